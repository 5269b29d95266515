import Quantities
import Testing

@testable import Planning

/// The rule that decides a state, at every boundary of the precision that is shown.
@Suite struct VerdictTests {
    private let flow = indicator(.flow, decimals: 2)

    @Test func `what is not complete never counts as met`() {
        #expect(state(standingCase(flow, actual: "99.96", plan: plan("100"))) == .onTrack)
        #expect(state(standingCase(flow, actual: "99.99", plan: plan("100"), period: period("2023"))) == .behind)
    }

    @Test(arguments: [
        ("100", State.achieved), ("100.04", .achieved), ("100.05", .exceeded), ("100.1", .exceeded),
        ("99.99", .onTrack),
    ])
    func `met and exceeded are told apart on the shown percent`(actual: String, expected: State) {
        #expect(state(standingCase(flow, actual: actual, plan: plan("100"))) == expected)
    }

    /// Half of the year has gone: 50.0 percent is expected, and nine tenths of that is the line to "behind".
    @Test(arguments: [
        ("50", State.onTrack), ("49.95", .onTrack), ("49.94", .atRisk), ("45", .atRisk), ("44.95", .atRisk),
        ("44.94", .behind), ("0", .behind),
    ])
    func `at risk and behind are decided on the shown percent`(actual: String, expected: State) {
        #expect(state(standingCase(flow, actual: actual, plan: plan("100"))) == expected)
    }

    @Test func `a season profile expects most of the planting by June`() throws {
        let planting = indicator(.flow, decimals: 1) {
            $0.season = [1, 5, 20, 45, 65, 80, 90, 95, 98, 100, 100, 100]
        }
        let verdict = try StandingRule().verdict(on: standingCase(planting, actual: "60", plan: plan("100")))
        #expect(verdict.state == .behind)
        #expect(verdict.reason == .farBelowExpected(percent: decimal("60"), expected: decimal("80"), source: .season))
    }

    @Test func `a milestone that has passed asks for more than the season`() {
        let rice = indicator(.flow) { $0.season = Array(repeating: ExactDecimal(10), count: 12) }
        let milestone = Milestone(
            indicator: rice.code, unit: UnitReference(code: UnitCode("076")), year: 2023, by: Day("2023-03-31")!,
            value: 5100, note: nil)
        #expect(state(standingCase(rice, actual: "5000", plan: plan("5100"), milestones: [milestone])) == .atRisk)
        #expect(state(standingCase(rice, actual: "5000", plan: plan("5100"))) == .onTrack)
    }

    @Test func `earlier years tell what to expect where there is no profile`() throws {
        let path = YearPath(
            year: 2022, cumulated: Array(repeating: Ratio(decimal("30")), count: 12), total: Ratio(decimal("100")))
        let verdict = try StandingRule().verdict(
            on: standingCase(flow, actual: "30", plan: plan("100"), earlier: [path]))
        #expect(verdict.reason == .asExpected(percent: 30, expected: 30, source: .earlierYears))
    }

    @Test func `a stock moves from where it stood at the end of the year before`() {
        let herd = indicator(.stock)
        #expect(state(standingCase(herd, actual: "150", plan: plan("200"), start: "100")) == .onTrack)
        #expect(state(standingCase(herd, actual: "140", plan: plan("200"), start: "100")) == .atRisk)
        #expect(state(standingCase(herd, actual: "150", plan: plan("200"))) == .notDefined)
    }

    @Test func `a rate with a season builds up in the year, one of what happens is asked for all the year`() throws {
        let disbursed = indicator(.rate, decimals: 1) { $0.season = Array(repeating: ExactDecimal(40), count: 12) }
        let building = try StandingRule().verdict(
            on: standingCase(disbursed, actual: "35.2", plan: plan("100"), start: "93"))
        #expect(building.reason == .farBelowExpected(percent: decimal("35.2"), expected: 40, source: .season))
        let onTime = indicator(.rate, decimals: 1) { $0.timeAggregation = .ratio }
        let holding = try StandingRule().verdict(
            on: standingCase(onTime, actual: "98.9", plan: plan("99"), start: "90"))
        #expect(holding.reason == .belowExpected(percent: decimal("99.9"), expected: 100, source: .wholeYear))
    }

    @Test func `a stock with months of decision is not judged before them`() {
        let schools = indicator(.stock) { $0.dueMonths = [8, 9, 10, 11] }
        #expect(state(standingCase(schools, actual: "50", plan: plan("60"), start: "50")) == .notYetDue)
        let autumn = period("2023-11")
        #expect(state(standingCase(schools, actual: "50", plan: plan("60"), period: autumn, start: "50")) == .behind)
    }

    @Test func `an increment of a stock counts what the year added`() throws {
        let communes = indicator(.recognition) { $0.dueMonths = [12, 1, 2] }
        let six = plan("6", basis: .increment)
        let share = try six.attainment(of: Ratio(decimal("15")), start: Ratio(decimal("13")), definition: communes)
        #expect(share.percent == decimal("33.3"))
        let verdict = try StandingRule().verdict(
            on: standingCase(communes, actual: "15", plan: six, start: "13"))
        #expect(verdict.reason == .decidedIn(months: [12, 1, 2], missing: 4))
    }

    @Test func `a target of zero is kept or broken, without a percent`() throws {
        let accidents = indicator(.flow, direction: .down)
        #expect(state(standingCase(accidents, actual: "0", plan: plan("0", bound: .ceiling))) == .achieved)
        #expect(state(standingCase(accidents, actual: "1", plan: plan("0", bound: .ceiling))) == .behind)
        let share = try plan("0").attainment(of: Ratio(decimal("3")), start: nil, definition: indicator(.flow))
        #expect(share.percent == nil)
        #expect(share.missing == .planIsZero)
    }

    @Test func `a ceiling on a flow is kept only when the year is over, and broken at once`() {
        let cases = indicator(.flow, direction: .down)
        #expect(state(standingCase(cases, actual: "10", plan: plan("20", bound: .ceiling))) == .onTrack)
        #expect(state(standingCase(cases, actual: "11", plan: plan("20", bound: .ceiling))) == .atRisk)
        #expect(state(standingCase(cases, actual: "12", plan: plan("20", bound: .ceiling))) == .behind)
        #expect(state(standingCase(cases, actual: "21", plan: plan("20", bound: .ceiling))) == .behind)
        let year = period("2023")
        #expect(state(standingCase(cases, actual: "20", plan: plan("20", bound: .ceiling), period: year)) == .achieved)
        #expect(state(standingCase(cases, actual: "19", plan: plan("20", bound: .ceiling), period: year)) == .exceeded)
    }

    @Test func `where lower is better each indicator says which percent it means`() throws {
        let planOverActual = indicator(.rate, direction: .down, decimals: 2) { $0.percentMeaning = .planOverActual }
        let reduction = indicator(.rate, direction: .down, decimals: 2) { $0.percentMeaning = .reduction }
        let metOrNot = indicator(.rate, direction: .down, decimals: 2) { $0.percentMeaning = .metOrNot }
        let target = plan("12", bound: .ceiling)
        let actual = Ratio(decimal("15"))
        let start = Ratio(decimal("18"))
        #expect(try target.attainment(of: actual, start: start, definition: planOverActual).percent == decimal("80"))
        #expect(try target.attainment(of: actual, start: start, definition: reduction).percent == decimal("50"))
        #expect(try target.attainment(of: actual, start: nil, definition: reduction).missing == .startUnknown)
        #expect(try target.attainment(of: actual, start: start, definition: metOrNot).percent == nil)
    }

    @Test func `no figure is no data, unless it is not due yet`() {
        #expect(state(standingCase(flow, actual: nil, plan: plan("100"))) == .noData)
        let poverty = indicator(.rate, direction: .down, decimals: 2) {
            $0.known = .yearEnd
            $0.dueMonths = [9, 10, 11, 12]
        }
        #expect(state(standingCase(poverty, actual: nil, plan: plan("12", bound: .ceiling))) == .notYetDue)
        #expect(
            state(standingCase(poverty, actual: nil, plan: plan("12", bound: .ceiling), period: period("2023")))
                == .noData)
    }

    @Test func `without a plan nothing is judged`() {
        #expect(state(standingCase(flow, actual: "5", plan: nil)) == .notDefined)
        let births = indicator(.rate, direction: .band, decimals: 1) {
            $0.bandLow = decimal("104")
            $0.bandHigh = decimal("108")
        }
        #expect(state(standingCase(births, actual: "106", plan: nil)) == .onTrack)
        #expect(state(standingCase(births, actual: "112", plan: nil)) == .atRisk)
    }
}
