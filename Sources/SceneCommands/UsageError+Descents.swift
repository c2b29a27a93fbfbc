// What is wrong with the words of a descent.

extension UsageError {
  static func unknownMethod(_ name: String, known: [String], suggestion: String?) -> UsageError {
    UsageError(
      "in --method: there is no method '\(printable(name))'\n  "
        + (suggestion.map { "did you mean '\($0)'?" } ?? "the methods are \(known.joined(separator: ", "))"))
  }

  static func notPositive(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a positive number\n  write one, as in \(option) 0.1")
  }

  static func notNonNegative(_ option: String, _ text: String) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a finite number from 0 on")
  }

  static func wholeNumber(_ option: String, _ text: String, most: Int) -> UsageError {
    UsageError("in \(option): '\(printable(text))' is not a whole number from 0 \(most == .max ? "on" : "to \(most)")")
  }

  package static func settingUnused(_ option: String, methods: [String]) -> UsageError {
    UsageError(
      "\(option) means nothing to \(methods.joined(separator: ", "))\n  leave it out, or choose another --method")
  }

  package static func tooManySteps(_ option: String, starts: Int, most: Int) -> UsageError {
    UsageError(
      "in --steps: \(option) takes no more than \(most) steps from each of \(starts) cells\n"
        + "  write fewer, or a smaller --size")
  }

  package static let startTwice = UsageError(
    "--from names the start, and --seed chooses one at random\n  leave one of them out")

  static func malformedBox(_ text: String) -> UsageError {
    UsageError(
      "in --box: '\(printable(text))' is not a box\n  write one range for each variable, as in --box 0:1,-2:2")
  }

  package static func noStart(variables: [String]) -> UsageError {
    let example = variables.map { _ in "1" }.joined(separator: ",")
    return UsageError(
      "a descent needs a start\n  give one, as in --from \(shortened(example)), or a random one with --seed 1")
  }

  package static func malformedDescentSlice(_ text: String, variables: [String]) -> UsageError {
    if variables.count <= 2 { return UsageError("--slice is for functions of more than two variables\n  leave it out") }
    return UsageError(
      "in --slice: '\(printable(text))' does not name two of the variables \(shortened(variables.joined(separator: ", ")))\n"
        + "  write two of them, as in --slice \(shortened(variables.prefix(2).joined(separator: ",")))")
  }

  package static let descentOfVector = UsageError(
    "a descent needs a function with one value, not a vector\n  descend one component, or the sum of their squares")

  package static func optionNeedsTwoVariables(_ option: String, got count: Int) -> UsageError {
    UsageError("\(option) needs a function of two variables, and this one has \(count)")
  }

  package static func stepNotReached(_ step: Int, steps: Int) -> UsageError {
    UsageError("in --explain: there is no step \(step)\n  the run has \(steps) \(steps == 1 ? "step" : "steps")")
  }

  package static func oneMethodOnly(_ option: String) -> UsageError {
    UsageError("\(option) shows one method at a time\n  give --method a single name")
  }

  static func withoutDescent(_ option: String) -> UsageError {
    UsageError("\(option) is for a descent\n  add a start, as in --descend 0,0 \(option)")
  }

  package static func longPace(_ text: String) -> UsageError {
    UsageError("in --pace: '\(printable(text))' is longer than an hour\n  write seconds, as in --pace 20")
  }
}
