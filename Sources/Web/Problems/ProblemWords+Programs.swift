import Pages
import Planning
import Prose

extension ProblemWords {
    /// A place of what was sent, and what is wrong there.
    struct Place: Sendable {
        var pointer: String?
        var parameter: String?
        let detail: String
    }

    func title(_ fault: ProgramFault) -> String {
        switch fault {
        case .notAcceptable: words.say("Địa chỉ này chỉ trả lời bằng JSON", "This address answers in JSON only")
        case .notJSON: words.say("Cần gửi application/json", "application/json is needed")
        case .unreadableJSON: words.say("Không đọc được JSON đã gửi", "The JSON can't be read")
        case .badBody: words.say("Dữ liệu gửi lên không đúng dạng", "What was sent does not have the right form")
        case .badParameter(let name, _):
            words.say("Giá trị không hợp với mục “\(name)”", "The value does not fit “\(name)”")
        case .missingParameter(let name), .missingPartner(let name):
            words.say("Địa chỉ thiếu mục “\(name)”", "The address lacks “\(name)”")
        case .unknownRow(let row):
            words.say("Không có dòng “\(row)” để đọc tiếp", "There is no row “\(row)” to go on after")
        case .changedSince: words.say("Đã có người sửa", "Somebody has changed it")
        case .keyReused: words.say("Khóa gửi lại đã dùng cho yêu cầu khác", "The key was used for another request")
        case .keyBusy: words.say("Yêu cầu đầu với khóa này đang được xử lý", "The first request is still under way")
        case .badRows: words.say("Số liệu chưa nhận được", "The figures were not accepted")
        case .conflicts: words.say("Có dòng người khác vừa sửa", "Somebody else has changed some rows")
        case .callerMissing: words.say("Chưa ghi ai báo qua điện thoại", "Who phoned is missing")
        case .nothingToSubmit: words.say("Chưa có số liệu nào để gửi", "There is nothing to submit")
        case .wrongMedia: words.say("Không nhận loại tệp này", "Files of this kind are not taken")
        case .noDraft: words.say("Biểu chưa có số liệu nào", "The form has no figures yet")
        case .noMail: words.say("Máy chủ chưa gửi được thư", "The server can't send mail")
        case .movedOn: words.say("Dữ liệu đã đổi từ khi xem", "Things have changed since they were shown")
        case .badSuccession: words.say("Chưa lập được thay đổi đơn vị", "The succession can't be made")
        case .uploadGone: words.say("Tệp không còn được giữ", "The file is no longer kept")
        }
    }

    func details(_ fault: ProgramFault) -> [String] {
        switch fault {
        case .notAcceptable:
            [
                words.say(
                    "Gửi “Accept: application/json” hoặc bỏ dòng ấy.", "Send “Accept: application/json”, or nothing.")
            ]
        case .notJSON:
            [words.say("Thêm “Content-Type: application/json”.", "Add “Content-Type: application/json”.")]
        case .unreadableJSON:
            [
                words.say(
                    "Cần JSON đúng chuẩn, UTF-8, lồng nhau không quá 20 tầng.",
                    "It takes well-formed JSON in UTF-8, nested no more than 20 deep.")
            ]
        case .changedSince, .conflicts:
            [
                words.say(
                    "Đọc lại rồi gửi thay đổi theo bản mới.", "Read it anew and send the change to what is there now.")
            ]
        case .keyReused:
            [words.say("Mỗi Idempotency-Key chỉ dùng cho một yêu cầu.", "An Idempotency-Key stands for one request.")]
        case .keyBusy: [words.say("Hãy gửi lại sau ít giây.", "Send it again in a few seconds.")]
        case .callerMissing:
            [
                words.say(
                    "Nhập thay đơn vị thì ghi người báo vào “caller”.",
                    "Figures entered for another unit name who phoned in “caller”.")
            ]
        case .wrongMedia(let known):
            [
                words.say(
                    "Ghi vào “Content-Type” một trong: \(known.joined(separator: ", ")).",
                    "Send one of these as “Content-Type”: \(known.joined(separator: ", ")).")
            ]
        case .noDraft:
            [
                words.say(
                    "Minh chứng đi kèm số liệu: ghi biểu trước, rồi gửi tệp.",
                    "A proof stands behind figures: save the form first, then send the file.")
            ]
        case .noMail:
            [
                words.say(
                    "Quản trị viên thiết lập gửi thư theo hướng dẫn vận hành.",
                    "The administrator sets it up as the operators' manual says.")
            ]
        case .movedOn:
            [
                words.say(
                    "Xem lại thay đổi rồi gửi với “shown” mới.", "Look at the change anew, then send the new “shown”.")
            ]
        case .badSuccession(let lacks): lacks.map { $0.sentence(words) }
        case .uploadGone:
            [
                words.say(
                    "Tệp đã lưu, quá một ngày, hoặc sau đó đã gửi ba tệp khác; hãy gửi lại tệp.",
                    "It was saved, is more than a day old, or three others were sent since; send it again.")
            ]
        case .badBody, .badParameter, .missingParameter, .missingPartner, .unknownRow, .badRows, .nothingToSubmit: []
        }
    }

    /// The places of what is wrong, for programs that show it beside their own fields.
    func places(_ problem: Problem) -> [Place] {
        switch problem.kind {
        case .program(.badBody(let faults)):
            faults.map { Place(pointer: $0.pointer, detail: wrong($0.kind)) }
        case .program(.badParameter(let name, let kind)): [Place(parameter: name, detail: wrong(kind))]
        case .program(.missingParameter(let name)), .program(.missingPartner(let name)):
            [Place(parameter: name, detail: wrong(.missing))]
        case .missingParameter(let name): [Place(parameter: name.rawValue, detail: wrong(.missing))]
        case .unknownParameter(let name): [Place(parameter: String(name.prefix(60)), detail: wrong(.unknownMember))]
        case .badValue(let name, _): [Place(parameter: name.rawValue, detail: title(problem))]
        case .badChoice(let name, _): [Place(parameter: name, detail: title(problem))]
        case .program(.badRows(let rows)): rows.map(place)
        case .program(.conflicts(let codes)):
            codes.map { code in
                Place(
                    detail: words.say(
                        "\(code): số đang có khác với số khi đọc", "\(code): it is not what it was when it was read"))
            }
        default: []
        }
    }

    private func place(_ row: (place: Int?, fault: DeskFault)) -> Place {
        let cell = row.fault.cell.map { "/\($0.rawValue)" } ?? ""
        return Place(
            pointer: row.place.map { "/figures/\($0)\(cell)" },
            detail: "\(row.fault.indicator): \(words.atTheCell(row.fault.diagnostic))")
    }

    private func wrong(_ kind: SchemaFault.Kind) -> String {
        switch kind {
        case .missing: words.say("còn thiếu", "is missing")
        case .unknownMember: words.say("không có mục này", "is not known here")
        case .type(let type): words.say("phải là \(type)", "has to be of type \(type)")
        case .form(let form): words.say("phải có dạng \(form)", "has to have the form \(form)")
        case .words(let known):
            words.say(
                "phải là một trong: \(known.joined(separator: ", "))",
                "has to be one of: \(known.joined(separator: ", "))")
        case .length(let least, let most):
            words.say(
                "dài từ \(least) đến \(most.map(String.init) ?? "∞") ký tự",
                "has to be \(least) to \(most.map(String.init) ?? "∞") characters long")
        case .range(let least, let most):
            words.say("phải từ \(least) đến \(most)", "has to be from \(least) to \(most)")
        case .notAsked(let near):
            words.say("biểu không hỏi, hoặc đã nêu ở dòng trước", "is not asked for, or stood before")
                + (near.isEmpty ? "" : words.say("; gần giống: ", "; near to it: ") + near.joined(separator: ", "))
        case .tooMany(let most): words.say("nhiều nhất \(most) dòng", "has at most \(most) items")
        }
    }
}
