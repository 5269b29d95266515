import Quantities
import Testing

@Suite struct NumberReaderTests {
    @Test(arguments: [
        ("0", "0"), ("5", "5"), ("1.900", "1900"), ("12,5", "12.5"), ("1.234,56", "1234.56"), ("1 234", "1234"),
        ("1\u{A0}234\u{A0}567,5", "1234567.5"), ("12\u{202F}345", "12345"), ("0,5", "0.5"), ("-1.900", "-1900"),
        ("\u{2212}5", "-5"), ("+5", "5"), ("1900", "1900"), ("5.496.000", "5496000"), ("47,322", "47.322"),
        ("1,029", "1.029"), ("1.029", "1029"), ("1234567,891", "1234567.891"), ("007", "7"), ("-0", "0"),
        ("0,50", "0.5"), ("999.999.999.999", "999999999999"), ("0,000000000000000001", "0.000000000000000001"),
    ])
    func `Vietnamese numbers`(text: String, value: String) throws {
        #expect(try NumberReader(.vietnamese).read(text) == dec(value))
    }

    @Test(arguments: [
        ("1900", "1900"), ("96.6", "96.6"), ("-5", "-5"), ("+5", "5"), ("\u{2212}0.5", "-0.5"), ("1.900", "1.9"),
        ("1.5", "1.5"), ("0", "0"),
    ])
    func `neutral numbers`(text: String, value: String) throws {
        #expect(try NumberReader(.neutral).read(text) == dec(value))
    }

    @Test(arguments: [
        "1.23.456", "1.234.56", "12.34.567", "1..234", ".5", "5.", "1.", ",5", "5,", "1,2,3", "1,234.56", "1.5,3", "-",
        "+", "--5", "-+5", "5-", "- 5", "(5)", "5%", "96,6 %", "5 ha", "1 23", "1 2345", "0 234", "1.234 567",
        "1 234.567",
        "1,5 000", " 5", "5 ", "1  234", "1e5", "NaN", "∞", "x", "đồng", "５", "٣", "5\u{301}", "5\n", "\t5", "1'234",
        "1_234",
        "0.500,5", "½", "0x1F", "1.234.5678", "1234.567.890", "0.123.456", "\u{0}5",
    ])
    func `what is not a Vietnamese number is refused with its text`(text: String) {
        #expect(throws: NumberIssue.notANumber(text)) { try NumberReader(.vietnamese).read(text) }
    }

    @Test(arguments: [
        "1 900", "1.2.3", "1,2,3", "1,234.56", "1.234,56", ".5", "5.", "5,", "1e5", "(5)", "5%", " 5", "-", "５",
        "1\u{A0}900",
    ])
    func `what is not a neutral number is refused with its text`(text: String) {
        #expect(throws: NumberIssue.notANumber(text)) { try NumberReader(.neutral).read(text) }
    }

    @Test(arguments: [
        ("1.5", ["1.5", "15"]), ("12.34", ["12.34", "1234"]), ("1.2345", ["1.2345", "12345"]),
        ("-1.5", ["-1.5", "-15"]),
        ("0.5", ["0.5", "5"]), ("0.500", ["0.5", "500"]), ("1234.567", ["1234.567", "1234567"]),
    ])
    func `a dot that is not between groups of three is put to the reader`(text: String, readings: [String]) {
        #expect(throws: NumberIssue.ambiguous(text, readings: readings.map(dec))) {
            try NumberReader(.vietnamese).read(text)
        }
    }

    @Test(arguments: [("1,900", ["1.9", "1900"]), ("12,5", ["12.5", "125"]), ("-0,5", ["-0.5", "-5"])])
    func `a comma in a neutral number is put to the reader`(text: String, readings: [String]) {
        #expect(throws: NumberIssue.ambiguous(text, readings: readings.map(dec))) {
            try NumberReader(.neutral).read(text)
        }
    }

    @Test(arguments: ["", " ", "   ", "\u{A0}"])
    func `nothing is reported as nothing`(text: String) {
        for notation in NumberNotation.allCases {
            #expect(throws: NumberIssue.empty) { try NumberReader(notation).read(text) }
        }
    }

    @Test func `numbers of 40 digits are too large, and 128 bits end where they end`() throws {
        let forty = String(repeating: "1", count: 40)
        let groups = "1." + Array(repeating: "234", count: 13).joined(separator: ".")
        let most = "170141183460469231731687303715884105727"
        for notation in NumberNotation.allCases {
            #expect(throws: NumberIssue.tooLarge(forty)) { try NumberReader(notation).read(forty) }
            #expect(throws: NumberIssue.tooLarge("-" + forty)) { try NumberReader(notation).read("-" + forty) }
            #expect(try NumberReader(notation).read(most) == ExactDecimal(coefficient: .max, scale: 0))
            #expect(try NumberReader(notation).read("-" + most) == ExactDecimal(coefficient: -.max, scale: 0))
            let next = String(most.dropLast()) + "8"
            #expect(throws: NumberIssue.tooLarge(next)) { try NumberReader(notation).read(next) }
        }
        #expect(throws: NumberIssue.tooLarge(groups)) { try NumberReader(.vietnamese).read(groups) }
        #expect(try NumberReader(.vietnamese).read(most + ",000") == ExactDecimal(coefficient: .max, scale: 0))
        #expect(throws: NumberIssue.tooLarge(most + ",1")) { try NumberReader(.vietnamese).read(most + ",1") }
        #expect(throws: NumberIssue.tooLarge(forty + ".5")) { try NumberReader(.vietnamese).read(forty + ".5") }
    }

    @Test func `more than 18 decimals are too many`() throws {
        let nineteen = "0," + String(repeating: "1", count: 19)
        #expect(throws: NumberIssue.tooManyDecimals(nineteen)) { try NumberReader(.vietnamese).read(nineteen) }
        let neutral = "0." + String(repeating: "0", count: 19)
        #expect(throws: NumberIssue.tooManyDecimals(neutral)) { try NumberReader(.neutral).read(neutral) }
        #expect(throws: NumberIssue.tooManyDecimals(neutral)) { try NumberReader(.vietnamese).read(neutral) }
    }

    @Test func `a very long text is refused in time that grows with its length`() {
        let digits = String(repeating: "9", count: 200_000)
        let dots = String(repeating: "1.", count: 100_000)
        #expect(throws: NumberIssue.tooLarge(digits)) { try NumberReader(.vietnamese).read(digits) }
        #expect(throws: NumberIssue.notANumber(dots)) { try NumberReader(.vietnamese).read(dots) }
    }

    @Test func `a part of a text is read like a text`() throws {
        let line = "đạt 1.900 ha"
        #expect(try NumberReader(.vietnamese).read(line.split(separator: " ")[1]) == 1900)
    }
}
