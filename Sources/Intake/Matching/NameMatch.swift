/// Something that a name in a table may mean, how near it is, and why.
package struct NameMatch: Sendable, Hashable {
    package enum Reason: String, Sendable, Hashable {
        /// The code, or the name letter by letter but for case and the place of a tone.
        case code, spelling
        case diacriticsLost = "diacritics-lost"
        case spacing
        case wordOrder = "word-order"
        case abbreviation
        case slip
        case someWords = "some-words"
        case totalLeftOut = "total-left-out"
        case withRowAbove = "with-row-above"
        case measureFits = "measure-fits"
        case measureDiffers = "measure-differs"
        case outsideScope = "outside-scope"
        /// The other names of the list are of its level.
        case listLevel = "list-level"
        /// The unit above it stands in brackets behind its name.
        case namedAbove = "named-above"
    }

    /// The code of the indicator, or "CODE@DAY" of the unit.
    package let code: String
    package let name: String
    /// 0…100; from `certain` on it may be taken.
    package var score: Int
    package var reasons: [Reason]

    /// As people write it: "02539", and not "02539@1900-01-01".
    package var shownCode: String { String(code.prefix { $0 != "@" }) }

    package static let certain = 84
    /// Below this a name is nothing like it: it is told that it is not in the catalogue, and nobody is asked.
    package static let near = 60
    /// By so much the first must be ahead of the second.
    package static let margin = 6
}

/// What looking for a name came to.
package enum NameFinding: Sendable, Hashable {
    case certain(NameMatch)
    /// The nearest first; empty where nothing is near.
    case open([NameMatch])

    init(_ matches: [NameMatch]) {
        let sorted = matches.sorted { ($1.score, $0.code) < ($0.score, $1.code) }
        guard let best = sorted.first else {
            self = .open([])
            return
        }
        let second = sorted.dropFirst().first
        if best.score >= NameMatch.certain, second.map({ best.score - $0.score >= NameMatch.margin }) ?? true {
            self = .certain(best)
        } else {
            self = .open(Array(sorted.prefix(3)))
        }
    }

    package var match: NameMatch? {
        if case .certain(let match) = self { match } else { nil }
    }

    /// Something is near enough to be meant, and a person has to say.
    package var isAsked: Bool {
        if case .open(let matches) = self { (matches.first?.score ?? 0) >= NameMatch.near } else { false }
    }

    package var candidates: [NameMatch] {
        switch self {
        case .certain(let match): [match]
        case .open(let matches): matches
        }
    }
}
