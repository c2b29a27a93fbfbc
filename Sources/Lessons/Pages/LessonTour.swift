import CellGraphics
import Plotting

/// A lesson from its first step to its last, as if every question were looked up.
package struct LessonTour: Sendable {
  /// A page of the tour.
  package struct Stop: Sendable {
    package let page: StagePage
    /// The place of the stage, from 0.
    package let stage: Int
    /// Whether the page is the first of its stage.
    package let opensStage: Bool
  }

  package let stops: [Stop]

  package init(_ lesson: EvaluatedLesson, size: Size, style: PictureStyle) {
    var stops: [Stop] = []
    for (number, stage) in lesson.stages.enumerated() {
      let steps = stage.stage.steps.count
      for step in 0..<steps {
        var page = StagePage(stage, step: step, size: size, style: style)
        page.footer = "\(lesson.title)   \(number + 1)/\(lesson.stages.count)   step \(step + 1) of \(steps)"
        stops.append(Stop(page: page, stage: number, opensStage: step == 0))
        guard stage.question(ofStep: step) != nil else { continue }
        page.given[step] = .skipped
        stops.append(Stop(page: page, stage: number, opensStage: false))
      }
    }
    self.stops = stops
  }
}
