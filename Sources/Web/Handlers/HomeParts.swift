import Operations
import Pages
import Planning
import Prose
import Quantities
import Storage

/// The parts of somebody's first page, by the roles that they hold today.
struct HomeParts {
    /// Units of one role that are shown; somebody with more has the pages themselves.
    private static let unitsShown = 3
    /// Days that a first visit looks back.
    private static let firstLook = 30

    let delivery: Delivery
    let reader: SignedIn
    let choice: LanguageChoice

    private var people: People { People(delivery) }
    private var language: Language { choice.language }
    private var wording: Wording { .of(choice.language) }
    private var view: LedgerView { delivery.view() }

    func all() throws -> [HomePart] {
        var parts: [HomePart] = []
        let reporting = units(of: .reporter)
        if !reporting.isEmpty {
            let duties = try delivery.duties(of: reporting, language)
            parts.append(.reporter(duties, language, chosen: choice.chosen))
            parts += try reporting.compactMap(causes)
        }
        if !units(of: .approver).isEmpty {
            parts.append(try approver())
            parts += try reminders()
        }
        for unit in units(of: .planningOfficer) { parts += try planner(unit) }
        for unit in units(of: .leader) { parts.append(try leader(unit)) }
        let upkeep = try people.lastUpkeep()
        if !units(of: .inspector).isEmpty { parts.append(try inspector(upkeep)) }
        if !units(of: .administrator).isEmpty { parts.append(try administrator(upkeep)) }
        return parts
    }

    /// The units for which the reader has a role, one for each code.
    private func units(of role: Role) -> [UnitKey] {
        var codes: Set<UnitCode> = []
        let keys = Set(reader.authority.grants.filter { $0.role == role }.map(\.unit)).sorted(by: >)
        return Array(keys.filter { codes.insert($0.code).inserted }.sorted().prefix(Self.unitsShown))
    }

    // MARK: Leader

    private func leader(_ unit: UnitKey) throws -> HomePart {
        guard let board = try delivery.newestBoard(of: unit), let head = view.head else {
            return try withVersion(unit) { .leaderWithoutFigures($0, wording) }
        }
        let address = address(board)
        let presenter = ScoreboardPresenter(
            board: board, address: address, catalogue: view.catalogue, periods: view.periods, head: view.head,
            language: language, source: view.source(of:))
        let since = try people.lastVisit(of: reader)
        let from = since ?? Moment.start(of: delivery.today.adding(days: -Self.firstLook))
        let query = ScoreboardQuery(unit: address.unit, period: board.period)
        let difference = try delivery.difference(
            after: try delivery.change(at: from)?.number, upTo: head.number, query)
        return .leader(presenter, difference, since: since, from: from)
    }

    private func address(_ board: Scoreboard) -> ScoreboardAddress {
        ScoreboardAddress(
            unit: delivery.reference(to: board.unit.key, on: board.structure), period: board.period,
            language: choice.chosen)
    }

    private func withVersion(_ unit: UnitKey, _ part: (UnitVersion) -> HomePart) throws -> HomePart {
        guard let version = view.catalogue.units.version(unit) else {
            throw Problem(.internalFault, secret: "a grant for the unit \(unit), which is not known")
        }
        return part(version)
    }

    // MARK: Planning officer

    private func planner(_ unit: UnitKey) throws -> [HomePart] {
        guard let period = delivery.newestDeskPeriod(below: [unit]) else {
            return [try withVersion(unit) { .plannerWithoutPeriods($0, wording, chosen: choice.chosen) }]
        }
        let day = period.window(.administrative).to
        let reference = delivery.reference(to: unit, on: day)
        let review = try delivery.reportingReview(of: reference, period)
        let address = ScoreboardAddress(unit: reference, period: period, language: choice.chosen)
        let lines = review.lines.map { $0.shown(delivery.reference(to: $0.report.unit.key, on: day)) }
        let odd = try delivery.oddFigures(of: review.lines.map(\.report.unit), period, language).map { figure in
            OddLine(
                unit: figure.unit, reference: figure.reference, indicator: figure.indicator, oddity: figure.oddity,
                isPending: figure.isPending)
        }
        return [
            .planner(review.reporting.unit, address, lines, due: review.due, wording),
            .odd(odd, address, wording),
        ] + [try causes(unit)].compactMap(\.self) + [
            .periods(try delivery.periodStates(of: [unit]), unit.code, language, chosen: choice.chosen)
        ]
    }

    /// Where targets are behind and nobody has said why.
    private func causes(_ unit: UnitKey) throws -> HomePart? {
        guard let board = try delivery.newestBoard(of: unit) else { return nil }
        return .causes(board.unit, address(board), unexplained: view.unexplained(board).count, wording)
    }

    // MARK: Approver

    private func approver() throws -> HomePart {
        let lines = try delivery.waiting(for: reader).map { report in
            WaitingLine(
                unit: report.unit, period: report.period, figures: report.figures, since: report.sentAt,
                route: .approvals(.report(report.submission, language: choice.chosen)))
        }
        return .approver(lines, language)
    }

    /// What the approver is reminded of these days.
    private func reminders() throws -> [HomePart] {
        let today = delivery.today
        let mine = try Reminders(delivery).planned(from: today.adding(days: -7), through: today).filter {
            $0.account.number == reader.account.number && $0.rule.recipient == .approver
        }
        return mine.isEmpty ? [] : [.reminders(mine, language, chosen: choice.chosen)]
    }

    // MARK: Inspector and administrator

    private func inspector(_ upkeep: [UpkeepKind: Upkeep]) throws -> HomePart {
        var filter = JournalFilter()
        if !reader.authority.allowsEverywhere(.viewJournal) { filter.visible = [] }
        return .inspector(
            try delivery.journal(filter), shown: 6, head: view.head, verified: upkeep[.verify]?.line, language,
            chosen: choice.chosen)
    }

    private func administrator(_ upkeep: [UpkeepKind: Upkeep]) throws -> HomePart {
        .administrator(
            withoutSignIn: try people.withoutSignIn(), failures: try people.failedSignInsOfLastDay(),
            verified: upkeep[.verify]?.line, backedUp: upkeep[.backup]?.line, stuck: try Reminders(delivery).stuck(),
            language, chosen: choice.chosen)
    }
}

extension Upkeep {
    fileprivate var line: UpkeepLine { UpkeepLine(at: at, isFine: isFine) }
}

extension ReportingReview.Line {
    /// As the pages show it.
    func shown(_ reference: UnitReference) -> ReportingPage.Line {
        ReportingPage.Line(
            report: report, reference: reference, came: came, isWaiting: waitsSince != nil, late: late,
            contacts: contacts)
    }
}
