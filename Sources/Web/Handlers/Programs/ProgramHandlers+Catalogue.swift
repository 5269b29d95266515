import Hummingbird
import Operations
import Planning
import Prose
import Quantities

/// Units, periods, plans, and who has reported.
extension ProgramHandlers {
    @Sendable func units(_ request: Request, _ context: WebContext) async throws -> Response {
        let fields = try LanguageChoice(request, context).fields
        let tree = delivery.view().catalogue.units
        let day = fields["on"].flatMap { Day($0) } ?? delivery.today
        var units = tree.inForce(on: day)
        if let text = fields["below"] { units = tree.descendants(of: try unit(text, on: day).key, on: day) }
        return try read(request, context, units, name: { $0.key.description }) { unit, words in
            [
                "code": .text(unit.key.code.text), "validFrom": .day(unit.key.validFrom),
                "validTo": .day(unit.validTo), "name": .text(unit.name), "kind": .text(unit.kind.rawValue),
                "kindName": .text(words.kind(unit.kind)),
                "parent": .text(tree.parent(of: unit.key, on: day)?.key.description),
            ]
        }
    }

    @Sendable func periods(_ request: Request, _ context: WebContext) async throws -> Response {
        let view = delivery.view()
        let catalogue = view.catalogue
        let dates = DueCalendar(rules: catalogue.dueRules, holidays: catalogue.holidays)
        let today = delivery.today
        return try read(request, context, view.periods, name: { $0.code }) { period, words in
            let due = UnitKind.allCases.compactMap { kind in
                dates.dueDate(of: period, for: kind).map { (kind.rawValue, JSON.day($0)) }
            }
            let lock = catalogue.locks.first { $0.period == period && $0.calendar == .administrative }
            return [
                "period": .text(period.code), "name": .text(words.period(period)),
                "window": .window(period.window(.administrative)),
                "figures": .integer(view.figuresByPeriod[period] ?? 0), "due": JSON(members: due),
                "locked": .flag(lock.map { $0.lockedFrom <= today } ?? false), "lockedFrom": .day(lock?.lockedFrom),
            ]
        }
    }

    @Sendable func plans(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        let (unit, period) = try question.stated()
        return try read(request, context) { choice in
            let board = try board(question, unit, period)
            let rows = board.rows.flatMap { row in
                row.standing.plans.map { Self.plan($0.plan, row.standing.definition, choice.words) }
            }
            return ["unit": .unit(board.unit), "period": .text(board.period.code), "rows": .list(rows)]
        }
    }

    private func board(_ question: Question, _ unit: UnitReference, _ period: Period) throws -> Scoreboard {
        do throws(Failure) {
            return try delivery.scoreboard(question.asked.query(unit: unit, period: period))
        } catch {
            throw question.problem(error, period: period)
        }
    }

    private static func plan(_ plan: PlanFigure, _ definition: IndicatorDefinition, _ words: Words) -> JSON {
        [
            "indicator": .text(definition.code.text), "name": .text(words.name(definition.name)),
            "unitOfMeasure": .text(words.name(definition.measure)), "assigner": .text(plan.assigner.name),
            "value": .decimal(plan.value), "basis": .text(plan.basis.rawValue), "bound": .text(plan.bound.rawValue),
            "effectiveFrom": .day(plan.effectiveFrom), "illustrative": .flag(plan.isIllustrative),
            "document": .text(plan.document),
        ]
    }

    @Sendable func reporting(_ request: Request, _ context: WebContext) async throws -> Response {
        let question = try Question(request, delivery)
        let (unit, period) = try question.stated()
        return try read(request, context) { _ in
            let asked = question.asked
            let reporting: Reporting
            do throws(Failure) {
                reporting = try delivery.reporting(
                    of: unit, period, calendar: asked.calendar, asOf: asked.asOf?.moment,
                    includesPending: asked.includesPending)
            } catch {
                throw question.problem(error, period: period)
            }
            return [
                "unit": .unit(reporting.unit), "period": .text(period.code),
                "rows": .list(reporting.units.map(Self.report)),
            ]
        }
    }

    private static func report(_ report: UnitReport) -> JSON {
        var punctuality: (word: String?, days: Int?) = (nil, nil)
        switch report.punctuality {
        case .onTime: punctuality = ("on-time", nil)
        case .late(let days): punctuality = ("late", days)
        case .overdue(let days): punctuality = ("overdue", days)
        case .notYetDue: punctuality = ("not-yet-due", nil)
        case nil: break
        }
        return [
            "unit": .unit(report.unit), "state": .text(report.state.rawValue), "reported": .integer(report.reported),
            "expected": .integer(report.expected), "missing": .list(report.missing.map { .text($0.text) }),
            "first": .moment(report.first), "last": .moment(report.last), "due": .day(report.due),
            "punctuality": .text(punctuality.word), "days": .integer(punctuality.days),
        ]
    }
}
