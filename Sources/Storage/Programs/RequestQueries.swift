package import Planning
package import Quantities

/// An answer as it went out, to be given again.
package struct KeptAnswer: Sendable, Hashable {
    package struct Header: Sendable, Hashable {
        package let name: String
        package let value: String

        package init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    package let status: Int
    package let headers: [Header]
    package let body: String

    package init(status: Int, headers: [Header], body: String) {
        self.status = status
        self.headers = headers
        self.body = body
    }
}

/// A request that came with a key.
package struct KeyedRequest: Sendable, Hashable {
    package let requestHash: String
    package let receivedAt: Moment
    /// Nothing while it is being answered.
    package let answer: KeptAnswer?
}

extension Connection {
    package func request(of account: AccountNumber, keyHash: String) throws(Fault) -> KeyedRequest? {
        let found = try first(
            """
            SELECT request_hash, received_at, status, headers, body FROM keyed_request
             WHERE account = \(account) AND key_hash = \(keyHash)
            """, as: String.self, Moment.self, Int?.self, String?.self, String?.self)
        guard let (hash, moment, status, headers, body) = found else { return nil }
        var answer: KeptAnswer?
        if let status, let headers, let body {
            answer = KeptAnswer(status: status, headers: Self.headers(headers), body: body)
        }
        return KeyedRequest(requestHash: hash, receivedAt: moment, answer: answer)
    }

    /// One header a line; no value has a line break.
    private static func headers(_ text: String) -> [KeptAnswer.Header] {
        text.split(separator: "\n").compactMap { line in
            let parts = line.split(separator: ": ", maxSplits: 1)
            return parts.count == 2 ? KeptAnswer.Header(name: String(parts[0]), value: String(parts[1])) : nil
        }
    }

    package func insertRequest(
        of account: AccountNumber, keyHash: String, requestHash: String, at moment: Moment
    ) throws(Fault) {
        try execute(
            """
            INSERT INTO keyed_request (account, key_hash, request_hash, received_at)
            VALUES (\(account), \(keyHash), \(requestHash), \(moment))
            """)
    }

    package func answerRequest(of account: AccountNumber, keyHash: String, _ answer: KeptAnswer) throws(Fault) {
        let headers = answer.headers.map { "\($0.name): \($0.value)" }.joined(separator: "\n")
        try execute(
            """
            UPDATE keyed_request SET status = \(answer.status), headers = \(headers), body = \(answer.body)
             WHERE account = \(account) AND key_hash = \(keyHash)
            """)
    }

    package func forgetRequest(of account: AccountNumber, keyHash: String) throws(Fault) {
        try execute("DELETE FROM keyed_request WHERE account = \(account) AND key_hash = \(keyHash)")
    }

    package func sweepRequests(before moment: Moment) throws(Fault) {
        try execute("DELETE FROM keyed_request WHERE received_at < \(moment)")
    }
}
