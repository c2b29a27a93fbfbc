import Formulas
import TestSupport
import Testing

@testable import Autodiff

@Suite struct ProgramTests {
  @Test func `a shared subexpression is computed once`() throws {
    let formula = try Formula(parsing: "sin(x y) + exp(sin(x y)) + sin(x y)^2")
    let program = Program(formula.graph, outputs: formula.components)
    let sines = program.steps.filter { if case .operation(.sin, _, _, _) = $0 { true } else { false } }
    #expect(sines.count == 1)
  }

  @Test func `only what the outputs need is on the tape`() throws {
    let formula = try Formula(parsing: "(exp(x), y)")
    let program = Program(formula.graph, outputs: [formula.components[1]])
    #expect(program.steps.count == 1)
  }

  @Test func `constants and what follows from them do not vary`() throws {
    let formula = try Formula(parsing: "x + sin(1)^y", declaring: ["x", "y"])
    let program = Program(formula.graph, outputs: formula.components)
    for (step, varies) in zip(program.steps, program.variation) {
      switch step {
      case .constant, .operation(.sin, _, _, _): #expect(!varies)
      case .variable, .operation: #expect(varies)
      }
    }
  }

  @Test func `f, its gradient and its Hessian share their subexpressions`() throws {
    let formula = try Formula(parsing: "exp(sin(x) cos(y))")
    var graph = formula.graph
    let f = formula.components[0]
    let gradient = graph.gradient(of: f, by: formula.variableNodes)
    let together = Program(graph, outputs: [f] + gradient).steps
    let exponentials = together.filter { if case .operation(.exp, _, _, _) = $0 { true } else { false } }
    #expect(exponentials.count == 1)
  }

  @Test(arguments: ["x^2", "x^3", "x^7", "x^-2", "x^32", "(x + y)^5", "x^0.5"])
  func `small powers become products for blocks`(source: String) throws {
    let formula = try Formula(parsing: source, declaring: ["x", "y"])
    let program = Program.forBlocks(formula.graph, outputs: formula.components)
    #expect(!program.steps.contains { if case .operation(.power, _, _, _) = $0 { true } else { false } })
    var (plain, blocks) = (
      ScalarEvaluator(Program(formula.graph, outputs: formula.components)), ScalarEvaluator(program)
    )
    for x in [0.3, 1.7, 2.9] {
      #expect(blocks.evaluate(at: [x, 0.4])[0].isClose(to: plain.evaluate(at: [x, 0.4])[0], relative: 1e-14))
    }
  }

  @Test func `a product that is only added on becomes one operation`() throws {
    let formula = try Formula(parsing: "x y + sin(x)")
    let program = Program.forBlocks(formula.graph, outputs: formula.components)
    let operations = program.steps.compactMap { step -> Operation? in
      if case .operation(let operation, _, _, _) = step { operation } else { nil }
    }
    #expect(operations == [.sin, .multiplyAdd])
  }

  @Test func `a product that is needed elsewhere too stays`() throws {
    let formula = try Formula(parsing: "(x y + sin(x), x y)")
    let program = Program.forBlocks(formula.graph, outputs: formula.components)
    #expect(program.steps.contains { if case .operation(.multiply, _, _, _) = $0 { true } else { false } })
  }
}
