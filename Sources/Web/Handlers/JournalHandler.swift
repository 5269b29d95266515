import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities

extension ReadingHandlers {
    private typealias Name = JournalChoice.Parameter

    /// Who changed what, when.
    @Sendable func journal(_ request: Request, _ context: WebContext, _ form: Reading.Form) async throws -> Response {
        let question = try Question(request, delivery, others: JournalChoice.Parameter.allCases.map(\.rawValue))
        let names = JournalNames(catalogue: delivery.view().catalogue, language: question.language)
        let (choice, asked) = try journalChoice(question, names)
        var filter = asked
        filter.visible = visibleUnits(context)
        let head = delivery.view().head
        return try answer(request, question.language, head, form) {
            let journal = try delivery.journal(filter, before: choice.before)
            guard form == .page else {
                return .table(ViewTable(journal, ledger: head, language: question.language))
            }
            return .page(
                JournalPage(
                    journal: journal, choice: choice, offers: names.offers(filter.visible), address: address(question),
                    language: question.language,
                    chosen: question.asked.language
                ).document)
        }
    }

    /// The units whose changes the reader may see; `nil` for all. A unit that is gone is asked for on its last day.
    private func visibleUnits(_ context: WebContext) -> Set<UnitCode>? {
        guard !(context.authority?.allowsEverywhere(.viewJournal) ?? false) else { return nil }
        let units = delivery.view().catalogue.units
        let today = delivery.today
        return Set(
            units.allKeys.filter { key in
                context.allows(.viewJournal, for: key, on: units.version(key)?.validTo ?? today)
            }.map(\.code))
    }

    private func journalChoice(
        _ question: Question, _ names: JournalNames
    ) throws(Problem) -> (JournalChoice, JournalFilter) {
        let fields = question.fields
        var choice = JournalChoice()
        var filter = JournalFilter()
        choice.author = fields[Name.author.rawValue]
        choice.unit = fields[Name.ofUnit.rawValue]
        choice.indicator = fields[Name.indicator.rawValue]
        choice.from = fields[Name.from.rawValue]
        choice.to = fields[Name.to.rawValue]
        if let text = fields[Name.act.rawValue] {
            guard let act = ChangeNote.Act(rawValue: text) else {
                throw Problem(
                    .badChoice(name: Name.act.rawValue, text: text), options: ChangeNote.Act.allCases.map(\.rawValue))
            }
            choice.act = act
        }
        if let text = fields[Name.channel.rawValue] {
            guard let channel = ChangeOrigin.Channel(rawValue: text) else {
                throw Problem(
                    .badChoice(name: Name.channel.rawValue, text: text),
                    options: ChangeOrigin.Channel.allCases.map(\.rawValue))
            }
            choice.channel = channel
        }
        choice.address = fields[Name.address.rawValue]
        if let text = fields[Name.before.rawValue] { choice.before = try number(text, Name.before.rawValue) }
        filter.author = choice.author
        filter.act = choice.act
        if let text = choice.unit { filter.units = try names.units(text) }
        if let text = choice.indicator { filter.indicators = try names.indicators(text) }
        filter.channel = choice.channel
        filter.address = choice.address
        if let text = choice.from { filter.from = try moment(text, Name.from.rawValue, isStart: true) }
        if let text = choice.to { filter.to = try moment(text, Name.to.rawValue) }
        return (choice, filter)
    }
}
