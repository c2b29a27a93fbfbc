#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The whole `nabla contour` process, start to end, against gnuplot drawing the same levels as text.
struct ProcessBenchmark {
  static let name = "contour-process"

  private static let drawing = [
    "contour", "x^3 + x^2 y + y^2", "--x", "-2:2", "--y", "-2:2", "--size", "100x36", "--levels", "10",
  ]

  private static let script = """
    set terminal dumb 100 36; set isosamples 100; set samples 100; set contour base; unset surface; set view map; \
    set cntrparam levels 10; set xrange [-2:2]; set yrange [-2:2]; splot x**3 + x**2*y + y**2
    """

  /// `nil` when one of the two programs is missing.
  func run() -> PairedMeasurement? {
    let nabla = InstalledBuild.nabla
    guard execute(nabla, Self.drawing), execute("gnuplot", ["-e", Self.script]) else { return nil }
    return PairedMeasurement(Self.name, pairs: 31) {
      _ = execute(nabla, Self.drawing)
    } reference: {
      _ = execute("gnuplot", ["-e", Self.script])
    }
  }

  /// Runs a program to its end without output; whether it could be started and succeeded.
  private func execute(_ program: String, _ words: [String]) -> Bool {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    var arguments = ([program] + words).map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process = pid_t()
    guard posix_spawnp(&process, program, &actions, nil, &arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status == 0
  }
}
