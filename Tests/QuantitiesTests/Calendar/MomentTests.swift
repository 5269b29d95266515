import Quantities
import SeededNumbers
import Testing

@Suite struct MomentTests {
    @Test(arguments: [
        ("2023-07-14T03:00:00Z", "2023-07-14T03:00:00Z"),
        ("2023-07-14T10:00:00+07:00", "2023-07-14T03:00:00Z"),
        ("2023-07-14t10:00:00.5+07:00", "2023-07-14T03:00:00.500000Z"),
        ("2023-07-13T20:30:00-06:30", "2023-07-14T03:00:00Z"),
        ("2023-01-01T00:00:00+23:59", "2022-12-31T00:01:00Z"),
        ("1969-12-31T23:59:59.999999z", "1969-12-31T23:59:59.999999Z"),
        ("2023-07-14T03:00:00.000000Z", "2023-07-14T03:00:00Z"),
        ("2023-07-14T03:00:00.123456789Z", "2023-07-14T03:00:00.123456Z"),
        ("2023-07-14T03:00:00-00:00", "2023-07-14T03:00:00Z"),
        ("0001-01-01T00:00:00Z", "0001-01-01T00:00:00Z"),
        ("9999-12-31T23:59:59Z", "9999-12-31T23:59:59Z"),
        ("2023-07-14", "2023-07-14T16:59:59.999999Z"),
    ])
    func `moments are read with any offset and written in UTC`(text: String, written: String) {
        #expect(Moment(text)?.description == written)
    }

    @Test(arguments: [
        "", "2023", "2023-7-14", "2023-07-14T", "2023-07-14T03:00Z", "2023-07-14T03:00:00", "2023-07-14 03:00:00Z",
        "2023-02-30T03:00:00Z", "2023-07-14T24:00:00Z", "2023-07-14T23:60:00Z", "2023-07-14T23:59:60Z",
        "2023-07-14T03:00:00.Z", "2023-07-14T03:00:00,5Z", "2023-07-14T03:00:00+7:00", "2023-07-14T03:00:00+0700",
        "2023-07-14T03:00:00+07", "2023-07-14T03:00:00+24:00", "2023-07-14T03:00:00+07:60", "2023-07-14T03:00:00Zz",
        "2023-07-14T03:00:00 +07:00", "2023-07-14T-3:00:00Z", "2023-07-14Z", " 2023-07-14",
        "2023-07-14T03:00:00\u{2212}07:00",
        "2023-07-14T03:00:00.5", "2023-07-14X03:00:00Z",
    ])
    func `anything but RFC 3339 or a day is refused`(text: String) {
        #expect(Moment(text) == nil)
    }

    @Test func `a bare day means its end in Vietnam`() throws {
        let end = try #require(Moment("2023-07-14"))
        #expect(end == .end(of: day("2023-07-14")))
        #expect(end.dayInVietnam == day("2023-07-14"))
        #expect(Moment(microseconds: end.microseconds + 1).dayInVietnam == day("2023-07-15"))
        #expect(Moment(microseconds: end.microseconds + 1) == .start(of: day("2023-07-15")))
        #expect(Moment("2023-07-14T23:59:59+07:00").map { $0 < end } == true)
    }

    @Test func `the day in Vietnam begins at five in the afternoon UTC`() {
        #expect(Moment("2023-07-13T16:59:59Z")?.dayInVietnam == day("2023-07-13"))
        #expect(Moment("2023-07-13T17:00:00Z")?.dayInVietnam == day("2023-07-14"))
        #expect(Moment(microseconds: 0).dayInVietnam == day("1970-01-01"))
        #expect(Moment(microseconds: -1).dayInVietnam == day("1970-01-01"))
        #expect(Moment(microseconds: -7 * 3_600_000_000 - 1).dayInVietnam == day("1969-12-31"))
        #expect(Moment(microseconds: .max).dayInVietnam > Moment(microseconds: .min).dayInVietnam)
    }

    @Test func `what is written is read again, whatever the offset`() {
        var random = SeededGenerator(seed: 3339)
        let (first, last) = (day("0001-01-02").ordinal, day("9999-12-30").ordinal)
        for _ in 0..<4000 {
            let date = Day(ordinal: Int32.random(in: first...last, using: &random))
            let micros = random.element(of: [
                0, Int64.random(in: 0..<86_400, using: &random) * 1_000_000,
                Int64.random(in: 0..<86_400_000_000, using: &random),
            ])
            let moment = Moment(microseconds: Int64(date.ordinal) * 86_400_000_000 + micros)
            let minutes = Int64.random(in: -1439...1439, using: &random)
            let clock = Moment(microseconds: moment.microseconds + minutes * 60_000_000).description.dropLast()
            let offset = "\(minutes < 0 ? "-" : "+")\(two(abs(minutes) / 60)):\(two(abs(minutes) % 60))"
            guard Moment(moment.description) == moment, Moment(clock + offset) == moment else {
                Issue.record("\(moment), \(clock)\(offset)")
                return
            }
        }
    }

    private func two(_ value: Int64) -> String {
        (value < 10 ? "0" : "") + String(value)
    }
}
