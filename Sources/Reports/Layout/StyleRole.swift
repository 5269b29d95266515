/// What a paragraph of an official document is: each role has one style of the profile.
package enum StyleRole: String, Sendable, Hashable, CaseIterable, CodingKey, CodingKeyRepresentable, Decodable {
    // The body stands first: plain text of the document looks like it.
    case body
    // The boxes at the top.
    case nationalTitle, motto, superior, issuer, issuerMark, number, placeDate, letterAbstract, urgency
    case typeName, abstract, abstractMark, addressee, addresseeItem, basis
    // The text.
    case heading1, heading2, heading3, listItem
    // The boxes at the end.
    case authority, signerTitle, signature, signerName, recipientsWord, recipient, drafter
    // Annexes.
    case annexNumber, annexTitle, annexReference
    case tableHead, tableColumnNumber, tableText, tableCentre, tableNumber, note, caption
    // Small things.
    case rule, footnote, pageNumber
}
