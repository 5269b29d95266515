package import Planning
package import Quantities

/// A closed list of words, stored as the word.
package protocol Word: Bindable, Column, RawRepresentable<String>, CaseIterable {}

extension Word {
    package var bound: Value { .text(rawValue) }

    package static func read(from row: Row, at position: Int) throws(Fault) -> Self {
        let text = try row.text(position)
        guard let word = Self(rawValue: text) else { throw .corrupt("'\(text)' is no \(Self.self)") }
        return word
    }
}

extension ReportingCalendar: Word {}
extension RoundingMode: Word {}
extension UnitKind: Word {}
extension SuccessionEvent: Word {}
extension IndicatorKind: Word {}
extension Direction: Word {}
extension Knowability: Word {}
extension PlanBasis: Word {}
extension PlanBound: Word {}
extension PercentMeaning: Word {}
extension UnitAggregation: Word {}
extension TimeAggregation: Word {}
extension Periodicity: Word {}
extension FigureStatus: Word {}
extension SubmissionStep: Word {}
extension ChangeNote.Act: Word {}
extension ChangeOrigin.Channel: Word {}
extension PeriodGate.Act: Word {}
extension CauseOrigin: Word {}
extension DirectiveKind: Word {}
extension ProofMedia: Word {}
extension Role: Word {}
extension LinkPurpose: Word {}
extension AccessEvent.Kind: Word {}
extension ArticleAct.Kind: Word {}
extension Picture.Media: Word {}

/// A number or a code in a type of its own.
package protocol Wrapper: Bindable, Column {
    associatedtype Wrapped: Bindable & Column
    var wrapped: Wrapped { get }
    init(wrapped: Wrapped) throws(Fault)
}

extension Wrapper {
    package var bound: Value { wrapped.bound }

    package static func read(from row: Row, at position: Int) throws(Fault) -> Self {
        try Self(wrapped: try Wrapped.read(from: row, at: position))
    }
}

extension CommitNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension EntryNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension SubmissionNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension ProofNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension AccountNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension GrantNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension SecretNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension ArticleNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension PictureNumber: Wrapper {
    package var wrapped: Int64 { value }
    package init(wrapped: Int64) { self.init(wrapped) }
}

extension UnitCode: Wrapper {
    package var wrapped: String { text }
    package init(wrapped: String) { self.init(wrapped) }
}

extension IndicatorCode: Wrapper {
    package var wrapped: String { text }
    package init(wrapped: String) { self.init(wrapped) }
}

extension Hierarchy: Wrapper {
    package var wrapped: String { name }
    package init(wrapped: String) { self.init(wrapped) }
}

extension Scenario: Wrapper {
    package var wrapped: String { code }

    package init(wrapped: String) throws(Fault) {
        guard let scenario = Scenario(wrapped) else { throw .corrupt("'\(wrapped)' is no scenario") }
        self = scenario
    }
}
