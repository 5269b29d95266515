/// What stands at the top and at the end of an official document, without its looks.
package struct OfficialLetter: Sendable, Hashable {
    /// A date of which a person writes day and month by hand when the document is signed.
    package struct Dated: Sendable, Hashable {
        package var day: Int?
        package var month: Int?
        package var year: Int

        package init(day: Int?, month: Int?, year: Int) {
            self.day = day
            self.month = month
            self.year = year
        }
    }

    /// Why a person signs for a body.
    package enum Authority: Sendable, Hashable {
        /// For a body that decides together: "TM. ỦY BAN NHÂN DÂN".
        case onBehalf(of: String)
        /// A deputy for the head: "KT. CHỦ TỊCH".
        case forHead(String)
        case byOrder(of: String)
        case byMandate(of: String)
        case acting(String)
        /// In the person's own right.
        case own
    }

    package struct Signer: Sendable, Hashable {
        package var authority: Authority
        /// "CHỦ TỊCH"
        package var title: String
        /// Left out until it is signed.
        package var name: String?

        package init(authority: Authority, title: String, name: String? = nil) {
            self.authority = authority
            self.title = title
            self.name = name
        }
    }

    package var superior: String?
    package var issuer: String
    /// "5" and "05" are written "05"; `nil` leaves room for the number.
    package var number: String?
    /// "BC"; `nil` for a letter (công văn), which has no kind.
    package var kindSymbol: String?
    /// "UBND", "HU".
    package var bodySymbol: String
    package var place: String
    package var date: Dated
    /// "BÁO CÁO"; `nil` for a letter, whose abstract stands under its number.
    package var typeName: String?
    package var abstract: String
    package var addressees: [String] = []
    /// Without «;» at the end.
    package var bases: [String] = []
    /// Without «-» and «;».
    package var recipients: [String] = []
    /// "VT, TH"
    package var archive: String?
    package var signer: Signer?
    /// "KHẨN", "HỎA TỐC".
    package var urgency: String?
    package var secrecy: String?
    /// Sign of the person who wrote it, and number of copies.
    package var drafter: String?

    package init(
        superior: String?, issuer: String, number: String? = nil, kindSymbol: String?, bodySymbol: String,
        place: String, date: Dated, typeName: String?, abstract: String
    ) {
        self.superior = superior
        self.issuer = issuer
        self.number = number
        self.kindSymbol = kindSymbol
        self.bodySymbol = bodySymbol
        self.place = place
        self.date = date
        self.typeName = typeName
        self.abstract = abstract
    }

    /// "05/BC-UBND", "127-BC/HU".
    func reference(_ words: LayoutWords) -> String {
        let symbol = [kindSymbol, bodySymbol].compactMap { $0 }.joined(separator: words.kindAndBody)
        return writtenNumber + (kindSymbol == nil ? "/" : words.numberAndKind) + symbol
    }

    private var writtenNumber: String {
        guard let number, !number.isEmpty else { return String(repeating: "\u{00A0}", count: 8) }
        guard let value = Int(number), (0...9).contains(value) else { return number }
        return "0\(value)"
    }
}

extension OfficialLetter.Dated {
    /// "ngày 05 tháng 02 năm 2023": days below 10 and the months 1 and 2 have a nought, so that nobody adds a digit.
    package var long: String {
        let space = String(repeating: "\u{00A0}", count: 6)
        let day = day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? space
        let month = month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? space
        return "ngày \(day) tháng \(month) năm \(year)"
    }

    /// "05/02/2023", "…/7/2023".
    package var short: String {
        let day = day.map { $0 < 10 ? "0\($0)" : "\($0)" } ?? "…"
        let month = month.map { $0 < 3 ? "0\($0)" : "\($0)" } ?? "…"
        return "\(day)/\(month)/\(year)"
    }
}
