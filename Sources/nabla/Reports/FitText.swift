import CellGraphics
import Formulas
import LeastSquares
import NumberText

/// The report of `nabla fit` for people, in the manner of R's `summary(lm(...))`.
struct FitText {
  private let report: FitReport
  private let fit: LeastSquaresFit

  init(_ report: FitReport) {
    self.report = report
    fit = report.fit
  }

  /// The whole report, ending in a newline.
  var text: String {
    var blocks = [[heading], table, quality, algebra]
    blocks.append(fit.warnings.map { "warning: \(ascii($0.description))" })
    if report.showsSteps { blocks.append(CalculusText(fit).lines) }
    if report.showsResiduals { blocks.append(residuals) }
    blocks.append(predictions)
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") + "\n" }.joined(separator: "\n")
  }

  private func number(_ value: Double, _ digits: Int = 9) -> String { value.text(significant: digits) }

  private func ascii(_ text: String) -> String { ASCIIText.transliterate(text) }

  // MARK: Coefficients

  private var heading: String {
    let terms = fit.termNames.map { $0 == "(intercept)" ? "1" : ascii($0) }.joined(separator: " + ")
    return "\(ascii(fit.model.response)) ~ \(terms)   (n = \(fit.design.rows), least squares)"
  }

  private var table: [String] {
    let summary = fit.summary
    let hasErrors = summary.degreesOfFreedom > 0 && !summary.isExact
    let rows = fit.termNames.indices.map { place -> [String] in
      let head = [fit.model.coefficientNames[place], ascii(fit.termNames[place]), number(fit.coefficients[place])]
      guard hasErrors else { return head }
      if !summary.isDetermined[place] { return head + ["free", "", ""] }
      return head + [
        number(summary.standardErrors[place], 6), number(summary.tValues[place], 4),
        probability(summary.pValues[place]),
      ]
    }
    let headings = ["", "term", "estimate"] + (hasErrors ? ["std. error", "t", "Pr(>|t|)"] : [])
    return TextTable(
      headings: headings, rows: rows,
      alignments: [.left, .left] + [TextTable.Alignment](repeating: .right, count: headings.count - 2)
    ).lines
  }

  private func probability(_ value: Double) -> String { value < 2.2e-16 ? "< 2.2e-16" : number(value, 4) }

  // MARK: Quality and algebra

  private var quality: [String] {
    let summary = fit.summary
    var lines: [String] = []
    let freedom = "\(summary.degreesOfFreedom) degree\(summary.degreesOfFreedom == 1 ? "" : "s") of freedom"
    if summary.degreesOfFreedom > 0 {
      lines.append("residual standard deviation  \(number(summary.residualStandardDeviation)) on \(freedom)")
    }
    if let rSquared = summary.rSquared {
      let adjusted = summary.adjustedRSquared.map { ", adjusted \(number($0, 6))" } ?? ""
      lines.append("R^2                          \(number(rSquared, 6))\(adjusted)")
    }
    if let test = summary.fStatistic {
      let degrees = "\(test.numeratorDegreesOfFreedom) and \(test.denominatorDegreesOfFreedom)"
      lines.append(
        "F                            \(number(test.value, 6)) on \(degrees), p \(test.pValue < 2.2e-16 ? "" : "= ")\(probability(test.pValue))"
      )
    }
    return lines
  }

  private var algebra: [String] {
    var lines = ["||Xw - y||^2                 \(number(fit.summary.residualSumOfSquares))"]
    lines.append("rank of X                    \(fit.rank) of \(fit.coefficients.count)")
    lines.append("condition number of X        \(number(fit.conditionNumber, 4))")
    lines.append("X'(Xw - y)                   \(vector(fit.normalEquationsResidual, 3))")
    if !fit.isFullRank {
      lines.append("minimisers                   \(ascii(fit.minimisersText))")
      lines.append("the one of least norm        \(vector(fit.coefficients, 6))")
    }
    if fit.design.rows <= 6 { lines.append("residual y - Xw              \(vector(fit.residuals, 6))") }
    return lines + objective
  }

  private func vector(_ values: [Double], _ digits: Int) -> String {
    let shown = values.prefix(8).map { number($0, digits) } + (values.count > 8 ? ["..."] : [])
    return "(\(shown.joined(separator: ", ")))"
  }

  /// ‖Xw − y‖² as a formula, where it is short.
  private var objective: [String] {
    guard fit.coefficients.count <= 2 else { return [] }
    let objective = LeastSquaresObjective(fit.design)
    var printer = FormulaPrinter(objective.graph)
    let names = fit.model.coefficientNames.joined(separator: ", ")
    let forms = [objective.completedSquares, objective.expanded].compactMap { $0 }
    let texts = forms.compactMap { printer.text(of: $0) }.filter { $0.count <= 90 }
    return texts.isEmpty ? [] : ["f(\(names))".padded(to: 29) + texts.joined(separator: " = ")]
  }

  // MARK: Tables on request

  private var residuals: [String] {
    let leverages = fit.leverages
    let rows = fit.predictions.indices.map { row in
      [
        String(row + 1), number(fit.design.response[row].high), number(fit.predictions[row]),
        number(fit.residuals[row], 6),
        number(leverages[row], 4),
      ]
    }
    return TextTable(
      headings: ["row", ascii(fit.model.response), "predicted", "residual", "leverage"], rows: rows,
      alignments: [TextTable.Alignment](repeating: .right, count: 5)
    ).lines
  }

  private var predictions: [String] {
    zip(report.predictedFeatures, report.predicted).map { features, value in
      "at \(ascii(fit.model.features.joined(separator: ", "))) = \(features.map { number($0) }.joined(separator: ", ")): "
        + "\(ascii(fit.model.response)) = \(number(value))"
    }
  }
}
