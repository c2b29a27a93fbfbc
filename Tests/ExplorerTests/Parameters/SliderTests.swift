import Testing

@testable import Explorer

@Suite struct SliderTests {
  @Test(arguments: [
    (1.0, -5.0, 5.0, 0.1), (5, -5, 5, 0.1), (5.1, -10, 10, 0.2), (-30, -40, 40, 1), (1e6, -1_310_720, 1_310_720, 50000),
  ])
  func `a slider reaches as far as its value, by round steps`(value: Double, lower: Double, upper: Double, step: Double)
  {
    let slider = Slider(value)
    #expect(slider.value == value && slider.step == step)
    #expect(slider.range.lower == lower && slider.range.upper == upper)
  }

  @Test func `steps are to short numbers, whatever the value was`() {
    var slider = Slider(1)
    slider.move(by: 3)
    #expect(slider.value == 1.3)
    slider.set(.pi)
    #expect(slider.value == .pi)
    slider.move(by: 1)
    #expect(slider.value == 3.2)
  }

  @Test func `a step past the end doubles the range`() {
    var slider = Slider(4.9)
    slider.move(by: 1)
    #expect(slider.value == 5 && slider.range.upper == 5)
    slider.move(by: 1)
    #expect(slider.value == 5.1 && slider.range.upper == 10)
    slider.move(by: 1)
    #expect(slider.step == 0.2 && [5.2, 5.4].contains(slider.value))
  }

  @Test func `numbers beyond all bounds and no numbers leave a slider that works`() {
    var slider = Slider(.infinity)
    #expect(slider.value == 0)
    slider.set(1e300)
    #expect(slider.value == Slider.limit && slider.range.contains(slider.value))
    slider.set(.nan)
    #expect(slider.value == Slider.limit)
    #expect(slider.text(columns: 10).count == 10)
  }
}
