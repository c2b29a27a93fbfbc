// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that the product carries no benchmark code.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "nabla", path: "..")],
  targets: [
    // Release builds compile C with -O2.
    .target(name: "CReference"),
    .target(name: "CPseudoTerminal"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CReference", "CPseudoTerminal", .product(name: "NablaMathematics", package: "nabla"),
        .product(name: "NablaPictures", package: "nabla"),
      ]),
  ],
  swiftLanguageModes: [.v6]
)
