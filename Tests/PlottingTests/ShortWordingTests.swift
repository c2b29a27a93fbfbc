import Testing

@testable import Plotting

@Suite struct ShortWordingTests {
  @Test(arguments: [
    (
      "v (1, 1): theta 14.04 degrees, D_v f = 8, per unit length 5.65685",
      "v (1, 1): theta 14.04 deg, D_v f = 8, per unit 5.657"
    ),
    ("gradient descent, rate 0.1", "descent, rate 0.1"),
    (
      "o start, @ 33 steps, leaves the window at step 34 to (1, -2)",
      "o start, @ 33 steps, leaves at step 34 to (1, -2)"
    ),
    (": the residual y - yhat", ": y - yhat"),
    ("contours on a logarithmic scale", "contours logarithmic"),
  ]) func `usual words are shortened`(long: String, short: String) { #expect(ShortWording.of(long) == short) }

  @Test(arguments: [
    ("||y|| = 3.162278, ||yhat|| = 12345.678", "||y|| = 3.162, ||yhat|| = 12346"), ("1.23456e-12", "1.235e-12"),
    ("x1.23456 at 20000", "x1.23456 at 20000"), ("f from 0.123411 to 0.123399", "f from 0.123411 to 0.123399"),
    ("2.0 and 3", "2 and 3"), ("12. 1.5e 7", "12. 1.5e 7"),
  ]) func `numbers are rounded to four digits, names and different numbers stay`(long: String, short: String) {
    #expect(ShortWording.of(long) == short)
  }

  @Test func `a short form is never longer`() {
    for text in ["0.00012345678", "1e-3000", "99999.99999", "... 7", "", "e", "1.", ".5", "5.e3"] {
      #expect(ShortWording.of(text).count <= text.count)
    }
  }
}
