import CellGraphics
import NumberText
import Scenes

/// The report of `nabla derive` for people.
struct DerivativeText {
  private let report: DerivativeReport
  private var lines: [String] = []

  /// The whole report, ending in a newline.
  var text: String { lines.map { $0 + "\n" }.joined() }

  init(_ report: DerivativeReport) {
    self.report = report
    addFormulas()
    if let point = report.atPoint {
      lines.append("")
      addNumbers(point)
    }
  }

  private var variables: [String] { report.formula.variables }
  private var isVector: Bool { report.formula.isVector }
  private var isCurve: Bool { !isVector && variables.count == 1 }

  // MARK: Formulas

  private static let tooLong = "(too long to print)"

  private mutating func addFormulas() {
    let source = ASCIIText.transliterate(report.formula.source)
    lines.append("f(\(variables.joined(separator: ", "))) = \(source)")
    lines.append("")
    let first = report.jacobianFormulas.map { $0.map { $0 ?? Self.tooLong } }
    let second = report.hessianFormulas.map { $0.map { $0.map { $0 ?? Self.tooLong } } }
    if isVector {
      lines.append("Jacobian, \(report.formula.components.count) x \(variables.count): a row for each component")
      add(TextMatrix(first).lines, indent: 2)
    } else if isCurve {
      lines.append("f'(\(variables[0])) = \(first[0][0])")
      if let second { lines.append("f''(\(variables[0])) = \(second[0][0])") }
    } else {
      let width = variables.map(\.count).max() ?? 1
      for (variable, formula) in zip(variables, first[0]) {
        lines.append("df/d\(variable)\(String(repeating: " ", count: width - variable.count)) = \(formula)")
      }
      lines.append("")
      lines.append("Hessian, \(variables.count) x \(variables.count)")
      if let second { add(TextMatrix(second).lines, indent: 2) }
    }
  }

  private mutating func add(_ block: [String], indent: Int) {
    lines += block.map { String(repeating: " ", count: indent) + $0 }
  }

  // MARK: Numbers

  private mutating func addNumbers(_ point: PointReport) {
    let place = variables.count == 1 ? point.point[0].text : point.point.vectorText
    lines.append(
      "at " + (variables.count == 1 ? "\(variables[0])" : "(\(variables.joined(separator: ", ")))") + " = \(place)")
    addEntry("f", isVector ? point.values.vectorText : point.values[0].text)
    if point.status != .smooth { addEntry("status", statusText(point)) }
    if isVector {
      addEntry("Jacobian", TextMatrix(point.jacobian).lines)
    } else if isCurve {
      addEntry("f'", point.jacobian[0][0].text)
      if let second = point.hessian { addEntry("f''", second[0][0].text) }
      addTangent(point, name: "tangent")
    } else {
      addEntry("gradient", point.jacobian[0].vectorText)
      if let length = point.gradientLength { addEntry("length", length.text) }
      addHessian(point)
      addTangent(point, name: "tangent plane")
    }
    if let directional = point.directional { add(directional) }
  }

  private mutating func addHessian(_ point: PointReport) {
    if let hessian = point.hessian { addEntry("Hessian", TextMatrix(hessian).lines) }
    if let eigenvalues = point.eigenvalues, point.definiteness != nil {
      addEntry("eigenvalues", eigenvalues.vectorText)
    }
    if let definiteness = point.definiteness { addEntry("", definiteness.rawValue) }
  }

  private mutating func add(_ directional: DirectionalReport) {
    let direction = isVector || variables.count > 1 ? directional.direction.vectorText : directional.direction[0].text
    addEntry("along", direction)
    addEntry("as given", isVector ? directional.asGiven.vectorText : directional.asGiven[0].text)
    let unit = isVector ? directional.perUnitLength.vectorText : directional.perUnitLength[0].text
    let hasDirection = directional.direction.contains { $0.value != 0 }
    addEntry("per unit length", hasDirection ? unit : "none: a vector of length 0 has no direction")
  }

  private func statusText(_ point: PointReport) -> String {
    switch point.status {
    case .smooth: "smooth"
    case .kink: "kink: the derivative is the subgradient of least norm"
    case .jump: "jump: the derivative is the one beside the jump"
    case .vertical: "vertical: infinite slope"
    case .undefined: "undefined: there is no value and no derivative here"
    }
  }

  /// The linear function that agrees with f to first order: 7 + 7(x - 1) + 5(y - 2).
  private mutating func addTangent(_ point: PointReport, name: String) {
    let slopes = point.jacobian[0].map(\.value)
    guard point.status == .smooth, point.values[0].value.isFinite, slopes.allSatisfy(\.isFinite) else { return }
    var text = point.values[0].numberText
    for (variable, (slope, coordinate)) in zip(variables, zip(slopes, point.point)) where slope != 0 {
      let offset = coordinate.value
      let distance =
        offset == 0
        ? variable : "(\(variable) \(offset < 0 ? "+" : "-") \(offset.magnitude.text(significant: 10)))"
      let factor = slope.magnitude == 1 ? "" : slope.magnitude.text(significant: 10) + (offset == 0 ? " " : "")
      text += " \(slope < 0 ? "-" : "+") \(factor)\(distance)"
    }
    addEntry(name, text)
  }

  private static let nameWidth = 16

  private mutating func addEntry(_ name: String, _ value: String) { addEntry(name, [value]) }

  private mutating func addEntry(_ name: String, _ values: [String]) {
    for (index, value) in values.enumerated() {
      lines.append("  " + (index == 0 ? name : "").padded(to: Self.nameWidth) + value)
    }
  }
}
