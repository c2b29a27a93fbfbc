import CellGraphics

/// The vectors of a field at the middle of every cell of a plot area.
struct VectorSamples {
  let size: Size
  /// Row by row from the top, in units of the plane.
  private var u: [Double]
  private var v: [Double]
  /// Widths of a cell per unit of x and of y: a cell is twice as high as wide.
  private let perX: Double
  private let perY: Double
  /// Vectors shorter than this count as zero.
  private let negligible: Double

  /// Cells from one vector that was computed to the next: more than 1 where the formula is too long for every cell, with
  /// straight lines in between.
  let stride: Int

  private static let widestStride = 16

  /// - Complexity: O(cells) evaluations, fewer where they could not be afforded.
  init(_ field: some VectorField, area: PlotArea, greatest: Double) {
    size = area.rect.size
    let meter = WorkMeter(operationsPerValue: field.operationsPerVector)
    let cells = area.rect.columns * area.rect.rows
    var stride = 1
    while stride < Self.widestStride, !meter.affords(values: cells / (stride * stride)) { stride *= 2 }
    self.stride = stride
    let (columns, rows) = (area.columnCentres, area.rowCentres)
    let (some, few) = (Self.every(stride, of: columns), Self.every(stride, of: rows))
    let vectors = field.vectors(
      xs: few.flatMap { _ in some.map { columns[$0] } }, ys: few.flatMap { row in some.map { _ in rows[row] } })
    (u, v) = (vectors.u, vectors.v)
    if stride > 1 {
      u = Self.filled(vectors.u, columns: some, rows: few)
      v = Self.filled(vectors.v, columns: some, rows: few)
    }
    perX = Double(area.rect.columns) / area.x.span
    perY = 2 * Double(area.rect.rows) / area.y.span
    negligible = greatest * 1e-9
  }

  /// Every n-th index, and the last.
  private static func every(_ stride: Int, of places: [Double]) -> [Int] {
    let indices = places.indices.filter { $0 % stride == 0 }
    return indices.last == places.indices.last ? indices : indices + [places.count - 1]
  }

  /// A grid with values at some columns and rows as one with values at all, linear in between.
  private static func filled(_ values: [Double], columns: [Int], rows: [Int]) -> [Double] {
    func between(_ places: [Int], _ index: Int) -> (lower: Int, upper: Int, share: Double) {
      let upper = places.firstIndex { $0 >= index } ?? places.count - 1
      let lower = max(upper - 1, 0)
      let gap = places[upper] - places[lower]
      return (lower, upper, gap == 0 ? 0 : Double(index - places[lower]) / Double(gap))
    }
    let width = columns.count
    let across = (0...(columns.last ?? 0)).map { between(columns, $0) }
    return (0...(rows.last ?? 0)).flatMap { row -> [Double] in
      let down = between(rows, row)
      return across.map { place in
        func line(_ row: Int) -> Double {
          let (low, high) = (values[row * width + place.lower], values[row * width + place.upper])
          return place.share == 0 ? low : place.share == 1 ? high : low + (high - low) * place.share
        }
        let (low, high) = (line(down.lower), line(down.upper))
        return down.share == 0 ? low : down.share == 1 ? high : low + (high - low) * down.share
      }
    }
  }

  /// What the legend says where not every vector was computed.
  var remark: String? {
    if stride == 1 { return nil }
    return "vectors at every \(stride == 2 ? "second" : "\(stride)th") cell only: the formula is too long"
  }

  /// The vector at a cell as it points on the screen, x to the right and y upwards; `nil` where undefined or outside.
  subscript(column: Int, row: Int) -> (x: Double, y: Double)? {
    guard let place = place(column, row), u[place].isFinite, v[place].isFinite else { return nil }
    return (u[place] * perX, v[place] * perY)
  }

  /// The vector on the screen at a point in cells, between those at the middles of the four cells around it; `nil` where
  /// one of them is undefined.
  func interpolated(x: Double, y: Double) -> (x: Double, y: Double)? {
    let (left, top) = (min(max(x - 0.5, 0), Double(size.columns - 1)), min(max(y - 0.5, 0), Double(size.rows - 1)))
    let (column, row) = (min(Int(left), max(size.columns - 2, 0)), min(Int(top), max(size.rows - 2, 0)))
    let (across, down) = (left - Double(column), top - Double(row))
    var sum = (x: 0.0, y: 0.0)
    for (stepColumn, stepRow, weight) in [
      (0, 0, (1 - across) * (1 - down)), (1, 0, across * (1 - down)), (0, 1, (1 - across) * down),
      (1, 1, across * down),
    ] where weight > 0 {
      guard let vector = self[column + stepColumn, row + stepRow] else { return nil }
      sum = (sum.x + weight * vector.x, sum.y + weight * vector.y)
    }
    return sum
  }

  /// The length of the vector in units of the plane, NaN where undefined.
  func magnitude(_ column: Int, _ row: Int) -> Double {
    guard let place = place(column, row) else { return .nan }
    return VectorMagnitude.of(u[place], v[place])
  }

  /// Whether the vector is zero and the field around it tends to zero, as it does not at a kink.
  func vanishes(_ column: Int, _ row: Int) -> Bool {
    guard magnitude(column, row) <= negligible else { return false }
    let near = [(-1, 0), (1, 0), (0, -1), (0, 1)].map { magnitude(column + $0.0, row + $0.1) }
    let far = [(-3, 0), (3, 0), (0, -3), (0, 3)].map { magnitude(column + $0.0, row + $0.1) }
    // Three cells away a smooth field is about three times as long; beside a kink it is as long as next to it.
    return zip(near, far).allSatisfy { $0.isNaN || $1.isNaN || $0 <= negligible || $0 < 0.7 * $1 }
  }

  private func place(_ column: Int, _ row: Int) -> Int? {
    guard column >= 0, column < size.columns, row >= 0, row < size.rows else { return nil }
    return row * size.columns + column
  }
}

/// The length of a vector without overflow in between.
enum VectorMagnitude {
  static func of(_ u: Double, _ v: Double) -> Double {
    guard u.isFinite, v.isFinite else { return .nan }
    let scale = max(u.magnitude, v.magnitude)
    guard scale > 0 else { return 0 }
    let (a, b) = (u / scale, v / scale)
    return scale * (a * a + b * b).squareRoot()
  }
}
