import Quantities

/// Recursive descent over the words of a formula.
struct FormulaParser {
    private static let longest = 400
    private static let deepest = 20

    private let tokens: [FormulaToken]
    private let end: Int
    private var index = 0
    private var depth = 0

    init(_ text: String) throws(FormulaFault) {
        guard text.count <= Self.longest else { throw FormulaFault(.tooLong, at: Self.longest) }
        var lexer = FormulaLexer(text)
        tokens = try lexer.tokens()
        end = text.count + 1
        guard !tokens.isEmpty else { throw FormulaFault(.empty, at: 1) }
    }

    mutating func formula() throws(FormulaFault) -> FormulaNode {
        let node = try expression()
        if let rest = peek { throw unexpected(rest) }
        return node
    }

    private var peek: FormulaToken? {
        index < tokens.count ? tokens[index] : nil
    }

    private mutating func take(_ symbols: String...) -> String? {
        guard case .symbol(let symbol)? = peek?.kind, symbols.contains(symbol) else { return nil }
        index += 1
        return symbol
    }

    private func unexpected(_ token: FormulaToken?) -> FormulaFault {
        guard let token else { return FormulaFault(.unexpected(""), at: end) }
        switch token.kind {
        case .number(let text), .name(let text), .symbol(let text):
            return FormulaFault(.unexpected(text), at: token.position)
        }
    }

    private mutating func expression() throws(FormulaFault) -> FormulaNode {
        var left = try term()
        while let symbol = take("+", "-") {
            let right = try term()
            left = .binary(symbol == "+" ? .plus : .minus, left, right)
        }
        return left
    }

    private mutating func term() throws(FormulaFault) -> FormulaNode {
        var left = try factor()
        while let symbol = take("*", "/") {
            let right = try factor()
            left = .binary(symbol == "*" ? .times : .over, left, right)
        }
        return left
    }

    private mutating func factor() throws(FormulaFault) -> FormulaNode {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.deepest else { throw FormulaFault(.tooDeep, at: peek?.position ?? end) }
        if take("-") != nil { return .negated(try factor()) }
        if take("(") != nil {
            let inner = try expression()
            try close()
            return inner
        }
        guard let token = peek else { throw unexpected(nil) }
        switch token.kind {
        case .number:
            return .number(try number())
        case .name(let name):
            index += 1
            return take("(") == nil ? .indicator(IndicatorCode(name)) : try call(name, at: token.position)
        case .symbol:
            throw unexpected(token)
        }
    }

    private mutating func close() throws(FormulaFault) {
        guard take(")") != nil else { throw FormulaFault(.unclosedBracket, at: peek?.position ?? end) }
    }

    private mutating func number() throws(FormulaFault) -> ExactDecimal {
        guard let token = peek, case .number(let text) = token.kind else { throw unexpected(peek) }
        guard let value = ExactDecimal(text) else { throw FormulaFault(.badNumber(text), at: token.position) }
        index += 1
        return value
    }

    private mutating func call(_ name: String, at position: Int) throws(FormulaFault) -> FormulaNode {
        guard let token = peek, case .name(let code) = token.kind else { throw unexpected(peek) }
        index += 1
        let indicator = IndicatorCode(code)
        let node: FormulaNode
        switch name {
        case "sum": node = .sum(indicator)
        case "same-period": node = .samePeriod(indicator)
        case "previous-year": node = .previousYear(indicator)
        case "count": node = try counted(indicator)
        default: throw FormulaFault(.unknownCall(name), at: position)
        }
        try close()
        return node
    }

    private mutating func counted(_ indicator: IndicatorCode) throws(FormulaFault) -> FormulaNode {
        let place = peek?.position ?? end
        guard let symbol = take(">=", "<=", ">", "<", "="), let comparison = FormulaComparison(rawValue: symbol) else {
            throw FormulaFault(.comparisonExpected, at: place)
        }
        let sign = take("-") == nil ? ExactDecimal(1) : ExactDecimal(-1)
        let limit = try number()
        return .count(indicator, comparison, sign.signum < 0 ? limit.negated : limit)
    }
}
