/// Values of several functions on a rectangular grid: one plane per function, row by row.
public struct GridSamples: Sendable {
  /// Values in a row.
  public let columns: Int
  /// Rows in a plane.
  public let rows: Int
  /// Functions.
  public let planes: Int
  /// Groups of eight points from one row to the next.
  let stride: Int
  /// Groups from one plane to the next.
  let planeSpacing: Int
  /// Written only by `withUniquePlanes`, which copies what is shared.
  private nonisolated(unsafe) var storage: LanesBuffer

  /// Room for `planes` planes of `columns` × `rows` values, all 0.
  public init(columns: Int, rows: Int, planes: Int) {
    self.columns = columns
    self.rows = rows
    self.planes = planes
    self.stride = LanesBuffer.groups(for: columns)
    self.planeSpacing = LanesBuffer.spacing(ofArrays: stride * rows)
    self.storage = LanesBuffer(count: planeSpacing * planes)
  }

  /// The value of function `plane` at the `column`-th x and the `row`-th y.
  public subscript(plane plane: Int, column column: Int, row row: Int) -> Double {
    precondition((0..<planes).contains(plane) && (0..<columns).contains(column) && (0..<rows).contains(row))
    return storage.base[plane * planeSpacing + row * stride + column / Lanes.scalarCount][column % Lanes.scalarCount]
  }

  /// One plane as `columns` × `rows` numbers, row by row.
  public func values(plane: Int) -> [Double] {
    precondition((0..<planes).contains(plane))
    let numbers = UnsafeRawPointer(storage.base).assumingMemoryBound(to: Double.self)
    return [Double](unsafeUninitializedCapacity: columns * rows) { buffer, count in
      for row in 0..<rows {
        let start = (plane * planeSpacing + row * stride) * Lanes.scalarCount
        for column in 0..<columns { buffer[row * columns + column] = numbers[start + column] }
      }
      count = columns * rows
    }
  }

  /// Hands out the memory of all planes to write.
  mutating func withUniquePlanes(_ body: (UnsafeMutablePointer<Lanes>) -> Void) {
    if !isKnownUniquelyReferenced(&storage) { storage = LanesBuffer(copying: storage) }
    withExtendedLifetime(storage) { body(storage.base) }
  }
}
