import Foundation
import Readiness
import Testing

@testable import ReadinessFiles

/// The project's own questionnaire, as it lies in the repository.
enum Bundled {
  static func outsourcing(file: String = #filePath) throws -> [UInt8] {
    var root = URL(fileURLWithPath: file)
    for _ in 0..<4 { root.deleteLastPathComponent() }
    return Array(try Data(contentsOf: root.appendingPathComponent("questionnaires/outsourcing.yaml")))
  }
}

@Suite struct BundledQuestionnaireTests {
  @Test func loadsWithoutDiagnostics() throws {
    let loaded = QuestionnaireReader.read(try Bundled.outsourcing(), name: "outsourcing.yaml")
    #expect(loaded.diagnostics.map(\.summary) == [])
    let questionnaire = try #require(loaded.value)
    #expect(questionnaire.id == "outsourcing")
    #expect(questionnaire.questions.count == 62)
    #expect(questionnaire.expectations.map(\.id).contains("payback"))
    #expect(questionnaire.headline.map { questionnaire.sections[$0].id } == "readiness")
    #expect(questionnaire.digest.hasPrefix("sha256:"))
    #expect(questionnaire.order.map { questionnaire.recommendations[$0].id }.first == "reconsider")
  }
}
