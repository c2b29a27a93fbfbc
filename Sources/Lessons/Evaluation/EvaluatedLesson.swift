/// A lesson whose values are computed.
package struct EvaluatedLesson: Sendable {
  package let title: String
  package let summary: [Span]
  package let stages: [EvaluatedStage]

  /// Computes a lesson.
  ///
  /// - Throws: The first thing that is wrong with its values.
  package init(_ lesson: Lesson, _ commands: any LessonCommands) throws(LessonError) {
    var evaluator = LessonEvaluator(commands)
    var stages: [EvaluatedStage] = []
    do throws(LessonProblem) {
      summary = try evaluator.evaluated(lesson.summary)
      for stage in lesson.stages { stages.append(try evaluator.evaluated(stage)) }
    } catch { throw lesson.source.located(error) }
    title = lesson.title
    self.stages = stages
  }
}
