import ReadinessCommands

@main
enum Main {
  static func main() {
    ReadinessCommand.main()
  }
}
