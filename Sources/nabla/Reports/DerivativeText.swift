import CellGraphics
import NumberText
import Scenes

/// The report of `nabla derive` for people.
struct DerivativeText {
  private let report: DerivativeReport
  private var lines: [String] = []

  /// The whole report, ending in a newline.
  var text: String { lines.map { $0 + "\n" }.joined() }

  init(_ report: DerivativeReport, details: DerivativeDetails) {
    self.report = report
    addFormulas()
    switch report.linearity {
    case .linear: lines += ["", "f is a linear map: f(a + b) = f(a) + f(b), f(ca) = c f(a)"]
    case .affine: lines += ["", "f is affine, a linear map plus a constant: f(a + b) is not f(a) + f(b)"]
    case nil: break
    }
    if let point = report.atPoint {
      lines.append("")
      addNumbers(point)
    }
    lines += DetailsText(details, variables: variables, isVector: isVector, partial: partial).lines
  }

  private var variables: [String] { report.formula.variables }
  private var isVector: Bool { report.formula.isVector }
  private var isCurve: Bool { !isVector && variables.count == 1 }

  // MARK: Formulas

  private static let tooLong = "(too long to print)"

  private mutating func addFormulas() {
    let heading = report.formula.heading
    lines.append(report.notation == .ascii ? ASCIIText.transliterate(heading) : heading)
    lines.append("")
    let first = report.jacobianFormulas.map { $0.map { $0 ?? Self.tooLong } }
    let second = report.hessianFormulas.map { $0.map { $0.map { $0 ?? Self.tooLong } } }
    if isVector {
      lines.append("Jacobian, \(report.formula.components.count) x \(variables.count): a row for each component")
      let (sign, names) = (partial, variables)
      addMatrix(first) { "\(sign)f\($0 + 1)/\(sign)\(names[$1])" }
      addConditions(report.jacobianConditions.flatMap { $0.flatMap { $0 } })
    } else if isCurve {
      lines.append("f'(\(variables[0])) = \(first[0][0])\(conditionText(report.jacobianConditions[0][0]))")
      if let second {
        lines.append("f''(\(variables[0])) = \(second[0][0])\(conditionText(report.hessianConditions))")
      }
    } else {
      let listed = variables.prefix(LongReport.mostListed)
      let width = listed.map(\.count).max() ?? 1
      for (place, variable) in listed.enumerated() {
        let formula = first[0][place] + conditionText(report.jacobianConditions[0][place])
        lines.append("\(partial)f/\(partial)\(variable.padded(to: width)) = \(formula)")
      }
      if isLong { lines.append(LongReport.rest(of: variables.count, "partial derivatives")) }
      lines.append("")
      lines.append("Hessian, \(variables.count) x \(variables.count)")
      if isLong {
        add(LongReport.entries(of: second ?? [], name: hessianName), indent: 2)
      } else if let second {
        addHessianFormulas(second)
      }
      addConditions(report.hessianConditions)
    }
  }

  /// Wider matrices are listed entry by entry.
  private static let widestMatrix = 100

  private mutating func addHessianFormulas(_ rows: [[String]]) {
    let text = self
    addMatrix(rows) { text.hessianName($0, $1) }
  }

  private func hessianName(_ row: Int, _ column: Int) -> String {
    let (sign, names, square) = (partial, variables, report.notation == .ascii ? "^2" : "²")
    let below = row == column ? names[row] + square : "\(names[row])\(sign)\(names[column])"
    return "\(sign)\(square)f/\(sign)\(below)"
  }

  /// Whether there are too many variables for everything to be listed.
  private var isLong: Bool { variables.count > LongReport.mostListed && !isVector }

  private mutating func addMatrix(_ rows: [[String]], name: (_ row: Int, _ column: Int) -> String) {
    let matrix = TextMatrix(rows).lines
    if matrix.allSatisfy({ $0.count <= Self.widestMatrix }) { return add(matrix, indent: 2) }
    for (row, entries) in rows.enumerated() {
      for (column, entry) in entries.enumerated() { add(["\(name(row, column)) = \(entry)"], indent: 2) }
    }
  }

  private var partial: String { report.notation == .ascii ? "d" : "∂" }

  /// What must hold beside a formula: `   (x > 0)`.
  private func conditionText(_ conditions: [String]) -> String {
    conditions.isEmpty ? "" : "   (\(conditions.joined(separator: ", ")))"
  }

  private mutating func addConditions(_ conditions: [String]) {
    let each = conditions.enumerated().filter { conditions.firstIndex(of: $1) == $0 }.map(\.element)
    if !each.isEmpty { lines.append("  where " + each.joined(separator: ", ")) }
  }

  private mutating func add(_ block: [String], indent: Int) {
    lines += block.map { String(repeating: " ", count: indent) + $0 }
  }

  // MARK: Numbers

  private mutating func addNumbers(_ point: PointReport) {
    let place = variables.count == 1 ? point.point[0].text : LongReport.vector(point.point)
    let names = variables.count == 1 ? variables[0] : "(\(LongReport.list(variables)))"
    lines.append("at \(names) = \(place)")
    addEntry("f", isVector ? point.values.vectorText : point.values[0].text)
    if point.status != .smooth { addEntry("status", statusText(point)) }
    if point.hasOddRootOfNegative { addEntry("", "(-8)^(1/3) and the like are undefined; the real root is cbrt(-8)") }
    if isVector {
      addEntry("Jacobian", TextMatrix(point.jacobian).lines)
      if let elimination = point.elimination {
        addEntry("rank", String(elimination.rank))
        if let determinant = elimination.determinant { addEntry("determinant", determinant.text(significant: 10)) }
      }
    } else if isCurve {
      addEntry("f'", slopeLines(point))
      if let second = point.hessian { addEntry("f''", second[0][0].text) }
      addTangent(point, name: "tangent")
    } else {
      addEntry("gradient", LongReport.vector(point.jacobian[0]))
      if let length = point.gradientLength { addEntry("length", length.text) }
      if let ascent = point.steepestAscent { addEntry("steepest ascent", text(ascent)) }
      addHessian(point)
      addTangent(point, name: "tangent plane")
    }
    if let directional = point.directional { add(directional) }
  }

  /// The derivative of a curve, or why there is none and what stands for it.
  private func slopeLines(_ point: PointReport) -> [String] {
    let slope = point.jacobian[0][0].text
    guard let sides = point.oneSided else { return [slope] }
    if sides.fromAbove == sides.fromBelow {
      if sides.fromAbove == point.jacobian[0][0].value || !sides.fromAbove.isFinite { return [slope] }
      return [
        "\(sides.fromAbove.text(significant: 10)), the limit of the difference quotient",
        "(\(slope) stands for it in what follows)",
      ]
    }
    func limit(_ value: Double) -> String { value.isNaN ? "no limit" : value.text(significant: 10) }
    return [
      "none: the difference quotient tends to",
      "\(limit(sides.fromAbove)) from above and \(limit(sides.fromBelow)) from below",
      "(\(slope) stands for it in what follows)",
    ]
  }

  private func text(_ ascent: PointReport.SteepestAscent) -> String {
    let direction = "(\(LongReport.list(ascent.direction.map { $0.text(significant: 10) })))"
    return direction
      + (ascent.heading.map { ", \($0.text(significant: 8)) degrees from the \(variables[0]) axis" } ?? "")
  }

  private mutating func addHessian(_ point: PointReport) {
    if let hessian = point.hessian {
      let numbers = hessian.map { $0.map(\.numberText) }
      addEntry(
        "Hessian", isLong ? LongReport.entries(of: numbers, name: hessianName) : TextMatrix(hessian).lines)
    }
    if let eigenvalues = point.eigenvalues, point.definiteness != nil {
      addEntry("eigenvalues", LongReport.vector(eigenvalues))
    }
    if let definiteness = point.definiteness { addEntry("", definiteness.rawValue) }
  }

  private mutating func add(_ directional: DirectionalReport) {
    let direction =
      isVector || variables.count > 1 ? LongReport.vector(directional.direction) : directional.direction[0].text
    addEntry("along", direction)
    addEntry("as given", isVector ? directional.asGiven.vectorText : directional.asGiven[0].text)
    let unit = isVector ? directional.perUnitLength.vectorText : directional.perUnitLength[0].text
    let hasDirection = directional.direction.contains { $0.value != 0 }
    addEntry("per unit length", hasDirection ? unit : "none: a vector of length 0 has no direction")
  }

  /// Whether the difference quotient has one and the same limit from both sides.
  private func hasDerivative(_ point: PointReport) -> Bool {
    point.oneSided.map { $0.fromAbove == $0.fromBelow && $0.fromAbove.isFinite } ?? false
  }

  private func statusText(_ point: PointReport) -> String {
    switch point.status {
    case .smooth: "smooth"
    case .kink where hasDerivative(point), .jump where hasDerivative(point):
      "a part of the formula has a kink or a jump here, f itself has a derivative"
    case .kink: "kink: the derivative is the subgradient of least norm"
    case .jump: "jump: the derivative is the one beside the jump"
    case .vertical: "vertical: infinite slope"
    case .undefined where point.values.allSatisfy(\.value.isFinite):
      "undefined: there is a value here, but not every derivative"
    case .undefined: "undefined: there is no value and no derivative here"
    }
  }

  /// The linear function that agrees with f to first order: 7 + 7(x - 1) + 5(y - 2).
  private mutating func addTangent(_ point: PointReport, name: String) {
    let slopes = point.jacobian[0].map(\.value)
    guard point.status == .smooth, point.values[0].value.isFinite, slopes.allSatisfy(\.isFinite) else { return }
    var text = point.values[0].numberText
    let terms = zip(variables, zip(slopes, point.point)).filter { $1.0 != 0 }
    for (variable, (slope, coordinate)) in terms.prefix(LongReport.mostListed) {
      let offset = coordinate.value
      let distance =
        offset == 0
        ? variable : "(\(variable) \(offset < 0 ? "+" : "-") \(offset.magnitude.text(significant: 10)))"
      let factor = slope.magnitude == 1 ? "" : slope.magnitude.text(significant: 10)
      text += " \(slope < 0 ? "-" : "+") \(factor)\(distance)"
    }
    if terms.count > LongReport.mostListed { text += " + \(terms.count - LongReport.mostListed) more terms" }
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
