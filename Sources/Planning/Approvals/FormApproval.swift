package import Quantities

/// A bundle of figures on its way, as the signatures under it stand.
package struct ApprovalBundle: Sendable, Hashable {
    package let number: SubmissionNumber
    /// What each figure says; see `ProposedEntry.token`.
    package let figures: [FigureKey: String]
    package fileprivate(set) var state = SubmissionState.draft
    package fileprivate(set) var rule: ApprovalRule
    package fileprivate(set) var sentBy: Signer?
    package fileprivate(set) var sentAt: Moment?
    package fileprivate(set) var signatures: [FigureKey: [Signature]] = [:]
    /// Whether somebody has signed since it was sent.
    package fileprivate(set) var isSigned = false

    fileprivate init(_ number: SubmissionNumber, _ figures: [FigureKey: String], _ rule: ApprovalRule) {
        self.number = number
        self.figures = figures
        self.rule = rule
    }

    /// The step whose signature is missing under some figure, the first one first. Where none is missing any more, the
    /// last step decides.
    package var nextStep: Int {
        for step in 1...rule.steps where !unsigned(in: step).isEmpty { return step }
        return rule.steps
    }

    /// Whether the next signature makes the figures count.
    package var isLastStep: Bool {
        (1...rule.steps).allSatisfy { $0 == nextStep || unsigned(in: $0).isEmpty }
    }

    /// The figures that a step has not signed.
    package func unsigned(in step: Int) -> Set<FigureKey> {
        Set(figures.keys.filter { key in !(signatures[key] ?? []).contains { $0.step == step } })
    }
}

/// The way of one form from the reporter into the scoreboard: bundles of figures, who has signed what, what went back.
///
/// It is told what is recorded, step by step, and says whether the next step may be taken: the rule stands here and nowhere
/// else. A signature is one under a figure as it reads: it goes along into the next bundle where the figure says the same,
/// and falls where it says something else or went back.
package struct FormApproval: Sendable, Hashable {
    /// In the order in which they came.
    package private(set) var bundles: [ApprovalBundle] = []

    package init() {}

    package func bundle(_ number: SubmissionNumber) -> ApprovalBundle? {
        bundles.first { $0.number == number }
    }

    // MARK: What is recorded

    package mutating func open(_ number: SubmissionNumber, _ figures: [FigureKey: String], under rule: ApprovalRule) {
        bundles.append(ApprovalBundle(number, figures, rule))
    }

    /// It is sent; figures that say what was signed before keep their signatures, but for those of whoever sends them.
    package mutating func submit(
        _ number: SubmissionNumber, by sender: Signer, at moment: Moment, under rule: ApprovalRule
    ) {
        guard let place = place(number) else { return }
        var bundle = bundles[place]
        for (key, token) in bundle.figures {
            // What was sent before keeps what stands under it.
            let before = bundles[..<place].last { $0.sentAt != nil && $0.figures[key] != nil }
            if bundle.sentAt == nil, let before, before.state != .approved, before.figures[key] == token {
                bundle.signatures[key] = before.signatures[key]
            }
            if !rule.allowsOwn { bundle.signatures[key]?.removeAll { $0.by.isKnown(as: sender) } }
        }
        bundle.state = .submitted
        bundle.rule = rule
        bundle.sentBy = sender
        bundle.sentAt = moment
        bundle.isSigned = false
        bundles[place] = bundle
    }

    /// The next step signs; with the last one the figures count.
    package mutating func sign(_ number: SubmissionNumber, by signer: Signer, at moment: Moment, isLast: Bool) {
        guard let place = place(number) else { return }
        let step = bundles[place].nextStep
        for key in bundles[place].unsigned(in: step) {
            bundles[place].signatures[key, default: []].append(Signature(step: step, by: signer, at: moment))
        }
        bundles[place].isSigned = true
        if isLast { bundles[place].state = .approved }
    }

    /// It goes back: the figures that are named, or all where none is, lose their signatures; the others keep them.
    package mutating func sendBack(_ number: SubmissionNumber, naming named: Set<FigureKey>) {
        guard let place = place(number) else { return }
        bundles[place].state = .returned
        let figures = bundles[place].figures
        for (key, token) in figures where named.isEmpty || named.contains(key) {
            for other in bundles.indices where bundles[other].state != .approved && bundles[other].figures[key] == token
            {
                bundles[other].signatures[key] = nil
            }
        }
    }

    /// Another bundle of the unit takes its place: nothing is said against its figures.
    package mutating func replace(_ number: SubmissionNumber) {
        guard let place = place(number) else { return }
        bundles[place].state = .returned
    }

    package mutating func withdraw(_ number: SubmissionNumber) {
        guard let place = place(number) else { return }
        bundles[place].state = .draft
    }

    private func place(_ number: SubmissionNumber) -> Int? {
        bundles.lastIndex { $0.number == number }
    }
}

extension FormApproval {
    /// What somebody wants to do with a bundle that waits.
    package enum Intent: Sendable, Hashable {
        case sign, sendBack, withdraw
    }

    /// Why it may not be done; `nil` where it may.
    ///
    /// - Parameter maySign: Whether whoever asks has the right to sign a step.
    package func refusal(
        of intent: Intent, _ number: SubmissionNumber, by signer: Signer, maySign: (_ step: Int) -> Bool
    ) -> ApprovalRefusal? {
        guard let bundle = bundle(number) else { return .notWaiting(number, nil) }
        guard bundle.state == .submitted else { return .notWaiting(number, bundle.state) }
        switch intent {
        case .withdraw: return bundle.isSigned ? .signedMeanwhile(number) : nil
        case .sendBack:
            return (1...bundle.rule.steps).contains(where: maySign) ? nil : .notYourStep(number, step: bundle.nextStep)
        case .sign: return refusalToSign(bundle, signer, maySign)
        }
    }

    private func refusalToSign(
        _ bundle: ApprovalBundle, _ signer: Signer, _ maySign: (_ step: Int) -> Bool
    ) -> ApprovalRefusal? {
        let step = bundle.nextStep
        guard maySign(step) else { return .notYourStep(bundle.number, step: step) }
        guard !bundle.rule.allowsOwn else { return nil }
        if signer.isKnown(as: bundle.sentBy) { return .ownReport(bundle.number) }
        let others = bundle.signatures.values.joined().filter { $0.step != step }
        return others.contains { signer.isKnown(as: $0.by) } ? .signedBefore(bundle.number) : nil
    }
}
