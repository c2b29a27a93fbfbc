/// Every method by the name that the command line knows it by.
package enum OptimizerCatalogue {
  /// A method that can be made from settings.
  package struct Entry: Sendable {
    /// As on the command line.
    package let name: String
    /// As in a sentence.
    package let title: String
    /// The settings that the method takes; the others are ignored.
    package let settings: Set<Setting>
    /// Makes the method, with defaults for settings that are absent.
    package let make: @Sendable (OptimizerSettings) -> any Optimizer
  }

  /// What a user can choose.
  package enum Setting: String, Sendable, CaseIterable {
    case rate, momentum, lineSearch = "line search"
  }

  /// All methods, in the order in which they are listed.
  package static let all: [Entry] = [
    Entry(name: "gd", title: "gradient descent", settings: [.rate, .lineSearch]) {
      GradientDescent($0.size ?? .fixed($0.rate ?? .constant(0.01)))
    },
    Entry(name: "momentum", title: "momentum", settings: [.rate, .momentum]) {
      Momentum($0.rate ?? .constant(0.01), momentum: $0.momentum ?? 0.9)
    },
    Entry(name: "nesterov", title: "Nesterov momentum", settings: [.rate, .momentum]) {
      NesterovMomentum($0.rate ?? .constant(0.01), momentum: $0.momentum ?? 0.9)
    },
    Entry(name: "adagrad", title: "AdaGrad", settings: [.rate]) { AdaGrad($0.rate ?? .constant(0.1)) },
    Entry(name: "rmsprop", title: "RMSProp", settings: [.rate]) { RMSProp($0.rate ?? .constant(0.01)) },
    Entry(name: "adam", title: "Adam", settings: [.rate]) { Adam($0.rate ?? .constant(0.1)) },
    Entry(name: "adam-uncorrected", title: "Adam without bias correction", settings: [.rate]) {
      Adam($0.rate ?? .constant(0.1), isCorrected: false)
    },
    Entry(name: "newton", title: "Newton's method", settings: []) { _ in Newton(isSafeguarded: false) },
    Entry(name: "newton-safeguarded", title: "safeguarded Newton's method", settings: []) { _ in
      Newton(isSafeguarded: true)
    },
    Entry(name: "bfgs", title: "BFGS", settings: [.lineSearch]) { BFGS($0.size ?? .wolfe(initial: 1)) },
    Entry(name: "cg", title: "conjugate gradients", settings: [.lineSearch]) {
      ConjugateGradient($0.size ?? .wolfe(initial: 1))
    },
  ]

  /// The method of a name, if there is one.
  package static func entry(named name: String) -> Entry? { all.first { $0.name == name } }
}

/// The settings that a user may give; what is absent is up to the method.
package struct OptimizerSettings: Equatable, Sendable {
  package var rate: RateSchedule?
  package var momentum: Double?
  package var size: StepSize?

  package init(rate: RateSchedule? = nil, momentum: Double? = nil, size: StepSize? = nil) {
    (self.rate, self.momentum, self.size) = (rate, momentum, size)
  }
}
