package import Planning
import Quantities
package import Storage

/// Lets a request with a key be done once: programs send it again when they do not know whether it arrived.
package struct OnceOnly: Sendable {
    /// The right to do the request of a key, and the duty to say what came of it.
    package struct Ticket: Sendable {
        let account: AccountNumber
        let keyHash: String
    }

    package enum Standing: Sendable {
        case first(Ticket)
        case answered(KeptAnswer)
        case otherRequest
        case underWay
    }

    /// For so long an answer is kept.
    private static let keptSeconds: Int64 = 24 * 3600
    /// After that a request that has no answer is taken for lost: the program ended in the midst of it.
    private static let lostSeconds: Int64 = 300

    private let delivery: Delivery

    package init(_ delivery: Delivery) {
        self.delivery = delivery
    }

    package func begin(_ key: String, request: String, by account: AccountNumber) throws(Failure) -> Standing {
        let now = delivery.clock()
        let ticket = Ticket(account: account, keyHash: Secrets.hash(key))
        let requestHash = Secrets.hash(request)
        return try writing { connection throws(Fault) in
            try connection.sweepRequests(before: now.adding(seconds: -Self.keptSeconds))
            if let known = try connection.request(of: account, keyHash: ticket.keyHash) {
                guard known.requestHash == requestHash else { return .otherRequest }
                if let answer = known.answer { return .answered(answer) }
                guard known.receivedAt < now.adding(seconds: -Self.lostSeconds) else { return .underWay }
                try connection.forgetRequest(of: account, keyHash: ticket.keyHash)
            }
            try connection.insertRequest(
                of: account, keyHash: ticket.keyHash, requestHash: requestHash, at: now)
            return .first(ticket)
        }
    }

    package func keep(_ answer: KeptAnswer, for ticket: Ticket) throws(Failure) {
        try writing { connection throws(Fault) in
            try connection.answerRequest(of: ticket.account, keyHash: ticket.keyHash, answer)
        }
    }

    /// The request may be tried again.
    package func free(_ ticket: Ticket) throws(Failure) {
        try writing { connection throws(Fault) in
            try connection.forgetRequest(of: ticket.account, keyHash: ticket.keyHash)
        }
    }

    private func writing<Value>(_ body: (any Connection) throws(Fault) -> Value) throws(Failure) -> Value {
        try stored { () throws(Fault) in try delivery.database.writePeople(body) }
    }
}
