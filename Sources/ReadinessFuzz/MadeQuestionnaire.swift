import Readiness
import ReadinessFiles

/// A questionnaire made up from a seed, with questions of every kind.
enum MadeQuestionnaire {
  /// The questionnaire as a JSON file.
  static func text(seed: UInt64) -> String {
    var generator = SeededGenerator(seed: seed)
    let kinds = ["scale", "choice", "multiple", "number", "yes_no", "text"]
    var (questions, ids) = ([String](), [String]())
    for number in 0..<(kinds.count + generator.below(3) * generator.below(3)) {
      let id = "q\(number)" + String("_of_some_considerable_length".prefix(generator.below(28)))
      let kind = number < kinds.count ? kinds[number] : generator.element(of: kinds)
      ids.append(id)
      questions.append(question(id, kind, &generator))
    }
    let middle = questions.count / 2
    let isCompared = generator.isOne(in: 2)
    let rules =
      (isCompared ? #"{"id":"named","title":"N","any":[{"when":"answer.\#(ids[5]) = \"far\"","because":"b"}]},"# : "")
      + #"{"id":"stop","title":"S","any":[{"when":"gates.stop.failed > 0","because":"b"}]},"#
      + #"{"id":"wait","title":"W","any":[{"when":"score.one < 50 or answer.\#(ids[3]) > 7","because":"b"}]},"#
    let roles = generator.isOne(in: 3) ? "" : #""roles":{"sponsor":"Sponsor","lead":"Lead"},"#
    return """
      {"format":1,"id":"made","version":"1.0.0","title":"Made",\(roles)"effects":{"stop":"Stops"},
      "renamed":{"old_name":"\(ids[0])","older":"\(ids[3])"},
      "sections":[
      {"id":"one","title":"One","questions":[\(questions[..<middle].joined(separator: ",\n"))]},
      {"id":"two","title":"Two","weight":2,"questions":[\(questions[middle...].joined(separator: ",\n"))]}],
      "recommendations":[\(rules){"id":"go","title":"G"}]}
      """
  }

  private static func question(_ id: String, _ kind: String, _ generator: inout SeededGenerator) -> String {
    let text = generator.element(of: ["How \(id)?", "What, if; \(id)", "Ünd \(id) 株", "say \\\"\(id)\\\""])
    var members = [#""id":"\#(id)""#, #""kind":"\#(kind)""#, #""text":"\#(text)""#]
    if generator.isOne(in: 4) { members.append(#""weight":2"#) }
    if generator.isOne(in: 4) { members.append(#""not_applicable":\#(generator.isOne(in: 2))"#) }
    switch kind {
    case "scale":
      let labels = (1...(2 + generator.below(10))).map { #""\#(label($0, &generator))""# }
      members.append(#""options":[\#(labels.joined(separator: ","))]"#)
      if generator.isOne(in: 2) { members.append(#""gate":{"minimum":50,"effect":"stop"}"#) }
      if generator.isOne(in: 3) { members.append(#""reverse":true"#) }
    case "choice", "multiple":
      let count = 2 + generator.below(6)
      let options = (1...count).map { option in
        let exclusive = kind == "multiple" && option == count ? #","exclusive":true"# : ""
        return #"{"id":"o\#(option)","label":"\#(label(option, &generator))","score":\#(option * 10)\#(exclusive)}"#
      }
      members.append(#""options":[\#(options.joined(separator: ","))]"#)
      if kind == "multiple", generator.isOne(in: 2) { members.append(#""choose_at_most":2"#) }
    case "number":
      if generator.isOne(in: 2) { members.append(#""minimum":-5"#) }
      if generator.isOne(in: 2) { members.append(#""maximum":60.5"#) }
      if generator.isOne(in: 3) { members.append(#""integer":true"#) }
      if generator.isOne(in: 2) { members.append(#""curve":[[0,0],[7,35.5],[48,100]]"#) }
    default: break
    }
    return "{" + members.joined(separator: ",") + "}"
  }

  private static func label(_ number: Int, _ generator: inout SeededGenerator) -> String {
    generator.element(of: [
      "Label \(number)", "L\(number), more", "L; \(number)", "Größe \(number)", "No. \(number)", "\(number - 1)",
    ])
  }

  /// The questionnaire; nil, which would be a defect here, if its file is not accepted.
  static func questionnaire(seed: UInt64) -> Loaded<Questionnaire> {
    QuestionnaireReader.read(Array(text(seed: seed).utf8), name: "made.json")
  }
}
