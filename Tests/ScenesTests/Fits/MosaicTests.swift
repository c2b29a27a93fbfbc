import CellGraphics
import Testing

@testable import Scenes

@Suite struct MosaicTests {
  @Test(arguments: [
    (1, 80, [80]), (2, 80, [80, 80]), (2, 99, [99, 99]), (2, 100, [49, 49]), (3, 160, [52, 52, 52]),
    (4, 160, [79, 79, 79, 79]),
    (3, 100, [49, 49, 49]), (2, 24, [24, 24]),
  ])
  func `pictures stand side by side where each has room`(count: Int, columns: Int, widths: [Int]) {
    let mosaic = Mosaic(count: count, size: Size(columns: columns, rows: 9))
    #expect((0..<count).map { mosaic.size(at: $0).columns } == widths)
  }

  @Test(arguments: 1...5, [80, 101, 157, 230])
  func `every picture is where no other one is`(count: Int, columns: Int) {
    let mosaic = Mosaic(count: count, size: Size(columns: columns, rows: 3))
    let parts = (0..<count).map { place -> CellBuffer in
      let size = mosaic.size(at: place)
      var part = CellBuffer(size: size)
      for row in 0..<size.rows { part.write(String(repeating: "\(place)", count: size.columns), column: 0, row: row) }
      return part
    }
    let text = mosaic.assemble(parts).lines.joined()
    for (place, part) in parts.enumerated() {
      #expect(text.count { String($0) == "\(place)" } == part.size.columns * part.size.rows)
    }
  }
}
