import Testing

/// A rule of RFC 8259 with rows that keep it and rows that break it.
struct JSONRule: Sendable, CustomTestStringConvertible {
  let name: String
  let kept: [String]
  let broken: [String]

  var testDescription: String { name }

  /// Rows of one member in the answers, with these values.
  private static func answer(_ id: String, _ values: [String]) -> [String] {
    values.map { #"{"answers":{"\#(id)":\#($0)}}"# }
  }

  static let structure = [
    JSONRule(
      name: "an object is members in braces, with commas between them (section 4)",
      kept: [
        #"{"answers":{}}"#, #"{"answers":{"pace":1}}"#, #"{"answers":{"pace":1,"width":2}}"#,
        #"{"respondent":"","answers":{}}"#,
      ],
      broken: [
        "{", "}", "{{", "{}}", "{]", #"{"answers"}"#, #"{"answers":{}"#, #"{"answers":{}}}"#, #"{"answers":{]}"#,
        #"{"answers":{"pace":1}"#, #"{"answers":{"pace":1]}"#, #"{"answers":{"pace":1 "width":2}}"#,
        #"{"answers":{"pace":1;"width":2}}"#,
      ]),
    JSONRule(
      name: "a member is a text, a colon and a value (section 4)",
      kept: [#"{"answers":{"pace":1}}"#, #"{"answers":{"pace":null}}"#],
      broken: [
        #"{"answers":{"pace"}}"#, #"{"answers":{"pace":}}"#, #"{"answers":{"pace" 1}}"#, #"{"answers":{"pace"::1}}"#,
        #"{"answers":{"pace"=1}}"#, #"{"answers":{:1}}"#, #"{"answers":{pace:1}}"#, #"{"answers":{1:1}}"#,
        #"{"answers":{null:1}}"#, #"{"answers":{["pace"]:1}}"#, #"{"answers"{}}"#, #"{"answers":{"pace":1:2}}"#,
      ]),
    JSONRule(
      name: "no comma stands in front of the first or behind the last (sections 4 and 5)",
      kept: [#"{"answers":{"checks":["calls","visits"],"pace":1},"notes":{}}"#],
      broken: [
        #"{"answers":{},}"#, #"{,"answers":{}}"#, #"{"answers":{,}}"#, #"{"answers":{"pace":1,}}"#,
        #"{"answers":{,"pace":1}}"#, #"{"answers":{"pace":1,,"width":2}}"#, #"{"answers":{"checks":["calls",]}}"#,
        #"{"answers":{"checks":[,"calls"]}}"#, #"{"answers":{"checks":["calls",,"visits"]}}"#,
        #"{"answers":{"checks":[,]}}"#, #"{"answers":{}},"#, #",{"answers":{}}"#,
      ]),
    JSONRule(
      name: "an array is values in brackets, with commas between them (section 5)",
      kept: answer("checks", ["[]", #"["calls"]"#, #"["calls","visits"]"#, #"["calls","calls"]"#]),
      broken: answer(
        "checks",
        [
          "[", "]", #"["calls""#, #"["calls"}"#, #"["calls" "visits"]"#, #"["calls":"visits"]"#, #"["calls"]]"#,
          #"[["calls"]"#, #"("calls")"#, #"["calls";"visits"]"#, #"[calls]"#, #"['calls']"#, #"["calls"#,
        ])),
    JSONRule(
      name: "the literals are in small letters (section 3)",
      kept: answer("agreed", ["true", "false", "null"]),
      broken: answer(
        "agreed",
        [
          "True", "TRUE", "tRue", "False", "FALSE", "Null", "NULL", "nul", "nulll", "tru", "truely", "truee", "fals",
          "falsey", "t", "f", "n", "true1", "trueé", "true_", "true false", "undefined", "None", "yes", "~", "",
          "nil", "true\u{0}", "\"true", "true\"",
        ])),
    JSONRule(
      name: "an object has each key once, however it is spelled (section 4, read strictly)",
      kept: [#"{"answers":{"pace":1,"p\u0061ce_":1}}"#, #"{"answers":{"pace":1},"notes":{"pace":"n"}}"#],
      broken: [
        #"{"answers":{},"answers":{}}"#, #"{"answers":{"pace":1,"pace":1}}"#, #"{"answers":{"pace":1,"pace":2}}"#,
        #"{"answers":{"pace":1,"p\u0061ce":1}}"#, #"{"answers":{"p\u0061ce":1,"pace":1}}"#,
        #"{"answers":{"p\u0061ce":1,"\u0070ace":1}}"#, #"{"answers":{"pace":null,"pace":1}}"#,
        #"{"answers":{"pace":1,"width":2,"months":3,"people":4,"agreed":true,"pace":1}}"#,
        #"{"answers":{},"\u0061nswers":{}}"#, #"{"respondent":"a","respondent":"a","answers":{}}"#,
        #"{"answers":{},"notes":{"pace":"a","pace":"b"}}"#, #"{"answers":{},"evidence":{"\/":"a","/":"b"}}"#,
        #"{"questionnaire":{"id":"rows","id":"rows"},"answers":{}}"#, #"{"answers":{"pace":{"a":1,"a":1}}}"#,
        #"{"answers":{"nobody":1,"nobody":1}}"#, #"{"answers":{"old_pace":1,"old_pace":1}}"#,
      ]),
    JSONRule(
      name: "a text is one value and nothing else (section 2)",
      kept: [#"{"answers":{}}"#],
      broken: [
        #"{"answers":{}}{"answers":{}}"#, #"{"answers":{}} {"answers":{}}"#, #"{"answers":{}},{"answers":{}}"#,
        #"{"answers":{}} 1"#, #"{"answers":{}}x"#, #"x{"answers":{}}"#, #"1 {"answers":{}}"#, #"{"answers":{}}""#,
        #"{"answers":{}}]"#, "{\"answers\":{}}\u{0}", "\u{0}{\"answers\":{}}", "{\"answers\":\u{0}{}}",
        "{\"answers\":{}}\u{FEFF}", "{\"answers\":{}}\u{1A}",
      ]),
    JSONRule(
      name: "there are no comments and no single quotation marks (sections 2 and 7)",
      kept: [#"{"answers":{"remark":"// /* # '"}}"#],
      broken: [
        #"{"answers":{}} // done"#, #"{"answers":{}} # done"#, #"/* so */{"answers":{}}"#, #"{/**/"answers":{}}"#,
        #"{"answers":/**/{}}"#, #"{"answers":{"pace":1/**/}}"#, #"{'answers':{}}"#, #"{"answers":{'pace':1}}"#,
        #"{"answers":{"remark":'a'}}"#, #"{"answers":{"remark":`a`}}"#, #"{"answers":{"remark":a}}"#,
        #"{"answers":{"remark":“a”}}"#,
      ]),
  ]

  static let numbers = [
    JSONRule(
      name: "a number may have a minus, and no plus (section 6)",
      kept: answer("months", ["-1", "-0", "-0.0", "-0.5", "-0e1", "1"]),
      broken: answer("months", ["-", "--1", "+1", "+0", "- 1", "-\"1\"", "1-", "-a", "−1", "-Infinity", "+-1", "-.5"])),
    JSONRule(
      name: "a number has no zeros in front (section 6)",
      kept: answer("months", ["0", "10", "0.1", "0e0", "-0.1", "20"]),
      broken: answer(
        "months", ["00", "01", "-01", "-00", "00.5", "0000000000000000001", "01e1", "0x10", "0b1", "0o7", "08"])),
    JSONRule(
      name: "a fraction is a point and digits (section 6)",
      kept: answer("months", ["1.5", "0.5", "12.250", "1.0", "0.0", "1.00000000000000000000"]),
      broken: answer(
        "months", [".5", "1.", "1.e1", "1..5", "1.5.5", "1,5", "1.-5", "1. 5", "1 .5", ".", "-.", "1.a", "1_0"])),
    JSONRule(
      name: "an exponent is e or E, a sign or none, and digits (section 6)",
      kept: answer("months", ["1e1", "1E1", "1e+1", "1E-1", "10e-01", "1.25e+1", "0e99999", "1e00", "0.5E1"]),
      broken: answer(
        "months", ["1e", "1E", "1e+", "1e-", "e1", "1e1.5", "1ee1", "1e1e1", "1e++1", "1e 1", "1 e1", "1e+-1", "1ea"])),
    JSONRule(
      name: "a number is written with the digits of ASCII and is finite (section 6)",
      kept: answer(
        "months",
        [
          "12.34567890123456789", "0.1000000000000000055511151231257827", "9.00719925474099300000000000000001",
          "1e-999", "5e-324", "2.2250738585072011e-308", "0." + String(repeating: "0", count: 400) + "1",
          "1" + String(repeating: "0", count: 300) + "e-300", "12345678901234567890e-19", "1234567890123456e-15",
          "0.000000000000001", "0.0000000000000001", "4.35", "0.3", "2.675",
        ]),
      broken: answer(
        "months",
        [
          "NaN", "nan", "Infinity", "inf", "1e999", "-1e999", "1" + String(repeating: "0", count: 400), "٣", "１", "1f",
          "1d", "1L", "1n", "0xFF", "1%", "$1", "1 000", "1'000", "1/2", "½", "1é", "1\u{0}", "1\u{80}",
        ])),
  ]
}
