package import Planning

extension Database {
    /// Waits until the ledger has grown beyond a change, in this process or in another; false when the time is over.
    ///
    /// Notices within a fifth of a second. Ends early, with false, when the surrounding task is cancelled.
    package func waitForChange(after known: CommitNumber?, timeout: Duration) async throws(Fault) -> Bool {
        let signal = try changeSignal()
        let clock = ContinuousClock()
        let deadline = clock.now + timeout
        while true {
            if try signal.mayHaveChanged(), try hasGrown(beyond: known) { return true }
            let now = clock.now
            guard now < deadline, !Task.isCancelled else { return false }
            do {
                try await Task.sleep(for: min(.milliseconds(100), deadline - now))
            } catch {
                return false
            }
        }
    }

    private func hasGrown(beyond known: CommitNumber?) throws(Fault) -> Bool {
        guard let head = try head() else { return false }
        return head.number > known ?? CommitNumber(0)
    }
}
