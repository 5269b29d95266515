import Quantities
import SeededNumbers
import Testing

@Suite struct NumberWriterTests {
    @Test(arguments: [
        ("0", "0"), ("5", "5"), ("999", "999"), ("1900", "1.900"), ("-1900", "-1.900"), ("1234.56", "1.234,56"),
        ("0.5", "0,5"), ("-0.05", "-0,05"), ("1234567", "1.234.567"), ("123456", "123.456"), ("-123", "-123"),
        ("0.000000000000000001", "0,000000000000000001"),
        ("170141183460469231731687303715884105727", "170.141.183.460.469.231.731.687.303.715.884.105.727"),
    ])
    func `Vietnamese numbers have dots between groups and a comma`(value: String, written: String) {
        #expect(NumberWriter(.vietnamese).write(dec(value)) == written)
        #expect(NumberWriter(.neutral).write(dec(value)) == value)
    }

    @Test(arguments: [
        ("5", 2, "5,00", "5.00"), ("96.6", 1, "96,6", "96.6"), ("96.6", 3, "96,600", "96.600"),
        ("96.65", 1, "96,65", "96.65"),
        ("1900", 1, "1.900,0", "1900.0"), ("0", 1, "0,0", "0.0"), ("96.65", 0, "96,65", "96.65"), ("5", -3, "5", "5"),
    ])
    func `places fill up with zeros and never cut a digit off`(
        value: String, places: Int, vietnamese: String, neutral: String
    ) {
        #expect(NumberWriter(.vietnamese).write(dec(value), places: places) == vietnamese)
        #expect(NumberWriter(.neutral).write(dec(value), places: places) == neutral)
    }

    @Test func `what is written is read again, in both notations`() throws {
        var random = SeededGenerator(seed: 1900)
        for number in 0..<6000 {
            let value = number.isMultiple(of: 2) ? random.decimal() : random.figure()
            let places = Int.random(in: 0...18, using: &random)
            for notation in NumberNotation.allCases {
                let (reader, writer) = (NumberReader(notation), NumberWriter(notation))
                guard try reader.read(writer.write(value)) == value,
                    try reader.read(writer.write(value, places: places)) == value
                else {
                    Issue.record("\(value) in \(notation)")
                    return
                }
            }
            guard ExactDecimal(value.description) == value else {
                Issue.record("\(value)")
                return
            }
        }
    }
}
