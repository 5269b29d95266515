/// The words and marks that differ between the rules.
struct LayoutWords: Sendable, Hashable, Decodable {
    let nationalTitle: String
    let motto: String?
    /// "*" under the issuing body.
    let issuerMark: String?
    /// "-----" under the abstract, where no line is drawn.
    let abstractMark: String?
    /// "Số: "
    let number: String
    /// Between number and kind: "05/BC".
    let numberAndKind: String
    /// Between kind and body: "BC-UBND".
    let kindAndBody: String
    let letterAbstract: String
    let addressee: String
    /// By kind of document: "TTr" → "Kính trình:".
    let addresseeByKind: [String: String]
    let basisPrefix: String
    let basisSeparator: String
    let basisEnd: String
    /// Of the whole document: "./."
    let end: String
    let recipients: String
    let recipientPrefix: String
    let recipientSeparator: String
    let recipientEnd: String
    let archive: String
    let onBehalf: String
    let forHead: String
    let byOrder: String
    let byMandate: String
    let acting: String
    let annex: String
    /// Before the date of a document that is named.
    let quotedDate: String

    enum CodingKeys: String, CodingKey, CaseIterable {
        case nationalTitle, motto, issuerMark, abstractMark, number, numberAndKind, kindAndBody, letterAbstract
        case addressee, addresseeByKind, basisPrefix, basisSeparator, basisEnd, end
        case recipients, recipientPrefix, recipientSeparator, recipientEnd, archive
        case onBehalf, forHead, byOrder, byMandate, acting, annex, quotedDate
    }
}
