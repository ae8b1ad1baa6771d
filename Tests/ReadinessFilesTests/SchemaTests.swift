import Testing

@testable import ReadinessFiles

@Suite struct SchemaTests {
  @Test(arguments: Schema.allCases)
  func schemasAreJSON(_ schema: Schema) throws {
    let result = DocumentReader.read(Array(schema.text.utf8), name: "\(schema.rawValue).json")
    #expect(result.log.diagnostics == [])
    #expect(result.root?.text(of: "$schema") == "https://json-schema.org/draft/2020-12/schema")
  }
}
