import Planning
import Prose
import Quantities

extension Words {
    /// Why something about accounts and rights does not happen.
    func access(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .wrongSignIn, .throttled, .busy, .badLink, .wrongOldPassword: signIn(refusal)
        case .weakPassword(let weakness): password(weakness)
        case .badSignInName, .badDisplayName, .badEmail, .nameTaken, .emailTaken, .unknownAccount, .severalAccounts:
            account(refusal)
        case .unknownGrant, .badDates, .dayNeeded, .lastAdministrator, .nothingToDelegate, .delegateToSelf:
            grant(refusal)
        case .handOverToSelf, .disabledAccount, .nothingToHandOver: handOver(refusal)
        case .outOfReach, .ownAccount, .roleNeeded, .badDay: reach(refusal)
        case .noScopes, .unknownScope, .scopeNotHeld, .badLifetime: token(refusal)
        case .openID(let fault): openID(fault)
        }
    }

    private func signIn(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .throttled(let until):
            say(
                "Đã thử sai quá nhiều lần. Hãy thử lại sau \(moment(until)), hoặc nhờ quản trị viên gửi đường dẫn đặt lại mật khẩu.",
                "Too many failed attempts. Try again after \(moment(until)), or ask an administrator for a link to set a new password."
            )
        case .busy:
            say(
                "Đang có quá nhiều người đăng nhập; hãy thử lại sau ít giây.",
                "Too many sign-ins now; try again in a few seconds.")
        case .badLink:
            say(
                "Đường dẫn này đã dùng hoặc hết hạn. Hãy xin quản trị viên đường dẫn mới.",
                "This link was used or has run out. Ask an administrator for a new one.")
        case .wrongOldPassword: say("Mật khẩu hiện tại không đúng.", "The present password is not right.")
        default: say("Tên đăng nhập hoặc mật khẩu không đúng.", "Name or password is not right.")
        }
    }

    private func password(_ weakness: PasswordRule.Weakness) -> String {
        switch weakness {
        case .tooShort:
            say(
                "Mật khẩu phải có ít nhất \(PasswordRule.shortest) ký tự; một câu dễ nhớ là tốt nhất.",
                "A password has at least \(PasswordRule.shortest) characters; a sentence that you remember is best.")
        case .tooLong: say("Mật khẩu quá dài.", "The password is too long.")
        case .common:
            say(
                "Mật khẩu này quá dễ đoán; hãy chọn mật khẩu khác.",
                "This password is too easy to guess; choose another.")
        case .holdsName:
            say("Mật khẩu không được chứa tên đăng nhập.", "The password must not hold the name that you sign in with.")
        }
    }

    private func account(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .badSignInName(let text):
            say(
                "“\(text)” không dùng làm tên đăng nhập được: từ 2 đến 64 chữ không dấu, chữ số, dấu chấm, gạch nối, gạch dưới.",
                "“\(text)” is no name to sign in with: 2 to 64 letters without marks, digits, dots, hyphens, underscores."
            )
        case .badDisplayName:
            say(
                "Cần tên hiển thị, một dòng, tối đa 200 ký tự.",
                "A name to show is needed: one line, at most 200 characters.")
        case .badEmail(let text): say("“\(text)” không phải địa chỉ thư điện tử.", "“\(text)” is no e-mail address.")
        case .nameTaken(let name): say("Đã có tài khoản “\(name)”.", "There is an account “\(name)” already.")
        case .emailTaken(let email):
            say("Đã có tài khoản dùng \(email).", "There is an account with \(email) already.")
        case .unknownAccount(let text): say("Không có tài khoản “\(text)”.", "There is no account “\(text)”.")
        case .severalAccounts(let text, let names):
            say(
                "Nhiều tài khoản có tên “\(text)”; hãy ghi rõ một trong số đó: \(names.joined(separator: "; ")).",
                "More than one account is called “\(text)”; write one of them: \(names.joined(separator: "; ")).")
        default: ""
        }
    }

    private func grant(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .unknownGrant(let number):
            say("Không có quyền số \(number) còn hiệu lực.", "There is no grant \(number) that holds.")
        case .badDates(let from, let to):
            say(
                "Ngày cuối \(day(to)) trước ngày đầu \(day(from)).",
                "The last day \(day(to)) is before the first, \(day(from)).")
        case .dayNeeded: say("Cần có ngày cuối của việc ủy quyền.", "The last day is needed.")
        case .lastAdministrator:
            say(
                "Đây là quản trị viên cuối cùng; hãy giao quyền cho người khác trước.",
                "This is the last administrator; give the role to somebody else first.")
        case .nothingToDelegate:
            say("Chỉ người có quyền phê duyệt mới ủy quyền được.", "Only somebody who may approve can hand that on.")
        case .delegateToSelf: say("Không thể ủy quyền cho chính mình.", "You can't hand it on to yourself.")
        default: ""
        }
    }

    private func handOver(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .handOverToSelf:
            say("Hãy chọn một tài khoản khác để bàn giao.", "Choose another account to hand over to.")
        case .disabledAccount(let name):
            say(
                "Tài khoản “\(name)” đã ngừng; hãy cho dùng lại trước.",
                "The account “\(name)” is disabled; enable it first.")
        case .nothingToHandOver:
            say("Tài khoản không có vai trò nào để bàn giao.", "The account has no role to hand over.")
        default: ""
        }
    }

    private func reach(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .outOfReach:
            say(
                "Việc này thuộc đơn vị mà bạn không quản trị; hãy nhờ quản trị viên cấp trên.",
                "This belongs to a unit that you do not administer; ask the administrator above.")
        case .ownAccount:
            say(
                "Không thể tự ngừng tài khoản mình đang dùng; hãy nhờ quản trị viên khác.",
                "You can't disable the account that you are signed in with; ask another administrator.")
        case .roleNeeded: say("Hãy chọn một vai trò.", "Choose a role.")
        case .badDay(let text):
            say("“\(text)” không phải ngày; ví dụ: 14/7/2023.", "“\(text)” is no day; write 2023-07-14.")
        default: ""
        }
    }

    private func token(_ refusal: AccessRefusal) -> String {
        switch refusal {
        case .noScopes: say("Hãy chọn ít nhất một quyền cho khóa.", "Choose at least one scope for the token.")
        case .unknownScope(let text):
            say(
                "Không có quyền “\(text)”. Các quyền: \(Permission.allCases.map(\.rawValue).joined(separator: ", ")).",
                "There is no scope “\(text)”. The scopes are \(Permission.allCases.map(\.rawValue).joined(separator: ", "))."
            )
        case .scopeNotHeld(let scope):
            say(
                "Tài khoản không có quyền “\(permission(scope))”, nên khóa cũng không thể có.",
                "The account may not “\(permission(scope))”, so a token can't either.")
        case .badLifetime(let days, let longest):
            say(
                "Khóa có hạn từ 1 đến \(longest) ngày, không phải \(days).",
                "A token holds for 1 to \(longest) days, not \(days).")
        default: ""
        }
    }
}
