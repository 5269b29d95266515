import Operations
import Planning
import Quantities
import Storage
import TestSupport
import Testing
import Web

/// A file for a form, as people bring it in: chosen, looked at, corrected, saved.
struct UploadTests {
    private static let commune = "/entry/02569/2023-S1"

    /// A commune's own table, as CSV; its title names the period, and nothing names the unit.
    private func table(_ value: String, name: String = "Diện tích trồng rừng") -> [UInt8] {
        Array(
            "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023,,\nChỉ tiêu,ĐVT,Thực hiện 6 tháng\n\(name),ha,\"\(value)\"\nChỉ tiêu riêng của xã,nhà,3\n"
                .utf8)
    }

    private func reporter(_ site: Site, _ people: People) async throws -> Browser {
        Browser(site: site, session: try await SmallLedger.signIn("phuc-ung.nhap", [.reporter], "02569", people))
    }

    /// Sends a file and gives the page to which that leads.
    private func look(
        _ browser: Browser, _ bytes: [UInt8], name: String = "bao-cao.csv"
    ) async throws -> (page: Browser.Answer, held: String) {
        let sent = try await browser.upload(
            Self.commune + "/upload", [], [.init(field: "file", name: name, bytes: bytes)])
        #expect(sent.status == 303)
        let address = try #require(sent["location"])
        let held = try #require(address.split(separator: "held=").last.map(String.init))
        return (try await browser.ask(address), held)
    }

    @Test func `a table of the unit's own is shown first and saved as the draft of the form, the file behind it`()
        async throws
    {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let (page, held) = try await look(browser, table("1.250,5"))
            #expect(page.status == 200)
            #expect(page.text.contains("Tệp có 1 số mới cho biểu này."))
            #expect(page.text.contains("<strong>1.250,5</strong>"))
            #expect(try delivery.submissions(in: .draft).isEmpty)
            let saved = try await browser.send(
                Self.commune + "/upload/check",
                [("held", held), ("action", "save"), ("c.0.0", "actual"), ("r.0.1", "skip"), ("w.forest-planted", "")])
            #expect(saved["location"] == Self.commune + "?done=uploaded")
            let form = try await browser.ask(Self.commune)
            #expect(form.text.contains("name=\"v.forest-planted\" value=\"1.250,5\""))
            #expect(form.text.contains("bao-cao.csv.xlsx"))
            let line = try #require(try delivery.journal(before: nil, limit: 1).first)
            #expect(line.commit.note.act == .enterFigures && line.commit.note.file == "bao-cao.csv")
            // It is no longer kept once it is saved.
            #expect(try await browser.ask(Self.commune + "/upload?held=\(held)").text.contains("không còn được giữ"))
        }
    }

    @Test func `a name that is not in the catalogue is asked for once, and known in the next file`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let odd = table("12,5", name: "Rừng phủ xanh đất trống")
            let (page, held) = try await look(browser, odd)
            #expect(page.text.contains("name=\"r.0.0\""))
            let answered = [
                ("held", held), ("c.0.0", "actual"), ("r.0.0", "forest-planted"), ("r.0.1", "skip"),
                ("w.forest-planted", ""),
            ]
            let again = try await browser.send(Self.commune + "/upload/check", answered + [("action", "look")])
            #expect(again.text.contains("Lưu 1 số vào bản nháp"))
            let saved = try await browser.send(Self.commune + "/upload/check", answered + [("action", "save")])
            #expect(saved.status == 303)
            let next = try await look(browser, table("13,5", name: "Rừng phủ xanh đất trống")).page
            #expect(next.text.contains("Lưu 1 số vào bản nháp"))
            #expect(next.text.contains("<td class=\"r\">12,5</td><td class=\"r\"><strong>13,5</strong></td>"))
        }
    }

    /// With numbers that say how the file writes them, and one that does not follow.
    private func dotted(_ measure: String = "ha") -> [UInt8] {
        Array(
            "KẾT QUẢ 6 THÁNG ĐẦU NĂM 2023,,\nChỉ tiêu,ĐVT,Thực hiện 6 tháng\nDiện tích trồng rừng,\(measure),0.556\nViệc riêng,nhà,\"1.250,5\"\nViệc khác,nhà,\"2.250,5\"\n"
                .utf8)
    }

    @Test func `a number that may be two is chosen at the screen, shown as it will stand, and told with the figure`()
        async throws
    {
        try await SmallLedger.withPeople { site, people, delivery, scratch async throws in
            let browser = try await reporter(site, people)
            let (page, held) = try await look(browser, dotted())
            #expect(page.text.contains("<select id=\"n-0-0-0\" name=\"n.0.0.0\">"))
            #expect(page.text.contains("href=\"#n-0-0-0\""))
            #expect(!page.text.contains("value=\"save\""))
            let base = [("held", held), ("w.forest-planted", "")]
            let fields = base + [("n.0.0.0", "556")]
            let again = try await browser.send(Self.commune + "/upload/check", fields + [("action", "look")])
            #expect(again.text.contains("<strong>556,0</strong>"))
            #expect(again.text.contains("0.556 → 556"))
            #expect(again.text.contains("<option value=\"556\" selected>556</option>"))
            let none = try await browser.send(
                Self.commune + "/upload/check", base + [("n.0.0.0", "557"), ("action", "save")])
            #expect(none.status == 422)
            let saved = try await browser.send(Self.commune + "/upload/check", fields + [("action", "save")])
            #expect(saved.status == 303)
            let draft = try #require(try delivery.submissions(in: .draft).first)
            let entry = try scratch.database.read { connection throws(Fault) in
                try connection.entries(of: draft.number).first?.entry.figure
            }
            #expect(entry?.value?.amount == 5560)
            #expect(entry?.source == "Ô C3: ghi “0.556”, người nhập chọn 556")
            // Of the next file's cells nothing is known.
            #expect(try await look(browser, dotted()).page.text.contains("name=\"n.0.0.0\""))
        }
    }

    @Test func `figures in a measure that is no count are left out or mended, never taken for the same`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let (page, held) = try await look(browser, dotted("tấn"))
            #expect(page.text.contains("name=\"m.0.forest-planted.tan\""))
            #expect(!page.text.contains("<option value=\"same\""))
            let fields = [("held", held), ("n.0.0.0", "556"), ("action", "look")]
            let forced = try await browser.send(
                Self.commune + "/upload/check", fields + [("m.0.forest-planted.tan", "same")])
            #expect(
                forced.text.contains("Đọc được “tấn”, chỉ tiêu tính bằng “ha”.") && forced.text.contains("wrongcell"))
            let left = try await browser.send(
                Self.commune + "/upload/check", fields + [("m.0.forest-planted.tan", "skip")])
            #expect(!left.text.contains("wrongcell"))
        }
    }

    @Test func `rows that are known are corrected by the names of indicators, and left out by a word`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let (page, held) = try await look(browser, table("12,5"))
            #expect(page.text.contains("name=\"r.0.0\" value=\"Diện tích trồng rừng\""))
            let fields = [("held", held), ("action", "look")]
            let kept = try await browser.send(
                Self.commune + "/upload/check", fields + [("r.0.0", " diện tích  trồng rừng")])
            #expect(kept.text.contains("Lưu 1 số vào bản nháp"))
            let left = try await browser.send(Self.commune + "/upload/check", fields + [("r.0.0", "bỏ qua")])
            #expect(left.text.contains("name=\"r.0.0\" value=\"bỏ qua\""))
            #expect(!left.text.contains("Lưu 1 số vào bản nháp"))
        }
    }

    @Test func `somebody else's change meanwhile is shown before anything is saved`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let (_, held) = try await look(browser, table("12,5"))
            let fields = [("held", held), ("r.0.1", "skip"), ("w.forest-planted", ""), ("action", "save")]
            _ = try await browser.send(
                Self.commune,
                [("v.forest-planted", "10"), ("w.forest-planted", "1900-01-01|"), ("action", "save")])
            let answer = try await browser.send(Self.commune + "/upload/check", fields)
            #expect(answer.status == 422)
            #expect(answer.text.contains("Người khác vừa lưu 1 dòng"))
            #expect(answer.text.contains("<td class=\"r\">10,0</td>"))
            #expect(try delivery.submissions(in: .draft).count == 1)
        }
    }

    @Test(arguments: [
        ("rong.xlsx", [UInt8](), "không có dòng dữ liệu nào"),
        ("anh.xlsx", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1], "anh.xlsx"),
        ("khoa.xlsx", Array("không phải bảng".utf8), "khoa.xlsx"),
        ("hong.xlsx", [0x50, 0x4B, 3, 4, 0, 0], "hong.xlsx"),
    ])
    func `a file that is none changes nothing and says so`(name: String, bytes: [UInt8], said: String) async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let browser = try await reporter(site, people)
            let page = try await look(browser, bytes, name: name).page
            #expect(page.status == 422 || page.text.contains("wrongcell"))
            #expect(page.text.contains(said))
            #expect(!page.text.contains("value=\"save\""))
            #expect(try delivery.submissions(in: .draft).isEmpty)
        }
    }

    @Test func `the form comes back as it went, and nothing is new in it`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            _ = try await browser.send(
                Self.commune,
                [("v.forest-planted", "10"), ("w.forest-planted", "1900-01-01|"), ("action", "save")])
            let file = try await browser.ask(Self.commune + "/form.xlsx")
            #expect(file.status == 200 && file.bytes.starts(with: Array("PK".utf8)))
            #expect(file["content-disposition"]?.contains("bieu-02569-2023-S1.xlsx") == true)
            let page = try await look(browser, file.bytes, name: "bieu.xlsx").page
            #expect(page.text.contains("Không có gì mới để lưu"))
        }
    }

    @Test func `of an account's files the newest three are kept`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            var held: [String] = []
            for value in ["1", "2", "3", "4"] { held.append(try await look(browser, table(value)).held) }
            for (place, one) in held.enumerated() {
                let isGone = try await browser.ask(Self.commune + "/upload?held=\(one)").text.contains("không còn")
                #expect(isGone == (place == 0))
            }
        }
    }

    @Test func `a file is kept for whoever sent it only`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let held = try await look(browser, table("12,5")).held
            let other = Browser(
                site: site, session: try await SmallLedger.signIn("phuc-ung.khac", [.reporter], "02569", people))
            #expect(try await other.ask(Self.commune + "/upload?held=\(held)").text.contains("không còn được giữ"))
        }
    }

    @Test func `no file, no token, too much and a foreign unit are refused`() async throws {
        try await SmallLedger.withPeople { site, people, _, _ async throws in
            let browser = try await reporter(site, people)
            let file = Browser.SentFile(field: "file", name: "a.csv", bytes: table("1"))
            #expect(try await browser.upload(Self.commune + "/upload").text.contains("Chưa chọn tệp nào"))
            #expect(try await browser.upload(Self.commune + "/upload", [], [file], token: "x").status == 403)
            #expect(try await browser.upload(Self.commune + "/upload", [], [file], origin: "http://evil").status == 403)
            #expect(try await browser.upload("/entry/02545/2023-S1/upload", [], [file]).status == 403)
            #expect(try await browser.send(Self.commune + "/upload", []).status == 415)
            let large = Browser.SentFile(
                field: "file", name: "a.csv", bytes: [UInt8](repeating: 0x41, count: 21 << 20))
            let answer = try await browser.upload(Self.commune + "/upload", [], [large])
            #expect(answer.status == 413 && answer.text.contains("20 MB"))
        }
    }

    @Test func `whoever brings a file in for others says who sent it`() async throws {
        try await SmallLedger.withPeople { site, people, delivery, _ async throws in
            let session = try await SmallLedger.signIn("huyen", [.planningOfficer], "076", people)
            let browser = Browser(site: site, session: session)
            let (page, held) = try await look(browser, table("12,5"))
            #expect(page.text.contains("Ai gửi tệp"))
            let fields = [("held", held), ("r.0.1", "skip"), ("w.forest-planted", ""), ("action", "save")]
            let refused = try await browser.send(Self.commune + "/upload/check", fields)
            #expect(refused.status == 422 && refused.text.contains("cần cho biết ai gửi tệp"))
            let saved = try await browser.send(
                Self.commune + "/upload/check", fields + [("caller", "Văn phòng UBND xã")])
            #expect(saved.status == 303)
            #expect(
                try delivery.journal(before: nil, limit: 1).first?.commit.note.document
                    == "Tệp do Văn phòng UBND xã gửi")
        }
    }
}
