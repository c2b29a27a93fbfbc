import TestSupport
import Testing

@testable import Autodiff

@Suite struct NodeTableTests {
  /// Thousands of nodes of every kind, found as a dictionary finds them.
  @Test func `A node is found where it was added, and nowhere before`() {
    var nodes: [Node] = [.variable(0), .variable(1), .constant(.pi), .constant(.e)]
    for number in 1...500 as ClosedRange<Int64> {
      nodes.append(.constant(Constant(1 / Double(number))))
      for isDecimal in [false, true] {
        if let value = Rational(number, 7) { nodes.append(.constant(.rational(value, isDecimal: isDecimal))) }
      }
    }
    for (place, operation) in Operation.allCases.enumerated() {
      for other in 0..<100 {
        nodes.append(.operation(operation, NodeID(place), NodeID(other), .none))
        nodes.append(.operation(operation, NodeID(other), NodeID(1_000), NodeID(place)))
      }
    }
    var table = NodeTable()
    var known: [Node: Int] = [:]
    for (place, node) in nodes.enumerated() {
      #expect(table.place(of: node, in: nodes) == known[node])
      guard known[node] == nil else { continue }
      table.insert(place, of: nodes)
      known[node] = place
    }
    #expect(known.count > 5_000)
    #expect(nodes.allSatisfy { table.place(of: $0, in: nodes) == known[$0] })
  }
}
