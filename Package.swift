// swift-tools-version: 6.2
import PackageDescription

// A target imports only targets above it in this list; `.ci/run` checks that.
let package = Package(
  name: "nabla",
  products: [
    .executable(name: "nabla", targets: ["nabla"]),
    .library(name: "NablaMathematics", targets: ["NumberText", "LinearAlgebra", "Autodiff", "Formulas"]),
    .library(name: "NablaPictures", targets: ["NablaPictures"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0")
  ],
  targets: [
    .target(
      name: "Assets", path: "Assets",
      exclude: ["Data", "Gallery", "Lessons/README.md", "Lessons/PICTURES.md", "Man", "References"],
      sources: ["EmbeddedAssets.swift"],
      resources: [
        .embedInCode("Glyphs/coverage.tsv"), .embedInCode("Colormaps"), .embedInCode("Lessons"),
        .embedInCode("Terminals"),
      ]),
    .target(name: "NumberText"),
    .target(name: "CellGraphics", dependencies: ["Assets"]),
    .target(name: "LinearAlgebra"),
    // Release builds compile C with -O2.
    .target(name: "CVectorMath"),
    .target(name: "Autodiff", dependencies: ["CVectorMath"]),
    .target(name: "Formulas", dependencies: ["NumberText", "Autodiff"]),
    .target(name: "Optimization", dependencies: ["NumberText", "LinearAlgebra", "Autodiff"]),
    .target(name: "LeastSquares", dependencies: ["NumberText", "LinearAlgebra", "Autodiff"]),
    .target(name: "Plotting", dependencies: ["NumberText", "CellGraphics"]),
    .target(name: "TextExport", dependencies: ["CellGraphics"]),
    .systemLibrary(name: "CNcurses"),
    .target(name: "InputEvents"),
    .target(name: "CursesTerminal", dependencies: ["Assets", "CellGraphics", "CNcurses", "InputEvents"]),
    .target(
      name: "Scenes",
      dependencies: [
        "NumberText", "CellGraphics", "LinearAlgebra", "Autodiff", "Formulas", "Optimization", "LeastSquares",
        "Plotting",
      ]),
    .target(
      name: "NablaPictures", dependencies: ["CellGraphics", "Formulas", "Plotting", "TextExport", "Scenes"]),
    .target(
      name: "SceneCommands",
      dependencies: [
        "NumberText", "CellGraphics", "Formulas", "Optimization", "Plotting", "Scenes",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .target(
      name: "Lessons",
      dependencies: [
        "Assets", "NumberText", "CellGraphics", "Autodiff", "Formulas", "Optimization", "Plotting", "Scenes",
      ]),
    .target(
      name: "Explorer",
      dependencies: [
        "NumberText", "CellGraphics", "LinearAlgebra", "Autodiff", "Formulas", "Optimization", "LeastSquares",
        "Plotting", "InputEvents", "Scenes", "SceneCommands", "Lessons",
      ]),
    .executableTarget(
      name: "nabla",
      dependencies: [
        "InputEvents", "CursesTerminal", "Explorer", "Lessons",
        "NumberText", "CellGraphics", "LinearAlgebra", "Autodiff", "Formulas", "Optimization", "LeastSquares",
        "Plotting", "TextExport", "Scenes", "SceneCommands",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      // A program without shared libraries starts in half the time. The other linker warns of what is meant to be so.
      linkerSettings: [
        .unsafeFlags(["-static-executable", "-use-ld=lld"], .when(platforms: [.linux], configuration: .release))
      ]),
    .target(name: "TestSupport", dependencies: ["CellGraphics"], path: "Tests/TestSupport"),
    .testTarget(name: "NumberTextTests", dependencies: ["NumberText"]),
    .testTarget(name: "CellGraphicsTests", dependencies: ["CellGraphics", "TestSupport"]),
    .testTarget(name: "LinearAlgebraTests", dependencies: ["LinearAlgebra", "TestSupport"]),
    .testTarget(name: "AutodiffTests", dependencies: ["Autodiff", "Formulas", "TestSupport"]),
    .testTarget(name: "FormulasTests", dependencies: ["LinearAlgebra", "Autodiff", "Formulas", "TestSupport"]),
    .testTarget(name: "OptimizationTests", dependencies: ["Optimization", "Formulas", "TestSupport"]),
    .testTarget(name: "LeastSquaresTests", dependencies: ["LeastSquares", "Optimization", "Formulas", "TestSupport"]),
    .testTarget(name: "PlottingTests", dependencies: ["Plotting", "TestSupport"]),
    .testTarget(name: "TextExportTests", dependencies: ["CellGraphics", "TextExport", "TestSupport"]),
    .testTarget(name: "NablaPicturesTests", dependencies: ["NablaPictures", "Formulas"]),
    .testTarget(name: "ScenesTests", dependencies: ["Scenes", "TestSupport"]),
    .testTarget(name: "CursesTerminalTests", dependencies: ["CursesTerminal", "InputEvents", "CellGraphics"]),
    .testTarget(
      name: "LessonsTests", dependencies: ["Lessons", "CellGraphics", "Formulas", "Plotting", "TestSupport"]),
    .testTarget(
      name: "SceneCommandsTests",
      dependencies: [
        "SceneCommands", "Autodiff", "TestSupport", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
    .testTarget(
      name: "ExplorerTests",
      dependencies: [
        "Explorer", "Lessons", "InputEvents", "CellGraphics", "Formulas", "Optimization", "LeastSquares", "Plotting",
        "Scenes", "TestSupport",
      ]),
    .testTarget(
      name: "NablaTests",
      dependencies: [
        "TestSupport", "CellGraphics", "Plotting", "Scenes", "InputEvents", "Lessons", "nabla", "Explorer",
        "TextExport",
      ]),
  ],
  swiftLanguageModes: [.v6]
)
