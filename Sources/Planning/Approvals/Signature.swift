package import Quantities

/// Who takes a step of an approval.
package struct Signer: Sendable, Hashable {
    /// Nothing at the command line, where the operating system knows who it is.
    package let account: AccountNumber?
    /// As the journal shows it.
    package let name: String

    package init(account: AccountNumber?, name: String) {
        self.account = account
        self.name = name
    }

    /// Whether both are known, and the same.
    package func isKnown(as other: Signer?) -> Bool {
        account != nil && account == other?.account
    }
}

/// A signature under a figure.
package struct Signature: Sendable, Hashable {
    /// One, two, three.
    package let step: Int
    package let by: Signer
    package let at: Moment

    package init(step: Int, by: Signer, at: Moment) {
        self.step = step
        self.by = by
        self.at = at
    }
}

/// What an approver wrote beside a figure that went back. It stays with the figure until that is mended or approved.
package struct FigureRemark: Sendable, Hashable {
    package let submission: SubmissionNumber
    package let entry: EntryNumber
    package let key: FigureKey
    /// What the figure said; see `ProposedEntry.token`.
    package let token: String
    package let text: String
    package let by: String
    package let at: Moment

    package init(
        submission: SubmissionNumber, entry: EntryNumber, key: FigureKey, token: String, text: String, by: String,
        at: Moment
    ) {
        self.submission = submission
        self.entry = entry
        self.key = key
        self.token = token
        self.text = text
        self.by = by
        self.at = at
    }
}

extension [FigureRemark] {
    /// The remarks that nobody has heeded yet, by figure: what waits still says what it said when they were written.
    package func open(_ waiting: [FigureKey: String]) -> [FigureKey: [FigureRemark]] {
        Dictionary(grouping: filter { waiting[$0.key] == $0.token }, by: \.key)
    }
}
