import Planning
package import Quantities

extension Words {
    /// "đúng (làm tròn)", "sai: phải là 28", "tự mâu thuẫn".
    package func outcome(_ outcome: ClaimOutcome) -> String {
        switch outcome {
        case .right(.rounded): say("đúng (làm tròn)", "right (rounded)")
        case .right(.truncated): say("đúng (cắt bớt, không làm tròn)", "right (cut off, not rounded)")
        case .right(.within): say("đúng (trong khoảng)", "right (within the range)")
        case .wrong(let value): say("sai: phải là \(number(value))", "wrong: should be \(number(value))")
        case .inconsistent: say("tự mâu thuẫn", "contradicts itself")
        case .ambiguous(let names):
            say("chưa rõ là chỉ tiêu nào: ", "may be one of several: ")
                + names.map { "“\($0)”" }.joined(separator: ", ")
        case .unknown: say("chưa có số để đối chiếu", "not known here")
        }
    }

    /// One line of arithmetic: "28/31 = 90,3%; 96,6% → kế hoạch 29".
    package func workings(_ workings: [Working]) -> String {
        workings.map(working).joined(separator: "; ")
    }

    /// More are named by their number.
    private static let mostAddends = 8

    private func working(_ working: Working) -> String {
        switch working {
        case .quotient(let part, let whole, let percent):
            return "\(number(part))/\(number(whole)) = \(number(percent))%"
        case .growth(let from, let to, let percent):
            let sign = percent.signum < 0 ? "" : "+"
            return say("\(number(to)) so với \(number(from)): ", "\(number(to)) on \(number(from)): ")
                + "\(sign)\(number(percent))%"
        case .difference(let now, let before, let difference):
            return "\(number(now)) − \(number(before)) = \(number(difference))"
        case .sum(let parts, let sum, let total):
            let addends =
                parts.count > Self.mostAddends
                ? say("tổng \(parts.count) phần", "\(parts.count) parts")
                : parts.map { number($0) }.joined(separator: " + ")
            let compared = sum == total ? "" : " \(sum > total ? ">" : "<") \(number(total))"
            return "\(addends) = \(number(sum))\(compared)"
        case .listed(let count): return say("liệt kê \(count)", "\(count) listed")
        case .plan(let percent, let plan): return "\(figure(percent)) → \(self.plan(plan))"
        case .noPlan(let percent, let level):
            return say(
                "không có kế hoạch nào mà \(figure(level)) bằng \(figure(percent))",
                "there is no plan of which \(figure(level)) is \(figure(percent))")
        case .ledger(let name, let facet, let value, let measure, _): return ledger(name, facet, value, measure)
        }
    }

    private func ledger(_ name: Bilingual, _ facet: FigureFacet, _ value: ExactDecimal, _ measure: Bilingual) -> String
    {
        say("sổ: ", "ledger: ") + "\(self.name(name)), \(self.facet(facet)) \(amount(value, facet, measure))"
    }

    /// A figure of the ledger with its unit of measure.
    func amount(_ value: ExactDecimal, _ facet: FigureFacet, _ measure: Bilingual) -> String {
        switch facet {
        case .percent, .above, .index, .growth, .expectedPercent, .ceilingUsed, .yearPercent:
            return shortPercent(value)
        default:
            let unit = self.name(measure)
            return number(value) + (unit.isEmpty ? "" : unit == "%" || unit == "‰" ? unit : Self.firmSpace + unit)
        }
    }

    private func plan(_ plan: ImpliedPlan) -> String {
        if let candidates = plan.candidates {
            if candidates.lowerBound == candidates.upperBound {
                return say("kế hoạch \(number(candidates.lowerBound))", "a plan of \(number(candidates.lowerBound))")
            }
            let range = "\(number(candidates.lowerBound))–\(number(candidates.upperBound))"
            return say("kế hoạch \(range)", "a plan of \(range)")
        }
        return say("kế hoạch ", "a plan ") + self.interval(plan.interval)
    }

    /// "trong khoảng 1.775,7–1.886,8", "trên 500".
    package func interval(_ interval: Interval) -> String {
        let low = interval.lower.flatMap { try? $0.value.rounded(to: 1) }
        let high = interval.upper.flatMap { try? $0.value.rounded(to: 1) }
        switch (low, high) {
        case (let low?, let high?) where low == high: return say("khoảng \(number(low))", "of about \(number(low))")
        case (let low?, let high?):
            return say("trong khoảng \(number(low))–\(number(high))", "between \(number(low)) and \(number(high))")
        case (let low?, nil): return say("trên \(number(low))", "above \(number(low))")
        case (nil, let high?): return say("dưới \(number(high))", "below \(number(high))")
        case (nil, nil): return say("bất kỳ", "of any size")
        }
    }

    private func number(_ written: WrittenNumber) -> String { number(written.value, places: written.decimals) }

    /// A figure with its qualifier and its percent sign, without a unit.
    private func figure(_ figure: WrittenQuantity) -> String {
        let sign = figure.isPercent ? "%" : ""
        return (figure.qualifier.map { qualifier($0) + " " } ?? "") + number(figure.number) + sign
    }

    private func qualifier(_ qualifier: Qualifier) -> String {
        switch qualifier {
        case .above: say("trên", "above")
        case .nearly: say("gần", "nearly")
        case .about: say("khoảng", "about")
        case .below: say("dưới", "below")
        case .atLeast: say("ít nhất", "at least")
        case .atMost: say("không quá", "at most")
        }
    }
}
