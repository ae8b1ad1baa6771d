import Readiness

/// Reads the answers of one JSON object after the other straight into the registers of a block.
///
/// It reads what answer files nearly always look like. Whatever is not strictly JSON, wrong, doubtful or rare it leaves
/// to `AnswerFileReader`, which reads everything and tells what is wrong.
struct JSONRowReader {
  private static let keys = NameTable([
    "questionnaire", "organization", "respondent", "role", "date", "answers", "notes", "evidence",
  ])

  let questions: RowQuestions
  private let firstCells: RowCells
  private(set) var cells: RowCells
  /// By question, the highest answer that is one digit.
  let digits: UnsafeMutablePointer<UInt8>
  private let keys = Self.keys
  /// By place in the object, the key that stood there last.
  private let expectedKeys: UnsafeMutablePointer<Int>
  /// By name of a question, the name that came behind it last.
  private let followers: UnsafeMutablePointer<Int>
  /// By question, the object that it was named in last.
  private let namedIn: UnsafeMutablePointer<UInt64>
  private var object: UInt64 = 0

  init(_ questions: RowQuestions, _ cells: RowCells) {
    self.questions = questions
    firstCells = cells
    self.cells = cells
    digits = questions.digits
    let names = questions.names.count
    expectedKeys = .allocate(capacity: keys.count)
    for key in 0..<keys.count { expectedKeys[key] = key }
    // The last one stands for the beginning.
    followers = .allocate(capacity: names + 1)
    for name in 0..<names { followers[name] = name + 1 < names ? name + 1 : 0 }
    followers[names] = 0
    namedIn = .allocate(capacity: max(questions.count, 1))
    namedIn.initialize(repeating: 0, count: questions.count)
  }

  func release() {
    expectedKeys.deallocate()
    followers.deallocate()
    namedIn.deallocate()
  }

  /// Reads the object that some bytes consist of into a row; false if it has to be read with more care, after which
  /// nothing that stands in the row counts.
  ///
  /// The byte behind the last is a line break or a NUL.
  mutating func read(_ start: UnsafePointer<UInt8>, _ end: UnsafePointer<UInt8>, into row: Int) -> Bool {
    var scanner = ByteScanner(place: start, end: end)
    cells = firstCells.at(row)
    cells.clearTexts(TextSlice(start: start, count: 0, form: .plain))
    scanner.skipBlanks()
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    var found: UInt16 = 0
    var ordinal = 0
    repeat {
      scanner.skipBlanks()
      let key = key(ordinal, &scanner)
      guard key >= 0, found & 1 << UInt16(key) == 0 else { return false }
      found |= 1 << UInt16(key)
      guard passColon(&scanner), value(of: key, &scanner) else { return false }
      scanner.skipBlanks()
      ordinal &+= 1
    } while scanner.take(UInt8(ascii: ","))
    guard scanner.take(UInt8(ascii: "}")), found & 1 << 5 != 0 else { return false }
    scanner.skipBlanks()
    return scanner.place == end
  }

  /// The position of the key at the scanner's place, which is passed; -1 if it is none.
  @inline(__always)
  private mutating func key(_ ordinal: Int, _ scanner: inout ByteScanner) -> Int {
    guard ordinal < keys.count else { return -1 }
    let expected = expectedKeys[ordinal]
    if keys.matches(expected, at: scanner.place) {
      scanner.place += keys.length(expected)
      return expected
    }
    let found = name(in: keys, &scanner)
    if found >= 0 { expectedKeys[ordinal] = found }
    return found
  }

  /// The position of the name at the scanner's place, which is passed; -1 if it is none of the table.
  @inline(__always)
  private func name(in table: NameTable, _ scanner: inout ByteScanner) -> Int {
    guard let name = scanner.text(), name.form == .plain else { return -1 }
    return table.position(name.start - 1, length: name.count + 2)
  }

  @inline(__always)
  private func passColon(_ scanner: inout ByteScanner) -> Bool {
    scanner.skipBlanks()
    guard scanner.take(UInt8(ascii: ":")) else { return false }
    scanner.skipBlanks()
    return true
  }

  @inline(__always)
  private mutating func value(of key: Int, _ scanner: inout ByteScanner) -> Bool {
    switch key {
    case 0: return aboutQuestionnaire(&scanner)
    case 1: return field(.organization, &scanner)
    case 2: return field(.respondent, &scanner)
    case 3:
      guard field(.role, &scanner) else { return false }
      guard let roles = questions.roles else { return true }
      let role = cells[.role]
      return role.form == .plain && roles.position(role.start - 1, length: role.count + 2) >= 0
    case 4: return field(.date, &scanner)
    case 5: return members(&scanner) { reader, scanner, question in reader.answer(to: question, &scanner) }
    default: return members(&scanner) { _, scanner, _ in scanner.text() != nil }
    }
  }

  @inline(__always)
  private func field(_ field: SheetField, _ scanner: inout ByteScanner) -> Bool {
    guard let text = scanner.text() else { return false }
    cells[field] = text
    return true
  }

  private func aboutQuestionnaire(_ scanner: inout ByteScanner) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    scanner.skipBlanks()
    var found: (id: Bool, version: Bool) = (false, false)
    repeat {
      scanner.skipBlanks()
      guard let key = scanner.text(), passColon(&scanner), let value = scanner.text() else { return false }
      if !found.id, key.isWritten(as: Self.id) {
        found.id = true
        guard value.isWritten(as: questions.questionnaireID) else { return false }
      } else if !found.version, key.isWritten(as: Self.version) {
        found.version = true
        guard value.isWritten(as: questions.version) else { return false }
      } else {
        return false
      }
      scanner.skipBlanks()
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}"))
  }

  private static let id = Array("id".utf8)
  private static let version = Array("version".utf8)

  /// Reads an object with values for questions, each of them once.
  @inline(__always)
  private mutating func members(
    _ scanner: inout ByteScanner, _ value: (inout Self, inout ByteScanner, Int) -> Bool
  ) -> Bool {
    guard scanner.take(UInt8(ascii: "{")) else { return false }
    scanner.skipBlanks()
    if scanner.take(UInt8(ascii: "}")) { return true }
    object &+= 1
    let names = questions.names
    guard names.count > 0 else { return false }
    var last = names.count
    repeat {
      scanner.skipBlanks()
      var name = followers[last]
      var tries = 0
      while !names.matches(name, at: scanner.place) {
        tries &+= 1
        if tries == Self.tries {
          name = lookUp(scanner)
          guard name >= 0 else { return false }
          followers[last] = name
          break
        }
        name = followers[name]
      }
      scanner.place += names.length(name)
      last = name
      let question = questions.question(name)
      guard namedIn[question] != object else { return false }
      namedIn[question] = object
      guard passColon(&scanner), value(&self, &scanner, question) else { return false }
      scanner.skipBlanks()
    } while scanner.take(UInt8(ascii: ","))
    return scanner.take(UInt8(ascii: "}"))
  }

  @inline(never)
  private func lookUp(_ scanner: ByteScanner) -> Int {
    var scanner = scanner
    return name(in: questions.names, &scanner)
  }

  /// How many names are tried in the order of earlier rows before one is looked up.
  private static let tries = 5
}
