import Quantities
import Testing

@Suite struct ExactDecimalTests {
    @Test func `equal numbers are equal values however many zeros they were written with`() {
        let short = ExactDecimal(coefficient: 966, scale: 1)
        #expect(short == ExactDecimal(coefficient: 96_600, scale: 3))
        #expect(short?.hashValue == ExactDecimal(scaled: 96_600, scale: 3).hashValue)
        #expect(ExactDecimal(coefficient: 0, scale: 7) == .zero)
        #expect(ExactDecimal.zero.scale == 0)
        #expect(ExactDecimal(scaled: 1900, scale: 0).coefficient == 1900)
    }

    @Test func `zeros before the decimal mark stay`() {
        let value = ExactDecimal(coefficient: 190_000, scale: 2)
        #expect(value?.coefficient == 1900)
        #expect(value?.scale == 0)
        let long = ExactDecimal(coefficient: tenToThe(38), scale: 18)
        #expect(long?.coefficient == tenToThe(20))
        #expect(long?.scale == 0)
    }

    @Test func `a scale outside 0 to 18 and the number without a negative are refused`() {
        #expect(ExactDecimal(coefficient: 1, scale: -1) == nil)
        #expect(ExactDecimal(coefficient: 1, scale: 19) == nil)
        #expect(ExactDecimal(coefficient: .min, scale: 0) == nil)
        #expect(ExactDecimal(coefficient: .min + 1, scale: 0)?.negated.coefficient == .max)
    }

    @Test func `a stored figure with an impossible scale stops the program`() async {
        await #expect(processExitsWith: .failure) { _ = ExactDecimal(scaled: 1, scale: 19) }
        await #expect(processExitsWith: .failure) { _ = ExactDecimal(scaled: 1, scale: -1) }
    }

    @Test func `a figure is stored at a scale exactly or not at all`() {
        #expect(dec("96.6").scaled(to: 1) == 966)
        #expect(dec("96.6").scaled(to: 3) == 96_600)
        #expect(dec("96.6").scaled(to: 0) == nil)
        #expect(dec("-0.001").scaled(to: 3) == -1)
        #expect(dec("9223372036854775807").scaled(to: 0) == .max)
        #expect(dec("-9223372036854775808").scaled(to: 0) == .min)
        #expect(dec("9223372036854775808").scaled(to: 0) == nil)
        #expect(dec("10").scaled(to: 18) == nil)
        #expect(dec("9").scaled(to: 18) == 9_000_000_000_000_000_000)
        #expect(dec("170141183460469231731687303715884105727").scaled(to: 18) == nil)
        #expect(dec("1").scaled(to: 19) == nil)
        #expect(dec("1").scaled(to: -1) == nil)
        #expect(ExactDecimal.zero.scaled(to: 18) == 0)
    }

    @Test func `sign, negative and magnitude`() {
        #expect([dec("-0.5"), .zero, dec("0.5")].map(\.signum) == [-1, 0, 1])
        #expect(dec("-0.5").magnitude == dec("0.5"))
        #expect(dec("0.5").magnitude == dec("0.5"))
        #expect(dec("0.5").negated == dec("-0.5"))
        #expect(ExactDecimal.zero.negated == .zero)
        #expect(ExactDecimal.zero.isZero && !dec("0.5").isZero)
    }

    @Test func `comparison looks at the value, not at the digits`() {
        let ordered = [
            "-1900", "-96.65", "-96.6", "-0.000000000000000001", "0", "0.1", "0.11", "0.2", "1", "96.6", "1900",
        ]
        #expect(ordered.reversed().map(dec).sorted() == ordered.map(dec))
        let most = dec("170141183460469231731687303715884105727")
        #expect(dec("0.000000000000000001") < most)
        #expect(most.negated < dec("-0.000000000000000001"))
    }

    @Test(arguments: [
        "0", "5", "-5", "96.6", "-1900", "0.000000000000000001", "-170141183460469231731687303715884105727",
    ])
    func `plain notation is read and written`(text: String) {
        #expect(ExactDecimal(text)?.description == text)
    }

    @Test(arguments: [
        "", " ", "-", "+5", "1.", ".5", "1,5", "1.900.000", "1 900", "1e3", "0x10", "--5", "5-", "NaN", "\u{2212}5",
        "٣", "5%",
        "0.0000000000000000001", "170141183460469231731687303715884105728", "-170141183460469231731687303715884105728",
    ])
    func `anything but plain notation is refused`(text: String) {
        #expect(ExactDecimal(text) == nil)
    }
}
