import Planning
import Quantities

extension Words {
    /// What is wrong with a table of people, and what would be right.
    func people(_ fault: PeopleFault) -> String {
        switch fault {
        case .badSignInName:
            say(
                "không phải tên đăng nhập: 2 đến 64 chữ thường không dấu, số, dấu chấm, gạch nối, như phuc-ung.nhap",
                "no name to sign in with: 2 to 64 small letters, digits, dots, hyphens, such as phuc-ung.nhap")
        case .badDisplayName:
            say("tên hiển thị phải là một dòng, tối đa 200 ký tự", "a name shown is one line of at most 200 characters")
        case .badEmail:
            say(
                "không phải địa chỉ thư điện tử, như van-phong@xa.gov.vn", "no e-mail address, such as office@xa.gov.vn"
            )
        case .emailTaken:
            say(
                "địa chỉ thư này đã thuộc tài khoản khác; mỗi tài khoản một địa chỉ",
                "another account has this e-mail address; each needs its own")
        case .saidOtherwise(let at, let found):
            say(
                "cùng tài khoản mà \(at) ghi “\(found)”; hãy ghi như nhau, hoặc chỉ ghi ở một dòng",
                "\(at) says “\(found)” of the same account; write the same, or write it in one row only")
        case .roleTwice(let at):
            say("vai trò này của tài khoản đã có ở \(at)", "this role of the account already stands at \(at)")
        case .roleNeeded:
            say(
                "tài khoản mới phải có vai trò đầu tiên: vai trò và đơn vị",
                "a new account needs its first role: role and unit")
        default: peopleRule(fault)
        }
    }

    private func peopleRule(_ fault: PeopleFault) -> String {
        switch fault {
        case .noSuchRole:
            say(
                "tài khoản không giữ vai trò này ở đơn vị này nên không có gì để kết thúc",
                "the account does not hold this role for this unit, so there is nothing to end")
        case .severalRoles:
            say(
                "tài khoản giữ vai trò này ở đơn vị này nhiều lần; hãy ghi cột “Từ ngày” đúng như bảng tải về",
                "the account holds this role for this unit several times; give its first day as in the downloaded table"
            )
        case .endsBeforeItBegins(let from):
            say("kết thúc trước khi bắt đầu (\(day(from)))", "ends before it begins (\(day(from)))")
        case .overAlready(let today):
            say(
                "vai trò mới phải kết thúc từ hôm nay (\(day(today))) trở đi",
                "a new role can't end before today (\(day(today)))")
        case .unitOutOfReach(let unit, let earlier):
            say(
                "hiểu là \(unit), mà bạn không quản trị tài khoản của đơn vị ấy; chỉ nhận đơn vị mình và trực thuộc",
                "this is \(unit), whose accounts you do not administer; only those of your own unit and the ones below")
                + (earlier.map {
                    say(
                        "; đơn vị trước đây cùng mã thì ghi \($0)",
                        "; for the earlier unit of the same code write \($0)")
                } ?? "")
        case .accountOutOfReach:
            say(
                "tên này đã thuộc tài khoản mà bạn không quản trị; hãy chọn tên khác",
                "this name belongs to an account that you do not administer; choose another one")
        case .accountPartlyOutOfReach:
            say(
                "tài khoản còn vai trò ở đơn vị mà bạn không quản trị nên bạn chỉ sửa được vai trò ở đơn vị mình",
                "the account also has roles for units that you do not administer, so you can change its roles below only"
            )
        case .ownAccount:
            say(
                "bảng này sẽ tước quyền quản trị của chính bạn; hãy để người quản trị khác làm",
                "this would take your own right to administer away; let another administrator do it")
        case .lastAdministrator:
            say(
                "sau đó không còn ai quản trị tài khoản; phải giữ ít nhất một người quản trị đang dùng",
                "nobody could administer accounts afterwards; at least one active administrator has to stay")
        default: ""
        }
    }
}
