import Planning
package import Prose
import Quantities
package import Storage

extension Words {
    /// What a fault says to the person at the terminal: what happened, and what to do.
    package func fault(_ fault: Fault) -> String {
        switch fault {
        case .busy: say("Cơ sở dữ liệu đang bận, hãy thử lại.", "The database is busy; try again.")
        case .unavailable(let message):
            say("Không mở được cơ sở dữ liệu: \(message)", "The database can't be opened: \(message)")
        case .badAddress(let text):
            say(
                "Địa chỉ “\(text)” không phải tệp, sqlite:ĐƯỜNG_DẪN hay postgres://…",
                "“\(text)” is neither a file, sqlite:PATH nor postgres://…")
        case .engineNotBuilt(let engine):
            say("Bản này không có \(engine).", "This build has no \(engine).")
        case .foreignDatabase(let tables):
            say(
                "Đây không phải cơ sở dữ liệu của Tiến Độ (có bảng \(tables.prefix(3).joined(separator: ", "))).",
                "This is no database of Tiến Độ (it has tables \(tables.prefix(3).joined(separator: ", "))).")
        case .newerSchema(let found, let known):
            say(
                "Cơ sở dữ liệu mới hơn chương trình (\(found) > \(known)); hãy cập nhật chương trình.",
                "The database is newer than the program (\(found) > \(known)); update the program.")
        case .olderSchema:
            say(
                "Chưa có dữ liệu ở đây; hãy chạy “tiendo demo” hoặc “tiendo import”.",
                "There is nothing here yet; run “tiendo demo” or “tiendo import”.")
        case .alteredMigration:
            say(
                "Cơ sở dữ liệu này do một bản dùng thử trước đây của chương trình lập ra, cấu trúc đã khác nên không đọc được. Hãy giữ tệp cũ, lập cơ sở dữ liệu mới (--database TÊN_MỚI) rồi “tiendo import” lại các tệp gốc; nếu là bản ví dụ thì chạy lại “tiendo demo”. Bản sao lưu của bản cũ cũng chỉ bản cũ đọc được.",
                "This database was made by an early version of the program, whose tables were other than today's. Keep the file, make a new database (--database NEW_NAME) and bring the original files in again by “tiendo import”; for the example, run “tiendo demo” again. A backup of the early version is read by that version only."
            )
        case .notIntact(let finding):
            say(
                "Sổ không còn nguyên vẹn: \(self.finding(finding))",
                "The ledger is not intact: \(self.finding(finding))")
        case .corrupt(let message): say("Dữ liệu hỏng: \(message)", "Damaged data: \(message)")
        default: refusedByLedger(fault)
        }
    }

    private func refusedByLedger(_ fault: Fault) -> String {
        switch fault {
        case .appendOnly(let table):
            say(
                "Sổ chỉ ghi thêm, không sửa, không xóa (\(table)).",
                "The ledger only grows; nothing is changed or removed (\(table)).")
        case .unstorableText: say("Văn bản có ký tự NUL.", "The text holds a NUL character.")
        case .emptyChange: say("Không có gì để ghi.", "There is nothing to record.")
        case .momentBeforeHead(_, let head):
            say(
                "Đồng hồ máy chậm hơn lần ghi cuối (\(moment(head))); hãy chỉnh giờ.",
                "The clock is behind the last change (\(moment(head))); set it right.")
        case .headMoved:
            say("Sổ đã thay đổi, hãy xem lại rồi thử lại.", "The ledger has moved on; look again and retry.")
        case .unknownSubmission(let number): say("Không có báo cáo số \(number).", "There is no submission \(number).")
        case .stepNotAllowed(_, let from, let submission):
            say(
                "Báo cáo số \(submission) đang ở trạng thái \(from?.rawValue ?? "–"), không làm được bước này.",
                "Submission \(submission) is \(from?.rawValue ?? "new"); this step is not allowed.")
        case .fileExists(let path): say("Tệp \(path) đã có; không ghi đè.", "\(path) exists; it is not overwritten.")
        case .file(let path, let message): "\(path): \(message)"
        case .notEmpty:
            say("Sổ đã có dữ liệu; chỉ nạp vào sổ trống.", "The ledger is not empty; this goes into an empty one only.")
        case .constraint(let constraint):
            say("Vi phạm ràng buộc \(constraint.name).", "Constraint \(constraint.name) was broken.")
        default: say("Lỗi: \(fault)", "Fault: \(fault)")
        }
    }

    /// The exit code for a fault: 1 where the answer is "no", 3 where the environment fails.
    package func exitCode(_ fault: Fault) -> Int32 {
        switch fault {
        case .notIntact, .stepNotAllowed, .unknownSubmission, .emptyChange, .headMoved, .fileExists, .notEmpty,
            .unstorableText:
            1
        default: 3
        }
    }
}
