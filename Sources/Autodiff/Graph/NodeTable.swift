/// Finds a node among those of a graph: the unique table of hash-consing.
///
/// Open addressing with linear probing over the places of nodes; the nodes themselves stay in the graph's array, so that
/// a node is stored once and growing the table moves four bytes for each. O(1) on average.
/// (Ershov, "On programming of arithmetic operations", 1958; Knuth, The Art of Computer Programming 3, section 6.4.)
struct NodeTable: Sendable {
  /// Places of nodes, −1 where free; a power of two of them, at most two thirds taken.
  private var slots: [Int32] = [Int32](repeating: -1, count: 64)
  private var count = 0

  /// The place of a node equal to `node` in `nodes`.
  func place(of node: Node, in nodes: [Node]) -> Int? {
    var slot = node.mixedBits & (slots.count - 1)
    while slots[slot] >= 0 {
      if nodes[Int(slots[slot])] == node { return Int(slots[slot]) }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// Adds the node at a place of `nodes`, which must not be in the table.
  mutating func insert(_ place: Int, of nodes: [Node]) {
    if 3 * (count + 1) > 2 * slots.count {
      let places = slots.filter { $0 >= 0 }
      slots = [Int32](repeating: -1, count: 2 * slots.count)
      for place in places { put(place, nodes[Int(place)]) }
    }
    put(Int32(place), nodes[place])
    count += 1
  }

  private mutating func put(_ place: Int32, _ node: Node) {
    var slot = node.mixedBits & (slots.count - 1)
    while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
    slots[slot] = place
  }
}

extension Node {
  /// Bits that differ for nodes that differ, mostly; not negative.
  fileprivate var mixedBits: Int {
    switch self {
    case .variable(let place): Self.mix(1, UInt64(UInt32(bitPattern: place)))
    case .constant(.pi): Self.mix(2, 0)
    case .constant(.e): Self.mix(3, 0)
    case .constant(.real(let bits)): Self.mix(4, bits)
    case .constant(.rational(let value, let isDecimal)):
      Self.mix(
        Self.bits(Self.mix(isDecimal ? 5 : 6, UInt64(bitPattern: value.numerator))),
        UInt64(bitPattern: value.denominator))
    case .operation(let operation, let a, let b, let c):
      Self.mix(
        7 + UInt64(operation.rawValue) << 32 + Self.bits(c),
        Self.bits(a) << 32 + Self.bits(b))
    }
  }

  private static func bits(_ id: NodeID) -> UInt64 { UInt64(UInt32(bitPattern: id.index)) }
  private static func bits(_ hash: Int) -> UInt64 { UInt64(hash) }

  /// Mixes two words. (The finaliser of Steele, Lea and Flood's SplitMix64, 2014.)
  private static func mix(_ a: UInt64, _ b: UInt64) -> Int {
    var bits = a &* 0x9E37_79B9_7F4A_7C15 ^ b
    bits = (bits ^ (bits >> 30)) &* 0xBF58_476D_1CE4_E5B9
    bits = (bits ^ (bits >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((bits ^ (bits >> 31)) >> 1)
  }
}
