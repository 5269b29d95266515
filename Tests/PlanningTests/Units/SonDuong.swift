import Planning
import Quantities

/// Sơn Dương (Tuyên Quang) from 33 units to ten communes.
///
/// Codes: General Statistics Office, 10 April 2023. Events: NQ 816/NQ-UBTVQH14 of 21 November 2019, NQ 1106/NQ-UBTVQH15 of
/// 23 July 2024, NQ 1684/NQ-UBTVQH15 of 16 June 2025. "thanh-phat" and "sam-duong" stand for two communes that were gone
/// before that list. The Party's line of the police is illustrative.
enum SonDuong {
    static let tree = try? UnitTree(versions: versions, links: links, successions: successions)

    static let province = UnitSample.key("08@1900-01-01")
    static let district = UnitSample.key("076@1900-01-01")
    static let area = UnitSample.key("076@2025-07-01")
    static let police = UnitSample.key("cong-an-son-duong@1900-01-01")

    static let versions: [UnitVersion] =
        [
            UnitSample.unit("08@1900-01-01", "Tuyên Quang", .province),
            UnitSample.unit("076@1900-01-01", to: "2025-06-30", "Sơn Dương", .district, under: "08"),
            UnitSample.unit("075@1900-01-01", to: "2025-06-30", "Yên Sơn", .district, under: "08"),
            UnitSample.unit("076@2025-07-01", "Khu vực Sơn Dương", .group, under: "08"),
            UnitSample.unit("cong-an-son-duong@1900-01-01", to: "2025-06-30", "Công an huyện", .agency, under: "08"),
        ]
        + listed(before2020, from: "1900-01-01", to: "2019-12-31", under: "076")
        + listed(always, from: "1900-01-01", to: "2025-06-30", under: "076")
        + listed("02590 Tân Thanh, 02632 Trường Sinh", from: "2020-01-01", to: "2025-06-30", under: "076")
        + listed("02593 Vân Sơn, 02608 Hồng Lạc", from: "1900-01-01", to: "2024-08-31", under: "076")
        + listed("02608 Hồng Sơn", from: "2024-09-01", to: "2025-06-30", under: "076")
        + listed("02476 Kim Quan", from: "1900-01-01", to: "2025-06-30", under: "075")
        + listed(since2025, from: "2025-07-01", to: nil, under: "08")

    /// 26 communes and the town, which nothing happened to until 2025.
    static let always = """
        02536 Sơn Dương, 02539 Trung Yên, 02542 Minh Thanh, 02545 Tân Trào, 02548 Vĩnh Lợi, 02551 Thượng Ấm, \
        02554 Bình Yên, 02557 Lương Thiện, 02560 Tú Thịnh, 02563 Cấp Tiến, 02566 Hợp Thành, 02569 Phúc Ứng, \
        02572 Đông Thọ, 02575 Kháng Nhật, 02578 Hợp Hòa, 02584 Quyết Thắng, 02587 Đồng Quý, 02596 Văn Phú, \
        02599 Chi Thiết, 02602 Đông Lợi, 02605 Thiện Kế, 02611 Phú Lương, 02614 Ninh Lai, 02617 Đại Phú, \
        02620 Sơn Nam, 02623 Hào Phú, 02626 Tam Đa
        """
    static let before2020 = "02590 Tuân Lộ, thanh-phat Thanh Phát, 02632 Lâm Xuyên, sam-duong Sầm Dương"
    static let since2025 = """
        02545 Tân Trào, 02554 Minh Thanh, 02536 Sơn Dương, 02548 Bình Ca, 02578 Tân Thanh, 02620 Sơn Thủy, \
        02611 Phú Lương, 02623 Trường Sinh, 02608 Hồng Sơn, 02572 Đông Thọ
        """

    /// New code, then the old ones that went into it whole.
    static let mergers2025 = [
        "02545: 02476 02539 02545", "02554: 02554 02557 02542", "02536: 02536 02566 02569 02560",
        "02548: 02551 02563 02548", "02578: 02575 02578 02590", "02620: 02614 02605 02620",
        "02611: 02617 02626 02611", "02623: 02623 02602 02632", "02608: 02599 02596 02608",
        "02572: 02587 02584 02572",
    ]

    static let successions: [Succession] =
        merged(["02590: thanh-phat 02590", "02632: 02632 sam-duong"], on: "2020-01-01", by: "NQ 816/NQ-UBTVQH14")
        + merged(["02608: 02608 02593"], on: "2024-09-01", by: "NQ 1106/NQ-UBTVQH15")
        + merged(mergers2025, on: "2025-07-01", by: "NQ 1684/NQ-UBTVQH15")
        + [
            Succession(
                event: .abolition, date: UnitSample.day("2025-07-01"), document: "NQ 1684/NQ-UBTVQH15", old: district,
                new: area)
        ]

    static let links: [HierarchyLink] =
        (codes(always) + codes(before2020) + codes("02593 Vân Sơn")).map {
            UnitSample.link(.party, $0, under: "076", from: "1900-01-01", to: "2025-06-30")
        }
        + codes(since2025).map { UnitSample.link(.party, $0, under: "08", from: "2025-07-01") }
        + [
            UnitSample.link(.party, "02608", under: "076", from: "1900-01-01", to: "2025-06-30"),
            UnitSample.link(.party, "076", under: "08", from: "1900-01-01", to: "2025-06-30"),
            UnitSample.link(.party, "cong-an-son-duong", under: "076", from: "1900-01-01"),
        ]
        + codes(since2025).map { UnitSample.link(.group("son-duong"), $0, under: "076", from: "2025-07-01") }

    private static func codes(_ list: String) -> [String] {
        list.split(separator: ", ").compactMap { $0.split(separator: " ").first.map(String.init) }
    }

    private static func listed(_ list: String, from: String, to: String?, under parent: String) -> [UnitVersion] {
        list.split(separator: ", ").map { entry in
            let words = entry.split(separator: " ", maxSplits: 1)
            let isTown = words[0] == "02536" && from == "1900-01-01"
            return UnitSample.unit(
                "\(words[0])@\(from)", to: to, String(words[1]), isTown ? .town : .commune, under: parent)
        }
    }

    /// Old units are those of their codes on the eve of the day.
    private static func merged(_ lines: [String], on date: String, by document: String) -> [Succession] {
        let date = UnitSample.day(date)
        return lines.flatMap { line in
            let parts = line.split(separator: ": ")
            return parts[1].split(separator: " ").compactMap { code in
                let eve = versions.first { $0.key.code.text == code && $0.isInForce(on: date.adding(days: -1)) }
                return eve.map {
                    Succession(
                        event: .merger, date: date, document: document, old: $0.key,
                        new: UnitKey(code: UnitCode(String(parts[0])), validFrom: date))
                }
            }
        }
    }
}
