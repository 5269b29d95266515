/// What stands between double braces.
enum TemplateMark: Hashable, Sendable {
    case value(String)
    case open(Block, name: String)
    case close(Block)
    /// No mark that we know.
    case unknown(String)

    enum Block: String, Hashable, Sendable, CaseIterable {
        case each
        case when = "if"
        case unless
    }

    /// The mark for what stands between the braces.
    init(_ content: String) {
        let text = content.split { $0.isWhitespace || Self.invisible.contains($0) }.map { $0.lowercased() }
        guard let first = text.first else {
            self = .unknown("")
            return
        }
        let written = text.joined(separator: " ")
        switch first.first {
        case "#":
            let words = first == "#" ? Array(text.dropFirst()) : [String(first.dropFirst())] + text.dropFirst()
            guard words.count == 2, let block = Block(rawValue: words[0]) else {
                self = .unknown(written)
                return
            }
            self = .open(block, name: words[1])
        case "/":
            let words = first == "/" ? Array(text.dropFirst()) : [String(first.dropFirst())] + text.dropFirst()
            // "{{/each rows}}" says more than it has to.
            guard let word = words.first, words.count <= 2, let block = Block(rawValue: word) else {
                self = .unknown(written)
                return
            }
            self = .close(block)
        default: self = text.count == 1 ? .value(first) : .unknown(written)
        }
    }

    private static let invisible: Set<Character> = ["\u{200B}", "\u{FEFF}", "\u{AD}"]

    var isValue: Bool {
        switch self {
        case .value, .unknown: true
        case .open, .close: false
        }
    }
}

/// A text cut into marks and what stands between them.
struct MarkedText {
    struct Found {
        let range: Range<Int>
        let mark: TemplateMark
    }

    let scalars: [Unicode.Scalar]
    let marks: [Found]
    /// Braces that open and never close, or the other way round.
    let strayBraces: [String]

    /// Longer ones are no marks but a text with braces.
    private static let longest = 200

    init(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        var marks: [Found] = []
        var stray: [String] = []
        var open: Int?
        var place = 0
        while place + 1 < scalars.count {
            let pair = (scalars[place], scalars[place + 1])
            if pair == ("{", "{") {
                if let open { stray.append(Self.text(scalars[open..<place])) }
                open = place
                place += 2
            } else if pair == ("}", "}") {
                if let start = open, place - start <= Self.longest {
                    let content = Self.text(scalars[(start + 2)..<place])
                    marks.append(Found(range: start..<(place + 2), mark: TemplateMark(content)))
                } else {
                    stray.append(Self.text(scalars[max(0, place - 20)..<(place + 2)]))
                }
                open = nil
                place += 2
            } else {
                place += 1
            }
        }
        if let open { stray.append(Self.text(scalars[open...].prefix(Self.longest))) }
        self.marks = marks
        strayBraces = stray
    }

    init(_ text: String) {
        self.init(Array(text.unicodeScalars))
    }

    static func text(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// Whether nothing but one mark of a block stands here.
    var onlyBlockMark: TemplateMark? {
        guard marks.count == 1, !marks[0].mark.isValue else { return nil }
        let rest = scalars[..<marks[0].range.lowerBound] + scalars[marks[0].range.upperBound...]
        return rest.allSatisfy(\.properties.isWhitespace) ? marks[0].mark : nil
    }
}
