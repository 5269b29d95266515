/// Whose rules a document follows.
package enum Layout: String, Sendable, Hashable, CaseIterable, Codable {
    /// The national title; Nghị định 30/2020/NĐ-CP.
    case state
    /// The Party's title; the guidance of its Central Office.
    case party
}
