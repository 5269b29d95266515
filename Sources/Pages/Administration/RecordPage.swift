package import HTML
package import Planning
package import Prose
import Quantities

/// The form of one record: every column of its file as a field.
package struct RecordPage: Sendable {
    let language: Language
    let chosen: Language?
    let kind: ReferenceKind
    let columns: [ReferenceColumn]
    /// What stands in the fields, in the order of the columns.
    let row: [String]
    /// The record that is changed; nothing for a new one.
    let key: [String]?
    /// Other versions of the same code, by their keys.
    let versions: [[String]]
    /// What is wrong, by column; under "" what belongs to none.
    let problems: [String: [String]]
    /// Columns whose cells name another record: those that there are.
    let lists: [String: [Choice]]

    package init(
        language: Language, chosen: Language?, kind: ReferenceKind, columns: [ReferenceColumn], row: [String],
        key: [String]?, versions: [[String]] = [], problems: [String: [String]] = [:],
        lists: [String: [Choice]] = [:]
    ) {
        self.language = language
        self.chosen = chosen
        self.kind = kind
        self.columns = columns
        self.row = row
        self.key = key
        self.versions = versions
        self.problems = problems
        self.lists = lists
    }

    package var document: Markup {
        AdministrationFrame(
            language: language, chosen: chosen, title: title,
            other: { .administration(.record(kind, key: key, language: $0)) },
            above: (phrases.name(kind), .administration(.records(kind, language: chosen))), content: content
        ).document
    }

    /// The name of a field of the form.
    package static func field(_ column: String) -> String { "c.\(column)" }

    private var phrases: ReferencePhrases { ReferencePhrases(language) }
    private var words: ColumnWords { ColumnWords(kind, language) }

    private var title: String {
        guard let key else { return phrases.new(kind) }
        let name = text("name").isEmpty ? text(language.pick("name_vi", "name_en")) : text("name")
        return "\(phrases.name(kind)): \(name.isEmpty ? key.filter { !$0.isEmpty }.joined(separator: ", ") : name)"
    }

    private func text(_ column: String) -> String {
        columns.firstIndex { $0.name == column }.flatMap { row.indices.contains($0) ? row[$0] : nil } ?? ""
    }

    private var content: Markup {
        """
        \(told, when: !problems.isEmpty)
        \(otherVersions, when: key != nil && hasVersions)
        \(PostForm.markup(.administration(.checkRecord(kind)), class: "post record", form))
        """
    }

    /// The fields that are wrong say so themselves, and the first of them takes the keyboard.
    private var told: Markup {
        let ofAll = problems[""] ?? []
        return ofAll.isEmpty
            ? "<p class=\"wrong\" role=\"alert\">\(phrases.refused)</p>"
            : Told.wrong(([phrases.refused] + ofAll).joined(separator: " "))
    }

    private var form: Markup {
        let wasKey =
            key.map { Control.hidden(name: AdministrationRoute.Field.key, value: RecordKey.text($0)) } ?? .empty
        let groups = RecordGroups.of(kind, columns)
        return """
            \(wasKey)\(groups, each: group)<div class="acts"><small>\(phrases.checkHint)</small><button>\(phrases.check)</button></div>
            """
    }

    private func group(_ group: RecordGroups.Group) -> Markup {
        let fields = group.columns.map(field)
        guard let name = group.name else { return "<div class=\"grid\">\(Markup(joining: fields))</div>" }
        return """
            <fieldset><legend>\(words.words.say(name.0, name.1))</legend><div class="grid">\(Markup(joining: fields))</div></fieldset>
            """
    }

    private func field(_ column: ReferenceColumn) -> Markup {
        RecordField(
            column: column, words: words, value: text(column.name), problems: problems[column.name] ?? [],
            phrases: phrases, list: lists[column.name]
        ).markup
    }

    // MARK: Versions

    private var hasVersions: Bool { kind == .units || kind == .indicators }

    private var otherVersions: Markup {
        """
        <section aria-labelledby="versions"><h2 id="versions">\(phrases.versions)</h2><ul class="versions">\
        \(versions, each: version)<li><a href="\(newVersion)">\(phrases.newVersion)</a></li></ul></section>
        """
    }

    private var newVersion: Route { .administration(.record(kind, key: key, isNewVersion: true, language: chosen)) }

    private func version(_ other: [String]) -> Markup {
        let from = other.last.flatMap { Day($0) }.map { phrases.fromDay(words.words.day($0)) } ?? phrases.sinceEver
        guard other != key else {
            return "<li><strong>\(from)</strong> <span class=\"m\">(\(phrases.thisVersion))</span></li>"
        }
        return "<li><a href=\"\(Route.administration(.record(kind, key: other, language: chosen)))\">\(from)</a></li>"
    }
}

/// One column of a record as a field of a form.
struct RecordField {
    let column: ReferenceColumn
    let words: ColumnWords
    let value: String
    let problems: [String]
    let phrases: ReferencePhrases
    /// The records that the cell may name.
    var list: [Choice]?

    private var id: String { "c-\(column.name)" }
    private var name: String { RecordPage.field(column.name) }

    var markup: Markup {
        let mark: Markup = column.isRequired ? " <span class=\"req\">(\(phrases.required))</span>" : .empty
        let hint = words.hint(column.name)
        let noted = hint != nil || !problems.isEmpty
        let described: Markup = noted ? " aria-describedby=\"\(id)-hint\"" : .empty
        let wrong: Markup = problems.isEmpty ? .empty : " aria-invalid=\"true\" autofocus"
        let note: Markup =
            noted
            ? """
            <small id="\(id)-hint">\(problems, each: { "<span class=\"wrongcell\">\($0)</span> " })\(optional: hint)</small>
            """ : .empty
        return """
            <div class="field\(" long", when: isLong)"><label for="\(id)">\(words.label(column.name))\(mark)</label>\
            \(control(described + wrong))\(note)\(optional: words.help(column.name), { $0.markup })</div>
            """
    }

    private var isLong: Bool {
        [
            "name", "name_vi", "name_en", "formula", "season", "note", "aliases", "legal_basis", "source", "basis",
            "document",
        ]
        .contains(column.name)
    }

    private func control(_ attributes: Markup) -> Markup {
        if case .choice(let words) = column.content {
            let choices = words.map { Choice(value: $0, label: self.words.word($0, of: column.name)) }
            return select(choices, attributes)
        }
        if let list { return select(list, attributes) }
        // Days are written as an office writes them, too; a picker of the browser would refuse those.
        let mode: Markup = column.content == .number ? " inputmode=\"decimal\"" : .empty
        return """
            <input id="\(id)" name="\(name)" type="text" value="\(value)" maxlength="2000" autocomplete="off"\
            \(mode)\(dayHint)\(attributes)\(" required", when: column.isRequired)>
            """
    }

    private var dayHint: Markup {
        column.content == .day
            ? " placeholder=\"\(words.words.say("2025-07-01 hoặc 1/7/2025", "2025-07-01"))\"" : .empty
    }

    private func select(_ choices: [Choice], _ attributes: Markup) -> Markup {
        let empty: Markup = "<option value=\"\">\(column.isRequired ? phrases.choose : phrases.usual)</option>"
        return """
            <select id="\(id)" name="\(name)"\(attributes)\(" required", when: column.isRequired)>\(empty)\
            \(known(choices), each: option)</select>
            """
    }

    /// What stands in the record stays choosable, even where it is none of the list.
    private func known(_ choices: [Choice]) -> [Choice] {
        value.isEmpty || choices.contains { $0.value == value }
            ? choices : choices + [Choice(value: value, label: value)]
    }

    private func option(_ choice: Choice) -> Markup {
        "<option value=\"\(choice.value)\"\(" selected", when: choice.value == value)>\(choice.label)</option>"
    }
}

/// The fields of a long form under headings.
enum RecordGroups {
    struct Group {
        let name: (String, String)?
        let columns: [ReferenceColumn]
    }

    static func of(_ kind: ReferenceKind, _ columns: [ReferenceColumn]) -> [Group] {
        guard kind == .indicators else { return [Group(name: nil, columns: columns)] }
        return headings.map { heading in
            Group(name: heading.name, columns: heading.columns.compactMap { name in columns.first { $0.name == name } })
        }
    }

    private static let headings: [(name: (String, String), columns: [String])] = [
        (
            ("Tên và loại", "Name and kind"),
            ["code", "valid_from", "name_vi", "name_en", "field", "kind", "measure_vi", "measure_en", "order"]
        ),
        (
            ("Kế hoạch và đánh giá", "Plan and judgement"),
            [
                "direction", "bound", "plan_basis", "percent_meaning", "known", "due_months", "season", "band_low",
                "band_high",
            ]
        ),
        (
            ("Cách tính", "Computation"),
            [
                "agg_units", "agg_time", "weight", "formula", "numerator_name", "denominator_name", "numerator_name_en",
                "denominator_name_en", "factor",
                "decimals",
                "part_decimals", "rounding", "of_kinds", "part_of",
            ]
        ),
        (("Căn cứ", "Grounds"), ["owner", "source", "legal_basis", "aliases", "note"]),
    ]
}

/// The key of a record as one value of an address.
package enum RecordKey {
    package static func text(_ key: [String]) -> String { key.joined(separator: "|") }

    package static func read(_ text: String) -> [String] {
        text.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
    }
}
