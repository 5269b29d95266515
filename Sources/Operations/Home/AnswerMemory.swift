import Synchronization

/// The newest answers to questions that cost something. All that an answer depends on stands in its question, the change of
/// the ledger first of all; so what is kept is exact.
final class AnswerMemory<Question: Hashable & Sendable, Answer: Sendable>: Sendable {
    private let capacity: Int
    private let kept = Mutex<[(question: Question, answer: Answer)]>([])

    init(capacity: Int) {
        self.capacity = capacity
    }

    func answer(_ question: Question, _ make: () throws(Failure) -> Answer) throws(Failure) -> Answer {
        if let known = kept.withLock({ kept in kept.first { $0.question == question }?.answer }) { return known }
        let made = try make()
        kept.withLock { kept in
            kept.removeAll { $0.question == question }
            kept.insert((question, made), at: 0)
            if kept.count > capacity { kept.removeLast() }
        }
        return made
    }
}
