import CellGraphics
import Testing

/// Expects what holds for every picture: the size asked for, rows of equal width and printable ASCII only.
package func expectWellFormed(
  _ buffer: CellBuffer, size: Size, sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(buffer.size == size, sourceLocation: sourceLocation)
  let lines = buffer.lines
  #expect(lines.count == size.rows, sourceLocation: sourceLocation)
  for (row, line) in lines.enumerated() {
    #expect(line.unicodeScalars.count == size.columns, "width of row \(row)", sourceLocation: sourceLocation)
    let foreign = line.unicodeScalars.filter { $0.value < 0x20 || $0.value > 0x7E }
    #expect(foreign.isEmpty, "not printable ASCII in row \(row): \(foreign)", sourceLocation: sourceLocation)
  }
}
