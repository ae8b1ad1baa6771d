/// Rows of answers to the small questionnaire, the same for a seed each time; some answers are wrong.
struct GeneratedRows {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  /// A number from 0 up to another (xorshift64*, Vigna 2016).
  private mutating func random(_ count: Int) -> Int {
    state ^= state >> 12
    state ^= state << 25
    state ^= state >> 27
    return Int((state &* 0x2545_F491_4F6C_DD1D) >> 33) % count
  }

  private mutating func pick(_ values: [String]) -> String { values[random(values.count)] }

  /// By question, some answers as JSON, of which the last may be wrong.
  private static let answers: [(id: String, values: [String])] = [
    ("model", ["\"third_party\"", "\"third_party\"", "\"captive\"", "\"nobody\""]),
    ("location", ["\"onshore\"", "\"offshore\"", "\"unknown\""]),
    ("hopes", ["[]", "[\"savings\"]", "[\"savings\",\"control\"]", "[\"neither_of_them\",\"savings\"]"]),
    ("remark", ["\"Well\"", "\"=1+1\\n\"", "true"]), ("executive_time", ["1", "2", "3", "4", "5", "\"unknown\"", "6"]),
    ("conviction", ["1", "2", "3", "4", "5", "\"not_applicable\"", "0.5"]), ("promotion", ["1", "2", "3", "4"]),
    ("cost_checked", ["true", "false", "\"unknown\"", "\"yes\""]), ("trial", ["0", "4", "8", "26", "52", "53"]),
    ("agreed", ["[]", "[\"parallel_run\",\"exit_tests\"]", "[\"nothing_agreed\"]", "\"way_back\""]),
    ("proof", ["\"words\"", "\"figures\"", "\"contract\"", "\"not_applicable\"", "\"unknown\"", "1"]),
    ("visit", ["true", "false", "null"]), ("savings", ["0", "12.5", "45", "90", "-1"]),
    ("savings_promised", ["10", "40", "\"unknown\""]), ("months", ["1", "12", "24", "60", "12.5"]),
    ("control", ["1", "2", "3", "4", "5"]),
  ]

  /// A row as a line of JSON.
  mutating func row() -> String {
    let fields = [
      pick(["", "\"organization\":\"Acme\",", "\"organization\":\"\\u00e9 \\\"B\\\"\","]),
      pick(["", "\"respondent\":\"J. Doe\","]), pick(["", "\"role\":\"sponsor\",", "\"role\":\"boss\","]),
    ]
    var members: [String] = []
    for (id, values) in Self.answers where random(5) > 0 {
      // Mostly right answers, so that most rows have scores.
      members.append("\"\(id)\":" + pick(random(8) > 0 ? values.dropLast() : values))
    }
    return "{\(fields.joined())\"answers\":{\(members.joined(separator: ","))}}"
  }
}
