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
    func `UTF-16 without a mark is named, not guessed at`(_ text: String) {
        for isLittle in [true, false] {
            let fault = fault { _ = try rows(of: Self.wide(text, isLittle: isLittle, withMark: false)) }
            #expect(fault?.code == .encoding(likely: "utf-16"))
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

    @Test func `Vietnamese in the old encoding of Windows is named with the line and the bytes`() {
        // "Xã Đồng" and "thị trấn" in Windows-1258: a tone is a byte of its own behind its vowel.
        let bytes =
            Array("a,b\n".utf8) + [0x58, 0xE3, 0x20, 0xD0, 0xF4, 0xCC, 0x6E, 0x67, 0x2C, 0x74, 0x68, 0x69, 0xF2, 0x0A]
        let fault = fault { _ = try rows(of: bytes) }
        #expect(fault?.code == .encoding(likely: "windows-1258"))
        #expect(fault?.line == 2)
        #expect(fault?.found?.hasPrefix("e3 20") == true)
    }

    @Test func `the fonts of the nineties are named, too`() {
        // "Tuyên Quang, Hà Nội" as TCVN 5712 writes it.
        let bytes: [UInt8] =
            Array("Tuy".utf8) + [0xAA] + Array("n Quang,H".utf8) + [0xB5] + Array(" N".utf8) + [0xE9]
            + Array("i\n".utf8)
        #expect(fault { _ = try rows(of: bytes) }?.code == .encoding(likely: "tcvn3"))
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
