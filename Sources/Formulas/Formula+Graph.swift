import Autodiff

extension Formula {
  /// The formula of a node that nobody typed, such as an objective that comes from data.
  ///
  /// Its text is the printed node, empty where that would be too long to read.
  ///
  /// - Parameters:
  ///   - graph: A graph whose variables are the coordinates.
  ///   - node: A scalar node of it.
  package init(_ graph: ExpressionGraph, of node: NodeID) {
    var printer = FormulaPrinter(graph)
    source = printer.text(of: node) ?? ""
    self.graph = graph
    components = [node]
    (rows, columns) = (1, 1)
    program = SyntaxProgram()
  }
}
