import Office
import Planning
import Prose
import Quantities

/// What stands above and below the text of each kind of document.
extension ReportSource {
    /// "Báo cáo", and the letters that stand for it in a sign.
    var type: (name: String, symbol: String?) {
        switch query.kind {
        case .halfYear, .quarter, .year: ("Báo cáo", "BC")
        case .scorecard: ("Phiếu theo dõi", nil)
        case .missing: ("Công văn", query.layout == .party ? "CV" : nil)
        case .notice: ("Thông báo", "TB")
        }
    }

    func letter(_ abstract: String, typeName: String?, bases: [String] = []) -> OfficialLetter {
        let (year, month, day) = dated.parts
        var letter = OfficialLetter(
            superior: office.superior, issuer: office.body, number: query.number.map(String.init),
            kindSymbol: type.symbol, bodySymbol: office.sign, place: office.place,
            date: OfficialLetter.Dated(day: day, month: month, year: year), typeName: typeName, abstract: abstract)
        letter.bases = bases
        letter.recipients = office.recipients
        letter.archive = office.archive
        letter.signer = OfficialLetter.Signer(
            authority: office.authority.map { .onBehalf(of: $0) } ?? .own, title: office.title)
        return letter
    }

    var reviewAbstract: String {
        switch query.layout {
        case .state:
            "Kết quả thực hiện nhiệm vụ phát triển kinh tế - xã hội, quốc phòng, an ninh \(wording.period); "
                + "nhiệm vụ, giải pháp \(wording.next)"
        case .party:
            "kết quả lãnh đạo thực hiện nhiệm vụ \(wording.period); nhiệm vụ, giải pháp \(wording.next)"
        }
    }

    /// "(Kèm theo Báo cáo số …/BC-UBND ngày … của …)".
    var enclosedWith: String {
        let number = query.number.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "     "
        let sign = [type.symbol, office.sign].compactMap { $0 }
        let full =
            query.layout == .state
            ? "\(number)/\(sign.joined(separator: "-"))" : "\(number)-\(sign.joined(separator: "/"))"
        let comma = query.layout == .party ? "," : ""
        return "(Kèm theo \(type.name) số \(full)\(comma) \(dated.written) của \(office.name))"
    }

    /// The papers on which the plans of the year stand, as the ledger has them.
    var planDocuments: [String] {
        let named = board.rows.flatMap { $0.standing.plans.compactMap(\.plan.document) }
        // Behind a semicolon stands where a published figure was found.
        let papers = named.map { String($0.prefix { $0 != ";" }).withoutStop }.filter { !$0.isEmpty }
        return Array(papers.uniqued.prefix(4))
    }
}
