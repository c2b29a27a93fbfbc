// swift-tools-version: 6.2
import PackageDescription

// Scenes are `package` access: the benchmarks are compiled as a part of the package that they measure, which is named
// after its folder.
let measured = Context.packageDirectory.split(separator: "/").dropLast().last.map(String.init) ?? "nabla"

// A package of its own, so that the product carries no benchmark code.
let package = Package(
  name: "Benchmarks",
  dependencies: [.package(name: "nabla", path: "..")],
  targets: [
    // Release builds compile C with -O2.
    .target(name: "CReference"),
    .executableTarget(
      name: "Benchmarks",
      dependencies: [
        "CReference", .product(name: "NablaMathematics", package: "nabla"),
        .product(name: "NablaPictures", package: "nabla"),
      ],
      swiftSettings: [.unsafeFlags(["-package-name", measured.lowercased()])]),
  ],
  swiftLanguageModes: [.v6]
)
