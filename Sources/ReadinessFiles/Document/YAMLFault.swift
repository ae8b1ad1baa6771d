/// A fault in a YAML text as the parser puts it.
struct YAMLFault: Error {
  enum Kind {
    /// A character that YAML does not allow.
    case character(byte: Int, code: Int32)
    /// More nesting than the parser follows, before the code point.
    case limit(scalar: Int)
    /// Something that does not belong where it is, by code points.
    case syntax(problem: String, at: Int, context: String, contextAt: Int?)
  }

  let kind: Kind
}

extension YAMLFault {
  /// The fault in plain words: what is wrong and what to do.
  struct Explanation {
    let message: String
    var advice: String?
    /// Whether the place to show is where the broken thing begins rather than where the parser noticed.
    var isAtContext = false
    /// The bracket that may be left open.
    var opening: Character?
  }

  private static let quoting = "put text that holds `: ` or ` #`, or begins with a special character, in quotes"

  /// What a problem of the parser means to the writer of the file.
  static func explanation(problem: String, context: String) -> Explanation {
    switch problem {
    case "mapping values are not allowed in this context":
      Explanation(
        message: "a `:` is not expected here", advice: "put text that holds a colon in quotes, or check the indentation"
      )
    case "did not find expected key":
      Explanation(
        message: "this does not fit the lines above it", advice: "check the indentation of the line; " + quoting)
    case "did not find expected '-' indicator":
      Explanation(message: "expected another entry of the list, beginning with `-`", advice: "check the indentation")
    case "did not find expected ',' or ']'":
      Explanation(
        message: "expected `,` or `]` in this list", advice: "close the list with `]`; " + quoting, opening: "[")
    case "did not find expected ',' or '}'":
      Explanation(
        message: "expected `,` or `}` in this mapping", advice: "close the mapping with `}`; " + quoting, opening: "{")
    case "found unexpected end of stream":
      Explanation(
        message: "this quotation mark is never closed", advice: "add the closing quotation mark", isAtContext: true)
    case "found unexpected document indicator":
      Explanation(
        message: "this quotation mark is not closed before the next document begins",
        advice: "add the closing quotation mark", isAtContext: true)
    case "found character that cannot start any token":
      Explanation(
        message: "text cannot begin with this character",
        advice: "put the text in quotes, and use spaces rather than tabs")
    case "could not find expected ':'":
      Explanation(message: "expected a `:` after this key", advice: "write `key: value`; " + quoting, isAtContext: true)
    case "found a tab character that violates indentation",
      "found a tab character where an indentation space is expected":
      Explanation(message: "the line is indented with a tab", advice: "use spaces")
    case "found unknown escape character":
      Explanation(
        message: "this escape does not exist", advice: "write the backslash twice, or put the text in single quotes")
    case "found invalid Unicode character escape code", "invalid Unicode character escape code":
      Explanation(message: "this escape is not a character", advice: "write the character itself")
    case "did not find expected hexdecimal number":
      Explanation(message: "this escape needs hexadecimal digits", advice: "write the character itself")
    case "block sequence entries are not allowed in this context":
      Explanation(
        message: "an entry of a list is not expected here", advice: "put the `-` on a line of its own, indented")
    case "mapping keys are not allowed in this context":
      Explanation(message: "a key is not expected here", advice: "check the indentation; " + quoting)
    case "did not find expected alphabetic or numeric character":
      Explanation(
        message: "a name has to follow this `\(context.contains("alias") ? "*" : "&")`",
        advice: "put text that begins with `*` or `&` in quotes", isAtContext: true)
    case "did not find expected <document start>":
      Explanation(message: "the text goes on after its end", advice: "check the indentation; " + quoting)
    case "did not find expected node content":
      Explanation(message: "expected a value here", advice: quoting)
    case "found undefined tag handle":
      Explanation(message: "this `!` begins a tag that is not known", advice: "put text that begins with `!` in quotes")
    case "found incompatible YAML document":
      Explanation(message: "this version of YAML is not supported", advice: "remove the line, or write %YAML 1.2")
    case "did not find expected comment or line break":
      Explanation(message: "text after `|` or `>` begins on the next line", advice: "put the text on the next line")
    default:
      Explanation(message: "this is not valid YAML: \(problem)", advice: quoting)
    }
  }
}
