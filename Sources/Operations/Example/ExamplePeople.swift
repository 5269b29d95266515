package import Planning
import Storage

/// The accounts of the example: offices and roles, no people.
package enum ExamplePeople {
    /// Somebody of the example.
    package struct Entry: Sendable {
        package let signInName: String
        package let displayName: String
        package let role: Role
        /// As of the year of the example, or as they are now: some of its units are gone since.
        package let units: [String]
    }

    /// The province as it was then, and as it is since the merger of 2025: so somebody looks after what is there now.
    private static let province = ["08@2023-01-01", "08@2025-07-01"]

    package static let all: [Entry] = [
        Entry(
            signInName: "tinh.quan-tri", displayName: "Quản trị hệ thống, Văn phòng UBND tỉnh Tuyên Quang",
            role: .administrator, units: province),
        Entry(
            signInName: "tinh.tong-hop", displayName: "Chuyên viên tổng hợp, Sở Tài chính tỉnh Tuyên Quang",
            role: .planningOfficer, units: province),
        Entry(
            signInName: "quan-tri", displayName: "Quản trị hệ thống, Văn phòng HĐND và UBND huyện",
            role: .administrator, units: ["076@2023-01-01"]),
        Entry(
            signInName: "chuyen-vien-tong-hop", displayName: "Chuyên viên tổng hợp, Phòng Tài chính - Kế hoạch",
            role: .planningOfficer, units: ["076@2023-01-01"]),
        Entry(
            signInName: "huyen.duyet", displayName: "Lãnh đạo Phòng Tài chính - Kế hoạch", role: .approver,
            units: ["076@2023-01-01"]),
        Entry(
            signInName: "lanh-dao", displayName: "Lãnh đạo UBND huyện Sơn Dương", role: .leader,
            units: ["076@2023-01-01"]),
        Entry(
            signInName: "thanh-tra", displayName: "Thanh tra huyện Sơn Dương", role: .inspector,
            units: ["076@2023-01-01"]),
        Entry(
            signInName: "phuc-ung.nhap", displayName: "Công chức văn phòng - thống kê xã Phúc Ứng", role: .reporter,
            units: ["02569@2023-01-01"]),
        Entry(
            signInName: "phuc-ung.duyet", displayName: "Lãnh đạo UBND xã Phúc Ứng", role: .approver,
            units: ["02569@2023-01-01"]),
        Entry(
            signInName: "tan-trao.nhap", displayName: "Công chức văn phòng - thống kê xã Tân Trào", role: .reporter,
            units: ["02545@2023-01-01"]),
        Entry(
            signInName: "tan-trao.duyet", displayName: "Lãnh đạo UBND xã Tân Trào", role: .approver,
            units: ["02545@2023-01-01"]),
    ]

    /// Makes all of them, with one password.
    package static func make(in people: People, password: String) async throws(Failure) {
        for entry in all {
            let account = try people.create(
                NewAccount(signInName: entry.signInName, displayName: entry.displayName), by: .commandLine)
            for unit in entry.units.compactMap({ UnitReference($0) }) {
                try people.grant(entry.role, for: unit, to: account, by: .commandLine)
            }
            try await people.setPassword(password, of: account, by: .commandLine)
        }
    }

    /// A password for one run: the example is made anew each time, and one that stood in the program would be known to
    /// everybody who reads it.
    package static func password() -> String {
        let words = [
            "rung", "xanh", "suoi", "trong", "doi", "che", "nuong", "mo", "lua", "vang", "cau", "tre", "nha", "san",
            "chim", "hot", "mua", "xuan", "nang", "som", "gio", "mat", "trang", "sang", "hoa", "ban", "mien", "que",
            "song", "lo", "nui", "hong",
        ]
        let chosen = (0..<6).compactMap { _ in words.randomElement() }
        return chosen.joined(separator: "-") + "-\(Int.random(in: 100...999))"
    }
}
