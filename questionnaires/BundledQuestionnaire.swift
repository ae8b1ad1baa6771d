/// The questionnaires that the program carries with it.
package struct BundledQuestionnaire: Sendable {
  package let id: String
  /// The bytes of its file.
  package let bytes: [UInt8]

  /// The name of its file, for messages.
  package var fileName: String { id + ".yaml" }

  /// All of them, the default one first.
  package static let all = [
    BundledQuestionnaire(id: "outsourcing", bytes: PackageResources.outsourcing_yaml)
  ]

  /// The id of the questionnaire that is used where none is named.
  package static let defaultID = "outsourcing"

  /// The questionnaire of that id, if it is bundled.
  package static func named(_ id: String) -> BundledQuestionnaire? { all.first { $0.id == id } }
}
