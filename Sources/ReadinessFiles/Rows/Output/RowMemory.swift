/// Pieces of memory that live as long as their owner, who releases them.
struct RowMemory {
  private var pieces: [UnsafeMutableRawPointer] = []

  mutating func allocate<Element>(_ count: Int) -> UnsafeMutablePointer<Element> {
    let piece = UnsafeMutablePointer<Element>.allocate(capacity: max(count, 1))
    pieces.append(UnsafeMutableRawPointer(piece))
    return piece
  }

  func release() {
    for piece in pieces { piece.deallocate() }
  }
}
