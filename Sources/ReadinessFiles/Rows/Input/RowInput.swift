/// Where rows come from.
package enum RowInput: Sendable {
  /// A file that is opened when its turn comes, of a format that is found out then if it is not known.
  case path(String, RowFormat?)
  /// A file with a JSON object a line.
  case lines(OpenFile)
  /// A file of CSV.
  case table(OpenFile)
  /// A file of one sheet.
  case sheet(OpenFile, DocumentReader.Format?)
  /// Some of the files in a folder, of one sheet each.
  case sheets(FileList, Range<Int>)

  /// The input that an open file is; its beginning is read if the format is not known.
  package init(_ file: OpenFile, _ format: RowFormat?) throws(FileFailure) {
    var file = file
    var format = format ?? RowFormat(name: file.name)
    if format == nil {
      try file.readBeginning()
      format = RowFormat(beginning: file.beginning)
    }
    switch format {
    case .lines: self = .lines(file)
    case .table: self = .table(file)
    case .sheet(let format): self = .sheet(file, format)
    case nil: self = .sheet(file, nil)
    }
  }

  /// Opens a file as an input; fails if it cannot be opened or read.
  package init(opening path: String, _ format: RowFormat?) throws(FileFailure) {
    let file = try OpenFile(path)
    do throws(FileFailure) {
      self = try RowInput(file, format)
    } catch {
      file.close()
      throw error
    }
  }

  /// How much there is to read, in bytes, where a file in a folder counts as `FileList.weight`; nil if that is not known.
  package var weight: Int? {
    switch self {
    case .path(let path, _): FileList.size(of: path)
    case .lines(let file), .table(let file), .sheet(let file, _): file.size
    case .sheets(_, let range): range.count * FileList.weight
    }
  }
}
