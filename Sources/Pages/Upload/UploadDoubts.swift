import HTML
import Planning
import Prose
import Quantities

/// What only a person can say about the cells of a table: lists to choose from, before everything else.
struct UploadDoubts {
    /// A form has no more fields than the server takes; the rest goes by the choice for all.
    private static let mostNumbers = 80
    private static let mostMeasures = 60

    let page: UploadPage
    let number: Int
    let doubts: TableDoubts
    /// How many tables share the page.
    let tables: Int

    private var shownNumbers: Int { Self.mostNumbers / tables }
    private var words: Words { page.words }
    private var phrases: UploadPhrases { page.phrases }

    /// Whether something still waits for an answer.
    private var isOpen: Bool {
        doubts.measures.contains { $0.answer == nil }
            || doubts.numbers.contains { $0.taken == nil && !$0.isLeftOut }
    }

    var markup: Markup {
        guard !doubts.isEmpty else { return .empty }
        return """
            <fieldset class="answers" id="doubts-\(number)"><legend>\(isOpen ? phrases.doubts : phrases.answered)</legend>\
            <p class="m">\(phrases.doubtsLead)</p>\
            \(doubts.measures.prefix(Self.mostMeasures / tables), each: measure)\(marks, when: numbers(.marks).count > 1)\(rounding, when: numbers(.decimals).count > 1)\
            \(doubts.numbers.prefix(shownNumbers), each: cell)</fieldset>
            """
    }

    /// The place of the question that a fault raises at a cell, and what it says there.
    func question(_ fault: Diagnostic.Code, at cell: String) -> (anchor: String, sentence: String)? {
        switch fault {
        case .measuresDiffer:
            guard let measure = doubts.measures.first(where: { $0.cell == cell }) else { return nil }
            return (id(measure), phrases.otherMeasure(measure.printed, words.name(measure.wanted)))
        case .ambiguousNumber, .misplacedDot, .tooManyDecimals:
            guard let index = doubts.numbers.firstIndex(where: { $0.cell == cell }) else { return nil }
            let asked = doubts.numbers[index]
            let common = asked.kind == .marks ? "k-\(number)" : "d-\(number)"
            let readings = asked.readings.map { words.number($0) }
            return (
                index < shownNumbers ? id(asked) : common,
                asked.kind == .marks ? phrases.mayBe(asked.text, readings) : phrases.tooFine(asked.text)
            )
        default: return nil
        }
    }

    // MARK: Measures

    private func measure(_ measure: TableDoubts.Measure) -> Markup {
        let same = Choice(value: "same", label: phrases.sameMeasure)
        let choices =
            [Choice(value: "", label: phrases.choose)] + (measure.mayBeSame ? [same] : [])
            + [Choice(value: "skip", label: phrases.skipFigures)]
        return Control.select(
            id: id(measure), name: DeskRoute.Field.measure(number, measure.subject),
            label: phrases.measure(words.name(measure.name), measure.printed, words.name(measure.wanted), measure.cell),
            groups: [ChoiceGroup(choices: choices)], selected: measure.answer ?? "")
    }

    private func id(_ measure: TableDoubts.Measure) -> String {
        "m-\(number)-\(doubts.measures.firstIndex(of: measure) ?? 0)"
    }

    // MARK: Numbers

    /// One hand wrote them all: the first one shows what either choice comes to.
    private var marks: Markup {
        let numbers = numbers(.marks)
        guard let first = numbers.first, let decimal = first.readings.first, let whole = first.readings.last
        else { return .empty }
        let choices = [
            Choice(value: "", label: phrases.eachCell),
            Choice(value: "decimals", label: phrases.marksAreDecimals(first.text, words.number(decimal))),
            Choice(value: "thousands", label: phrases.marksAreThousands(first.text, words.number(whole))),
            Choice(value: "skip", label: phrases.skipAll),
        ]
        return Control.select(
            id: "k-\(number)", name: DeskRoute.Field.marks(number), label: phrases.marks(numbers.count),
            groups: [ChoiceGroup(choices: choices)], selected: doubts.marks?.rawValue ?? "")
    }

    private var rounding: Markup {
        let choices = [
            Choice(value: "", label: phrases.eachCell), Choice(value: "round", label: phrases.roundAll),
            Choice(value: "skip", label: phrases.skipAll),
        ]
        return Control.select(
            id: "d-\(number)", name: DeskRoute.Field.rounding(number),
            label: phrases.allTooFine(numbers(.decimals).count), groups: [ChoiceGroup(choices: choices)],
            selected: doubts.rounding?.rawValue ?? "")
    }

    private func numbers(_ kind: TableDoubts.Number.Kind) -> [TableDoubts.Number] {
        doubts.numbers.filter { $0.kind == kind }
    }

    private func cell(_ cell: TableDoubts.Number) -> Markup {
        let none = numbers(cell.kind).count > 1 ? phrases.asForAll : phrases.choose
        let isMarks = cell.kind == .marks
        let readings = cell.readings.map { reading in
            let shown = words.number(reading)
            return Choice(value: reading.description, label: isMarks ? shown : phrases.round(to: shown))
        }
        let label =
            isMarks
            ? phrases.number(cell.cell, cell.label, cell.text) : phrases.tooFine(cell.cell, cell.label, cell.text)
        return Control.select(
            id: id(cell), name: DeskRoute.Field.number(number, cell.place),
            label: label,
            groups: [
                ChoiceGroup(
                    choices: [Choice(value: "", label: none)] + readings + [
                        Choice(value: "skip", label: phrases.skip)
                    ])
            ], selected: cell.answer ?? "")
    }

    private func id(_ cell: TableDoubts.Number) -> String { "n-\(number)-\(cell.place.row)-\(cell.place.column)" }
}
