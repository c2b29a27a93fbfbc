extension DataError: CustomStringConvertible {
  /// The place and the problem in one sentence, such as `row 3, column 2 (x): 'abc' is not a number`.
  package var description: String {
    let place = self.place
    return place.isEmpty ? problem.message : "\(place): \(problem.message)"
  }

  private var place: String {
    var parts: [String] = []
    if let row { parts.append("row \(row)") }
    if let column { parts.append("column \(column)" + (name.map { " (\(printable($0)))" } ?? "")) }
    return parts.joined(separator: ", ")
  }
}

extension DataError.Problem {
  var message: String {
    switch self {
    case .empty: "there is no data"
    case .noRows: "there are no rows below the header"
    case .oneRow: "one row is not enough for a fit; give at least two"
    case .missingCell: "the cell is empty"
    case .notANumber(let text): "'\(printable(text))' is not a number\(Self.hint(for: text))"
    case .notFinite(let text): "'\(printable(text))' is not a finite number"
    case .outOfRange(let text): "\(printable(text)) is beyond the range of a double"
    case .tooLarge(let text):
      "the squares of numbers like \(printable(text)) are beyond the range of a double; measure in larger units"
    case .cellCount(let found, let expected):
      "the row has \(Self.count(found, "cell")) where the first has \(expected)"
    case .emptyRow: "the row is empty"
    case .repeatedHeader: "the header occurs a second time"
    case .repeatedName: "another column has the same name"
    case .unclosedQuote: "the quote that opens here is never closed"
    case .textAfterQuote: "there is text between the closing quote and the end of the cell"
    case .unknownColumn(let wanted, let known):
      "there is no column '\(printable(wanted))'; the columns are \(known.map(printable).joined(separator: ", "))"
    case .responseAmongFeatures: "the column cannot explain itself: it is the response and a feature too"
    case .noTerms: "a model without an intercept needs at least one feature"
    case .degree(let degree, let most): "the degree \(degree) is not between 1 and \(most)"
    case .tooManyTerms(let count, let most):
      "the model has \(count) terms; more than \(most) are not meant to be fitted here"
    case .constantColumn(let value):
      "every row holds \(value): beside an intercept the column explains nothing; leave out one of the two"
    case .overflow(let term): "the square of \(term) is beyond the range of a double; measure in larger units"
    }
  }

  private static func hint(for text: String) -> String {
    let plain = text.split(separator: ",", omittingEmptySubsequences: false)
    let isDecimalComma = plain.count == 2 && plain.allSatisfy { Double($0) != nil }
    return isDecimalComma ? "; write the decimal comma as a point" : ""
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}

/// The text with control characters shown as symbols, cut after forty characters.
private func printable(_ text: String) -> String {
  var result = String.UnicodeScalarView()
  for (count, scalar) in text.unicodeScalars.enumerated() {
    if count == 40 {
      result.append("…")
      break
    }
    switch scalar.properties.generalCategory {
    case .control:
      result.append(scalar.value < 0x20 ? Unicode.Scalar(UInt8(scalar.value)).symbol : "\u{2421}")
    case .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: result.append("\u{FFFD}")
    default: result.append(scalar)
    }
  }
  return String(result)
}

extension Unicode.Scalar {
  /// The control picture of a control character below 32.
  fileprivate var symbol: Unicode.Scalar { Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}" }
}
