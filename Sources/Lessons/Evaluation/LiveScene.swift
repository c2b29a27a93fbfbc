import Optimization
import Scenes

/// What a picture of a lesson shows, for a student to move about in.
package struct LiveScene: Sendable {
  package enum Content: Sendable {
    /// A function of two variables.
    case map(Scene)
    /// A function of one variable, and others beside it.
    case curve(CurveScene)
    /// Data with the objective of their fit.
    case fit(FitScene)
  }

  package let content: Content
  /// The values of the parameters in the texts of the formulas.
  package let parameters: [String: Double]
  /// The descent that the picture shows, if it shows one.
  package let descent: LiveDescent?

  package init(_ content: Content, parameters: [String: Double] = [:], descent: LiveDescent? = nil) {
    (self.content, self.parameters, self.descent) = (content, parameters, descent)
  }
}

/// A descent that can be run again from elsewhere and with other settings.
package struct LiveDescent: Sendable {
  /// d coordinates.
  package var start: [Double]
  /// At least one; several make a race.
  package var methods: [OptimizerCatalogue.Entry]
  package var settings: OptimizerSettings
  package var rules: StoppingRules
  package var box: Box?

  package init(
    from start: [Double], by methods: [OptimizerCatalogue.Entry], _ settings: OptimizerSettings, rules: StoppingRules,
    within box: Box? = nil
  ) {
    (self.start, self.methods, self.settings) = (start, methods, settings)
    (self.rules, self.box) = (rules, box)
  }
}

/// Whether a picture can be moved about in.
package enum Liveness: Sendable {
  /// The scenes that the picture shows side by side, at least one.
  case live([LiveScene])
  /// Why there is nothing to move: a few words for the bottom line of a page.
  case still(String)

  package var scenes: [LiveScene] { if case .live(let scenes) = self { scenes } else { [] } }
}
