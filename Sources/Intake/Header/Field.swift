/// A column that a simple file may have, whatever its header calls it.
enum Field: Int, CaseIterable, Sendable {
    // Figures, plans, milestones
    case indicator, unit, period, value, numerator, denominator, calendar, status, scenario, source, illustrative, note
    case assigner, basis, bound, effectiveFrom, document, by
    // What a form shows and an import does not read
    case indicatorName, unitName, measure, plan, samePeriod, lastPeriod
    // Units, their hierarchies and what became of them
    case code, validFrom, validTo, name, kind, parent, area, population
    case hierarchy, event, date, oldCode, oldValidFrom, newCode, newValidFrom, share, shareBasis
    // Indicators and fields
    case nameVietnamese, nameEnglish, field, measureVietnamese, measureEnglish, direction, known, planBasis
    case percentMeaning, unitAggregation, timeAggregation, weight, decimals, partDecimals, rounding, factor
    case numeratorName, denominatorName, numeratorNameEnglish, denominatorNameEnglish, holders, bandLow, bandHigh,
        season, dueMonths, targetRule, partOf, formula
    case owner, legalBasis, aliases, order
    // Dates
    case regime, periodicity, level, monthOffset, day, movesToWorkingDay, lockedFrom
    // Who signs
    case steps, allowsOwn
    // What fell short, what is to be done, and the conferences that say so
    case number, text, origin, cause, remedy, responsible, withdrawn
    case lead, cooperating, dueOn, conference, body, heldOn, chair, place
    // People
    case account, email, tongue, state, role, from, to, ends
}

/// A column of one kind of file: how its header may read, and whether a file can do without it.
struct Column: Sendable {
    enum Need: Sendable {
        case required, optional
        /// Shown in forms, not read.
        case information
    }

    let field: Field
    /// The English code name, which formats and messages use.
    let name: String
    /// What offices write; compared without case, diacritics and punctuation.
    let words: [String]
    let need: Need
    /// The field that this column gives where the file has no column of its own for it: names for codes.
    let standsFor: Field?
    /// Whether its cells hold numbers that may have decimals, and so tell how the file writes numbers.
    let isDecimal: Bool

    init(
        _ field: Field, _ name: String, _ words: [String] = [], _ need: Need = .optional, standsFor: Field? = nil,
        isDecimal: Bool = false
    ) {
        self.field = field
        self.name = name
        self.words = words
        self.need = need
        self.standsFor = standsFor
        self.isDecimal = isDecimal
    }
}
