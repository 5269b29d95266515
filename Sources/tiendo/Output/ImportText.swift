import Operations
import Planning
import Prose

/// What an import did, in words or as JSON.
struct ImportText {
    let words: Words
    let isDryRun: Bool

    func lines(_ report: ImportReport) -> String {
        var lines = MappingText(words).lines(report.plans) + report.diagnostics.map { words.diagnostic($0) }
        for file in report.files {
            lines.append(
                words.say(
                    "\(file.name): \(file.rows) dòng, \(file.records) bản ghi danh mục, \(file.figures) số liệu",
                    "\(file.name): \(file.rows) rows, \(file.records) records, \(file.figures) figures"))
        }
        if report.corrections > 0 {
            lines.append(
                words.say(
                    "\(report.corrections) số thay số đã ghi trước.",
                    "\(report.corrections) figures replace earlier ones."))
        }
        if !report.proofs.isEmpty {
            let names = report.proofs.joined(separator: ", ")
            lines.append(words.say("Minh chứng kèm theo: \(names)", "Kept as proof: \(names)"))
        }
        if report.isRefused {
            lines.append(
                words.say(
                    "Còn lỗi hoặc câu hỏi chưa trả lời: chưa ghi được.",
                    "Errors or unanswered questions remain: it can't be recorded yet."))
        }
        if let commit = report.commit {
            lines.append(words.say("Đã ghi, lần ghi số \(commit).", "Recorded as change \(commit)."))
        } else if !isDryRun {
            lines.append(words.say("Không có gì mới để ghi.", "There is nothing new to record."))
        } else {
            lines.append(words.say("Chạy thử: không ghi gì.", "Dry run: nothing was recorded."))
        }
        return lines.joined(separator: "\n") + "\n"
    }

    func json(_ report: ImportReport) -> String {
        ImportReportJSON.encode(report, language: words.language)
    }
}
