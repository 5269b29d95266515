import Planning
import Quantities
import Testing

/// The rule of approval: single cases, and all that three people can do to two bundles of figures, in any order.
struct FormApprovalTests {
    private static let moment = Moment(microseconds: 1_689_303_600_000_000)
    private static let planted = key("forest-planted")
    private static let jobs = key("jobs-created")
    private static let reporter = Signer(account: AccountNumber(1), name: "người nhập")
    private static let head = Signer(account: AccountNumber(2), name: "lãnh đạo xã")
    private static let office = Signer(account: AccountNumber(3), name: "phòng Tài chính")

    private static func key(_ indicator: IndicatorCode) -> FigureKey {
        guard let period = Period.half(2023, 1) else { preconditionFailure("2023-S1 is a period") }
        return FigureKey(
            indicator: indicator, unit: UnitKey(code: UnitCode("02569"), validFrom: Day(ordinal: 0)), period: period)
    }

    private static func rule(_ steps: Int, own: Bool = false) -> ApprovalRule {
        ApprovalRule(level: .commune, steps: steps, allowsOwn: own, effectiveFrom: Day(ordinal: 0))
    }

    /// Who has the right to which steps: the reporter is an approver of the commune, too.
    private static func maySign(_ signer: Signer, _ step: Int) -> Bool {
        signer == office || step == 1
    }

    private func form(_ rule: ApprovalRule, _ figures: [FigureKey: String]) -> FormApproval {
        var form = FormApproval()
        form.open(SubmissionNumber(1), figures, under: rule)
        form.submit(SubmissionNumber(1), by: Self.reporter, at: Self.moment, under: rule)
        return form
    }

    private func refusal(_ form: FormApproval, _ intent: FormApproval.Intent, _ signer: Signer) -> ApprovalRefusal? {
        form.refusal(of: intent, SubmissionNumber(1), by: signer) { Self.maySign(signer, $0) }
    }

    @Test func `nobody approves what they sent, unless the office is one of one person`() {
        let strict = form(Self.rule(1), [Self.planted: "1"])
        #expect(refusal(strict, .sign, Self.reporter) == .ownReport(SubmissionNumber(1)))
        #expect(refusal(strict, .sign, Self.head) == nil)
        let lone = form(Self.rule(1, own: true), [Self.planted: "1"])
        #expect(refusal(lone, .sign, Self.reporter) == nil)
    }

    @Test func `the head of the unit signs first, the office above second, and only then it counts`() {
        var form = form(Self.rule(2), [Self.planted: "1"])
        #expect(form.bundles[0].nextStep == 1)
        #expect(!form.bundles[0].isLastStep)
        form.sign(SubmissionNumber(1), by: Self.head, at: Self.moment, isLast: false)
        #expect(form.bundles[0].state == .submitted)
        #expect(refusal(form, .sign, Self.head) == .notYourStep(SubmissionNumber(1), step: 2))
        #expect(refusal(form, .withdraw, Self.reporter) == .signedMeanwhile(SubmissionNumber(1)))
        #expect(form.bundles[0].isLastStep)
        form.sign(SubmissionNumber(1), by: Self.office, at: Self.moment, isLast: true)
        #expect(form.bundles[0].state == .approved)
        #expect(refusal(form, .sendBack, Self.office) == .notWaiting(SubmissionNumber(1), .approved))
    }

    @Test func `whoever signed the first step for the commune can't sign the second`() {
        var form = form(Self.rule(2), [Self.planted: "1"])
        form.sign(SubmissionNumber(1), by: Self.office, at: Self.moment, isLast: false)
        #expect(refusal(form, .sign, Self.office) == .signedBefore(SubmissionNumber(1)))
    }

    @Test func `what was mended needs a new signature, what stayed as it was keeps its own`() {
        let rule = Self.rule(2)
        var form = form(rule, [Self.planted: "1", Self.jobs: "1"])
        form.sign(SubmissionNumber(1), by: Self.head, at: Self.moment, isLast: false)
        form.sendBack(SubmissionNumber(1), naming: [Self.planted])
        form.open(SubmissionNumber(2), [Self.planted: "2", Self.jobs: "1"], under: rule)
        form.submit(SubmissionNumber(2), by: Self.reporter, at: Self.moment, under: rule)
        #expect(form.bundles[1].unsigned(in: 1) == [Self.planted])
        #expect(form.bundles[1].signatures[Self.jobs]?.map(\.by) == [Self.head])
        #expect(form.bundles[1].nextStep == 1)
    }

    // MARK: All that can happen

    /// A state together with what an onlooker has written down, independent of the rule's own books.
    private struct World: Hashable {
        var form = FormApproval()
        /// Who has signed a figure of a bundle as it reads, at which step, since it last changed or went back.
        var seen: [Place: Set<Mark>] = [:]
    }

    private struct Place: Hashable {
        let bundle: SubmissionNumber
        let key: FigureKey
    }

    private struct Mark: Hashable {
        let step: Int
        let signer: Signer
    }

    /// What the walk has found: how often figures came to count, and what should not have been.
    private struct Findings {
        var counted = 0
        var wrong: Set<String> = []
    }

    private static let contents: [[FigureKey: String]] = [
        [planted: "1", jobs: "1"], [planted: "2", jobs: "1"],
    ]

    @Test(arguments: [1, 2])
    func `in no order of what three people do does a figure count that not all have signed as it reads`(steps: Int) {
        let rule = Self.rule(steps)
        var known: Set<World> = [World()]
        var open = [World()]
        var findings = Findings()
        while let world = open.popLast() {
            for next in successors(of: world, rule, &findings) where known.insert(next).inserted { open.append(next) }
        }
        #expect(findings.wrong.isEmpty)
        #expect(known.count > 100)
        #expect(findings.counted > 50)
    }

    private func successors(of world: World, _ rule: ApprovalRule, _ findings: inout Findings) -> [World] {
        var next: [World] = []
        if world.form.bundles.count < 2 {
            for content in Self.contents {
                var fresh = world
                fresh.form.open(SubmissionNumber(Int64(world.form.bundles.count + 1)), content, under: rule)
                next.append(fresh)
            }
        }
        for bundle in world.form.bundles {
            if [.draft, .returned].contains(bundle.state) { next += sent(bundle, world, rule) }
            for signer in [Self.reporter, Self.head, Self.office] {
                next += decided(bundle, signer, world, rule, &findings)
            }
        }
        return next
    }

    /// Sent beside what waits, or in its place.
    private func sent(_ bundle: ApprovalBundle, _ world: World, _ rule: ApprovalRule) -> [World] {
        [false, true].map { replaces in
            var fresh = world
            fresh.form.submit(bundle.number, by: Self.reporter, at: Self.moment, under: rule)
            for other in world.form.bundles where replaces && other.state == .submitted {
                fresh.form.replace(other.number)
            }
            for (key, token) in bundle.figures where bundle.sentAt == nil {
                let before = world.form.bundles.last {
                    $0.number < bundle.number && $0.sentAt != nil && $0.figures[key] != nil
                }
                let isSame = before.map { $0.state != .approved && $0.figures[key] == token } ?? false
                let former = before.map { Place(bundle: $0.number, key: key) }
                fresh.seen[Place(bundle: bundle.number, key: key)] = isSame ? former.flatMap { world.seen[$0] } : nil
            }
            return fresh
        }
    }

    private func decided(
        _ bundle: ApprovalBundle, _ signer: Signer, _ world: World, _ rule: ApprovalRule, _ findings: inout Findings
    ) -> [World] {
        var next: [World] = []
        func mayDo(_ intent: FormApproval.Intent) -> Bool {
            world.form.refusal(of: intent, bundle.number, by: signer) { Self.maySign(signer, $0) } == nil
        }
        if mayDo(.sign) { next.append(signed(bundle, signer, world, rule, &findings)) }
        if mayDo(.sendBack) {
            for named in [[], [Self.planted], [Self.jobs]] as [Set<FigureKey>]
            where named.isSubset(of: bundle.figures.keys) {
                next.append(returned(bundle, named, world, &findings))
            }
        }
        if mayDo(.withdraw), signer == bundle.sentBy {
            var fresh = world
            fresh.form.withdraw(bundle.number)
            next.append(fresh)
        }
        return next
    }

    private func signed(
        _ bundle: ApprovalBundle, _ signer: Signer, _ world: World, _ rule: ApprovalRule, _ findings: inout Findings
    ) -> World {
        var fresh = world
        let (step, isLast) = (bundle.nextStep, bundle.isLastStep)
        fresh.form.sign(bundle.number, by: signer, at: Self.moment, isLast: isLast)
        for key in bundle.figures.keys {
            fresh.seen[Place(bundle: bundle.number, key: key), default: []].insert(Mark(step: step, signer: signer))
        }
        guard isLast else { return fresh }
        findings.counted += 1
        for key in bundle.figures.keys {
            let marks = fresh.seen[Place(bundle: bundle.number, key: key)] ?? []
            let signatures = fresh.form.bundle(bundle.number)?.signatures[key] ?? []
            for needed in 1...rule.steps
            where !marks.contains(where: { $0.step == needed && $0.signer != bundle.sentBy }) {
                findings.wrong.insert("a figure counts and nobody else signed step \(needed)")
            }
            if Set(signatures.map(\.step)) != Set(1...rule.steps) { findings.wrong.insert("a signature is missing") }
            if Set(signatures.map(\.by)).count != rule.steps { findings.wrong.insert("somebody signed twice") }
            if !signatures.allSatisfy({ marks.contains(Mark(step: $0.step, signer: $0.by)) }) {
                findings.wrong.insert("a signature outlived a change or a return")
            }
        }
        return fresh
    }

    private func returned(
        _ bundle: ApprovalBundle, _ named: Set<FigureKey>, _ world: World, _ findings: inout Findings
    ) -> World {
        var fresh = world
        fresh.form.sendBack(bundle.number, naming: named)
        let after = fresh.form.bundle(bundle.number)
        for (key, token) in bundle.figures {
            guard named.isEmpty || named.contains(key) else {
                if after?.signatures[key] != bundle.signatures[key] {
                    findings.wrong.insert("a return reopens too much")
                }
                continue
            }
            if after?.signatures[key] != nil { findings.wrong.insert("a return does not reopen what it names") }
            // What reads the same elsewhere went back with it.
            for other in world.form.bundles where other.state != .approved && other.figures[key] == token {
                fresh.seen[Place(bundle: other.number, key: key)] = nil
            }
        }
        return fresh
    }
}
