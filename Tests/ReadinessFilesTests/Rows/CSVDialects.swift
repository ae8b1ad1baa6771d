import Readiness
import Testing

/// A point in which files of CSV differ, with files that hold the same one row of answers.
struct CSVDialect: Sendable, CustomTestStringConvertible {
  let name: String
  let sheet: AnswerSheet
  let files: [String]

  var testDescription: String { name }

  init(_ name: String, _ answers: [String: StoredAnswer], respondent: String? = "r1", _ files: [String]) {
    (self.name, self.files) = (name, files)
    var sheet = AnswerSheet(respondent: respondent)
    for (id, answer) in answers { sheet.answers[id] = answer }
    self.sheet = sheet
  }

  static let all = [
    CSVDialect(
      "lines end with LF, CR LF, or with the file", ["pace": .number(2), "place": .text("far")],
      [
        "respondent,pace,place\nr1,2,far\n", "respondent,pace,place\r\nr1,2,far\r\n", "respondent,pace,place\nr1,2,far",
        "respondent,pace,place\r\nr1,2,far", "respondent,pace,place\r\nr1,2,far\n",
        "respondent,pace,place\nr1,2,far\r\n",
        "respondent,pace,place\nr1,2,far\r", "respondent,pace,place\r\nr1,2,\"far\"\r",
      ]),
    CSVDialect(
      "a byte order mark may stand in front", ["pace": .number(2)],
      [
        "\u{FEFF}respondent,pace\nr1,2\n", "\u{FEFF}\"respondent\",\"pace\"\r\nr1,2\r\n",
        "\u{FEFF}pace;respondent\n2;r1",
      ]),
    CSVDialect(
      "comma, semicolon or tab separates", ["pace": .number(2), "months": .number(12.5)],
      [
        // More commas than separators, in names that mean nothing.
        "respondent;pace;months;When, where, how, why?\nr1;2;12.5;\n",
        "respondent\tpace\tmonths\tWhen, where, how; why?\nr1\t2\t12.5\t\n",
        "respondent,pace,months\nr1,2,12.5\n", "respondent;pace;months\nr1;2;12.5\n",
        "respondent\tpace\tmonths\nr1\t2\t12.5\n",
        "respondent;pace;months\r\n\"r1\";\"2\";\"12.5\"\r\n",
      ]),
    CSVDialect(
      "separators in quoted headings separate nothing", ["pace": .number(2), "width": .number(3)],
      [
        "respondent,pace,width,\"a;b;c;d;e\"\nr1,2,3,x\n", "respondent;pace;width;\"a,b,c,d,e\"\nr1;2;3;x,y\n",
        "\"a\tb\tc\td\",respondent,pace,width\nx,r1,2,3\n", "\"a \"\";\"\";\"\"; b\",respondent,pace,width\nx,r1,2,3\n",
      ]),
    CSVDialect(
      "a cell may be in quotation marks", ["pace": .number(2), "place": .text("far")],
      [
        "\"respondent\",\"pace\",\"place\"\n\"r1\",\"2\",\"far\"\n", "respondent,\"pace\",place\n\"r1\",2,\"far\"\n",
        "respondent,pace,place,when\n\"r1\",\"2\",\"far\",\"\"\n",
      ]),
    CSVDialect(
      "marks are doubled within marks", ["pace": .number(2)], respondent: "a \"b\"",
      [
        "respondent,pace\n\"a \"\"b\"\"\",2\n", "pace,respondent\n2,\"a \"\"b\"\"\"\n",
        "pace,respondent\r\n2,\"a \"\"b\"\"\"\r\n",
      ]),
    CSVDialect(
      "a cell may be nothing but marks", ["pace": .number(2)], respondent: "\"\"",
      ["respondent,pace\n\"\"\"\"\"\",2\n", "pace;respondent\n2;\"\"\"\"\"\""]),
    CSVDialect(
      "a quoted cell may hold separators", ["pace": .number(2)], respondent: "a,b;c\td",
      ["respondent,pace\n\"a,b;c\td\",2\n", "respondent;pace\n\"a,b;c\td\";2\n", "respondent\tpace\n\"a,b;c\td\"\t2\n"]),
    CSVDialect(
      "a quoted cell may hold line breaks of each kind, which stay", ["pace": .number(2)],
      respondent: "a\nb\r\nc\rd\r\n",
      ["respondent,pace\n\"a\nb\r\nc\rd\r\n\",2\n", "pace,respondent\r\n2,\"a\nb\r\nc\rd\r\n\"\r\n"]),
    CSVDialect(
      "a carriage return within a cell is part of it", ["pace": .number(2)], respondent: "a\rb\r",
      ["respondent,pace\na\rb\r,2\n", "pace,respondent\n2,a\rb\r\r\n"]),
    CSVDialect(
      "a heading may hold line breaks", ["pace": .number(2)],
      [
        "respondent,\"asked\non\",pace\nr1,x,2\n", "\"a\r\nb\",respondent,pace\r\nx,r1,2\r\n",
        "\"\n\n\",respondent,pace\nx,r1,2\n",
      ]),
    CSVDialect(
      "headings are ids, older ids or texts of questions, in any letters and with blanks around",
      ["pace": .number(2), "place": .text("far")],
      [
        "respondent,pace,place\nr1,2,far\n", "Respondent,PACE,Place\nr1,2,far\n",
        " respondent , How fast? ,where?\nr1,2,far\n",
        "RESPONDENT,HOW FAST?,WHERE?\nr1,2,far\n", "respondent,old_pace,place\nr1,2,far\n",
        "respondent\t\"how fast?\"\t\"\u{A0}Where? \"\nr1\t2\tfar\n",
      ]),
    CSVDialect(
      "columns that match nothing are passed over", ["pace": .number(2)],
      [
        "when,respondent,pace\nyesterday,r1,2\n", ",respondent,,pace,\n,r1,,2,\n",
        "x,x,respondent,pace\n\"a\nb\",\"\",r1,2\n",
        "respondent,pace,how fast\nr1,2,3\n",
      ]),
    CSVDialect(
      "empty lines are no rows", ["pace": .number(2)],
      [
        "respondent,pace\n\n\nr1,2\n\n", "respondent,pace\r\n\r\nr1,2\r\n\r\n", "respondent,pace\n   \nr1,2\n ",
        "respondent,pace\nr1,2\n\r\n \r", "respondent,pace\n\nr1,2",
      ]),
    CSVDialect(
      "an empty cell is no answer", ["pace": .number(2)],
      [
        "respondent,pace,width,place,checks,months,agreed,remark\nr1,2,,,,,,\n",
        "width,respondent,pace,place\n,r1,2,\n",
        "respondent,pace,width,place\nr1,2,\"\",\"\"\n", "respondent,pace,width,place\nr1,2, ,  \n",
        "months;respondent;pace;agreed\r\n;r1;2;\r\n", "respondent\tpace\twidth\tplace\nr1\t2\t\t\n",
      ]),
  ]

  static let answers = [
    CSVDialect(
      "a position on a scale is a number, however it is written", ["pace": .number(2), "width": .number(4)],
      [
        "2,4", "2.0,4.0", "02,04", "+2,+4", " 2 , 4 ", "2e0,4e0", "20e-1,0.4e1", "2.,4.00000000000000000000",
        "\"2\",\"4\"",
        "\" 2\",\"4.0 \"",
      ].map { "respondent,pace,width\nr1,\($0)\n" }),
    CSVDialect(
      "a position with two digits", ["width": .number(11)],
      ["11", "11.0", "011", "\"11\"", "k", "K", " 11"].map { "respondent,width\nr1,\($0)\n" }),
    CSVDialect(
      "a label stands for its position, in any letters", ["pace": .number(3)],
      ["Fast, very", "FAST, VERY", "fast, very", " Fast, very "].map { "respondent,pace\nr1,\"\($0)\"\n" }
        + ["respondent;pace\nr1;fast, very\n", "respondent\tpace\nr1\tFast, very\n"]),
    CSVDialect(
      "a number, however it is written", ["months": .number(12.5)],
      ["12.5", "12.50", "+12.5", "012.5", " 12.5 ", "1.25e1", "\"12.5\"", "125E-1", "12.5000000000000000000000"]
        .map { "respondent,months\nr1,\($0)\n" }),
    CSVDialect(
      "a comma in a number is that of decimals where it cannot separate thousands", ["months": .number(12.5)],
      [
        "respondent,months\nr1,\"12,5\"\n", "respondent;months\nr1;12,5\n", "respondent;months\nr1;12,500\n",
        "respondent\tmonths\nr1\t12,50\n",
      ]),
    CSVDialect(
      "a number below zero", ["months": .number(-0.5)],
      ["-0.5", "-.5", "-00.5", "-5e-1", "\"-0.5\""].map { "respondent,months\nr1,\($0)\n" }),
    CSVDialect(
      "a choice is the id of an option or its label", ["place": .text("near")],
      ["near", "Near by", "NEAR BY", " near ", "NEAR", "\"near\"", " nEaR bY "].map { "respondent,place\nr1,\($0)\n" }),
    CSVDialect(
      "several options stand with semicolons between them", ["checks": .list([.text("calls"), .text("visits")])],
      ["calls;visits", "visits;calls", "Calls; VISITS", " calls ; visits ", ";calls;;visits;", "calls;visits;calls"]
        .flatMap { ["respondent,checks\nr1,\($0)\n", "respondent;checks\nr1;\"\($0)\"\n"] }),
    CSVDialect(
      "one of several options", ["checks": .list([.text("nothing")])],
      ["nothing", "Nothing at all", "NOTHING AT ALL;", "\"nothing\""].map { "respondent,checks\nr1,\($0)\n" }),
    CSVDialect(
      "yes", ["agreed": .boolean(true)],
      ["true", "TRUE", "True", "yes", "YES", "Yes", " yes ", "\"true\""].map { "respondent,agreed\nr1,\($0)\n" }),
    CSVDialect(
      "no", ["agreed": .boolean(false)],
      ["false", "FALSE", "False", "no", "NO", "No", " no", "\"No\""].map { "respondent,agreed\nr1,\($0)\n" }),
    CSVDialect(
      "unknown", ["pace": .unknown, "place": .unknown, "months": .unknown, "checks": .unknown, "agreed": .unknown],
      ["unknown", "UNKNOWN", "Unknown", " unknown ", "\"unknown\""].map {
        "respondent,pace,place,months,checks,agreed\nr1,\($0),\($0),\($0),\($0),\($0)\n"
      }),
    CSVDialect(
      "not applicable", ["width": .notApplicable, "place": .notApplicable, "people": .notApplicable],
      ["not_applicable", "NOT_APPLICABLE", " not_applicable", "\"not_applicable\""].map {
        "respondent,width,place,people\nr1,\($0),\($0),\($0)\n"
      }),
  ]
}
