/// Why a file cannot be read or written.
package struct FileFailure: Error, Equatable {
  /// What is wrong, such as `there is no such file or folder`.
  package let message: String
  /// Whether there is no file of that name at all.
  package let isMissing: Bool
  /// What to do about it, if that depends on the failure.
  package let advice: String?

  init(message: String, isMissing: Bool = false, advice: String? = nil) {
    self.message = message
    self.isMissing = isMissing
    self.advice = advice
  }

  /// The failure of the system call before.
  package init(code: Int32) { self.init(message: SystemMessage.text(code)) }

  /// The failure as a problem of the file.
  package func diagnostic(file: String) -> Diagnostic {
    Diagnostic(.error, file: file, message: message, advice: advice)
  }
}
