// swift-tools-version: 6.2
import PackageDescription

/// The gate builds with warnings as errors; a newer compiler's new warnings must not keep anybody from building.
let settings: [SwiftSetting] = Context.environment["READINESS_STRICT"] == nil ? [] : [.treatAllWarnings(as: .error)]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")
let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let orderedCollections = Target.Dependency.product(name: "OrderedCollections", package: "swift-collections")
let subprocess = Target.Dependency.product(name: "Subprocess", package: "swift-subprocess")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

let package = Package(
  name: "readiness",
  products: [
    .executable(name: "readiness", targets: ["readiness"]),
    .executable(name: "readiness-benchmark", targets: ["ReadinessBenchmark"]),
    .executable(name: "readiness-fuzz", targets: ["ReadinessFuzz"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
    .package(url: "https://github.com/swiftlang/swift-subprocess", from: "1.0.0"),
  ],
  targets: [
    .target(name: "Readiness", dependencies: [orderedCollections], swiftSettings: settings),
    .target(
      name: "ReadinessFiles",
      dependencies: ["Readiness", crypto, orderedCollections, yams],
      resources: [
        .embedInCode("Schemas/questionnaire.json"),
        .embedInCode("Schemas/answers.json"),
        .embedInCode("Schemas/summary.json"),
        .embedInCode("Schemas/panel.json"),
        .embedInCode("Schemas/comparison.json"),
      ],
      swiftSettings: settings
    ),
    .target(name: "ReadinessReports", dependencies: ["Readiness"], swiftSettings: settings),
    .target(name: "ReadinessInterview", dependencies: ["Readiness"], swiftSettings: settings),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(
      name: "ReadinessTerminal", dependencies: ["Readiness", "ReadinessInterview", "CReadline"],
      swiftSettings: settings
    ),
    .target(
      name: "Questionnaires",
      path: "questionnaires",
      exclude: ["answers"],
      resources: [.embedInCode("outsourcing.yaml")],
      swiftSettings: settings
    ),
    .target(
      name: "ReadinessCommands",
      dependencies: [
        "Readiness", "ReadinessFiles", "ReadinessReports", "ReadinessInterview", "ReadinessTerminal", "Questionnaires",
        argumentParser,
      ],
      swiftSettings: settings
    ),
    .executableTarget(name: "readiness", dependencies: ["ReadinessCommands"], swiftSettings: settings),
    .target(name: "PseudoTerminal", swiftSettings: settings),
    .executableTarget(
      name: "ReadinessBenchmark",
      dependencies: ["Readiness", "ReadinessFiles", "Questionnaires", "PseudoTerminal"],
      resources: [.embedInCode("flat.yaml")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "ReadinessFuzz", dependencies: ["Readiness", "ReadinessFiles", argumentParser], swiftSettings: settings),
    .testTarget(name: "ReadinessTests", dependencies: ["Readiness", orderedCollections], swiftSettings: settings),
    .testTarget(
      name: "ReadinessFilesTests", dependencies: ["Readiness", "ReadinessFiles", orderedCollections],
      swiftSettings: settings),
    .testTarget(name: "ReadinessFuzzTests", dependencies: ["ReadinessFuzz"], swiftSettings: settings),
    .testTarget(
      name: "ReadinessReportsTests", dependencies: ["Readiness", "ReadinessReports", orderedCollections],
      swiftSettings: settings),
    .testTarget(
      name: "ReadinessInterviewTests", dependencies: ["Readiness", "ReadinessInterview"], swiftSettings: settings),
    .testTarget(
      name: "ReadinessTerminalTests",
      dependencies: [
        "Readiness", "ReadinessFiles", "ReadinessInterview", "ReadinessTerminal", "PseudoTerminal", "readiness",
      ],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReadinessCommandsTests",
      dependencies: ["readiness", subprocess],
      exclude: ["Cases", "Scenarios"],
      swiftSettings: settings
    ),
  ],
  swiftLanguageModes: [.v6]
)
