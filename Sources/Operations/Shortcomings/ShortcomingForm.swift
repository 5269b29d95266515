package import Planning
package import Quantities

/// What a unit says fell short in a period and why, laid out to be written: a line for each target in trouble, for each
/// shortcoming that is recorded, and an empty one.
package struct ShortcomingForm: Sendable {
    /// What a line is about; the text names it in a form.
    package enum Subject: Sendable, Hashable {
        /// A target in trouble of which nothing is said yet.
        case target(IndicatorCode)
        case recorded(Int)
        /// Something that no target tells.
        case new

        package var text: String {
            switch self {
            case .target(let code): "i." + code.text
            case .recorded(let number): "n.\(number)"
            case .new: "new"
            }
        }
    }

    package struct Line: Sendable {
        /// The names by which a form may have sent the line: it may have got its number since it was shown.
        package var names: [String] {
            [subject.text] + (recorded?.indicator.map { [Subject.target($0).text] } ?? [])
        }

        package let subject: Subject
        package let recorded: Shortcoming?
        /// How the target stands; nothing where no target is named.
        package let standing: Standing?
        /// What the unit said of the same target on a shorter period within this one, the newest.
        package let earlier: Shortcoming?
        /// What units below say of the same target on the same period.
        package let below: [Below]
        /// Tells whether the line is still what was shown.
        package let fingerprint: String

        /// The indicator that the line is about.
        package var indicator: IndicatorCode? { standing?.definition.code ?? recorded?.indicator }
        /// What stands in the line: what is recorded, else what was said before.
        package var text: ShortcomingText {
            (recorded ?? earlier).map { ShortcomingText($0) } ?? ShortcomingText()
        }
    }

    package struct Below: Sendable {
        package let unit: UnitVersion
        package let shortcoming: Shortcoming
    }

    package let unit: UnitVersion
    package let period: Period
    package let lines: [Line]
    package let fields: [IndicatorField]
}

extension ShortcomingForm {
    /// Units below that a line quotes.
    private static let mostBelow = 12

    /// - Parameter asked: Names of targets that have a line although they are in no trouble, or not any more.
    init(_ board: Scoreboard, _ view: LedgerView, also asked: Set<String>) {
        let unit = board.unit.key
        let said = view.shortcomings(of: unit, board.period)
        let standings = Dictionary(
            board.rows.map { ($0.standing.definition.code, $0.standing) }, uniquingKeysWith: { first, _ in first })
        let children = Set(view.catalogue.units.children(of: unit, on: board.structure).map(\.key))
        let others = view.catalogue.shortcomings.filter { $0.indicator != nil && $0.unit != unit }
        func below(_ code: IndicatorCode) -> [Below] {
            let found = others.filter {
                $0.indicator == code && $0.period == board.period && $0.cause != nil && children.contains($0.unit)
            }
            return found.prefix(Self.mostBelow).compactMap { shortcoming in
                view.catalogue.units.version(shortcoming.unit).map { Below(unit: $0, shortcoming: shortcoming) }
            }
        }
        func line(_ subject: Subject, _ recorded: Shortcoming?, _ standing: Standing?) -> Line {
            let code = standing?.definition.code
            return Line(
                subject: subject, recorded: recorded, standing: standing,
                earlier: recorded == nil ? code.flatMap { Self.earlier($0, unit, board.period, view) } : nil,
                below: code.map(below) ?? [], fingerprint: Self.fingerprint(recorded))
        }
        var lines: [Line] = []
        var told: Set<Int> = []
        for row in board.rows {
            let standing = row.standing
            let recorded = said.filter { $0.indicator == standing.definition.code }
            for shortcoming in recorded {
                told.insert(shortcoming.number)
                lines.append(line(.recorded(shortcoming.number), shortcoming, standing))
            }
            let subject = Subject.target(standing.definition.code)
            let isInTrouble = !standing.plans.isEmpty && State.trouble.contains(standing.verdict.state)
            guard recorded.isEmpty, isInTrouble || asked.contains(subject.text) else { continue }
            lines.append(line(subject, nil, standing))
        }
        for shortcoming in said where !told.contains(shortcoming.number) {
            lines.append(
                line(.recorded(shortcoming.number), shortcoming, shortcoming.indicator.flatMap { standings[$0] }))
        }
        lines.append(line(.new, nil, nil))
        self.init(
            unit: board.unit, period: board.period, lines: lines, fields: view.catalogue.indicators.fields)
    }

    /// What a month said is a good beginning for the half year.
    private static func earlier(
        _ code: IndicatorCode, _ unit: UnitKey, _ period: Period, _ view: LedgerView
    ) -> Shortcoming? {
        let within = view.catalogue.shortcomings.filter {
            $0.unit == unit && $0.indicator == code && $0.cause != nil && $0.period != period
                && $0.period.year == period.year && period.months.contains($0.period.months.upperBound)
                && $0.period.months.count < period.months.count
        }
        return within.max { ($0.period.months.upperBound, $0.number) < ($1.period.months.upperBound, $1.number) }
    }

    static func fingerprint(_ recorded: Shortcoming?) -> String {
        guard let recorded else { return "-" }
        return String(Secrets.hash(String(describing: recorded)).prefix(16))
    }
}
