import Planning
import Prose
import Storage

extension Words {
    /// What `verify` found, and where it stands.
    func finding(_ finding: Finding) -> String {
        let places = [
            finding.commit.map { say("lần ghi số \($0)", "change \($0)") },
            finding.table.map { say("bảng \($0)", "table \($0)") },
            finding.row.map { say("dòng \($0)", "row \($0)") },
        ].compactMap { $0 }
        return (places + [problem(finding.problem)]).joined(separator: ", ")
    }

    private func problem(_ problem: Finding.Problem) -> String {
        switch problem {
        case .alteredRow: say("nội dung đã bị sửa", "the row was altered")
        case .missingRow: say("thiếu dòng", "a row is missing")
        case .strayRow: say("có dòng không thuộc lần ghi nào", "a row belongs to no change")
        case .digestMismatch:
            say("các dòng không phải là những dòng đã ghi", "the rows are not those that were recorded")
        case .hashMismatch: say("dòng nhật ký hoặc chuỗi đã bị sửa", "the journal's line or the chain was altered")
        case .momentGoesBack: say("thời điểm lùi lại so với lần trước", "it is dated before the one that it follows")
        case .wrongSupersedes(let found, let expected):
            say(
                "ghi thay số \(found?.description ?? "–"), đúng ra là \(expected?.description ?? "–")",
                "it replaces entry \(found?.description ?? "–") instead of \(expected?.description ?? "–")")
        case .brokenLifeCycle(let submission):
            say(
                "các bước của báo cáo số \(submission) không hợp lệ",
                "the steps of submission \(submission) are not allowed")
        case .alteredProof(let name):
            say("nội dung tệp “\(name)” không còn như khi ghi", "the file “\(name)” is not what was recorded")
        case .unreadable(let text): say("không đọc được: \(text)", "unreadable: \(text)")
        case .damagedFile(let text): say("tệp cơ sở dữ liệu hỏng: \(text)", "the database file is damaged: \(text)")
        }
    }
}
