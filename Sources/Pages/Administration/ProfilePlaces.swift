import Prose
import Quantities

/// What the places of a profile's file are called on screen: "page.left" is the left margin.
struct ProfilePlaces {
    let words: Words

    enum Group: Sendable, Hashable, CaseIterable {
        case general, page, wording, styles
    }

    func group(of place: String) -> Group {
        switch place.prefix(while: { $0 != "." }) {
        case "page", "landscapePage", "openingColumns", "closingColumns", "rules", "blankSignatureLines", "font": .page
        case "words": .wording
        case "styles": .styles
        default: .general
        }
    }

    /// The label of a place; its own name where there is no other.
    func label(_ place: String) -> String {
        let parts = place.split(separator: ".").map(String.init)
        if parts.first == "words", parts.count == 3 { return "\(name("words.\(parts[1])")): \(parts[2])" }
        if let whole = Self.names[place] { return words.say(whole.0, whole.1) }
        guard parts.count > 1 else { return name(place) }
        let last = parts.last ?? place
        return "\(name(parts.dropLast().joined(separator: "."))) – \(name(last))"
    }

    func value(_ text: String, at place: String) -> String {
        if group(of: place) == .wording { return "“\(text)”" }
        if ["validFrom", "validTo"].contains(place), let day = Day(text) { return words.day(day) }
        return Self.values[text].map { words.say($0.0, $0.1) } ?? length(text)
    }

    /// "exactly 18 pt" as an office says it.
    private func length(_ text: String) -> String {
        text.replacing("exactly ", with: words.say("đúng ", "exactly "))
            .replacing("at least ", with: words.say("ít nhất ", "at least "))
    }

    private static let values: [String: (String, String)] = [
        "true": ("có", "yes"), "false": ("không", "no"), "state": ("Nhà nước", "State"), "party": ("Đảng", "Party"),
        "centre": ("giữa", "centre"), "left": ("trái", "left"), "right": ("phải", "right"),
        "justified": ("đều hai bên", "justified"), "upper": ("IN HOA", "capitals"), "single": ("đơn", "single"),
    ]

    private func name(_ place: String) -> String {
        Self.names[place].map { words.say($0.0, $0.1) } ?? place
    }

    private static let names: [String: (String, String)] = [
        "name": ("Tên thể thức", "Name"), "title": ("Tiêu đề", "Title"), "layout": ("Loại", "Rules"),
        "source": ("Căn cứ", "Source"), "validFrom": ("Hiệu lực từ", "In force from"),
        "validTo": ("Đến hết ngày", "To the end of"),
        "isCheckedAgainstOriginal": ("Đã đối chiếu bản gốc", "Checked against the original"),
        "remark": ("Ghi chú", "Remark"), "font": ("Phông chữ", "Font"), "page": ("Trang dọc", "Upright page"),
        "landscapePage": ("Trang ngang", "Lying page"), "top": ("lề trên", "top"), "bottom": ("lề dưới", "bottom"),
        "page.left": ("Trang dọc – lề trái", "Upright page – left margin"),
        "page.right": ("Trang dọc – lề phải", "Upright page – right margin"),
        "landscapePage.left": ("Trang ngang – lề trái", "Lying page – left margin"),
        "landscapePage.right": ("Trang ngang – lề phải", "Lying page – right margin"),
        "left": ("trái", "left"), "right": ("phải", "right"), "header": ("số trang cách mép", "header"),
        "openingColumns": ("Hai cột phần đầu", "Columns at the top"),
        "closingColumns": ("Hai cột phần cuối", "Columns at the end"),
        "rules": ("Đường kẻ", "Rules"), "rules.title": ("Đường kẻ dưới tiêu ngữ", "Rule under the motto"),
        "rules.issuer": ("Đường kẻ dưới tên cơ quan", "Rule under the body"),
        "rules.abstract": ("Đường kẻ dưới trích yếu", "Rule under the abstract"),
        "blankSignatureLines": ("Số dòng trống để ký", "Blank lines to sign"),
        "words.nationalTitle": ("Quốc hiệu, tiêu đề", "National title"), "words.motto": ("Tiêu ngữ", "Motto"),
        "words.issuerMark": ("Dấu dưới tên cơ quan", "Mark under the body"),
        "words.abstractMark": ("Dấu dưới trích yếu", "Mark under the abstract"), "words.number": ("Số", "Number"),
        "words.numberAndKind": ("Giữa số và loại", "Between number and kind"),
        "words.kindAndBody": ("Giữa loại và cơ quan", "Between kind and body"),
        "words.letterAbstract": ("Trích yếu công văn", "Abstract of a letter"),
        "words.addressee": ("Kính gửi", "Addressee"),
        "words.addresseeByKind": ("Kính gửi theo loại", "Addressee by kind"),
        "words.basisPrefix": ("Trước căn cứ", "Before a basis"),
        "words.basisSeparator": ("Giữa các căn cứ", "Between bases"),
        "words.basisEnd": ("Sau căn cứ", "After the bases"),
        "words.end": ("Dấu kết thúc", "End mark"), "words.recipients": ("Nơi nhận", "Recipients"),
        "words.recipientPrefix": ("Trước nơi nhận", "Before a recipient"),
        "words.recipientSeparator": ("Giữa các nơi nhận", "Between recipients"),
        "words.recipientEnd": ("Sau nơi nhận", "After the recipients"), "words.archive": ("Lưu", "Archive"),
        "words.onBehalf": ("Thay mặt", "On behalf"), "words.forHead": ("Ký thay", "For the head"),
        "words.byOrder": ("Thừa lệnh", "By order"), "words.byMandate": ("Thừa ủy quyền", "By mandate"),
        "words.acting": ("Quyền", "Acting"), "words.annex": ("Phụ lục", "Annex"),
        "words.quotedDate": ("Trước ngày viện dẫn", "Before a quoted date"), "size": ("cỡ chữ", "size"),
        "bold": ("đậm", "bold"), "italic": ("nghiêng", "italic"), "underline": ("gạch chân", "underlined"),
        "case": ("chữ hoa", "case"), "align": ("căn", "alignment"), "firstLine": ("thụt đầu dòng", "first line"),
        "before": ("cách trên", "space before"), "after": ("cách dưới", "space after"), "line": ("giãn dòng", "line"),
        "keepWithNext": ("đi cùng đoạn sau", "keeps with next"), "outline": ("bậc đề mục", "outline level"),
    ]
}
