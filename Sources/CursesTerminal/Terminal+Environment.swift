import CellGraphics

extension Terminal {
  /// What a user's environment says.
  package struct Environment: Sendable {
    package var type: String?
    package var claimsTruecolor: Bool
    /// Colours are not wanted beyond this.
    package var depth: ColorDepth
    /// Whether more than ASCII is wanted.
    package var isUnicode: Bool

    package init(
      type: String?, claimsTruecolor: Bool = false, depth: ColorDepth = .truecolor, isUnicode: Bool = true
    ) {
      self.type = type
      self.claimsTruecolor = claimsTruecolor
      self.depth = depth
      self.isUnicode = isUnicode
    }
  }
}
