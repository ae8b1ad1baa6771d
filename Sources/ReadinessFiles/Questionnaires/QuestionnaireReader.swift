import Crypto
import Readiness

/// Reads and checks questionnaire files.
package enum QuestionnaireReader {
  /// The questionnaire in the bytes of a YAML or JSON file, with all problems found in one pass.
  ///
  /// `name` is what diagnostics call the file; its extension decides between YAML and JSON. There is no questionnaire if there is an error.
  package static func read(_ bytes: [UInt8], name: String) -> Loaded<Questionnaire> {
    let document = DocumentReader.read(bytes, name: name)
    guard let root = document.root else { return Loaded(nil, document.log) }
    var builder = QuestionnaireBuilder(log: document.log)
    builder.read(root)
    builder.questionnaire.digest = digest(of: bytes)
    return Loaded(builder.questionnaire, builder.log, builder.places)
  }

  /// `sha256:` and the hexadecimal digest of the bytes.
  package static func digest(of bytes: [UInt8]) -> String {
    let digits: [UInt8] = Array("0123456789abcdef".utf8)
    let hexadecimal = SHA256.hash(data: bytes).flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }
    return "sha256:" + String(decoding: hexadecimal, as: UTF8.self)
  }
}
