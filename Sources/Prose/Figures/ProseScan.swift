import Quantities

/// All numbers of a text, sorted into figures and what claims nothing.
struct ProseScan: Sendable {
    let text: ProseTokens
    private(set) var figures: [WrittenQuantity] = []
    private(set) var plain: [PlainMention] = []
    /// What a token belongs to.
    private(set) var owners: [TokenOwner]
    /// The number of the sentence of each token.
    let sentences: [Int]
    /// The token of the bracket that is open at each token, −1 outside.
    let brackets: [Int]
    let tables: [TextTable]
    /// The tokens of cells that are no prose; empty where there is no table.
    private var cells: [Bool] = []

    var tokens: [ProseToken] { text.tokens }

    init(_ text: String) {
        let tokens = ProseTokens(text)
        self.text = tokens
        owners = Array(repeating: .nobody, count: tokens.tokens.count)
        sentences = SentenceMarks.sentences(tokens.tokens)
        brackets = SentenceMarks.brackets(tokens.tokens, sentences)
        tables = TextTable.find(tokens)
        markCells()
        scan()
    }

    private mutating func markCells() {
        guard !tables.isEmpty else { return }
        cells = Array(repeating: false, count: text.tokens.count)
        for table in tables {
            for cell in table.figureCells(text.tokens) { for token in cell { cells[token] = true } }
        }
    }

    /// Whether a token stands in a cell of a table whose numbers no sentence holds together.
    func isInCell(_ token: Int) -> Bool { !cells.isEmpty && cells[token] }

    private mutating func scan() {
        let tokens = text.tokens
        let readers = Readers(tokens)
        var place = 0
        var floor = 0
        while place < tokens.count {
            guard let found = readers.read(at: place, floor: floor, before: figures.last) else {
                place += 1
                continue
            }
            switch found {
            case .figure(let figure):
                if !isInCell(figure.numberToken) {
                    claim(figure.tokens, .figure(figures.count))
                    figures.append(figure)
                }
                (place, floor) = (figure.tokens.upperBound, figure.tokens.upperBound)
            case .plain(let kind, let range, let time):
                // Of the numbers of a cell only times count here: headings name them.
                if time != nil || !isInCell(place) {
                    claim(range, .plain(plain.count))
                    let span = tokens[range.lowerBound].start..<tokens[range.upperBound - 1].end
                    plain.append(PlainMention(span: span, kind: kind, tokens: range, time: time))
                }
                (place, floor) = (range.upperBound, range.upperBound)
            }
        }
    }

    private mutating func claim(_ range: Range<Int>, _ owner: TokenOwner) {
        for token in range { owners[token] = owner }
    }
}

/// Whose number a token is part of.
enum TokenOwner: Sendable, Hashable {
    case nobody
    case figure(Int)
    case plain(Int)
}

/// What was read at a token.
private enum Found {
    case figure(WrittenQuantity)
    case plain(PlainKind, Range<Int>, TimeMention?)
}

private struct Readers {
    private let tokens: [ProseToken]
    private let times: TimeReader
    private let plain: PlainReader
    private let quantities: QuantityReader
    private let sense: FigureSense

    init(_ tokens: [ProseToken]) {
        self.tokens = tokens
        times = TimeReader(tokens)
        plain = PlainReader(tokens)
        quantities = QuantityReader(tokens)
        sense = FigureSense(tokens)
    }

    func read(at place: Int, floor: Int, before last: WrittenQuantity?) -> Found? {
        let token = tokens[place]
        guard token.kind != .mark else { return nil }
        if let rank = sense.rank(at: place, floor, quantities) { return .figure(rank) }
        if let time = times.read(at: place) { return .plain(.time, place..<time.end, time.time) }
        if token.kind == .number {
            if let found = plain.read(at: place, notBefore: floor) { return .plain(found.kind, found.range, nil) }
        } else {
            if let multiple = sense.multiple(at: place, floor) { return .figure(multiple) }
            guard NumberWords.canBegin(token) else { return nil }
            if let found = plain.programme(at: place) { return .plain(found.0, found.1, nil) }
        }
        guard let figure = quantities.read(at: place, notBefore: floor) else {
            return token.kind == .number ? .plain(.bare, place..<place + 1, nil) : nil
        }
        if let kind = sense.plainKind(of: figure, floor, after: last) {
            var range = figure.tokens
            if let more = sense.thresholdEnd(after: range.upperBound) { range = range.lowerBound..<more }
            return .plain(kind, range, nil)
        }
        return .figure(figure)
    }
}
