import Synchronization

/// The newest answers to questions that cost something. All that an answer depends on stands in its question, the change of
/// the ledger first of all; so what is kept is exact.
package final class AnswerMemory<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let capacity: Int
    private let kept = Mutex<[(question: Question, answer: Answer)]>([])

    package init(capacity: Int) {
        self.capacity = capacity
    }

    package func answer(_ question: Question, _ make: () throws(Failure) -> Answer) throws(Failure) -> Answer {
        if let known = find(question) { return known }
        let made = try make()
        kept.withLock { kept in
            kept.removeAll { $0.question == question }
            kept.insert((question, made), at: 0)
            if kept.count > capacity { kept.removeLast() }
        }
        return made
    }

    /// What was asked lately, the newest question first.
    var questions: [Question] { kept.withLock { kept in kept.map(\.question) } }

    /// The newest answer to a question of some kind, such as the same one at an earlier change.
    func newest(where isAlike: (Question) -> Bool) -> (question: Question, answer: Answer)? {
        kept.withLock { kept in kept.first { isAlike($0.question) } }
    }

    /// What is asked for again stays.
    private func find(_ question: Question) -> Answer? {
        kept.withLock { kept in
            guard let place = kept.firstIndex(where: { $0.question == question }) else { return nil }
            if place > 0 { kept.insert(kept.remove(at: place), at: 0) }
            return kept.first?.answer
        }
    }
}
