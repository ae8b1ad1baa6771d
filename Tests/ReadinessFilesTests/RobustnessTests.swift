import Foundation
import Synchronization
import Testing

@testable import ReadinessFiles

@Suite struct RobustnessTests {
  /// Pieces that matter to YAML, JSON and expressions.
  private static let pieces: [[UInt8]] =
    [
      ":", ": ", "-", "- ", "[", "]", "{", "}", ",", "#", " #", "\"", "'", "|", ">", "&a", "*a", "!", "!!int", "?",
      "\n", "\r\n", "\t",
      "  ", "1e999", ".nan", "null", "~", "true", "0", "-1", "id", "when", "answer.", "(", ")", "\\", "\\u", "\u{1B}",
      "\u{85}", "é", "😀",
      "---", "...", "<<", "%",
    ].map { Array($0.utf8) } + [[0], [0xFF], [0xC3], [0xED, 0xA0, 0x80]]

  private static func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...3, using: &generator) {
      let place = Int.random(in: 0...bytes.count, using: &generator)
      let length = min(Int.random(in: 0...12, using: &generator), bytes.count - place)
      let piece = pieces[Int.random(in: 0..<pieces.count, using: &generator)]
      switch Int.random(in: 0...3, using: &generator) {
      case 0: bytes.removeSubrange(place..<(place + length))
      case 1: bytes.insert(contentsOf: piece, at: place)
      case 2: bytes.replaceSubrange(place..<(place + length), with: piece)
      default:
        bytes.insert(
          contentsOf: bytes[place..<(place + length)], at: Int.random(in: 0...bytes.count, using: &generator))
      }
    }
    return bytes
  }

  private static func check(_ diagnostics: [Diagnostic], hasValue: Bool) {
    #expect(hasValue != diagnostics.contains { $0.severity == .error })
    let text = DiagnosticRenderer.text(of: diagnostics)
    #expect(!text.unicodeScalars.contains { $0 != "\n" && ($0.value < 0x20 || (0x7F..<0xA0).contains($0.value)) })
  }

  @Test(.timeLimit(.minutes(2)))
  func brokenQuestionnaires() throws {
    let bytes = Array(
      complete(
        """
        range: [0, 10]
        roles: {boss: Boss}
        effects: {stop: Stops}
        bands: [{id: low, from: 0, title: Low}, {id: high, from: 5, title: High}]
        scales: {agree: [No, Maybe, Yes]}
        sources: {book: {title: Book, year: 2001}}
        renamed: {old: a}
        sections:
          - id: part
            title: Part
            combine: geometric
            questions:
              - {id: a, kind: scale, text: A, scale: agree, gate: {minimum: 5, effect: stop}, ask: [boss], sources: [book]}
              - id: b
                kind: choice
                text: "Which?"
                when: answer.a >= 2 and not (answer.a = 3)
                options: [{id: x, label: X}, {id: y, label: Y}]
              - {id: c, kind: multiple, text: C, choose_at_most: 1, options: [{id: pay, label: Pay}, {id: none, label: None, exclusive: true}]}
              - {id: d, kind: number, text: D, minimum: 0, maximum: 9, curve: [[0, 0], [9, 10]]}
        expectations:
          priorities: c
          items:
            - id: pay
              title: Pay
              question: {kind: number, text: P, unit: "%"}
              promised: Promised?
              bolder: higher
              rests_on: {part: 1}
              supportable: [[0, 0], [10, 5]]
              bold: [[0, 1], [10, 9]]
              adjust: [{question: b, multiply: {x: 2}, bold_limit: {y: 8}}]
        verdicts: [{id: bad, title: Bad, any: [{when: priorities.unrealistic > 0, because: B}]}, {id: good, title: Good}]
        recommendations:
          - {id: wait, title: Wait, any: [{when: "verdict = \\"bad\\" or at_most(part, 5) > 0", because: Low}]}
          - {id: go, title: Go}
        order: [wait, go]
        diagnosis: {sources: [{id: us, title: Us, score: 10 - score.part}]}
        checks: [{id: odd, when: answer.d > 3, say: Odd}]
        examples: [{name: E, answers: {a: 1}, expect: {recommendation: wait, scores: {part: null}}}]
        """
      ).utf8)
    #expect(QuestionnaireReader.read(bytes, name: "q.yaml").diagnostics.map(\.summary) == [])
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1500 {
      let loaded = QuestionnaireReader.read(Self.mutated(bytes, &generator), name: "q.yaml")
      Self.check(loaded.diagnostics, hasValue: loaded.value != nil)
    }
  }

  @Test(.timeLimit(.minutes(2)), arguments: ["a.yaml", "a.json"])
  func brokenAnswerFiles(_ name: String) {
    let yaml =
      "questionnaire: {id: q, version: 1.0.0}\norganization: 'A'\nanswers:\n  a: 4\n  b: [x, y]\n  c: \"t\\n\"\nnotes: {a: |-\n}\n"
    let json =
      #"{"questionnaire": {"id": "q"}, "answers": {"a": 4.5, "b": ["x", true, null], "c": "\ud83d\ude00"}, "notes": {}}"#
    let bytes = Array((name.hasSuffix("json") ? json : yaml).utf8)
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<3000 {
      let loaded = AnswerFileReader.read(Self.mutated(bytes, &generator), name: name)
      Self.check(loaded.diagnostics, hasValue: loaded.value != nil)
    }
  }

  /// Deep nesting on a small stack: a thread of half a megabyte.
  @Test(.timeLimit(.minutes(1)))
  func deepNestingFitsASmallStack() {
    let deep =
      (0..<98).map { String(repeating: " ", count: $0) + "a:\n" }.joined() + String(repeating: " ", count: 98) + "b"
    let sections = String(repeating: "{\"sections\":[", count: 45) + String(repeating: "]}", count: 45)
    let texts = [deep, sections, String(repeating: "[", count: 10_000), String(repeating: "{\"a\":", count: 10_000)]
    let refused = Mutex(0)
    let thread = Thread {
      for text in texts {
        for name in ["q.yaml", "q.json"] where QuestionnaireReader.read(Array(text.utf8), name: name).value == nil {
          refused.withLock { $0 += 1 }
        }
      }
    }
    thread.stackSize = 512 << 10
    thread.start()
    while !thread.isFinished { Thread.sleep(forTimeInterval: 0.01) }
    #expect(refused.withLock { $0 } == 2 * texts.count)
  }
}
