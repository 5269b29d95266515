import Planning
import Quantities

/// The rows of a file of indicators, one version of a definition each.
struct IndicatorRows: RowsOfKind {
    private struct VersionKey: Hashable {
        let code: IndicatorCode
        let from: Day
    }

    private let known: IndicatorCatalogue
    private let fields: FieldFinder
    private var firstPlaces = FirstPlaces<VersionKey>()
    private(set) var records: [PlacedRecord] = []

    init(_ catalogue: Catalogue) {
        known = catalogue.indicators
        fields = FieldFinder(catalogue.indicators)
    }

    func finish(_ reader: inout RowReader) {
        DefinitionChecks(records, known).report(&reader)
    }

    mutating func read(_ reader: inout RowReader) {
        let before = reader.diagnostics.errors
        guard var definition = essentials(&reader) else { return }
        readMeaning(&definition, &reader)
        readAddition(&definition, &reader)
        readPrecision(&definition, &reader)
        readSeason(&definition, &reader)
        readReferences(&definition, &reader)
        readDescriptions(&definition, &reader)
        let key = VersionKey(code: definition.code, from: definition.validFrom)
        guard firstPlaces.isNew(key, at: .code, &reader), reader.diagnostics.errors == before else { return }
        records.append(PlacedRecord(record: .indicator(definition), row: reader.row))
    }

    private func essentials(_ reader: inout RowReader) -> IndicatorDefinition? {
        let code = slug(&reader)
        let from = reader.day(.validFrom) ?? RecordDays.beforeRecords
        let name =
            reader.required(.nameVietnamese) == nil ? nil : reader.text(.nameVietnamese, limit: UnitRows.nameLimit)
        let english = reader.text(.nameEnglish, limit: UnitRows.nameLimit)
        let field = field(&reader)
        let measure = reader.required(.measureVietnamese)
        let measureEnglish = reader.text(.measureEnglish)
        if reader.isEmpty(.kind) { reader.report(at: .kind, .missingValue) }
        let kind = reader.word(.kind, DefinitionWords.kind)
        let direction = reader.word(.direction, DefinitionWords.direction, usual: .up)
        guard let code, let name, let field, let measure, let kind, let direction else { return nil }
        return IndicatorDefinition(
            code: code, validFrom: from, name: Bilingual(vietnamese: name, english: english ?? name), field: field,
            measure: Bilingual(vietnamese: measure, english: measureEnglish ?? measure), kind: kind,
            direction: direction)
    }

    /// A code is a word of small letters and digits with hyphens, as formulas name it.
    private func slug(_ reader: inout RowReader) -> IndicatorCode? {
        guard let text = reader.required(.code) else { return nil }
        let isSlug =
            text.utf8.count <= 80 && text.first.map { ("a"..."z").contains($0) } ?? false
            && text.allSatisfy { ("a"..."z").contains($0) || ("0"..."9").contains($0) || $0 == "-" }
            && !text.hasSuffix("-") && !text.contains("--")
        if isSlug { return IndicatorCode(text) }
        reader.report(at: .code, .notACode)
        return nil
    }

    private func field(_ reader: inout RowReader) -> String? {
        guard let text = reader.required(.field) else { return nil }
        if let code = fields.code(for: text) { return code }
        reader.report(at: .field, .unknownField(nearest: fields.nearest(to: text)))
        return nil
    }

    private func readMeaning(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        definition.known = reader.word(.known, DefinitionWords.known) ?? definition.known
        definition.planBasis = reader.word(.planBasis, OfficeWords.planBasis) ?? definition.planBasis
        definition.bound = reader.word(.bound, OfficeWords.bound) ?? definition.bound
        definition.percentMeaning =
            reader.word(.percentMeaning, DefinitionWords.percentMeaning)
            ?? definition.percentMeaning
        definition.bandLow = reader.number(.bandLow)
        definition.bandHigh = reader.number(.bandHigh)
        if let low = definition.bandLow, let high = definition.bandHigh, low > high {
            reader.report(at: .bandHigh, .bandUpsideDown(low: low.description))
        }
        if definition.direction == .band, definition.bandLow == nil, definition.bandHigh == nil {
            reader.report(at: .bandLow, .missingValue)
        }
    }

    private func readAddition(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        let allowed = DefinitionWords.unitAggregations(of: definition.kind)
        definition.unitAggregation = reader.word(.unitAggregation, allowed) ?? definition.unitAggregation
        definition.timeAggregation =
            reader.word(.timeAggregation, DefinitionWords.timeAggregation)
            ?? definition.timeAggregation
        definition.weight = reader.text(.weight).map { IndicatorCode($0) }
        definition.numeratorName = reader.text(.numeratorName, limit: UnitRows.nameLimit)
        definition.denominatorName = reader.text(.denominatorName, limit: UnitRows.nameLimit)
        definition.numeratorNameEnglish = reader.text(.numeratorNameEnglish, limit: UnitRows.nameLimit)
        definition.denominatorNameEnglish = reader.text(.denominatorNameEnglish, limit: UnitRows.nameLimit)
        definition.holders = ListCell.words(.holders, OfficeWords.unitKind, &reader)
    }

    private func readPrecision(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        definition.decimals = reader.whole(.decimals, in: 0...6) ?? definition.decimals
        definition.partDecimals = reader.whole(.partDecimals, in: 0...6) ?? definition.partDecimals
        definition.rounding = reader.word(.rounding, DefinitionWords.rounding) ?? definition.rounding
        definition.factor = reader.whole(.factor, in: 1...1_000_000) ?? definition.factor
        definition.order = reader.whole(.order, in: 0...100_000) ?? definition.order
        if definition.kind == .recognition, definition.decimals != 0 {
            reader.report(at: .decimals, .outsideRange(from: 0, to: 0))
        }
    }

    private func readSeason(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        definition.season = ListCell.season(&reader)
        definition.dueMonths = ListCell.months(&reader)
    }

    private func readReferences(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        definition.partOf = reader.text(.partOf).map { IndicatorCode($0) }
        definition.formula = reader.text(.formula, limit: 400)
    }

    private func readDescriptions(_ definition: inout IndicatorDefinition, _ reader: inout RowReader) {
        definition.owner = reader.text(.owner, limit: UnitRows.nameLimit)
        definition.source = reader.text(.source, limit: EntryNotes.limit)
        definition.legalBasis = reader.text(.legalBasis, limit: EntryNotes.limit)
        definition.aliases = ListCell.texts(.aliases, reader)
        definition.note = reader.text(.note, limit: EntryNotes.limit)
    }
}
