import Lessons

/// A place in a lesson: a step of a stage, both counted from 0.
package struct LessonPosition: Hashable, Comparable, Sendable {
  package let stage: Int
  package let step: Int

  package init(stage: Int = 0, step: Int = 0) { (self.stage, self.step) = (stage, step) }

  package static func < (left: LessonPosition, right: LessonPosition) -> Bool {
    (left.stage, left.step) < (right.stage, right.step)
  }
}

extension EvaluatedLesson {
  /// The step after a position; `nil` after the last one.
  func position(after position: LessonPosition) -> LessonPosition? {
    if position.step + 1 < stages[position.stage].stage.steps.count {
      return LessonPosition(stage: position.stage, step: position.step + 1)
    }
    return position.stage + 1 < stages.count ? LessonPosition(stage: position.stage + 1) : nil
  }

  /// The step before a position; `nil` before the first one.
  func position(before position: LessonPosition) -> LessonPosition? {
    if position.step > 0 { return LessonPosition(stage: position.stage, step: position.step - 1) }
    guard position.stage > 0 else { return nil }
    return LessonPosition(stage: position.stage - 1, step: stages[position.stage - 1].stage.steps.count - 1)
  }

  /// The last step.
  var end: LessonPosition {
    LessonPosition(stage: stages.count - 1, step: (stages.last?.stage.steps.count ?? 1) - 1)
  }

  func question(at position: LessonPosition) -> Question? {
    stages[position.stage].question(ofStep: position.step)
  }

  func key(at position: LessonPosition) -> AnswerKey? { stages[position.stage].keys[position.step] }
}
