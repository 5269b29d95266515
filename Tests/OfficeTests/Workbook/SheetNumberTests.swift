import Foundation
import Quantities
import SeededNumbers
import Testing

@testable import Office

struct SheetNumberTests {
    private static func exact(_ text: String) -> ExactDecimal? {
        SheetNumber.exact(Array(text.utf8))
    }

    @Test(arguments: [
        ("0", "0"), ("-0", "0"), ("-0.0", "0"), ("0E+5", "0"), ("007", "7"), ("1900", "1900"), ("-96.6", "-96.6"),
        ("+5", "5"),
        (".5", "0.5"), ("5.", "5"), ("0.966", "0.966"), ("1E3", "1000"), ("1e-3", "0.001"), ("1.5E+2", "150"),
        ("2.5000000000000001E-2", "0.025"),
        // What lies behind fifteen digits is the noise of binary fractions.
        ("0.10000000000000001", "0.1"), ("0.30000000000000004", "0.3"), ("96.599999999999994", "96.6"),
        ("78.700000000000003", "78.7"), ("1.0049999999999999", "1.005"), ("123456789012345", "123456789012345"),
        ("12345678901234567", "12345678901234600"), ("99999999999999999", "100000000000000000"),
        ("999999999999999.5", "1000000000000000"), ("123456789012344.49", "123456789012344"),
        ("-123456789012344.5", "-123456789012345"), ("0.000000000000001234", "0.000000000000001234"),
        // Beyond 18 decimals there are none.
        ("1.5E-18", "0.000000000000000002"), ("4E-19", "0"), ("-4E-30", "0"), ("1E-300", "0"), ("5E-324", "0"),
        ("1E+22", "10000000000000000000000"), ("123456789012345E22", "1234567890123450000000000000000000000"),
    ])
    func `the decimal that was typed comes back from its digits`(_ text: String, _ expected: String) {
        #expect(Self.exact(text)?.description == expected)
    }

    @Test(arguments: [
        "", "-", "+", ".", "-.", "E5", "1E", "1E+", "1E-", "1.2.3", "1,5", "1 000", "--5", "5-", "0x1F", "NaN", "INF",
        "-1E+300",
        "1E+300", "1E23", "1E+99999999999999999999", "1E5.5", "१२", "5\u{0}", "1E 5", " 5",
    ])
    func `what is no number, or none that fits, is said to be so`(_ text: String) {
        #expect(Self.exact(text) == nil)
    }

    @Test func `a number of any length takes time in proportion`() {
        #expect(Self.exact("0." + String(repeating: "0", count: 200_000) + "5") == .zero)
        #expect(Self.exact("1" + String(repeating: "0", count: 200_000)) == nil)
        #expect(Self.exact("0." + String(repeating: "3", count: 200_000))?.description == "0.333333333333333")
        #expect(Self.exact("1E-" + String(repeating: "9", count: 200_000)) == .zero)
    }

    /// The digits of a number that has at most fifteen, its exponent, and what it looks like in a file.
    @Test(arguments: 0..<20)
    func `every number of fifteen digits survives its binary form`(_ seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for _ in 0..<500 {
            let digits = Int.random(in: 1...999_999_999_999_999, using: &generator)
            let scale = Int.random(in: 0...15, using: &generator)
            let coefficient = Bool.random(using: &generator) ? digits : -digits
            guard let exact = ExactDecimal(coefficient: Int128(coefficient), scale: scale),
                let binary = Double(exact.description)
            else { continue }
            // Seventeen digits are what spreadsheets write of a binary number.
            #expect(Self.exact("\(binary)") == exact)
            #expect(Self.exact(Self.seventeen(binary)) == exact, "\(Self.seventeen(binary))")
        }
    }

    private static func seventeen(_ value: Double) -> String {
        String(format: "%.16E", value)
    }

    @Test func `cells that hold a number too large keep it as written`() throws {
        #expect(
            try cells(of: WorkbookFile("<c><v>1E+300</v></c><c><v>-0</v></c>"))
                == [.unrepresentable("1E+300"), .number(.zero, format: NumberFormat())])
    }
}
