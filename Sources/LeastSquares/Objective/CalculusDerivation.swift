import Autodiff
import LinearAlgebra

/// Least squares by calculus in five steps, with the numbers of a data set: expand, quadratic form, gradient, normal
/// equations, Hessian.
///
/// Every step holds the identity in general and what it becomes for these data; formulas are nodes of `graph`, for whoever
/// prints them.
package struct CalculusDerivation: Sendable {
  /// A step of the derivation.
  package struct Step: Sendable {
    package let kind: Kind
    /// What is done, in one line.
    package let title: String
    /// The identity with matrices, such as `f(w) = wᵀXᵀXw - 2wᵀXᵀy + yᵀy`.
    package let identity: String
    /// What it becomes for the data: one node for a formula, d for a gradient; empty where matrices say it all.
    package let formulas: [NodeID]
    /// Why it is allowed, or what it means.
    package let reason: String
  }

  /// The five steps.
  package enum Kind: String, CaseIterable, Sendable {
    case expand, quadraticForm = "quadratic form", gradient, normalEquations = "normal equations", hessian
  }

  /// A graph whose variables are the coefficients.
  package let graph: ExpressionGraph
  package let steps: [Step]
  package let equations: NormalEquations
  /// The eigenvalues and eigenvectors of the Hessian 2XᵀX.
  package let hessian: SymmetricEigensystem
  /// Positive definite, or positive semidefinite if the columns of X depend on each other: decided by the rank.
  package let definiteness: Definiteness
  package let fit: LeastSquaresFit

  /// - Complexity: O(n d² + d³).
  package init(_ fit: LeastSquaresFit) {
    let objective = LeastSquaresObjective(fit.design)
    var graph = objective.graph
    let variables = (0..<objective.equations.dimension).map(graph.variable)
    let gradient = graph.gradient(of: objective.expanded, by: variables)
    self.fit = fit
    equations = objective.equations
    hessian = SymmetricEigensystem(equations.hessian.nested)
    definiteness = fit.isFullRank ? .positiveDefinite : .positiveSemidefinite
    self.graph = graph
    steps = [
      Step(
        kind: .expand, title: "expand the square of the length",
        identity: "f(w) = ‖Xw - y‖² = (Xw - y)ᵀ(Xw - y) = wᵀXᵀXw - 2wᵀXᵀy + yᵀy", formulas: [objective.expanded],
        reason: "wᵀXᵀy is a number and equals its transpose yᵀXw"),
      Step(
        kind: .quadraticForm, title: "read the leading form",
        identity: "wᵀXᵀXw = ‖Xw‖² ≥ 0", formulas: [],
        reason:
          "XᵀX is symmetric and positive semidefinite; it is positive definite if the columns of X are independent"),
      Step(
        kind: .gradient, title: "differentiate",
        identity: "∇f(w) = 2XᵀXw - 2Xᵀy", formulas: gradient,
        reason: "d(wᵀAw)/dw = (A + Aᵀ)w = 2Aw for symmetric A, d(wᵀb)/dw = b"),
      Step(
        kind: .normalEquations, title: "set the gradient to zero",
        identity: "XᵀXw = Xᵀy", formulas: [],
        reason: "Xᵀ(Xw - y) = 0: the residual is perpendicular to every column of X"),
      Step(
        kind: .hessian, title: "differentiate again",
        identity: "∇²f(w) = 2XᵀX", formulas: [],
        reason: fit.isFullRank
          ? "all eigenvalues are positive: a bowl with one minimum, global because f is a convex quadratic"
          : "an eigenvalue is 0: a trough with a whole \(fit.nullSpace.count == 1 ? "line" : "plane") of minimisers"),
    ]
  }
}
