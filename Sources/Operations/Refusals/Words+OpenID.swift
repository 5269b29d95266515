import Prose

extension Words {
    /// Why an identity provider does not sign somebody in, and what to do.
    func openID(_ fault: OpenIDFault) -> String {
        switch fault {
        case .providerAway:
            say(
                "Nơi đăng nhập chung không trả lời. Hãy thử lại sau, hoặc đăng nhập bằng mật khẩu.",
                "The identity provider does not answer. Try again later, or sign in with your password.")
        case .unknownAttempt:
            say(
                "Lần đăng nhập này đã dùng hoặc quá lâu. Hãy bấm nút đăng nhập để làm lại từ đầu.",
                "This sign-in was used already or took too long. Press the button to begin anew.")
        case .refused(let word):
            say(
                "Nơi đăng nhập chung từ chối (\(word)). Hãy thử lại, hoặc hỏi quản trị viên.",
                "The identity provider refused (\(word)). Try again, or ask your administrator.")
        case .badToken(let fault):
            say(
                "Không xác nhận được danh tính (\(fault.rawValue)). Hãy thử lại; nếu vẫn vậy, báo quản trị viên mã trong ngoặc.",
                "The identity could not be verified (\(fault.rawValue)). Try again; if it stays so, tell your administrator the word in brackets."
            )
        case .noAccount:
            say(
                "Danh tính này chưa gắn với tài khoản nào. Hãy đăng nhập bằng mật khẩu rồi gắn ở trang Tài khoản, hoặc nhờ quản trị viên.",
                "This identity is tied to no account. Sign in with your password and tie it on your account's page, or ask your administrator."
            )
        case .tiedToAnother:
            say(
                "Danh tính này đã gắn với tài khoản khác. Hãy nhờ quản trị viên.",
                "This identity is tied to another account. Ask your administrator.")
        }
    }

    /// What is wrong with the settings, for the one who starts the server.
    package func openIDSettings(_ fault: OpenIDSettingsFault) -> String {
        switch fault {
        case .missing(let path): say("không đọc được tệp \(path)", "can't read the file \(path)")
        case .unreadable(let path):
            say(
                "\(path): cần JSON có issuer, clientId, clientSecretFile, button.vi, button.en",
                "\(path): JSON with issuer, clientId, clientSecretFile, button.vi, button.en is needed")
        case .unsafeIssuer(let issuer):
            say("issuer “\(issuer)” phải dùng https", "the issuer “\(issuer)” has to use https")
        }
    }
}
