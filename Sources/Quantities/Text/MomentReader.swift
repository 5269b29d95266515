extension Moment {
    /// From RFC 3339, "2023-07-14T10:00:00+07:00", or from a bare day, "2023-07-14", which means the end of that day
    /// in Vietnam.
    ///
    /// Any offset up to 23:59 is accepted, T and Z in either case. Digits beyond the microsecond are dropped. `nil` for
    /// anything else: no offset, a day that does not exist, 24:00, a leap second.
    package init?(_ rfc3339: String) {
        let text = Array(rfc3339.utf8)
        guard text.count >= 10, let day = Day(iso: text[..<10]) else { return nil }
        if text.count == 10 {
            self = .end(of: day)
            return
        }
        guard text.count >= 20, text[10] | 32 == UInt8(ascii: "t"),
            let seconds = Moment.clock(text[11..<19]),
            let (fraction, rest) = Moment.fraction(text[19...]),
            let offset = Moment.offset(rest)
        else { return nil }
        self.init(microseconds: (Int64(day.ordinal) * 86_400 + seconds - offset) * 1_000_000 + fraction)
    }

    /// "10:00:00" in seconds.
    private static func clock(_ text: ArraySlice<UInt8>) -> Int64? {
        let start = text.startIndex
        guard text.count == 8, text[start + 5] == UInt8(ascii: ":"), let minutes = minutes(text[start..<start + 5]),
            let seconds = wholeNumber(text[start + 6..<start + 8]), seconds < 60
        else { return nil }
        return minutes * 60 + Int64(seconds)
    }

    /// "10:00" in minutes.
    private static func minutes(_ text: ArraySlice<UInt8>) -> Int64? {
        let start = text.startIndex
        guard text.count == 5, text[start + 2] == UInt8(ascii: ":"),
            let hours = wholeNumber(text[start..<start + 2]), hours < 24,
            let minutes = wholeNumber(text[start + 3..<start + 5]), minutes < 60
        else { return nil }
        return Int64(hours * 60 + minutes)
    }

    /// ".25" in microseconds, and what follows it. No dot is no fraction; a dot without digits is a mistake.
    private static func fraction(_ text: ArraySlice<UInt8>) -> (Int64, rest: ArraySlice<UInt8>)? {
        guard text.first == UInt8(ascii: ".") else { return (0, text) }
        let digits = text.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        guard !digits.isEmpty else { return nil }
        let six = digits.prefix(6) + repeatElement(UInt8(ascii: "0"), count: max(0, 6 - digits.count))
        return wholeNumber(six).map { (Int64($0), text[digits.endIndex...]) }
    }

    /// "Z" or "+07:00" in seconds.
    private static func offset(_ text: ArraySlice<UInt8>) -> Int64? {
        guard let sign = text.first else { return nil }
        if text.count == 1 { return sign | 32 == UInt8(ascii: "z") ? 0 : nil }
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"), let minutes = minutes(text.dropFirst()) else {
            return nil
        }
        return sign == UInt8(ascii: "-") ? -minutes * 60 : minutes * 60
    }
}
