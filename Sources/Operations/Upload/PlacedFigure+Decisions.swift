import Intake
import Planning
import Prose

extension PlacedFigure {
    /// The entry, which tells where it comes from what a person said of its cell.
    func entry(in words: Words, document: String?) -> ProposedEntry {
        guard let decided = words.decided(decisions, at: place) else { return entry }
        var entry = entry
        // Where a figure has a source of its own, the paper of the change is not told beside it.
        let parts = [document, entry.source].compactMap { $0 } + [decided]
        entry.source = parts.filter { !$0.isEmpty }.joined(separator: "; ")
        return entry
    }
}
