import Glibc

/// The character encoding that the line editor works in.
enum TerminalLocale {
  /// Makes it UTF-8, whatever the environment says: in any other, characters outside ASCII cannot be edited.
  static func useUTF8() {
    if setlocale(LC_CTYPE, "") != nil, let codeset = nl_langinfo(nl_item(CODESET)), String(cString: codeset) == "UTF-8"
    {
      return
    }
    setenv("LC_ALL", "C.UTF-8", 1)
    setlocale(LC_CTYPE, "")
  }
}
