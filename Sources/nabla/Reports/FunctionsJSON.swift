import Formulas
import FoundationEssentials

/// The report of `nabla functions` for programs: one object on one line.
enum FunctionsJSON {
  static func text(_ functions: [NamedFunction]) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let document = Document(functions: functions.map(Function.init))
    return String(decoding: try encoder.encode(document), as: UTF8.self) + "\n"
  }

  private struct Document: Encodable {
    let functions: [Function]
  }

  private struct Function: Encodable {
    let name: String
    let title: String
    /// The definition in the formula language.
    let definition: String
    let x: [Double]
    let y: [Double]
    let minima: [Minimum]
    let remark: String?

    init(_ function: NamedFunction) {
      name = function.name
      title = function.title
      definition = function.definition
      x = [function.x.lowerBound, function.x.upperBound]
      y = [function.y.lowerBound, function.y.upperBound]
      minima = function.minima.map { Minimum(x: $0.point, f: $0.value, eigenvalues: $0.eigenvalues) }
      remark = function.remark
    }
  }

  private struct Minimum: Encodable {
    let x: [Double]
    let f: Double
    let eigenvalues: [Double]?
  }
}
