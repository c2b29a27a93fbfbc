import LinearAlgebra
import Testing

@testable import LeastSquares

@Suite struct ObservationsTests {
  @Test(arguments: [
    "x,y\n1,2.5\n-3,4\n", "x,y\r\n1,2.5\r\n-3,4\r\n", "x,y\r1,2.5\r-3,4", "\u{FEFF}x,y\n1,2.5\n-3,4\n\n\n",
    "x;y\n1;2.5\n-3;4", "x\ty\n1\t2.5\n-3\t4\n", "\"x\",\"y\"\n\"1\",2.5\n -3 , 4 \n", "1,2.5\n-3,4",
  ])
  func `every common way of writing a table is read`(text: String) throws {
    let observations = try Observations(csv: text)
    #expect(observations.names == ["x", "y"])
    #expect(try observations.values(of: "x") == [1, -3])
    #expect(try observations.values(of: "y") == [2.5, 4])
  }

  @Test func `names may hold separators, quotes and line ends`() throws {
    let observations = try Observations(csv: "\"a, \"\"b\"\"\",\"c\nd\"\n1,2\n3,4\n")
    #expect(observations.names == ["a, \"b\"", "c\nd"])
  }

  @Test func `only the columns asked for must hold numbers`() throws {
    let observations = try Observations(csv: "name,x,y\nann,1,2\nbob,3,4\n", selecting: ["y", "x"])
    #expect(observations.names == ["y", "x"])
    #expect(try observations.values(of: "y") == [2, 4])
  }

  @Test func `digits beyond a double are kept`() throws {
    let observations = try Observations(csv: "y\n0.1\n0.2\n")
    #expect((observations.columns[0][0] * 10).low == 0)
  }

  static let broken: [(text: String, message: String)] = [
    ("", "there is no data"),
    ("\n\n", "there is no data"),
    ("\u{FEFF}", "there is no data"),
    ("x,y\n", "there are no rows below the header"),
    ("x,y\n1,\n", "row 2, column 2 (y): the cell is empty"),
    ("x,y\n1,2\n,4\n", "row 3, column 1 (x): the cell is empty"),
    ("x,y\n1,2\nabc,4\n", "row 3, column 1 (x): 'abc' is not a number"),
    ("x,y\n1,nan\n", "row 2, column 2 (y): 'nan' is not a finite number"),
    ("x,y\n1,NA\n", "row 2, column 2 (y): 'NA' is not a finite number"),
    ("x,y\n1,-inf\n", "row 2, column 2 (y): '-inf' is not a finite number"),
    ("x,y\n1,1e400\n", "row 2, column 2 (y): 1e400 is beyond the range of a double"),
    (
      "x,y\n1,-1e300\n",
      "row 2, column 2 (y): the squares of numbers like -1e300 are beyond the range of a double; measure in larger units"
    ),
    ("x;y\n1;2,5\n", "row 2, column 2 (y): '2,5' is not a number; write the decimal comma as a point"),
    ("x,y\n1,2\n3\n", "row 3: the row has 1 cell where the first has 2"),
    ("x,y\n1,2\n3,4,5\n", "row 3: the row has 3 cells where the first has 2"),
    ("x,y\n1,2\n\n3,4\n", "row 3: the row is empty"),
    ("x,y\n1,2\nx,y\n3,4\n", "row 3: the header occurs a second time"),
    ("x,x\n1,2\n", "row 1, column 2 (x): another column has the same name"),
    ("x,y\n1,\"2\n3,4\n", "row 2, column 2: the quote that opens here is never closed"),
    ("x,y\n1,\"2\"3\n", "row 2, column 2: there is text between the closing quote and the end of the cell"),
    ("x,\n1,2\n", "row 1, column 2: the cell is empty"),
    ("1,b\n1,2\n", "row 1, column 2 (y): 'b' is not a number"),
    ("x,y\n1,\u{1B}[31m\n", "row 2, column 2 (y): '␛[31m' is not a number"),
    ("x,y\n1,\u{0}\n", "row 2, column 2 (y): '␀' is not a number"),
  ]

  @Test(arguments: broken)
  func `broken data are told with row and column`(text: String, message: String) {
    let error = #expect(throws: DataError.self) { try Observations(csv: text) }
    #expect(error?.description == message)
  }

  @Test func `an unknown column is told with those there are`() {
    let error = #expect(throws: DataError.self) { try Observations(csv: "x,y\n1,2\n", selecting: ["z"]) }
    #expect(error?.description == "there is no column 'z'; the columns are x, y")
  }

  @Test func `any bytes give a table or an error`() {
    for seed in 0..<300 {
      var state = UInt32(seed) &* 2_654_435_761
      let alphabet = Array("1,;\"\n\r\t x.e-\u{0}é".utf8)
      let bytes = (0..<40).map { _ in
        state = state &* 1_664_525 &+ 1_013_904_223
        return alphabet[Int(state >> 16) % alphabet.count]
      }
      _ = try? Observations(csv: bytes)
    }
  }

  @Test(.timeLimit(.minutes(1))) func `a hundred thousand columns take time in proportion`() throws {
    let header = (0..<100_000).map { "a\($0)" }.joined(separator: ",")
    let row = [String](repeating: "1", count: 100_000).joined(separator: ",")
    #expect(try Observations(csv: header + "\n" + row).names.count == 100_000)
    #expect(try Observations(csv: row).names.last == "y")
  }

  @Test func `points have the response last`() throws {
    let observations = try Observations(points: " 1,3  -1,-3\n")
    #expect(observations.names == ["x", "y"])
    #expect(try observations.values(of: "y") == [3, -3])
    #expect(try Observations(points: "1,0,-1 0,0,1").names == ["x1", "x2", "y"])
    #expect(try Observations(points: "4 5").names == ["y"])
  }

  @Test(arguments: [
    ("", "there is no data"), ("1,2 3", "row 2: the row has 1 cell where the first has 2"),
    (
      "1,2 1e151,3",
      "row 2, column 1 (x): the squares of numbers like 1e151 are beyond the range of a double; measure in larger units"
    ),
    ("1,2 3,", "row 2, column 2 (y): the cell is empty"), ("1,a", "row 1, column 2 (y): 'a' is not a number"),
  ])
  func `broken points are told with their place`(text: String, message: String) {
    let error = #expect(throws: DataError.self) { try Observations(points: text) }
    #expect(error?.description == message)
  }

  @Test func `rows of doubles must be finite and equally long`() {
    #expect(throws: DataError(.notFinite(text: "inf"), row: 1, column: 1, name: "x")) {
      try Observations(names: ["x"], rows: [[.infinity]])
    }
    #expect(throws: DataError(.cellCount(found: 2, expected: 1), row: 2)) {
      try Observations(names: ["x"], rows: [[1], [1, 2]])
    }
  }
}
