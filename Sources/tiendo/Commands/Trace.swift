import ArgumentParser
import Operations
import Prose

/// `tiendo trace`
struct Trace: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Where a figure of a document comes from: its entries, who recorded them, on what paper.",
        discussion: """
            In Word, the reference is the tag of the content control around the figure (Developer, Properties); in the web
            page it is the attribute data-reference; in the workbook the comment of the cell.
            """)

    @OptionGroup var common: CommonOptions
    @Argument(help: "The reference: e123/26, or jobs-created/076/2023-S1/percent.province/26.")
    var reference: String

    mutating func run() async throws {
        let words = common.words
        let reference = reference
        try await Outcome.run(words) {
            let delivery = try Delivery(Engine.open(common.address(), creating: false), clock: Clock.now)
            Terminal.out(TraceText(words: words).text(try delivery.trace(reference)))
        }
    }
}
