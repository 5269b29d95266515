import Aggregation
import Glibc
import Planning

/// `CubeBenchmark FOLDER`: makes the synthetic country, measures the cube on it, and leaves the same figures, the
/// cube's answers and its times in the folder for the peers.
@main
struct CubeBenchmark {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else {
            print("usage: CubeBenchmark FOLDER")
            exit(2)
        }
        let folder = CommandLine.arguments[1]
        var report = Report()
        try measureDistrict(&report)
        for (name, oneIn) in [("dense", UInt64(1)), ("sparse", 4)] {
            try measure(SyntheticCountry(oneIn: oneIn), "\(folder)/\(name)", name, &report)
        }
        report.write(to: "\(folder)/cube.tsv")
    }

    private static func measureDistrict(_ report: inout Report) throws {
        guard let district = try District() else { return }
        report.add("district.inputs", Timing(101) { district.readScoreboardInputs() })
        report.add("district.readings", district.readScoreboardInputs().readings)
    }

    private static func measure(
        _ country: SyntheticCountry, _ folder: String, _ name: String, _ report: inout Report
    ) throws {
        mkdir(folder, 0o755)
        guard let files = ColumnFiles(folder: folder) else { return }
        country.forEachFigure { files.write($0) }
        files.close()
        guard let loaded = try load(country, name, &report) else { return }
        report.add("\(name).rates", try Timing(101) { try loaded.rates() })
        report.add("\(name).everything", Timing(101) { loaded.everything() })
        try writeAnswers(of: loaded, folder)
        try measureAppends(to: loaded, name, &report)
    }

    /// Fills the cube from entries in the order of a ledger. Making the entries is measured apart: a ledger on disk
    /// has to read them instead.
    private static func load(
        _ country: SyntheticCountry, _ name: String, _ report: inout Report
    ) throws -> CountryCube? {
        guard var entries = CountryCube(country, keepsEntryNumbers: true),
            var loaded = CountryCube(country, keepsEntryNumbers: true),
            var small = CountryCube(country, keepsEntryNumbers: false)
        else { return nil }
        let making = ContinuousClock.now
        var last: Int64 = 0
        country.forEachFigure { last = max(last, entries.entry($0).number.value) }
        let made = ContinuousClock.now
        let before = residentBytes()
        let loading = ContinuousClock.now
        try country.forEachFigure { try loaded.apply($0) }
        let finished = ContinuousClock.now
        let figures = Double(last)
        report.add("\(name).figures", loaded.cube.figureCount)
        report.add("\(name).loadWithEntries", Timing.milliseconds(finished - loading))
        report.add("\(name).makingEntries", Timing.milliseconds(made - making))
        report.add("\(name).bytesPerFigure", Double(loaded.cube.byteCount) / figures)
        report.add("\(name).residentBytesPerFigure", Double(residentBytes() - before) / figures)
        try country.forEachFigure { try small.apply($0) }
        report.add("\(name).bytesPerFigureWithoutEntries", Double(small.cube.byteCount) / figures)
        return loaded
    }

    private static func writeAnswers(of country: CountryCube, _ folder: String) throws {
        let rates = try country.rates().flatMap {
            [$0.numerator, $0.denominator, $0.rate, $0.numeratorBefore, $0.denominatorBefore, $0.rateBefore]
        }
        ColumnFiles.write(rates, to: "\(folder)/answer-rates.bin")
        let all = country.everything()
        ColumnFiles.write(
            all.amounts.indices.flatMap { [all.amounts[$0], Int64(all.reported[$0])] },
            to: "\(folder)/answer-everything.bin")
    }

    /// An append while nothing else reads the cube, and one while a snapshot does, so that its block is copied.
    private static func measureAppends(to loaded: CountryCube, _ name: String, _ report: inout Report) throws {
        var country = loaded
        let entries = (0..<1_000).map { place in
            country.entry(
                SyntheticFigure(
                    indicator: Int16(place % SyntheticCountry.indicatorCount), province: 0, unit: Int16(place * 3),
                    period: Int16(place % SyntheticCountry.periodCount), amount: 4_711, base: -1))
        }
        // The first round copies what `loaded` shares; the following ones own their blocks.
        report.add(
            "\(name).appendAlone", try Timing(51) { for entry in entries { try country.apply(entry) } }, per: 1_000)
        var snapshots: [Cube] = []
        let shared = try Timing(51) {
            for entry in entries.prefix(200) {
                snapshots = [country.cube]
                try country.apply(entry)
            }
        }
        report.add("\(name).appendShared", shared, per: 200)
        report.add("\(name).snapshots", snapshots.count)
    }
}
