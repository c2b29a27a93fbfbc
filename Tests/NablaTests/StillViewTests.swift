import CellGraphics
import Explorer
import InputEvents
import Plotting
import Testing
import TextExport

/// The command that the explorer prints draws what it exports.
@Suite struct StillViewTests {
  /// A formula, and what is typed in the explorer.
  private static let sessions: [(formula: String, keys: String)] = [
    ("x^2 + 3 y^2", "+llk"), ("a x^2 - b y^2", "pll\u{1B}356"), ("sin x + y^2", "2-HHc"), ("(y, -x)", "4"),
    ("x^2 - x", "+"), ("2", "1"), ("-x y", "6"), ("--x + y^2", "--"), ("log(x) + y", "5c"),
  ]

  private func explore(_ formula: String, _ keys: String) throws -> ExplorerState {
    var state = ExplorerState(try ExploredFunction(formula), size: Size(columns: 90, rows: 31))
    for scalar in keys.unicodeScalars {
      if let action = state.action(for: .key(Key(scalar: scalar))) { state.update(action) }
    }
    return state
  }

  @Test(arguments: sessions)
  func `the printed command draws the exported picture`(formula: String, keys: String) throws {
    let state = try explore(formula, keys)
    let outcome = try Nabla.runShell(state.command)
    #expect(outcome.status == 0, "\(state.command): \(outcome.error)")
    #expect(outcome.output == PlainText.export(try state.still.figure(in: .plain).picture), "\(state.command)")
  }

  @Test(arguments: [
    ("x^2 + 3 y^2", "llkk\r>"), ("x^2 + 3 y^2", "llkk\r...."), ("rosenbrock", "m]\r>"), ("x^2", "hh\raa>"),
    ("a x^2 + y^2", "kkkll\rA{m>"), ("x^2 + y^2", "kkka\r,"),
  ])
  func `the printed command runs the exported descent`(formula: String, keys: String) throws {
    let state = try explore(formula, keys)
    let outcome = try Nabla.runShell(state.command)
    #expect(outcome.status == 0, "\(state.command): \(outcome.error)")
    let picture = PlainText.export(try state.still.figure(in: .plain).picture)
    #expect(outcome.output.hasPrefix(picture), "\(state.command)\n\(picture)\n\(outcome.output)")
  }
}
