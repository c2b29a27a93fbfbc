import LinearAlgebra
import NumberText

/// The eigenvalues of a Hessian in words: `Hessian eigenvalues 2, 0; positive semidefinite, a trough`.
struct HessianText {
  let eigenvalues: [Double]

  var text: String { text(marks: []) }

  /// The same with a mark behind each eigenvalue, such as that of its eigenvector in a picture.
  func text(marks: [Unicode.Scalar]) -> String {
    let values = shown.enumerated().map { place, value in
      value.text(significant: 5) + (place < marks.count ? " (\(marks[place]))" : "")
    }.joined(separator: ", ")
    guard let definiteness = Definiteness(eigenvalues: eigenvalues) else { return "no Hessian" }
    return "Hessian eigenvalues \(values); \(definiteness.rawValue), \(shape(definiteness))"
  }

  /// The eigenvalues, those that count as 0 without what rounding left of them.
  var shown: [Double] {
    let largest = eigenvalues.map(\.magnitude).max() ?? 0
    return eigenvalues.map { $0.magnitude <= 1e-12 * largest ? 0 : $0 }
  }

  private func shape(_ definiteness: Definiteness) -> String {
    if shown.allSatisfy({ $0 == 0 }) { return "flat" }
    return switch definiteness {
    case .positiveDefinite: "a bowl"
    case .positiveSemidefinite: "a trough"
    case .indefinite: "a saddle"
    case .negativeSemidefinite: "a ridge"
    case .negativeDefinite: "a dome"
    }
  }
}
