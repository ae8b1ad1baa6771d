import Testing

/// The sample answers, held against the results of an independent implementation.
@Suite struct ScenarioTests {
  @Test(.timeLimit(.minutes(1)), arguments: Scenario.all)
  func givesTheExpectedSummary(_ scenario: Scenario) async throws {
    let found = try await Scenario.summary(of: scenario.answers(), explained: true)
    let expected = try scenario.expected()
    // The digest is that of the wording; of several shortest paths any may be given.
    let leftOut = [["questionnaire", "digest"], ["sensitivity", "path", "steps"]]
    let pair = leftOut.reduce((found, expected)) { ($0.0.without($1), $0.1.without($1)) }
    let differences = pair.0.differences(from: pair.1)
    #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    let digest = found["questionnaire"]?["digest"]?.text ?? ""
    #expect(digest.wholeMatch(of: #/sha256:[0-9a-f]{64}/#) != nil)
  }

  @Test(.timeLimit(.minutes(1)), arguments: Scenario.all)
  func thePathLeadsThereAndIsAsShortAsCanBe(_ scenario: Scenario) async throws {
    let found = try await Scenario.summary(of: scenario.answers(), explained: true)
    let path = try #require(found["sensitivity"]?["path"])
    let expectedPath = try #require(try scenario.expected()["sensitivity"]?["path"])
    let (steps, expectedSteps) = (path["steps"]?.elements ?? [], expectedPath["steps"]?.elements ?? [])
    guard let goal = path["recommendation"]?.text else {
      #expect(path == expectedPath)
      return
    }
    let present = try #require(found["recommendation"]?["id"]?.text)
    #expect(try rank(goal) > rank(present))
    #expect(!steps.isEmpty)
    #expect(steps.count <= expectedSteps.count)
    #expect(try await recommendation(scenario, steps) == goal)
    for dropped in steps.indices {
      let fewer = steps.indices.filter { $0 != dropped }.map { steps[$0] }
      let reached = try await recommendation(scenario, fewer)
      #expect(try rank(reached) < rank(goal), "\(steps[dropped].written) can be dropped")
    }
  }

  private func recommendation(_ scenario: Scenario, _ steps: [JSONTree]) async throws -> String {
    let summary = try await Scenario.summary(of: scenario.answers(changed: steps))
    return try #require(summary["recommendation"]?["id"]?.text)
  }

  /// How good a recommendation of the bundled questionnaire is.
  private func rank(_ recommendation: String) throws -> Int {
    try #require(Self.order.firstIndex(of: recommendation), "\(recommendation) has no rank")
  }

  private static let order = ["reconsider", "prepare_first", "proceed_with_conditions", "proceed"]
}
