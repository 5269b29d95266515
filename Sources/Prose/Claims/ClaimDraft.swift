/// What the reader has decided about one figure.
struct ClaimDraft {
    enum Role {
        /// A level: said for itself, or compared by the claims behind it.
        case level
        /// A comparison, of the level with this number where the text has one.
        case comparison
        /// Part of another claim.
        case merged
    }

    var role = Role.level
    var level: Int?
    var relation = ClaimRelation.none
    var measure: ClaimMeasure?
    var direction: ClaimDirection?
    var base: ComparisonBase?
    var isBaseImplied = false
    /// Tokens of the claim.
    var range: Range<Int>
}
