package import Planning
package import Prose

/// The labels of the interface in one language.
///
/// Shared, because everything that makes pages holds it and is copied often: a hundred labels would be copied along.
@dynamicMemberLookup
package final class Wording: Sendable {
    private let labels: Labels

    init(_ labels: Labels) {
        self.labels = labels
    }

    package subscript<Label>(dynamicMember label: KeyPath<Labels, Label>) -> Label { labels[keyPath: label] }

    package static func of(_ language: Language) -> Wording {
        language.pick(.vietnamese, .english)
    }
}

/// Every language is an instance, so a phrase that is missing does not compile. Sentences about figures are not here: they
/// are `Prose`'s.
package struct Labels: Sendable {
    package let language: Language
    /// The name of the program, the same in all languages.
    package let program = "Tiến Độ"

    // The frame of every page.
    let skipToContent: String
    let breadcrumbs: String
    let languageSwitch: String
    let otherLanguage: String

    // Head.
    let standingOf: @Sendable (_ period: String) -> String
    let pageTitle: @Sendable (_ unit: String, _ period: String) -> String
    let dataWindow: @Sendable (_ from: String, _ to: String) -> String
    let ledgerAt: @Sendable (_ moment: String) -> String
    let backToNow: String
    let structureOn: @Sendable (_ day: String) -> String
    let withPending: String
    let illustrativeNote: String
    /// A unit with its kind, as the language puts it.
    package let unitTitle: @Sendable (_ kind: UnitKind, _ name: String) -> String

    // Choices.
    let chooseView: String
    let unit: String
    let unitsAbove: String
    let unitsBeside: String
    let unitsBelow: String
    let period: String
    let show: String
    let moreOptions: String
    let structureDay: String
    let structureHint: String
    let asOf: String
    let asOfHint: String
    let calendar: String
    let byUnit: String
    let pending: String

    // Summary.
    let summary: String
    let targetsMet: String
    let noTargets: String
    let onTheWay: @Sendable (_ onTrack: Int) -> String
    let byField: String
    let fieldCount: @Sendable (_ met: Int, _ targets: Int) -> String
    let attention: String
    let attentionLead: @Sendable (_ behind: Int, _ atRisk: Int) -> String
    let attentionNone: String
    let attentionMore: @Sendable (_ count: Int) -> String
    let neededPace: @Sendable (_ amount: String, _ months: Int) -> String

    // Table.
    let tableCaption: String
    let indicator: String
    let actual: String
    let againstPlan: String
    let samePeriod: String
    let state: String
    let wholeYear: String
    let neededPerMonth: String
    let planOf: @Sendable (_ value: String) -> String
    let increaseOf: @Sendable (_ value: String) -> String
    let ceilingOf: @Sendable (_ value: String) -> String
    let pointsDifference: @Sendable (_ points: String) -> String
    let neededByNow: @Sendable (_ percent: String, _ source: String) -> String
    let soFarPerMonth: @Sendable (_ amount: String) -> String
    let ownEstimate: String
    let waiting: String
    let source: @Sendable (_ number: Int) -> String
    let adjusted: @Sendable (_ day: String) -> String

    // Details of a row.
    let details: String
    let reported: @Sendable (_ reported: Int, _ expected: Int) -> String
    let missingUnits: @Sendable (_ names: String) -> String
    let sumAgrees: String
    let sumDiffers: @Sendable (_ gap: String) -> String
    let parts: String
    let sumOfParts: @Sendable (_ sum: String) -> String
    let completeness: String
    let noneReports: String
    let ratio: String
    let ratioOf: @Sendable (_ numerator: String, _ denominator: String) -> String
    let expectation: String
    let expected: @Sendable (_ value: String, _ percent: String, _ source: String) -> String
    let forecast: String
    let breakdown: String
    let brokenDown: @Sendable (_ assigned: String, _ units: Int, _ total: String) -> String
    let breakdownLeft: @Sendable (_ amount: String) -> String
    let breakdownOver: @Sendable (_ amount: String) -> String
    let breakdownExact: String
    let coverage: String
    let coverageLacks: @Sendable (_ names: String) -> String
    let coverageByWeights: @Sendable (_ weights: String) -> String
    let origin: String
    let carriedFrom: @Sendable (_ period: String) -> String
    let addedFromPeriods: String
    let addedFromUnits: String
    let ledgerEntry: @Sendable (_ number: String) -> String

    let moreUnits: @Sendable (_ count: Int) -> String

    // Units, legend, foot.
    let silent: @Sendable (_ count: Int) -> String
    let silentLead: String
    let legendStar: String
    let childUnits: @Sendable (_ count: Int) -> String
    let showByUnit: String
    let hideByUnit: String
    let showUnits: String
    let hideUnits: String
    let unitsOmitted: @Sendable (_ indicators: Int) -> String
    let legend: String
    let legendBar: String
    let legendExpected: String
    let legendForecast: String
    let legendPlan: String
    let legendStatus: String
    let legendPercent: String
    let sources: String
    let sameView: String
    let ledgerHead: @Sendable (_ number: String, _ moment: String, _ hash: String) -> String

    // Nothing to show.
    let emptyTitle: String
    let emptyLead: String
    let emptySteps: [String]
    let emptyExample: String
    let noRowsTitle: String
    let noRowsLead: String

    // Problems.
    let problemTitle: String
    let didYouMean: String
    let problemReference: @Sendable (_ reference: String) -> String
    let backToStart: String
}
