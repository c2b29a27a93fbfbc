import LinearAlgebra

extension Observations {
  /// Reads comma-separated values.
  ///
  /// The first row is a header if none of its cells is a number; without one the columns are called x1, x2, …, y.
  ///
  /// - Parameters:
  ///   - text: UTF-8.
  ///   - selection: The columns to read, by name; other columns may then hold any text. All if `nil`.
  /// - Throws: The first thing that is wrong, with its row and column.
  /// - Complexity: O(length), and two doubles for each number.
  package init(csv text: [UInt8], selecting selection: [String]? = nil) throws(DataError) {
    self = try text.withUnsafeBufferPointer { bytes throws(DataError) in
      var reader = TableReader(CSVReader(bytes), selection: selection)
      return try reader.read()
    }
  }

  /// Reads comma-separated values.
  package init(csv text: String, selecting selection: [String]? = nil) throws(DataError) {
    try self.init(csv: Array(text.utf8), selecting: selection)
  }
}

/// Turns rows of cells into columns of numbers.
private struct TableReader {
  private var reader: CSVReader
  private let selection: [String]?
  private var names: [String] = []
  private var header: [String]?
  /// The columns of the file that are kept, in the order of the result.
  private var kept: [Int] = []
  private var columns: [[DoubleDouble]] = []

  init(_ reader: CSVReader, selection: [String]?) {
    (self.reader, self.selection) = (reader, selection)
  }

  mutating func read() throws(DataError) -> Observations {
    var cells: [CSVReader.Cell] = []
    guard try reader.read(into: &cells), cells.count > 1 || !cells[0].range.isEmpty else { throw DataError(.empty) }
    try begin(with: cells)
    while try reader.read(into: &cells) { try append(cells) }
    guard columns.first?.isEmpty == false else { throw DataError(.noRows) }
    return Observations(names: kept.map { names[$0] }, columns: columns, firstRow: header == nil ? 1 : 2)
  }

  private mutating func begin(with cells: [CSVReader.Cell]) throws(DataError) {
    let isHeader = cells.allSatisfy { number(in: $0) == nil && !isMissingMark(reader.text(of: $0)) }
    if isHeader {
      let texts = cells.map(reader.text)
      var known: Set<String> = []
      for (place, text) in texts.enumerated() {
        if text.isEmpty { throw DataError(.missingCell, row: 1, column: place + 1) }
        if !known.insert(text).inserted { throw DataError(.repeatedName, row: 1, column: place + 1, name: text) }
      }
      (names, header) = (texts, texts)
    } else {
      names = Observations.defaultNames(cells.count)
    }
    if let selection {
      for name in selection {
        guard let place = names.firstIndex(of: name) else {
          throw DataError(.unknownColumn(wanted: name, known: names))
        }
        kept.append(place)
      }
    } else {
      kept = Array(names.indices)
    }
    columns = [[DoubleDouble]](repeating: [], count: kept.count)
    if !isHeader { try append(cells) }
  }

  private mutating func append(_ cells: [CSVReader.Cell]) throws(DataError) {
    guard cells.count == names.count else {
      if cells.count == 1, cells[0].range.isEmpty { throw DataError(.emptyRow, row: reader.row) }
      throw DataError(.cellCount(found: cells.count, expected: names.count), row: reader.row)
    }
    for (place, column) in kept.enumerated() {
      guard let number = number(in: cells[column]) else { throw problem(with: cells, column) }
      guard number.high.magnitude <= Observations.largestMagnitude else {
        let text = reader.text(of: cells[column])
        throw DataError(.tooLarge(text: text), row: reader.row, column: column + 1, name: names[column])
      }
      columns[place].append(number)
    }
  }

  private func number(in cell: CSVReader.Cell) -> DoubleDouble? {
    DoubleDouble(decimal: UnsafeBufferPointer(rebasing: reader.bytes[cell.range]))
  }

  private func isMissingMark(_ text: String) -> Bool {
    ["na", "n/a", "nan", "+nan", "-nan", "null", "inf", "+inf", "-inf", "infinity", "-infinity"]
      .contains(text.lowercased())
  }

  private func problem(with cells: [CSVReader.Cell], _ column: Int) -> DataError {
    let text = reader.text(of: cells[column])
    let problem: DataError.Problem
    if let header, cells.map(reader.text) == header {
      return DataError(.repeatedHeader, row: reader.row)
    } else if text.isEmpty {
      problem = .missingCell
    } else if isMissingMark(text) {
      problem = .notFinite(text: text)
    } else if text.utf8.allSatisfy({ UInt8(ascii: "+")...UInt8(ascii: "9") ~= $0 || $0 | 0x20 == UInt8(ascii: "e") }),
      let value = Double(text), value.isInfinite
    {
      problem = .outOfRange(text: text)
    } else {
      problem = .notANumber(text: text)
    }
    return DataError(problem, row: reader.row, column: column + 1, name: names[column])
  }
}

extension Observations {
  /// The names of columns without a header: the features first, the response last.
  static func defaultNames(_ count: Int) -> [String] {
    if count == 1 { return ["y"] }
    return count == 2 ? ["x", "y"] : (1..<count).map { "x\($0)" } + ["y"]
  }
}
