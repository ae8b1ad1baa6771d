import Readiness
import ReadinessInterview
import Testing

@Suite struct AgendaTests {
  private func interview(
    _ sheet: AnswerSheet = AnswerSheet(), roles: [String] = [], sections: [String] = [], onlyOpen: Bool = false
  ) throws -> Interview {
    let answers = Sample.questionnaire.accept(sheet).answers
    return Interview(
      questionnaire: Sample.questionnaire, sheet: sheet,
      agenda: try Agenda(
        of: Sample.questionnaire, roles: roles, sections: sections, onlyOpen: onlyOpen, answers: answers),
      shownQuestions: Sample.shownQuestions)
  }

  private func asked(_ interview: Interview) -> [String] {
    interview.askedQuestions.map { interview.questionnaire.questions[$0].id }
  }

  @Test func aRoleIsAskedWhatItKnowsBest() throws {
    var interview = try interview(roles: ["sponsor"])
    #expect(asked(interview) == ["owner"])
    #expect(interview.progress?.text == "Question 1 of 1. The deal / Outline, 1 of 1")
    #expect(interview.agenda.limits == ["what Executive sponsor knows best"])
    interview.submit(.scale(position: 2))
    #expect(interview.current == nil)
    #expect(interview.openQuestions == [])
    #expect(interview.openElsewhere.count == 5)
  }

  @Test(arguments: [
    (sections: ["proof"], asked: ["tested", "remark"]), (["deal"], ["model", "owner", "tested", "remark"]),
    (["expectations"], ["savings", "savings_promised"]),
    (["outline", "expectations"], ["model", "owner", "savings", "savings_promised"]),
  ])
  func aSectionIsAskedWithAllBelowIt(sections: [String], wanted: [String]) throws {
    #expect(try asked(interview(sections: sections)) == wanted)
  }

  @Test func allLimitsHoldTogether() throws {
    #expect(try asked(interview(roles: ["sponsor"], sections: ["proof"])) == [])
    #expect(try asked(interview(roles: ["sponsor"], sections: ["outline"])) == ["owner"])
  }

  @Test func whatIsOpenOrUnknownIsAskedOnce() throws {
    let sheet = AnswerSheet(answers: [
      "model": .unknown, "owner": .number(2), "tested": .boolean(true), "savings": .unknown,
    ])
    var interview = try interview(sheet, onlyOpen: true)
    #expect(asked(interview) == ["model", "remark", "savings", "savings_promised"])
    #expect(interview.currentQuestion?.id == "model")
    #expect(interview.currentAnswer == .unknown)
    var order: [String] = []
    while let question = interview.currentQuestion {
      order.append(question.id)
      interview.submit(.unknown)
    }
    #expect(order == ["model", "remark", "savings", "savings_promised"])
  }

  @Test func whatAnAnswerBringsUpIsAskedToo() throws {
    var interview = try interview(AnswerSheet(answers: ["model": .unknown]), onlyOpen: true)
    interview.submit(.choice(option: 0))
    #expect(asked(interview).contains("volume"))
  }

  @Test func namesThatDoNotExistAreTold() {
    func problem(_ roles: [String], _ sections: [String]) -> String? {
      do throws(AgendaProblem) {
        _ = try Agenda(of: Sample.questionnaire, roles: roles, sections: sections)
        return nil
      } catch {
        return error.message
      }
    }
    #expect(problem(["sponser"], []) == "there is no role `sponser`, did you mean `sponsor`?")
    #expect(problem(["x"], []) == "there is no role `x`; roles are sponsor")
    #expect(problem([], ["prof"]) == "there is no section `prof`, did you mean `proof`?")
    #expect(problem([], ["x"]) == "there is no section `x`; sections are deal, outline, proof, expectations")
  }
}
