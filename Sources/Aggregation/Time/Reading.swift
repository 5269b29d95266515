package import Planning
package import Quantities

/// Where a value that was read comes from.
package enum ReadingSource: Sendable, Hashable {
    /// Reported for exactly the period asked for.
    case own(Period)
    /// The sum of figures of these periods.
    case sum([Period])
    /// Reported for another period that ends with the same month.
    case sameEnd(Period)
    /// An older value, of the end of this period ("số tháng 5").
    case carried(from: Period)
}

/// A value read from the cube: one figure, or the sum of some over time. Integers at one scale; decimals on request.
package struct Reading: Sendable, Hashable {
    enum Kind: UInt8, Sendable {
        case own, sum, sameEnd, carried
    }

    /// The value, or the numerator, times 10 to the power of `scale`.
    package let amount: Int128
    private let baseOrZero: Int128
    private let entryOrZero: Int64
    /// The slots that it was read from, in `year`.
    package let slots: SlotSet
    private let shortYear: Int16
    package let marks: FigureMarks
    private let shortScale: UInt8
    private let kind: Kind

    init(
        amount: Int128, base: Int128, entry: Int64, slots: SlotSet, year: Int, marks: FigureMarks, scale: Int,
        kind: Kind
    ) {
        self.amount = amount
        self.baseOrZero = base
        self.entryOrZero = entry
        self.slots = slots
        self.shortYear = Int16(truncatingIfNeeded: year)
        self.marks = marks
        self.shortScale = UInt8(truncatingIfNeeded: scale)
        self.kind = kind
    }

    /// The denominator of a rate or the weight of an average, times 10 to the power of `scale`.
    package var base: Int128? { marks.contains(.withBase) ? baseOrZero : nil }

    /// Decimals of `amount` and `base`.
    package var scale: Int { Int(shortScale) }

    /// The year of the periods that it was read from: an older one than asked for when it is carried from there.
    package var year: Int { Int(shortYear) }

    /// The entry of a single figure; `nil` for sums, and in a cube that does not keep them.
    package var entry: EntryNumber? { entryOrZero == 0 ? nil : EntryNumber(entryOrZero) }

    package var source: ReadingSource {
        let periods = slots.periods(in: year)
        guard kind != .sum, let period = periods.first else { return .sum(periods) }
        return switch kind {
        case .own, .sum: .own(period)
        case .sameEnd: .sameEnd(period)
        case .carried: .carried(from: period)
        }
    }

    /// The period of an older value that stands in for the one asked for.
    package var carriedFrom: Period? {
        kind == .carried ? slots.periods(in: year).first : nil
    }

    /// The same reading with other numbers: a part of it.
    func with(amount: Int128, base: Int128?) -> Reading {
        Reading(
            amount: amount, base: base ?? 0, entry: entryOrZero, slots: slots, year: year, marks: marks, scale: scale,
            kind: kind)
    }

    var isCarried: Bool { kind == .carried }
}

extension Reading: Measured {}

extension Reading {
    /// The least final status of the figures in it.
    package var status: FigureStatus { marks.lowestStatus ?? .estimate }

    package var isIllustrative: Bool { marks.isIllustrative }

    package var isSubmitted: Bool { marks.isSubmitted }

    package var mixesDefinitions: Bool { marks.mixesDefinitions }
}
