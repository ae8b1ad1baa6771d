import ArgumentParser

/// The program: one subcommand for each thing that it does.
package struct ReadinessCommand: ParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "readiness",
    abstract: "Finds out before the signature whether the expectations of an outsourcing deal are realistic.",
    discussion: """
      Everything works offline; nothing leaves this machine.

      Example: readiness assess acme.yaml
      """,
    version: "1.0.0",
    subcommands: [
      AssessCommand.self, ScoreCommand.self, ExportCommand.self, PanelCommand.self, WorkshopCommand.self,
      CompareCommand.self,
      CheckCommand.self, QuestionnairesCommand.self, SchemaCommand.self,
    ])

  package init() {}
}
