import Planning
import Quantities

/// What is worked out before anybody asks for it.
extension Delivery {
    /// Boards that are worked out ahead after a change.
    private static let mostAhead = 8

    /// Works out what was asked for lately at an earlier change, so that whoever looks next need not wait for it.
    func workAhead(from earlier: CommitNumber?) {
        let lately = boards.questions(at: earlier).filter { $0.asOf == nil && !$0.includesPending }
        for query in lately.prefix(Self.mostAhead).reversed() where !Task.isCancelled {
            // What can't be worked out is told to whoever asks.
            _ = try? rememberedBoard(query)
        }
        workAheadReporting(from: earlier)
    }
}
