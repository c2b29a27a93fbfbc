import NumberText

extension LeastSquaresFit.Warning: CustomStringConvertible {
  /// A sentence for people.
  package var description: String {
    switch self {
    case .rankDeficient(let rank, let columns):
      "the columns of X depend on each other: rank \(rank) of \(columns), so the minimisers are a whole "
        + "\(columns - rank == 1 ? "line" : columns - rank == 2 ? "plane" : "space"); shown is the one of least norm"
    case .illConditioned(let conditionNumber, let digitsLost):
      "condition number \(conditionNumber.text(significant: 3)): data known to 16 digits determine the coefficients "
        + "to about \(max(0, 16 - Int(digitsLost.rounded(.up)))); the arithmetic itself keeps 32"
    case .noFreedom: "as many coefficients as rows: the residual says nothing about errors"
    case .exactFit: "the model fits the data exactly: standard errors are 0"
    }
  }
}

extension LeastSquaresFit {
  /// All minimisers in words: `w1 = -1, any w2`, or with the directions in which free coefficients move together.
  package var minimisersText: String {
    let names = model.coefficientNames
    var parts: [String] = []
    for (name, determination) in zip(names, minimisers) {
      if case .unique(let value) = determination { parts.append("\(name) = \(value.text(significant: 6))") }
    }
    let free = zip(names, summary.isDetermined).filter { !$1 }.map(\.0)
    if free.isEmpty { return parts.joined(separator: ", ") }
    if nullSpace.count == free.count { return (parts + free.map { "any \($0)" }).joined(separator: ", ") }
    let base = zip(names, coefficients).filter { free.contains($0.0) }
    let point = "(\(base.map { $0.1.text(significant: 6) }.joined(separator: ", ")))"
    let directions = nullSpace.enumerated().map { index, direction in
      let entries = zip(names, direction).filter { free.contains($0.0) }.map { $0.1.text(significant: 6) }
      return "t\(nullSpace.count > 1 ? "\(index + 1)" : "") (\(entries.joined(separator: ", ")))"
    }
    parts.append("(\(free.joined(separator: ", "))) = \(([point] + directions).joined(separator: " + "))")
    return parts.joined(separator: ", ")
  }
}
