import Planning
import Quantities

/// What only shows when the definitions of a file stand beside those already known.
struct DefinitionChecks {
    private let catalogue: IndicatorCatalogue
    /// The last row of each indicator in the file.
    private let rows: [IndicatorCode: TableRow]
    private let definitions: [(definition: IndicatorDefinition, row: TableRow)]

    init(_ records: [PlacedRecord], _ known: IndicatorCatalogue) {
        definitions = records.compactMap { placed in
            guard case .indicator(let definition) = placed.record else { return nil }
            return (definition, placed.row)
        }
        rows = Dictionary(definitions.map { ($0.definition.code, $0.row) }) { $1 }
        var all: [[String]: IndicatorDefinition] = [:]
        let old = known.codes.flatMap { known.history(of: $0) }
        for definition in old + definitions.map(\.definition) {
            all[[definition.code.text, definition.validFrom.description]] = definition
        }
        catalogue = IndicatorCatalogue(definitions: Array(all.values), fields: known.fields)
    }

    func report(_ reader: inout RowReader) {
        let names = NearestNames(
            catalogue.codes.compactMap { code in
                catalogue.history(of: code).last.map {
                    NameCandidate(code: code.text, name: $0.name.vietnamese, otherNames: $0.aliases)
                }
            })
        for (definition, row) in definitions {
            reader.moveTo(row)
            for (field, code) in [(Field.weight, definition.weight), (.partOf, definition.partOf)] {
                guard let code, !catalogue.contains(code) else { continue }
                reader.report(at: field, .unknownIndicator(nearest: names.nearest(to: code.text).map(\.description)))
            }
        }
        for trouble in catalogue.formulaTroubles() { report(trouble, names, &reader) }
    }

    private func report(_ trouble: FormulaTrouble, _ names: NearestNames, _ reader: inout RowReader) {
        switch trouble {
        case .broken(let code, let fault):
            move(to: code, &reader)
            reader.report(at: .formula, .formulaBroken(reason: "\(fault.reason)", position: fault.position))
        case .unknownIndicator(let unknown, let code):
            move(to: code, &reader)
            reader.report(
                at: .formula, found: unknown.text,
                .unknownIndicator(nearest: names.nearest(to: unknown.text).map(\.description)))
        case .cycle(let circle):
            if let code = circle.first(where: { rows[$0] != nil }) ?? circle.first { move(to: code, &reader) }
            reader.report(at: .formula, .cycle(through: circle.map(\.text)))
        case .measureMismatch(let code, let left, let right):
            move(to: code, &reader)
            reader.report(at: .formula, .measureMismatch(left: left, right: right))
        }
    }

    private func move(to code: IndicatorCode, _ reader: inout RowReader) {
        reader.moveTo(rows[code] ?? TableRow(number: 1, cells: []))
    }
}
