package import Planning
import Quantities

/// Sentences about many targets: how many stand how, and what each that lags still needs.
package struct SummarySentences: Sendable {
    private let words: Words
    private let place: FigurePlace

    package init(_ words: Words, _ place: FigurePlace) {
        self.words = words
        self.place = place
    }

    /// A count with its reference.
    package func count(
        _ summary: StandingSummary, _ which: FigureFacet.TargetCount, field: String? = nil
    ) -> TextRun {
        .figure(
            words.number(ExactDecimal(summary.count(which))), place.reference(targets: which, field: field),
            title: words.figureTitle(.targets(which), of: field ?? words.say("tất cả lĩnh vực", "all fields")))
    }

    /// "Đến hết kỳ báo cáo, 7/142 chỉ tiêu đạt và vượt kế hoạch năm; 32 chỉ tiêu đúng tiến độ; …"
    package func overview(_ summary: StandingSummary) -> Passage {
        var text = Passage(words.say("Đến hết kỳ báo cáo, ", "By the end of the period, "))
        text.append(count(summary, .met))
        text.append("/")
        text.append(count(summary, .all))
        text.append(words.say(" chỉ tiêu đạt và vượt kế hoạch năm", " targets of the year are met"))
        for which in [FigureFacet.TargetCount.onTrack, .atRisk, .behind, .notYetDue, .noData, .notDefined]
        where summary.count(which) > 0 {
            text.append("; ")
            text.append(count(summary, which))
            text.append(tail(which))
        }
        return text + "."
    }

    private func tail(_ which: FigureFacet.TargetCount) -> String {
        let isYear = place.period.isYear
        switch which {
        case .onTrack: return words.say(" chỉ tiêu đúng tiến độ", " on track")
        case .atRisk: return words.say(" chỉ tiêu có nguy cơ không đạt tiến độ", " at risk")
        case .behind:
            return isYear
                ? words.say(" chỉ tiêu không đạt", " missed") : words.say(" chỉ tiêu chậm so với tiến độ", " behind")
        case .notYetDue:
            return words.say(" chỉ tiêu chưa đến kỳ công nhận, đánh giá", " not yet due")
        case .noData: return words.say(" chỉ tiêu chưa có số liệu", " without data")
        case .notDefined: return words.say(" chỉ tiêu theo dõi, không đánh giá", " not judged")
        case .all, .met, .exceeded, .achieved, .trouble: return ""
        }
    }

    /// Why the shares of some counts are not what each would be alone: they were rounded to add up to 100. `nil` where
    /// nothing was changed.
    package func adjustment(_ summary: StandingSummary, _ counts: [(FigureFacet.TargetCount, String)]) -> String? {
        let changed = counts.compactMap { which, name -> String? in
            guard let share = summary.share(which), let alone = summary.shareAlone(which), share != alone else {
                return nil
            }
            let (given, before) = (words.number(share, places: 1), words.number(alone, places: 1))
            return words.say(
                "cột “\(name)” ghi \(given), làm tròn riêng là \(before)",
                "“\(name)” says \(given), alone it would be \(before)")
        }
        guard !changed.isEmpty else { return nil }
        return words.say(
            "Tỷ lệ được làm tròn theo số dư lớn nhất để tổng đúng bằng 100%: ",
            "Shares are rounded by largest remainder to add up to 100%: ") + changed.joined(separator: "; ") + "."
    }

    /// "Tạo việc làm …: mới bằng 71,2% kế hoạch; bình quân mỗi tháng còn phải đạt 238 lao động (đã qua: 587)."
    package func need(_ standing: Standing) -> Passage? {
        let sentences = StandingSentences(words, place)
        guard let first = standing.plans.first, let actual = standing.actual,
            let reached = sentences.percent(standing, .percent(first.plan.assigner)),
            let needed = sentences.amount(standing, .neededPerMonth),
            let soFar = sentences.amount(standing, .soFarPerMonth, withUnit: false)
        else { return nil }
        let name = words.name(standing.definition.name).withSmallInitial
        guard !actual.shown.isZero else {
            return name
                + words.say(" (chưa thực hiện): bình quân mỗi tháng còn phải đạt ", " (nothing yet): needs ")
                + needed + words.say("", " a month")
        }
        return name + words.say(" (mới bằng ", " (only ") + reached
            + words.say(" kế hoạch): bình quân mỗi tháng còn phải đạt ", " of the plan): needs ") + needed
            + words.say(
                ", bình quân \(place.period.months.upperBound) tháng qua là ", " a month, so far ") + soFar
    }
}
