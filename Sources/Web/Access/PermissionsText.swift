import HTTPTypes
import Pages
package import Planning
package import Prose

/// The page docs/permissions.md: roles, routes and commands, made from the rule and the table themselves.
package struct PermissionsText {
    let words: Words
    let table: RouteTable
    let commands: [(command: String, permission: Permission?)]

    package init(words: Words, table: RouteTable, commands: [(command: String, permission: Permission?)]) {
        self.words = words
        self.table = table
        self.commands = commands
    }

    private func say(_ vietnamese: String, _ english: String) -> String { words.say(vietnamese, english) }

    package var text: String {
        """
        # \(say("Ai được làm gì", "Who may do what"))

        \(say(
            "Trang này do `tiendo permissions` viết từ chính quy tắc và bảng địa chỉ của chương trình; một kiểm thử so sánh.",
            "Written by `tiendo permissions` from the program's own rule and table of routes; a test compares it."))

        ## \(say("Vai trò", "Roles"))

        \(say(
            "Vai trò được giao cho một đơn vị; ô nói quyền có hiệu lực đến đâu, tính từ đơn vị ấy.",
            "A role is granted for a unit; a cell says how far a permission reaches, seen from that unit."))

        \(roles)

        ## \(say("Địa chỉ", "Routes"))

        \(say(
            "Yêu cầu nêu đơn vị bằng `unit` thì quyền phải có đối với đơn vị ấy.",
            "Where a request names a unit by `unit`, the permission must reach that unit."))

        \(routes)

        ## \(say("Lệnh", "Commands"))

        \(say(
            "Ở dòng lệnh, quyền đọc và ghi cơ sở dữ liệu quyết định; cột phải nói việc ấy cần quyền gì trên web.",
            "At the command line the rights on the database decide; the column says what the same work takes on the web."))

        \(commandRows)

        """
    }

    private var roles: String {
        let head = [say("Quyền", "Permission"), say("Nghĩa", "Meaning")] + Role.allCases.map { words.role($0) }
        let rows = Permission.allCases.map { permission in
            ["`\(permission.rawValue)`", words.permission(permission)]
                + Role.allCases.map { words.reach($0.reach(of: permission)) }
        }
        return markdown(head, rows)
    }

    private var routes: String {
        let rows = table.entries.map { entry in
            return [
                "\(entry.method.rawValue) `\(Self.withoutFingerprint(entry.path))`", asked(entry.access),
                holders(entry.access),
            ]
        }
        return markdown(
            [say("Địa chỉ", "Route"), say("Cần", "Needs"), say("Vai trò có quyền", "Roles that hold it")], rows)
    }

    private static func withoutFingerprint(_ path: String) -> String {
        switch path {
        case Route.Path.styleSheet: "/style-….css"
        case Route.Path.deskScript: "/desk-….js"
        default: path
        }
    }

    private var commandRows: String {
        markdown(
            [say("Lệnh", "Command"), say("Quyền tương ứng", "Permission")],
            commands.map { ["`\($0.command)`", $0.permission.map { "`\($0.rawValue)`" } ?? "–"] })
    }

    private func asked(_ access: Access) -> String {
        switch access {
        case .everyone: say("không cần đăng nhập", "nothing")
        case .signedIn: say("đăng nhập", "sign-in")
        case .needs(let permission): "`\(permission.rawValue)`"
        case .needsAny(let permissions):
            permissions.map { "`\($0.rawValue)`" }.joined(separator: say(" hoặc ", " or "))
        }
    }

    private func holders(_ access: Access) -> String {
        switch access {
        case .everyone: return say("mọi người", "everybody")
        case .signedIn: return say("mọi tài khoản, việc của chính mình", "every account, for itself")
        case .needs(let permission): return holders([permission])
        case .needsAny(let permissions): return holders(permissions)
        }
    }

    private func holders(_ permissions: [Permission]) -> String {
        let held = Role.allCases.filter { role in permissions.contains { role.reach(of: $0) != .nowhere } }
        return held.count == Role.allCases.count
            ? say("mọi vai trò", "every role") : held.map { words.role($0) }.joined(separator: ", ")
    }

    private func markdown(_ head: [String], _ rows: [[String]]) -> String {
        func line(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }
        return ([line(head), line(head.map { _ in "---" })] + rows.map(line)).joined(separator: "\n")
    }
}
