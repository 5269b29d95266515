import Operations
import Pages
import Planning
import Prose
import Quantities

/// What a problem says, in the reader's language.
struct ProblemWords {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.language.pick(vietnamese(), english())
    }

    func title(_ problem: Problem) -> String {
        switch problem.kind {
        case .unknownParameter(let name):
            say("Địa chỉ có mục không dùng được: “\(short(name))”", "The address has an unknown item: “\(short(name))”")
        case .badValue(let name, let text):
            say(
                "“\(short(text))” không hợp với mục “\(name.rawValue)”",
                "“\(short(text))” does not fit “\(name.rawValue)”")
        case .badChoice(let name, let text):
            say("“\(short(text))” không hợp với mục “\(name)”", "“\(short(text))” does not fit “\(name)”")
        case .missingParameter(let name):
            say("Địa chỉ thiếu mục “\(name.rawValue)”", "The address lacks “\(name.rawValue)”")
        case .unreadableQuery: say("Không đọc được địa chỉ này", "This address can't be read")
        case .refused(let refusal): title(refusal)
        case .unknownIndicator(let code):
            say("Không có chỉ tiêu “\(short(code))”", "There is no indicator “\(short(code))”")
        case .notFound: say("Không có trang này", "There is no such page")
        case .methodNotAllowed:
            say("Địa chỉ này không nhận yêu cầu như vậy", "This address does not take such a request")
        case .addressTooLong: say("Địa chỉ quá dài", "The address is too long")
        case .foreignHost: say("Máy chủ này chỉ dùng trên chính máy này", "This server is for this machine only")
        case .notSignedIn: say("Cần đăng nhập", "You need to sign in")
        case .badToken: say("Khóa truy cập không dùng được", "The token is not good")
        case .notAllowed: say("Bạn không có quyền làm việc này", "You may not do this")
        case .foreignRequest: say("Yêu cầu này chưa được nhận", "This request was not accepted")
        case .notAForm, .notAnUpload: say("Dữ liệu gửi lên không đúng dạng", "What was sent is in a wrong form")
        case .bodyTooLarge: say("Dữ liệu gửi lên quá lớn", "What was sent is too large")
        case .uploadCutOff: say("Tệp gửi lên bị đứt giữa chừng", "The file did not arrive whole")
        case .unavailable: say("Cơ sở dữ liệu tạm thời không trả lời", "The database does not answer at the moment")
        case .clockBehind: say("Đồng hồ máy chủ chạy chậm", "The server's clock is behind")
        case .internalFault: say("Chương trình gặp lỗi", "The program met a fault")
        case .program(let fault): title(fault)
        }
    }

    private func title(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknownUnit: say("Không có đơn vị này", "There is no such unit")
        case .unitNotInForce: say("Đơn vị không tồn tại vào ngày này", "The unit is not in force on that day")
        case .cannotRestate: say("Không quy đổi được sang địa giới này", "Not available in that structure")
        case .nothingRecorded: say("Khi đó chưa có số liệu nào", "Nothing was recorded by then")
        case .badInput, .reasonNeeded: say("Số liệu chưa nhận được", "The figures were not accepted")
        case .missingFile: say("Không có tệp này", "There is no such file")
        case .unknownSubmission: say("Không có báo cáo này", "There is no such submission")
        case .unknownProof: say("Không có tệp minh chứng này", "There is no such proof")
        case .notAProof, .proofTooLarge: say("Tệp minh chứng chưa nhận được", "The proof was not accepted")
        case .damagedTree: say("Chương trình gặp lỗi", "The program met a fault")
        case .document: say("Không có văn bản này", "There is no such document")
        case .access, .article, .notProse: say("Chưa thực hiện được", "This was not done")
        case .approval(.periodClosed): say("Kỳ báo cáo đã đóng", "The period is closed")
        case .approval: say("Chưa thực hiện được", "This was not done")
        }
    }

    /// What happened and what would be right, a sentence each.
    func details(_ problem: Problem) -> [String] {
        var sentences = explanation(problem)
        if case .badValue(let name, _) = problem.kind, let form = form(of: name) { sentences.append(form) }
        return sentences
    }

    private func explanation(_ problem: Problem) -> [String] {
        switch problem.kind {
        case .refused(.damagedTree):
            [say("Sổ số liệu có cây đơn vị không hợp lệ.", "The ledger holds a tree of units that is not valid.")]
        case .refused(let refusal): words.lines(refusal)
        case .unknownParameter, .badValue, .badChoice, .unknownIndicator, .notFound: []
        case .missingParameter:
            [
                say(
                    "Cần có đơn vị và kỳ: ?unit=076&period=2023-S1",
                    "Unit and period are needed: ?unit=076&period=2023-S1")
            ]
        case .unreadableQuery(let fault): [unreadable(fault)]
        case .methodNotAllowed(let allowed):
            [say("Chỉ nhận: \(allowed.joined(separator: ", ")).", "Allowed: \(allowed.joined(separator: ", ")).")]
        case .addressTooLong:
            [say("Địa chỉ không được dài quá 2.048 ký tự.", "An address has at most 2,048 characters.")]
        case .foreignHost:
            [
                say(
                    "Hãy mở bằng http://localhost hoặc http://127.0.0.1. Tên khác bị từ chối để trang web lạ không đọc được số liệu.",
                    "Open it by http://localhost or http://127.0.0.1. Other names are refused, so that foreign sites can't read the figures."
                )
            ]
        case .notSignedIn, .badToken, .notAllowed, .foreignRequest, .notAForm, .bodyTooLarge, .notAnUpload,
            .uploadCutOff:
            [access(problem.kind)]
        case .unavailable: [say("Hãy thử lại sau ít giây.", "Try again in a few seconds.")]
        case .clockBehind(let head):
            [
                say(
                    "Lần ghi gần nhất trong sổ là \(words.moment(head)). Chưa có gì thay đổi; quản trị viên chỉnh giờ máy chủ, rồi gửi lại.",
                    "The newest change of the ledger is of \(words.moment(head)). Nothing was changed; the administrator sets the clock right, then send it again."
                )
            ]
        case .internalFault:
            [
                say(
                    "Lỗi đã được ghi lại ở máy chủ; số liệu trong sổ không bị ảnh hưởng.",
                    "It was noted on the server; the ledger is not affected.")
            ]
        case .program(let fault): details(fault)
        }
    }

    private func access(_ kind: Problem.Kind) -> String {
        switch kind {
        case .notSignedIn:
            say(
                "Chương trình gửi khóa ở dòng “Authorization: Bearer …”; người dùng đăng nhập tại /sign-in.",
                "Programs send a token as “Authorization: Bearer …”; people sign in at /sign-in.")
        case .badToken:
            say("Khóa sai, hết hạn hoặc đã thu hồi.", "It is wrong, has run out or was revoked.")
        case .notAllowed(let permission):
            say(
                "Việc này cần quyền “\(words.permission(permission))” đối với đơn vị đã nêu. Quản trị viên của cơ quan giao quyền.",
                "It takes the right to “\(words.permission(permission))” for this unit. Your office's administrator grants it."
            )
        case .foreignRequest:
            say(
                "Biểu mẫu không đến từ trang của máy chủ này, hoặc phiên đăng nhập đã đổi. Hãy tải lại trang rồi gửi lại.",
                "The form does not come from a page of this server, or you have signed in anew since. Load the page again, then send it again."
            )
        case .notAForm:
            say(
                "Cần application/x-www-form-urlencoded (biểu mẫu) hoặc application/json (API).",
                "application/x-www-form-urlencoded (forms) or application/json (API) is needed.")
        case .bodyTooLarge(let limit):
            limit.map { say("Tối đa \(size($0)). Chưa có gì thay đổi.", "At most \(size($0)). Nothing was changed.") }
                ?? say("Hãy chia nhỏ rồi gửi lại.", "Send it in smaller parts.")
        case .notAnUpload:
            say(
                "Cần biểu mẫu có tệp (multipart/form-data), như trang này gửi.",
                "A form with files (multipart/form-data) is needed, as the page sends it.")
        case .uploadCutOff:
            say("Chưa có gì thay đổi. Hãy gửi lại.", "Nothing was changed. Send it again.")
        default: ""
        }
    }

    /// "256 KB", "20 MB"
    private func size(_ bytes: Int) -> String {
        bytes >= 1 << 20 ? "\(bytes >> 20) MB" : "\(bytes >> 10) KB"
    }

    private func unreadable(_ fault: QueryFields.Fault) -> String {
        switch fault {
        case .notUTF8: say("Có ký tự mã hóa sai (phải là UTF-8).", "Characters are encoded wrongly (UTF-8 is needed).")
        case .tooMany: say("Có quá nhiều mục.", "There are too many items.")
        case .tooLong(let name): say("Mục “\(short(name))” quá dài.", "“\(short(name))” is too long.")
        case .repeated(let name):
            say(
                "Mục “\(short(name))” ghi hai lần; mỗi mục chỉ một lần.",
                "“\(short(name))” stands twice; state each once.")
        }
    }

    /// How a value is written.
    private func form(of name: ScoreboardAddress.Parameter) -> String? {
        switch name {
        case .unit:
            say("Ghi mã đơn vị: 076, 02569 hoặc 02608@2024-09-01.", "Write a code: 076, 02569 or 02608@2024-09-01.")
        case .period:
            say(
                "Ghi kỳ: 2023, 2023-S1, 2023-Q2, 2023-06 hoặc 2023-9M.",
                "Write a period: 2023, 2023-S1, 2023-Q2, 2023-06 or 2023-9M.")
        case .structure: say("Ghi ngày theo dạng 2025-07-01.", "Write a day as 2025-07-01.")
        case .asOf:
            say(
                "Ghi ngày hoặc thời điểm: 2023-07-14 hoặc 2023-07-14T10:00:00+07:00.",
                "Write a day or moment: 2023-07-14 or 2023-07-14T10:00:00+07:00.")
        case .byUnit:
            say(
                "Ghi true, hoặc mã các chỉ tiêu (tối đa \(UnitDetail.mostNamed)) cách nhau bằng dấu phẩy: forest-planted,jobs-created.",
                "Write true, or the codes of up to \(UnitDetail.mostNamed) indicators with commas between them: forest-planted,jobs-created."
            )
        case .calendar, .pending, .lang: nil
        }
    }

    /// What a reader wrote may be long; a message is not.
    private func short(_ text: String) -> String {
        text.count > 60 ? text.prefix(60) + "…" : text
    }
}
