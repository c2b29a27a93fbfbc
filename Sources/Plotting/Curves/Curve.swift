/// A function of one variable as a figure shows it.
package struct Curve {
  package enum Stroke: Sendable { case solid, dashed }

  /// What a curve is drawn for.
  package enum Role: Sendable {
    /// A function to be studied: its breaks are marked, and so is where it goes on beyond the window.
    case function
    /// A line that helps to study one.
    case construction
  }

  package let function: any CurveFunction
  /// Where it may be drawn through, surveyed over the window of the figure.
  package let survey: CurveSurvey
  /// A short name that is set into the line, so that curves can be told apart without colour; empty for none.
  package let label: String
  /// What the legend says about it, if anything.
  package let caption: String?
  package let stroke: Stroke
  package let role: Role

  package init(
    _ function: any CurveFunction, survey: CurveSurvey, label: String = "", caption: String? = nil,
    stroke: Stroke = .solid, role: Role = .function
  ) {
    self.function = function
    self.survey = survey
    self.label = label
    self.caption = caption
    self.stroke = stroke
    self.role = role
  }
}
