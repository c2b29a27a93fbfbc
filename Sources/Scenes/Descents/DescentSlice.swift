import Autodiff
import Formulas
import NumberText

/// A plane in the space of more than two variables: two of them vary, the others keep the values of a point.
package struct DescentSlice: Equatable, Sendable {
  /// The places of the variables along the axes of the picture.
  package let axes: [Int]

  /// - Parameter axes: Two different places.
  package init(horizontal: Int, vertical: Int) { axes = [horizontal, vertical] }

  /// The function of the two variables, and what the picture must say about the others.
  ///
  /// - Parameter point: d coordinates.
  func function(of formula: Formula, at point: [Double]) -> (formula: Formula, remark: String) {
    var graph = formula.graph
    let fixed = formula.variables.indices.filter { !axes.contains($0) }
    var replacements: [NodeID: NodeID] = [:]
    for place in fixed { replacements[graph.variable(place)] = graph.number(point[place]) }
    let node = graph.substitute(replacements, in: formula.components)[0]
    var plane = ExpressionGraph(variables: axes.map { formula.variables[$0] })
    let image = plane.adopt([node], from: graph)[0]
    let values = fixed.map { "\(formula.variables[$0]) = \(point[$0].text(significant: 4))" }.joined(separator: ", ")
    return (Formula(plane, of: image), "a slice through the end, at \(values); the path is projected onto it")
  }
}
