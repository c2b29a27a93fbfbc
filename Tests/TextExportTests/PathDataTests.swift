import Testing

@testable import TextExport

@Suite struct PathDataTests {
  @Test(arguments: [0, 7, -7, 10, 99, 100, -12_345, .max, .min])
  func `numbers are written as everywhere`(number: Int) {
    let data: PathData = "M\(number) \(number)z"
    #expect(String(decoding: data.bytes, as: UTF8.self) == "M\(String(number)) \(String(number))z")
  }

  @Test func `pieces are joined`() {
    var data: PathData = ""
    #expect(data.isEmpty)
    data += "M1 2"
    data += "h3"
    #expect(String(decoding: data.bytes, as: UTF8.self) == "M1 2h3")
  }
}
