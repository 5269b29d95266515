import Foundation
import Prose
import Quantities

/// Rows of texts, one JSON object a line, and the claims that were read in them: what `check --extract` takes and gives,
/// so that any annotated set of texts can be scored.
package struct ClaimRows {
    /// Why a line can't be read.
    package struct BadLine: Error, Equatable {
        package let line: Int
    }

    private struct Row: Decodable {
        let id: String
        let text: String
    }

    /// The most that one row may hold.
    package static let longestText = 4_000_000

    /// Reads `id` and `text` of each line and writes `id`, `claims` and `not_claims`. Fields as in the annotation rules.
    package static func extract(_ lines: String) throws(BadLine) -> String {
        var result = ""
        for (number, line) in lines.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            guard !line.allSatisfy(\.isWhitespace) else { continue }
            guard let row = try? JSONDecoder().decode(Row.self, from: Data(line.utf8)),
                row.text.utf8.count <= longestText
            else { throw BadLine(line: number + 1) }
            // Offsets count code points of composed text.
            let prose = ClaimReader.read(row.text.precomposedStringWithCanonicalMapping)
            result += json(Answer(row.id, prose)) + "\n"
        }
        return result
    }

    private static func json(_ answer: Answer) -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return (try? encoder.encode(answer)).map { String(decoding: $0, as: UTF8.self) } ?? "{}"
    }
}

private struct Answer: Encodable {
    let id: String
    let claims: [ClaimRow]
    let notClaims: [PlainRow]

    enum CodingKeys: String, CodingKey {
        case id, claims
        case notClaims = "not_claims"
    }

    init(_ id: String, _ prose: ReadProse) {
        self.id = id
        claims = prose.claims.map { ClaimRow($0, in: prose) }
        notClaims = prose.plain.map {
            PlainRow(
                span: prose.text($0.span), offsets: [$0.span.lowerBound, $0.span.upperBound], kind: $0.kind.rawValue)
        }
    }
}

private struct PlainRow: Encodable {
    let span: String
    let offsets: [Int]
    let kind: String
}

/// A claim in the fields of the annotation rules; absent fields are null there.
private struct ClaimRow: Encodable {
    let quantity: String
    let value: Decimal?
    let valueLow: Decimal?
    let valueHigh: Decimal?
    let unit: String?
    let valueBase: Decimal?
    let approx: String?
    let relation: String
    let percent: Decimal?
    let percentLow: Decimal?
    let percentHigh: Decimal?
    let percentApprox: String?
    let percentKind: String?
    let times: Decimal?
    let changeAbs: Decimal?
    let changeUnit: String?
    let direction: String?
    let compareTo: String?
    let baseValue: Decimal?
    let period: String?
    let claimType: String
    let implicitBase: Bool
    let exactSpan: String
    let offsets: [Int]
    let valueSpan: String?
    let valueOffsets: [Int]?

    enum CodingKeys: String, CodingKey {
        case quantity, value, unit, approx, relation, percent, times, direction, period, offsets
        case valueLow = "value_low"
        case valueHigh = "value_high"
        case valueBase = "value_base"
        case percentLow = "percent_low"
        case percentHigh = "percent_high"
        case percentApprox = "percent_approx"
        case percentKind = "percent_kind"
        case changeAbs = "change_abs"
        case changeUnit = "change_unit"
        case compareTo = "compare_to"
        case baseValue = "base_value"
        case claimType = "claim_type"
        case implicitBase = "implicit_base"
        case exactSpan = "exact_span"
        case valueSpan = "value_span"
        case valueOffsets = "value_offsets"
    }

    init(_ claim: Claim, in prose: ReadProse) {
        let level = claim.level
        let figure = claim.figure
        quantity = claim.subject.map(prose.text).joined(separator: " … ")
        value = level.flatMap { $0.isRange || $0.isPortion ? nil : decimal($0.number.value) }
        (valueLow, valueHigh) = bounds(level)
        unit = level.map(unitText)
        valueBase = level.flatMap { $0.isPortion ? nil : $0.base.flatMap(decimal) }
        approx = level?.qualifier.map(approximation)
        relation = claim.relation.rawValue
        percent = claim.percent.flatMap(decimal)
        let isPercent = figure.map { $0.isPercent || $0.unit == .points } ?? false
        (percentLow, percentHigh) = isPercent ? bounds(figure) : (nil, nil)
        percentApprox = figure?.qualifier.map(approximation)
        percentKind = claim.measure?.rawValue
        times = claim.times.flatMap(decimal)
        let isDifference = claim.measure == .difference
        changeAbs = isDifference ? figure.flatMap { decimal($0.number.value) } : nil
        changeUnit = isDifference ? figure.map(unitText) : nil
        direction = claim.direction?.rawValue
        compareTo = claim.base?.owner
        baseValue = (claim.whole.map(\.value) ?? claim.base?.value?.number.value).flatMap(decimal)
        period = claim.time?.code(year: nil)
        claimType = claim.isTarget ? "target" : claim.isEstimate ? "estimate" : "actual"
        implicitBase = claim.isBaseImplied
        exactSpan = prose.text(claim.span)
        offsets = [claim.span.lowerBound, claim.span.upperBound]
        valueSpan = level.map { prose.text($0.span) }
        valueOffsets = level.map { [$0.span.lowerBound, $0.span.upperBound] }
    }
}

private func decimal(_ value: ExactDecimal) -> Decimal? {
    Decimal(string: value.description, locale: Locale(identifier: "en_US_POSIX"))
}

/// The ends of a range, or the bound that a qualifier sets.
private func bounds(_ figure: WrittenQuantity?) -> (Decimal?, Decimal?) {
    guard let figure else { return (nil, nil) }
    let number = decimal(figure.number.value)
    if let upper = figure.upper { return (number, decimal(upper.value)) }
    switch figure.qualifier {
    case .above, .atLeast: return (number, nil)
    case .nearly, .below, .atMost: return (nil, number)
    case .about, nil: return (nil, nil)
    }
}

private func approximation(_ qualifier: Qualifier) -> String {
    qualifier == .atMost ? Qualifier.below.rawValue : qualifier.rawValue
}

private func unitText(_ figure: WrittenQuantity) -> String {
    let scale =
        switch figure.scale {
        case 3: "nghìn "
        case 6: "triệu "
        case 9: "tỷ "
        case 12: "nghìn tỷ "
        case 15: "triệu tỷ "
        default: ""
        }
    switch figure.unit {
    case .percent: return "%"
    case .permille: return "‰"
    case .points: return "điểm %"
    case .times: return "lần"
    case .rank: return "hạng"
    case .named(let name): return scale + name
    case .none: return scale
    }
}
