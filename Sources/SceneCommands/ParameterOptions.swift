import ArgumentParser
import Formulas

/// The values of the parameters of formulas.
package struct ParameterOptions: ParsableArguments {
  @Option(
    name: .customLong("set"), parsing: .unconditionalSingleValue,
    help: ArgumentHelp("Give a name in the formula a value, as in --set a=2. Repeatable.", valueName: "name=number"))
  var parameters: [Word] = []

  package init() {}

  /// Reads formulas with these parameters, each of which one of them has to use.
  package func read(_ sources: [String]) throws(UsageError) -> [Formula] {
    let values = try values()
    var formulas: [Formula] = []
    for source in sources {
      do { formulas.append(try Formula(parsing: source, parameters: values)) } catch { throw .formula(error) }
    }
    let names = formulas.reduce(into: Set<String>()) { $0.formUnion($1.names) }
    if let unused = values.keys.sorted().first(where: { !names.contains($0) }) { throw .unusedParameter(unused) }
    return formulas
  }

  /// The values by name.
  func values() throws(UsageError) -> [String: ConstantExpression] {
    var values: [String: ConstantExpression] = [:]
    for word in parameters {
      let (name, value) = try ParameterOption.read(word.text)
      if values.updateValue(value, forKey: name) != nil { throw .repeatedParameter(name) }
    }
    return values
  }
}
