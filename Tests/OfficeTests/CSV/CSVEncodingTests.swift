import Foundation
import Testing

@testable import Office

struct CSVEncodingTests {
    private static func wide(_ text: String, isLittle: Bool, withMark: Bool = true) -> [UInt8] {
        let units = (withMark ? [0xFEFF] : []) + Array(text.utf16)
        return units.flatMap { unit -> [UInt8] in
            let pair = [UInt8(truncatingIfNeeded: unit), UInt8(unit >> 8)]
            return isLittle ? pair : pair.reversed()
        }
    }

    @Test func `a byte order mark is no part of the first field`() throws {
        let (found, format) = try rows(of: [0xEF, 0xBB, 0xBF] + Array("mã,tên\n076,Sơn Dương".utf8))
        #expect(found.map(\.fields) == [["mã", "tên"], ["076", "Sơn Dương"]])
        #expect(format.hasByteOrderMark)
        #expect(try !rows(of: Array("mã,tên".utf8)).format.hasByteOrderMark)
    }

    @Test(arguments: [true, false])
    func `UTF-16 with its mark is read, pairs included`(_ isLittle: Bool) throws {
        let (found, format) = try rows(of: Self.wide("mã\ttên\r\n1\t𠀀 ở Đồng Nai", isLittle: isLittle))
        #expect(found.map(\.fields) == [["mã", "tên"], ["1", "𠀀 ở Đồng Nai"]])
        #expect(format.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
        #expect(format.separator == "\t")
    }

    @Test(arguments: ["mã,tên\nmột,hai", "code,name\none,two"])
    func `UTF-16 without a mark is recognised by its zeros`(_ text: String) throws {
        for isLittle in [true, false] {
            for size in [1, 7, 1 << 16] {
                let (found, format) = try rows(
                    of: Self.wide(text, isLittle: isLittle, withMark: false), chunkSize: size)
                #expect(found.map { $0.fields.joined(separator: ",") }.joined(separator: "\n") == text)
                #expect(format.encoding == (isLittle ? .utf16LittleEndian : .utf16BigEndian))
                #expect(!format.hasByteOrderMark)
            }
        }
    }

    @Test func `half a unit and half a pair of UTF-16 are refused with their line`() {
        let odd = fault { _ = try rows(of: Self.wide("a,b\nc,d", isLittle: true) + [0x41]) }
        #expect(odd?.code == .encoding(likely: "utf-16"))
        #expect(odd?.line == 2)
        let lonely =
            Self.wide("a,b\nc", isLittle: true) + [0x40, 0xD8] + Self.wide(",d\ne,f", isLittle: true, withMark: false)
        #expect(fault { _ = try rows(of: lonely) }?.line == 2)
        let trailing = Self.wide("a,b\nc", isLittle: true) + [0x40, 0xDC]
        #expect(fault { _ = try rows(of: trailing) }?.code == .encoding(likely: "utf-16"))
    }

    @Test func `decomposed text comes out composed`() throws {
        let decomposed = "Sơn Dương, Tuyên Quang, ấ ệ ữ, đ".decomposedStringWithCanonicalMapping
        let composed = decomposed.precomposedStringWithCanonicalMapping
        let field = try rows(of: Array("x;\(decomposed)\ny;z".utf8)).rows[0].fields[1]
        #expect(Array(field.utf8) == Array(composed.utf8))
        #expect(Array(field.utf8) != Array(decomposed.utf8))
    }

    @Test(arguments: [CSVFormat.Encoding.windows1258, .tcvn3, .vni])
    func `Vietnamese of before Unicode is recognised and converted, wherever a chunk ends`(
        _ encoding: CSVFormat.Encoding
    ) throws {
        let text = "Đơn vị;Giá trị\nXã Đồng Quý;96,6\nthị trấn Sơn Dương;1.234\nTổng số thu ngân sách;…\n"
        let bytes = try #require(OldText.bytes(text, encoding))
        for size in [1, 3, 1 << 16] {
            let (found, format) = try rows(of: bytes, chunkSize: size)
            #expect(found.map { $0.fields.joined(separator: ";") + "\n" }.joined() == text)
            #expect(
                found.flatMap(\.fields).allSatisfy {
                    Array($0.utf8) == Array($0.precomposedStringWithCanonicalMapping.utf8)
                })
            #expect(format.encoding == encoding)
            #expect(format.separator == ";")
        }
    }

    @Test func `what can be read in two ways, or in none, is refused with its line and bytes`() {
        // "é" of the West is "é" in Windows-1258 and "ộ" in TCVN3.
        let twice = fault { _ = try rows(of: Array("a,b\nn".utf8) + [0xE9] + Array(",c\n".utf8)) }
        #expect(twice?.code == .encoding(likely: "unknown"))
        #expect(twice?.line == 2)
        #expect(twice?.found?.hasPrefix("e9 2c") == true)
        let german = fault {
            _ = try rows(of: Array("Stra".utf8) + [0xDF] + Array("e,M".utf8) + [0xFC] + Array("nchen".utf8))
        }
        #expect(german?.code == .encoding(likely: "unknown"))
    }

    @Test func `a byte without meaning behind a recognised beginning is refused with its line`() {
        var bytes = OldText.bytes("Đơn vị;Giá trị\nXã Đồng Quý;96,6\n", .windows1258) ?? []
        bytes += [0x78, 0x8A, 0x0A]
        let fault = fault { _ = try rows(of: bytes) }
        #expect(fault?.code == .encoding(likely: "windows-1258"))
        #expect(fault?.line == 3)
    }

    @Test func `UTF-8 with a mark is not taken for anything else`() {
        let bytes = [0xEF, 0xBB, 0xBF] + (OldText.bytes("Xã Đồng Quý;96,6\n", .windows1258) ?? [])
        #expect(fault { _ = try rows(of: bytes) }?.code == .encoding(likely: "unknown"))
    }

    @Test func `signs of the old fonts that were saved as Unicode become letters`() throws {
        let text = "Tæng sè thu ng©n s¸ch;TØnh\nXã khác;1\n".replacingOccurrences(of: "Xã khác", with: "X· §ång Quý")
        let (found, format) = try rows(of: Array(text.utf8))
        #expect(found.map(\.fields) == [["Tổng số thu ngân sách", "Tỉnh"], ["Xã Đồng Quý", "1"]])
        #expect(format.restored == .tcvn3)
        #expect(format.encoding == .utf8)
    }

    @Test(arguments: [
        "Tỉnh;Số liệu\nHà Nam;1\nBình Định;2\nCà Mau;3\nhòa bình;4\nxã;5\nđã;6\n", "xã\nlúa\nngô\nmía\ncà phê\nlâm\n",
        "Straße;Müller\nCafé;Années précédentes\n±5°C;10 m²;½\n", "Số;µg/m³\n30°C;§ 5\n«x»;·\n",
    ])
    func `proper Unicode stays as it is`(_ text: String) throws {
        let (found, format) = try rows(of: Array(text.utf8))
        let separator = String(format.separator)
        #expect(found.map { $0.fields.joined(separator: separator) + "\n" }.joined() == text)
        #expect(format.restored == nil)
    }

    @Test func `other bytes are refused without a guess, far from the beginning as well`() {
        #expect(fault { _ = try rows(of: [0x61, 0x2C, 0x80, 0x0A]) }?.code == .encoding(likely: "unknown"))
        let head = Array(String(repeating: "xã,1\n", count: 30_000).utf8)
        let fault = fault { _ = try rows(of: head + Array("a,\"x\ny".utf8) + [0xFF] + Array("\"\n".utf8)) }
        #expect(fault?.code == .encoding(likely: "unknown"))
        #expect(fault?.line == 30_002)
        #expect(fault?.found?.hasPrefix("ff") == true)
    }

    @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE1, 0xBB], [0x9F]])
    func `bytes that only look like UTF-8 are no UTF-8`(_ broken: [UInt8]) {
        let code = fault { _ = try rows(of: Array("a,b\n".utf8) + broken + Array(",c\n".utf8)) }?.code
        if case .encoding = code { return }
        Issue.record("\(broken) was read: \(String(describing: code))")
    }
}
