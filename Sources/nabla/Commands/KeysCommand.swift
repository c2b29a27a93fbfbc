import ArgumentParser

/// `nabla keys`: what every key does in the explorer.
struct KeysCommand: ParsableCommand {
  static let configuration = CommandConfiguration.subcommand(
    "keys",
    abstract: "The keys of the explorer and what the mouse does there.",
    discussion: """
      EXAMPLES:
        nabla keys
      """)

  @OptionGroup var output: OutputOptions

  func run() throws { try output.open().finish(KeysText.text) }
}
