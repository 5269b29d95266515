import Foundation
import Quantities

@testable import Prose

/// How well the claims of marked texts are read.
///
/// A claim is found when it overlaps the marked one by half and has its relation; it is right when value, percent,
/// kind, direction and multiple are equal, too.
struct ClaimScore {
    struct Count {
        var marked = 0
        var read = 0
        var found = 0
        var right = 0

        /// The harmonic mean of precision and recall.
        func f1(_ hits: Int) -> Double {
            marked + read == 0 ? 1 : 2 * Double(hits) / Double(marked + read)
        }
    }

    private(set) var all = Count()
    private(set) var byRelation: [String: Count] = [:]
    private(set) var falseAlarms = 0
    private(set) var plain = 0

    init(_ texts: [MarkedText]) {
        for text in texts { add(text) }
    }

    var f1: Double { all.f1(all.right) }

    private mutating func add(_ text: MarkedText) {
        let read = ClaimReader.read(text.text).claims.map(mark)
        plain += text.plain.count
        var pairs: [(overlap: Double, marked: Int, read: Int)] = []
        for (index, marked) in text.claims.enumerated() {
            for (other, claim) in read.enumerated() where claim.relation == marked.relation {
                pairs.append((overlap(marked.span, claim.span), index, other))
            }
        }
        var (usedMarks, usedClaims) = (Set<Int>(), Set<Int>())
        for pair in pairs.sorted(by: { $0.overlap > $1.overlap }) where pair.overlap >= 0.5 {
            guard !usedMarks.contains(pair.marked), !usedClaims.contains(pair.read) else { continue }
            usedMarks.insert(pair.marked)
            usedClaims.insert(pair.read)
            let isRight = isEqual(text.claims[pair.marked], read[pair.read])
            count(read[pair.read].relation) {
                $0.found += 1
                $0.right += isRight ? 1 : 0
            }
        }
        for marked in text.claims { count(marked.relation) { $0.marked += 1 } }
        for (index, claim) in read.enumerated() {
            count(claim.relation) { $0.read += 1 }
            let isInside = text.plain.contains {
                $0.lowerBound <= claim.span.lowerBound && claim.span.upperBound <= $0.upperBound
            }
            if !usedClaims.contains(index), isInside { falseAlarms += 1 }
        }
    }

    private mutating func count(_ relation: String, _ change: (inout Count) -> Void) {
        change(&all)
        change(&byRelation[relation, default: Count()])
    }

    private func isEqual(_ one: MarkedText.Mark, _ other: MarkedText.Mark) -> Bool {
        one.valueBase == other.valueBase && one.percent == other.percent && one.kind == other.kind
            && one.direction == other.direction && one.times == other.times
    }

    private func mark(_ claim: Claim) -> MarkedText.Mark {
        func exact(_ text: String?) -> Decimal? {
            text.flatMap { Decimal(string: $0, locale: Locale(identifier: "en_US_POSIX")) }
        }
        let level = claim.level.flatMap { $0.isPortion ? nil : $0.base?.description }
        return MarkedText.Mark(
            relation: claim.relation.rawValue, valueBase: exact(level), percent: exact(claim.percent?.description),
            kind: claim.measure?.rawValue, direction: claim.direction?.rawValue, times: exact(claim.times?.description),
            span: claim.span)
    }

    private func overlap(_ one: Range<Int>, _ other: Range<Int>) -> Double {
        let common = max(0, min(one.upperBound, other.upperBound) - max(one.lowerBound, other.lowerBound))
        let whole = max(one.upperBound, other.upperBound) - min(one.lowerBound, other.lowerBound)
        return whole == 0 ? 0 : Double(common) / Double(whole)
    }

    /// A table for people.
    var table: String {
        func row(_ name: String, _ count: Count) -> String {
            let numbers = [count.marked, count.read, count.found, count.right].map { "\($0)".padded(7) }.joined()
            let scores = [count.f1(count.found), count.f1(count.right)].map { String(format: "%8.3f", $0) }.joined()
            return name.padding(toLength: 14, withPad: " ", startingAt: 0) + numbers + scores
        }
        var lines = ["relation       marked   read  found  right F1 found right"]
        for (name, count) in byRelation.sorted(by: { $0.key < $1.key }) { lines.append(row(name, count)) }
        lines.append(row("all", all))
        lines.append("false alarms: \(falseAlarms) of \(plain) numbers that claim nothing")
        return lines.joined(separator: "\n")
    }
}

extension String {
    fileprivate func padded(_ width: Int) -> String {
        String(repeating: " ", count: max(0, width - count)) + self
    }
}
