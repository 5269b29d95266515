import Planning
import Prose

/// Codes that people write into tables and nobody says: a regime of reporting, a line of reporting.
enum CodeWords {
    /// "nd-09-2019" is Nghị định 09/2019/NĐ-CP; what is written otherwise stays as it is.
    static func regime(_ code: String) -> String {
        let parts = code.split(separator: "-")
        let signs: [Substring: String] = ["nd": "NĐ-CP", "qd": "QĐ-TTg"]
        guard parts.count == 3, let sign = signs[parts[0]], let year = Int(parts[2]), (1945...2999).contains(year),
            parts[1].allSatisfy(\.isNumber)
        else { return code }
        return "\(sign.prefix(2)) \(parts[1])/\(year)/\(sign)"
    }

    /// The State's, the Party's, or that of a group that was made for reporting.
    static func hierarchy(_ code: String, _ words: Words) -> String {
        switch code {
        case "state": return words.say("Nhà nước", "State")
        case "party": return words.say("Đảng", "Party")
        default:
            guard code.hasPrefix("group:") else { return code }
            let group = code.dropFirst("group:".count)
            return words.say("nhóm báo cáo \(group)", "reporting group \(group)")
        }
    }
}
