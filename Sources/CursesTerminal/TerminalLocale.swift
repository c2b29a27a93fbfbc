import CNcurses

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What the locale of the environment says about characters.
package struct TerminalLocale: Sendable {
  private let isUnicode: Bool

  /// Takes over the locale of the environment.
  package static var adopted: TerminalLocale {
    let exists = setlocale(LC_CTYPE, "") != nil
    return TerminalLocale(isUnicode: exists && String(cString: nl_langinfo(nl_item(CODESET))) == "UTF-8")
  }

  /// Whether a character takes one column of the terminal; not one that the locale does not know.
  package func isOneColumn(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isASCII || isUnicode && nabla_width(wchar_t(scalar.value)) == 1
  }
}
