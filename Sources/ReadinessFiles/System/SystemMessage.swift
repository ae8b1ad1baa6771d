import Glibc

/// Failures of the operating system in plain words.
enum SystemMessage {
  /// What an error number means to somebody who uses files.
  static func text(_ code: Int32) -> String {
    switch code {
    case ENOENT: "there is no such file or folder"
    case EACCES, EPERM: "there is no permission"
    case EISDIR: "this is a folder, not a file"
    case ENOTDIR: "a part of the path is not a folder"
    case ENAMETOOLONG: "the name is too long"
    case ELOOP: "symbolic links lead in a circle"
    case ENOSPC: "the disk is full"
    case EDQUOT: "the disk quota is used up"
    case EROFS: "the disk can only be read"
    case EFBIG: "the file is too large"
    case EIO: "the disk does not work properly"
    case EMFILE, ENFILE: "too many files are open"
    case EAGAIN: "nothing can be read at the moment"
    default: String(cString: strerror(code))
    }
  }
}
