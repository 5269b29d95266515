package import Planning
package import Quantities

/// Of which unit and period a text speaks, and up to which change of the ledger.
package struct FigurePlace: Sendable, Hashable {
    package let unit: UnitReference
    package let period: Period
    package let calendar: ReportingCalendar
    package let change: CommitNumber

    package init(unit: UnitReference, period: Period, calendar: ReportingCalendar, change: CommitNumber) {
        self.unit = unit
        self.period = period
        self.calendar = calendar
        self.change = change
    }

    /// One entry where the figure is one entry, the way to compute it otherwise.
    package func reference(_ standing: Standing, _ facet: FigureFacet) -> FigureReference {
        if let entry = entry(standing, facet) { return .entry(entry, at: change) }
        return derived(.indicator(standing.definition.code), facet)
    }

    package func reference(targets count: FigureFacet.TargetCount, field: String? = nil) -> FigureReference {
        derived(.targets(field: field), .targets(count))
    }

    package func reference(targetShare count: FigureFacet.TargetCount) -> FigureReference {
        derived(.targets(field: nil), .targetShare(count))
    }

    private func derived(_ subject: DerivedFigure.Subject, _ facet: FigureFacet) -> FigureReference {
        .derived(
            DerivedFigure(
                subject: subject, unit: unit, period: period, calendar: calendar, facet: facet, change: change))
    }

    private func entry(_ standing: Standing, _ facet: FigureFacet) -> EntryNumber? {
        switch facet {
        case .actual: standing.actual?.origin.entry
        case .before: standing.samePeriod?.value.origin.entry
        case .plan(let assigner): standing.attainment(assigner)?.plan.entry
        case .yearEstimate: standing.yearEstimate?.origin.entry
        default: nil
        }
    }
}

extension Words {
    /// What a facet is called: the label of a figure for people who look at where it comes from.
    package func facet(_ facet: FigureFacet) -> String {
        switch facet {
        case .actual: say("thực hiện", "actual")
        case .unitsInForce: say("số đơn vị hiện có", "units in force")
        case .plan(let assigner): say("kế hoạch \(self.assigner(assigner))", "plan \(self.assigner(assigner))")
        case .percent(let assigner):
            say("% kế hoạch \(self.assigner(assigner))", "% of the plan \(self.assigner(assigner))")
        case .above: say("% vượt kế hoạch", "% above the plan")
        case .distance: say("chênh lệch so với kế hoạch", "distance from the plan")
        case .ceilingUsed: say("% mức tối đa cả năm", "% of the year's ceiling")
        case .missing: say("còn thiếu", "still missing")
        case .expectedPercent: say("% cần đạt đến nay", "% expected by now")
        case .before: say("cùng kỳ năm trước", "same period of last year")
        case .index: say("% so với cùng kỳ", "% of the same period")
        case .growth: say("% tăng, giảm so với cùng kỳ", "% change on the same period")
        case .change: say("chênh lệch so với cùng kỳ", "difference from the same period")
        case .neededPerMonth: say("cần mỗi tháng", "needed a month")
        case .soFarPerMonth: say("bình quân mỗi tháng đã qua", "a month so far")
        case .yearEstimate: say("ước cả năm", "estimate of the year")
        case .yearPercent: say("% kế hoạch, ước cả năm", "% of the plan by the year's estimate")
        case .targets(let count): targets(count)
        case .targetShare(let count): say("tỷ lệ \(targets(count))", "share of \(targets(count))")
        }
    }

    private func targets(_ count: FigureFacet.TargetCount) -> String {
        switch count {
        case .all: say("số chỉ tiêu", "targets")
        case .met: say("số chỉ tiêu đạt, vượt", "targets met")
        case .exceeded: say("số chỉ tiêu vượt", "targets exceeded")
        case .achieved: say("số chỉ tiêu đạt", "targets achieved")
        case .onTrack: say("số chỉ tiêu đúng tiến độ", "targets on track")
        case .atRisk: say("số chỉ tiêu có nguy cơ", "targets at risk")
        case .behind: say("số chỉ tiêu chậm", "targets behind")
        case .notYetDue: say("số chỉ tiêu chưa đến kỳ", "targets not yet due")
        case .noData: say("số chỉ tiêu chưa có số liệu", "targets without data")
        case .notDefined: say("số chỉ tiêu không đánh giá", "targets not judged")
        case .trouble: say("số chỉ tiêu chậm hoặc có nguy cơ", "targets at risk or behind")
        }
    }

    /// The title of a figure in a document, at most 64 letters: "Thực hiện: Diện tích trồng rừng".
    package func figureTitle(_ facet: FigureFacet, of name: String) -> String {
        let label = self.facet(facet)
        let text = label.prefix(1).uppercased() + label.dropFirst() + ": " + name
        return text.count <= 64 ? text : text.prefix(63) + "…"
    }
}
