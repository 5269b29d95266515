import Operations
import Prose

/// Makes the example's accounts and says how to sign in.
enum DemoPeople {
    static func make(_ delivery: Delivery, password: String?, _ words: Words) async throws {
        let chosen = password ?? ExamplePeople.password()
        try await ExamplePeople.make(in: People(delivery), password: chosen)
        Terminal.error(
            words.say(
                "Đăng nhập bằng một trong các tài khoản minh họa, cùng mật khẩu của lần chạy này: \(chosen)",
                "Sign in as one of the example's accounts, all with this run's password: \(chosen)"))
        let width = ExamplePeople.all.map(\.signInName.count).max() ?? 0
        for entry in ExamplePeople.all {
            let gap = String(repeating: " ", count: width - entry.signInName.count + 2)
            Terminal.error("  \(entry.signInName)\(gap)\(words.role(entry.role)) – \(entry.displayName)")
        }
    }
}
