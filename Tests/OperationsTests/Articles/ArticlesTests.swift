import Foundation
import Operations
import Planning
import Prose
import Quantities
import Storage
import TestSupport
import Testing

/// Articles from their first version to the public and back.
@Suite struct ArticlesTests {
    private static let period = Sample.period("2023-S1")
    private static let unit = UnitReference(code: UnitCode("076"))

    private func text(_ body: String) -> ArticleText {
        ArticleText(
            title: "Sơn Dương trồng rừng", lead: "Ngày 14-7, huyện Sơn Dương họp.", body: body, category: "Kinh tế",
            dated: Day("2023-07-14") ?? Day(ordinal: 0))
    }

    private func withArticles(_ body: (Articles, UnitKey, AccountNumber, Scratch) throws -> Void) throws {
        try Example.withCopy(.sqlite) { delivery, scratch in
            let account = try People(delivery, cost: .least).create(
                NewAccount(signInName: "toa-soan", displayName: "Văn phòng"), by: .commandLine)
            let basis = try Articles(delivery).basis(of: Self.unit, Self.period)
            try body(Articles(delivery), basis.unit.key, account.number, scratch)
        }
    }

    private func refusal(_ body: () throws -> Void) -> ArticleRefusal? {
        guard case .article(let refusal)? = Example.refusal(body) else { return nil }
        return refusal
    }

    @Test func `Bài có số sai thì không đăng được, sửa xong thì đăng được`() throws {
        try withArticles { articles, unit, me, _ in
            let wrong = text("Diện tích trồng rừng đạt 2.903,5 ha.")
            let number = try articles.make(of: unit, Self.period, wrong, by: me)
            #expect(
                refusal { try articles.publish(number, version: 1, explanations: [:], by: me) }
                    == .unexplained(count: 1))
            #expect(try articles.published().isEmpty)
            let version = try articles.save(
                text("Diện tích trồng rừng đạt 1.903,5 ha."), of: number, after: 1, by: me)
            try articles.publish(number, version: version, explanations: [:], by: me)
            let published = try articles.published()
            #expect(published.map(\.figures) == [1])
            #expect(published.map(\.right) == [1])
            #expect(try articles.versions(of: number).map(\.number) == [2, 1])
        }
    }

    @Test func `Số chưa đối chiếu được mà có giải trình thì đăng, và giải trình được lưu`() throws {
        try withArticles { articles, unit, me, _ in
            let number = try articles.make(
                of: unit, Self.period, text("Toàn huyện có 512 cây di sản."), by: me)
            try articles.publish(number, version: 1, explanations: [0: " Theo sổ của Hạt Kiểm lâm "], by: me)
            let kept = try articles.explanations(of: number)
            #expect(kept.map(\.text) == ["Theo sổ của Hạt Kiểm lâm"])
            #expect(kept.map(\.outcome) == ["unknown"])
            #expect(try articles.published().map(\.right) == [0])
        }
    }

    @Test func `Bài đã gỡ thì người đọc không thấy nữa; gỡ phải có lý do`() throws {
        try withArticles { articles, unit, me, _ in
            let number = try articles.make(of: unit, Self.period, text("Không có số liệu."), by: me)
            #expect(refusal { try articles.withdraw(number, reason: "nhầm", by: me) } == .notPublished)
            try articles.publish(number, version: 1, explanations: [:], by: me)
            #expect(refusal { try articles.publish(number, version: 1, explanations: [:], by: me) } == .nothingNew)
            #expect(refusal { try articles.withdraw(number, reason: "  ", by: me) } == .reasonNeeded)
            try articles.withdraw(number, reason: "nhầm ngày", by: me)
            #expect(try articles.published().isEmpty)
            #expect(try articles.record(number).acts.map(\.kind) == [.published, .withdrawn])
        }
    }

    @Test func `Hai người cùng sửa thì người sau không đè người trước`() throws {
        try withArticles { articles, unit, me, _ in
            let number = try articles.make(of: unit, Self.period, text("Bản đầu."), by: me)
            #expect(try articles.save(text("Bản của người thứ nhất."), of: number, after: 1, by: me) == 2)
            #expect(
                refusal { _ = try articles.save(text("Bản khác."), of: number, after: 1, by: me) }
                    == .changedMeanwhile(version: 2))
            // Saving the same again is no new version.
            #expect(try articles.save(text("Bản của người thứ nhất."), of: number, after: 1, by: me) == 2)
        }
    }

    @Test func `Người đọc thấy bản đã đăng, không thấy bản đang sửa`() throws {
        try withArticles { articles, unit, me, _ in
            let number = try articles.make(of: unit, Self.period, text("Bản một."), by: me)
            try articles.publish(number, version: 1, explanations: [:], by: me)
            _ = try articles.save(text("Bản hai."), of: number, after: 1, by: me)
            #expect(try articles.published().map(\.text.body) == ["Bản một."])
            #expect(try articles.record(number).isAhead)
        }
    }

    @Test func `Trường trống hoặc quá dài thì bị từ chối`() throws {
        try withArticles { articles, unit, me, _ in
            var empty = text("Có chữ.")
            empty.title = " \n "
            #expect(
                refusal { _ = try articles.make(of: unit, Self.period, empty, by: me) }
                    == .badField(.title, longest: 200))
            let long = text(String(repeating: "a ", count: 30_001))
            #expect(
                refusal { _ = try articles.make(of: unit, Self.period, long, by: me) }
                    == .badField(.body, longest: 60_000))
        }
    }

    // MARK: pictures

    /// A PNG of one pixel, with a text chunk that says where it was made.
    private static let png: [UInt8] = {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        let header: [UInt8] =
            [0, 0, 0, 13] + Array("IHDR".utf8) + [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0, 0, 0, 0, 0]
        let text: [UInt8] = [0, 0, 0, 8] + Array("tEXtGPS\0here".utf8) + [0, 0, 0, 0]
        let end: [UInt8] = [0, 0, 0, 0] + Array("IEND".utf8) + [0xAE, 0x42, 0x60, 0x82]
        return head + header + text + end
    }()

    /// A JPEG without its picture: camera data that turn it by a quarter, a size, a scan.
    private static let jpeg: [UInt8] = {
        let exif: [UInt8] =
            Array("Exif\0\0II".utf8) + [42, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0]
            + Array("21.7N 105.4E".utf8)
        let camera: [UInt8] = [0xFF, 0xE1, 0, UInt8(exif.count + 2)] + exif
        let size: [UInt8] = [0xFF, 0xC0, 0, 11, 8, 0, 20, 0, 30, 1, 1, 0x11, 0]
        return [0xFF, 0xD8] + camera + size + [0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0] + [1, 2, 3, 0xFF, 0xD9]
    }()

    private func file(_ bytes: [UInt8], in scratch: Scratch) throws -> String {
        let path = "\(scratch.folder)/anh-\(bytes.count)"
        try Data(bytes).write(to: URL(filePath: path))
        return path
    }

    @Test func `Ảnh giữ được hình và chiều, không giữ nơi chụp`() throws {
        try withArticles { articles, unit, me, scratch in
            let number = try articles.make(of: unit, Self.period, text("Có ảnh."), by: me)
            let flat = try articles.keep(
                picture: try file(Self.png, in: scratch), named: "a.png", of: number, by: me)
            let turned = try articles.keep(
                picture: try file(Self.jpeg, in: scratch), named: "a.jpg", of: number, by: me)
            #expect(try articles.picture(flat).width == 3 && articles.picture(flat).height == 2)
            #expect(!String(decoding: try articles.content(of: flat), as: UTF8.self).contains("GPS"))
            // A quarter turn: what is seen is upright.
            #expect(try articles.picture(turned).width == 20 && articles.picture(turned).height == 30)
            let kept = try articles.content(of: turned)
            #expect(!String(decoding: kept, as: UTF8.self).contains("105.4E"))
            #expect(kept.contains(6) && kept.suffix(2) == [0xFF, 0xD9])
        }
    }

    @Test(arguments: ["<svg onload=alert(1)>", "GIF89a", "", "\u{FF}\u{D8}\u{FF}"])
    func `Tệp không phải ảnh PNG, JPEG nguyên vẹn thì không nhận`(content: String) throws {
        try withArticles { articles, unit, me, scratch in
            let number = try articles.make(of: unit, Self.period, text("Có ảnh."), by: me)
            let path = try file(content.unicodeScalars.map { UInt8($0.value) }, in: scratch)
            #expect(
                refusal { _ = try articles.keep(picture: path, named: "a.png", of: number, by: me) }
                    == .notAPicture(name: "a.png"))
        }
    }

    @Test func `Ảnh không có lời mô tả thì bài không lưu được`() throws {
        try withArticles { articles, unit, me, scratch in
            let number = try articles.make(of: unit, Self.period, text("Có ảnh."), by: me)
            var with = text("Có ảnh.")
            with.picture = try articles.keep(
                picture: try file(Self.png, in: scratch), named: "a.png", of: number, by: me)
            #expect(refusal { _ = try articles.save(with, of: number, after: 1, by: me) } == .alternativeNeeded)
            with.alternative = "Các đại biểu trong hội trường"
            #expect(try articles.save(with, of: number, after: 1, by: me) == 2)
        }
    }
}
