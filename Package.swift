// swift-tools-version: 6.1
import PackageDescription

let package = Package(
  name: "readiness",
  products: [
    .executable(name: "readiness", targets: ["readiness"])
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.6.0"),
    .package(url: "https://github.com/apple/swift-collections", from: "1.2.0"),
    .package(url: "https://github.com/apple/swift-crypto", "3.12.3"..<"5.0.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.0.0"),
  ],
  targets: [
    .target(
      name: "Readiness",
      dependencies: [.product(name: "OrderedCollections", package: "swift-collections")]
    ),
    .target(
      name: "ReadinessFiles",
      dependencies: [
        "Readiness",
        .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "OrderedCollections", package: "swift-collections"),
        .product(name: "Yams", package: "Yams"),
      ],
      resources: [
        .embedInCode("Schemas/questionnaire.json"),
        .embedInCode("Schemas/answers.json"),
        .embedInCode("Schemas/summary.json"),
      ]
    ),
    .target(name: "ReadinessReports", dependencies: ["Readiness"]),
    .target(name: "ReadinessInterview", dependencies: ["Readiness"]),
    .systemLibrary(name: "CReadline", providers: [.apt(["libreadline-dev"])]),
    .target(name: "ReadinessTerminal", dependencies: ["ReadinessInterview", "CReadline"]),
    .target(
      name: "Questionnaires",
      path: "questionnaires",
      resources: [.embedInCode("outsourcing.yaml")]
    ),
    .target(
      name: "ReadinessCommands",
      dependencies: [
        "Readiness", "ReadinessFiles", "ReadinessReports", "ReadinessInterview", "ReadinessTerminal", "Questionnaires",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]
    ),
    .executableTarget(name: "readiness", dependencies: ["ReadinessCommands"]),
  ],
  swiftLanguageModes: [.v6]
)
