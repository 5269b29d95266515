package import Planning
package import Quantities

extension Words {
    package func state(_ state: State) -> String {
        switch state {
        case .exceeded: say("Vượt kế hoạch", "Exceeded")
        case .achieved: say("Đạt kế hoạch", "Achieved")
        case .onTrack: say("Đúng tiến độ", "On track")
        case .atRisk: say("Có nguy cơ", "At risk")
        case .behind: say("Chậm", "Behind")
        case .notYetDue: say("Chưa đến kỳ", "Not yet due")
        case .noData: say("Chưa có số liệu", "No data")
        case .notDefined: say("Không xác định", "Not defined")
        }
    }

    /// Where the expectation for "by now" comes from.
    package func expectationSource(_ source: ExpectationSource) -> String {
        switch source {
        case .milestone: say("mốc của kế hoạch", "the plan's milestone")
        case .season: say("mùa vụ", "the season")
        case .earlierYears: say("các năm trước", "earlier years")
        case .timeElapsed: say("thời gian đã qua", "time elapsed")
        case .wholeYear: say("mức áp dụng cả năm", "the plan, which holds all the year")
        case .pathFromStart: say("lộ trình từ đầu năm", "the path from the start of the year")
        }
    }

    /// The reason for a state, a full sentence without its subject.
    package func reason(_ reason: Reason) -> String {
        switch reason {
        case .planMet(let percent):
            say("Đạt \(self.percent(percent)) kế hoạch.", "\(self.percent(percent)) of the plan.")
        case .planExceeded(let percent):
            say("Vượt kế hoạch: \(self.percent(percent)).", "Above the plan: \(self.percent(percent)).")
        case .asExpected(let percent, let expected, let source):
            say(
                "Đạt \(self.percent(percent)) kế hoạch; đến nay cần \(self.percent(expected)) (theo \(expectationSource(source))).",
                "\(self.percent(percent)) of the plan; \(self.percent(expected)) expected by now (by \(expectationSource(source)))."
            )
        case .belowExpected(let percent, let expected, let source):
            say(
                "Mới đạt \(self.percent(percent)) kế hoạch, đến nay cần \(self.percent(expected)) (theo \(expectationSource(source))).",
                "Only \(self.percent(percent)) of the plan, \(self.percent(expected)) expected by now (by \(expectationSource(source)))."
            )
        case .farBelowExpected(let percent, let expected, let source):
            say(
                "Chậm: mới đạt \(self.percent(percent)) kế hoạch, đến nay cần \(self.percent(expected)) (theo \(expectationSource(source))).",
                "Behind: \(self.percent(percent)) of the plan, \(self.percent(expected)) expected by now (by \(expectationSource(source)))."
            )
        case .decidedIn(let months, let missing): decided(months, missing)
        case .notReported: say("Chưa báo cáo.", "Not reported.")
        case .noPlan: say("Không giao kế hoạch.", "No plan was assigned.")
        case .planIsZero:
            say("Không tính được phần trăm vì mẫu số bằng 0.", "No percent: the divisor is zero.")
        default: ceilingOrMissing(reason)
        }
    }

    /// Why a target stands as it does, or why there is nothing to judge; a full sentence without its subject.
    package func reason(_ standing: Standing) -> String {
        let reason = standing.actualMissing ?? standing.verdict.reason
        guard standing.definition.kind == .rank else { return self.reason(reason) }
        switch reason {
        case .withinCeiling(let actual, let ceiling):
            return say(
                "Đạt \(rank(actual)), kế hoạch \(rank(ceiling)).",
                "Came to \(rank(actual)), \(rank(ceiling)) was planned.")
        case .ceilingBroken(let actual, let ceiling):
            return say(
                "Mới ở \(rank(actual)), kế hoạch \(rank(ceiling)).",
                "Only \(rank(actual)), \(rank(ceiling)) was planned.")
        default: return self.reason(reason)
        }
    }

    /// A place in an order: "hạng 3".
    package func rank(_ value: ExactDecimal) -> String { say("hạng \(number(value))", "rank \(number(value))") }

    private func decided(_ months: [Int], _ missing: ExactDecimal?) -> String {
        let when = months.isEmpty ? say("cuối năm", "the end of the year") : monthList(months)
        let rest =
            missing.map { $0.signum > 0 ? say("; còn thiếu \(number($0))", "; \(number($0)) still missing") : "" } ?? ""
        return say("Chưa đến kỳ công nhận (\(when))\(rest).", "Decided in \(when)\(rest).")
    }

    private func monthList(_ months: [Int]) -> String {
        let list = months.map(String.init).joined(separator: ", ")
        return say("tháng \(list)", months.count == 1 ? "month \(list)" : "months \(list)")
    }

    private func ceilingOrMissing(_ reason: Reason) -> String {
        switch reason {
        case .zeroTargetKept: say("Giữ được mức 0 như kế hoạch.", "The target of zero is kept.")
        case .zeroTargetBroken(let actual):
            say("Kế hoạch là 0, đã phát sinh \(number(actual)).", "The target is zero; there were \(number(actual)).")
        case .withinCeiling(let actual, let ceiling):
            say(
                "\(number(actual)), trong mức cho phép \(number(ceiling)).",
                "\(number(actual)), within the ceiling of \(number(ceiling)).")
        case .ceilingSoFar(let percent, let expected, let source):
            say(
                "Đã bằng \(self.percent(percent)) mức cho phép cả năm; đến nay cho phép \(self.percent(expected)) (theo \(expectationSource(source))).",
                "\(self.percent(percent)) of the year's ceiling; \(self.percent(expected)) allowed by now (by \(expectationSource(source)))."
            )
        case .ceilingBroken(let actual, let ceiling):
            say(
                "\(number(actual)), quá mức cho phép \(number(ceiling)).",
                "\(number(actual)), above the ceiling of \(number(ceiling)).")
        case .withinBand(let low, let high):
            say("Trong khoảng \(number(low))–\(number(high)).", "Within \(number(low))–\(number(high)).")
        case .outsideBand(let low, let high):
            say("Ngoài khoảng \(number(low))–\(number(high)).", "Outside \(number(low))–\(number(high)).")
        case .noDirection: say("Chỉ tiêu theo dõi, không đánh giá.", "Watched, not judged.")
        case .startUnknown: say("Thiếu số cuối năm trước để so sánh.", "The figure at the end of last year is missing.")
        case .missedAtYearEnd(let percent):
            percent.map { say("Không đạt: \(self.percent($0)) kế hoạch.", "Missed: \(self.percent($0)) of the plan.") }
                ?? say("Không đạt.", "Missed.")
        case .cannotBeAdded(let why): cannotAdd(why)
        case .notRebased(let kind): notRebased(kind)
        case .tooLarge: say("Số quá lớn.", "Too large.")
        case .tooLittleHistory(let years, let needed):
            say(
                "Chưa dự báo: mới có \(years) năm đầy đủ, cần \(needed) năm.",
                "No forecast: \(years) full years, \(needed) needed.")
        case .yearIsOver: say("Đã hết năm.", "The year is over.")
        case .formulaLacks(_, let name):
            say("Thiếu số liệu của “\(name.vietnamese)”.", "“\(name.english)” is missing.")
        default: ""
        }
    }

    private func cannotAdd(_ why: CannotAdd) -> String {
        let reason =
            switch why {
            case .knownAboveOnly: say("chỉ cấp trên có số liệu", "only the level above knows the figure")
            case .rank: say("thứ hạng không cộng được", "ranks do not add up")
            case .index: say("chỉ số, tốc độ không cộng được", "indices do not add up")
            case .share: say("tỷ trọng không cộng được", "shares of a structure do not add up")
            case .rateWithoutParts: say("có đơn vị không báo tử số, mẫu số", "a unit gave no numerator and denominator")
            case .noWeights: say("không có trọng số", "there are no weights")
            case .partsMissing: say("còn đơn vị chưa báo cáo", "some units have not reported")
            }
        return say("Không cộng được: \(reason).", "Can't be added: \(reason).")
    }

    private func notRebased(_ kind: IndicatorKind) -> String {
        let what =
            switch kind {
            case .recognition: say("danh hiệu công nhận", "a recognition")
            case .rank: say("thứ hạng", "a rank")
            case .index: say("chỉ số", "an index")
            case .share: say("tỷ trọng", "a share")
            case .flow, .stock, .rate, .average: say("số liệu này", "this figure")
            }
        return say(
            "Không áp dụng: \(what) không quy đổi được sang địa giới khác.",
            "n/a: \(what) can't be carried over to another structure of units.")
    }
}
