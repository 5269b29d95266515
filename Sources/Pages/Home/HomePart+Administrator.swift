import HTML
package import Planning
package import Prose
import Quantities

extension HomePart {
    /// What an administrator must know of the server and its people.
    ///
    /// - Parameters:
    ///   - failures: Failed sign-ins of the last 24 hours.
    ///   - stuck: Reminders that could not be handed on.
    package static func administrator(
        withoutSignIn: [Account], stranded: [StrandedAccount], failures: Int, verified: UpkeepLine?,
        backedUp: UpkeepLine?, stuck: Int,
        _ language: Language, chosen: Language?
    ) -> HomePart {
        let (phrases, words) = (HomePhrases(language), Words(language))
        var facts: [Markup] = ["\(phrases.failedSignIns(failures))"]
        facts.append("\(backedUp.map { phrases.backedUp(words.moment($0.at)) } ?? phrases.neverBackedUp)")
        facts.append(
            "\(verified.map { phrases.verified(words.moment($0.at), isFine: $0.isFine) } ?? phrases.neverVerified)")
        if stuck > 0 { facts.append("\(phrases.stuckReminders(stuck))") }
        let people: Markup =
            withoutSignIn.isEmpty
            ? .empty
            : """
            <details class="behind"><summary>\(phrases.withoutSignIn(withoutSignIn.count))</summary>
            <ul class="facts">\(withoutSignIn.prefix(50), each: { "<li>\($0.displayName) <small>\($0.signInName)</small></li>" })</ul>
            </details>
            """
        let isTrouble = stuck > 0 || backedUp == nil || verified.map { !$0.isFine } ?? true
        return HomePart(
            id: "upkeep", title: phrases.upkeep, isTrouble ? .trouble : .calm,
            """
            <ul class="facts">\(facts, each: { "<li>\($0)</li>" })</ul>\
            \(StrandedAccounts(stranded, language: language, chosen: chosen).folded)\(people)\
            <p class="on"><a href="\(Route.administration(.people(language: chosen)))">\(AccountPhrases(language).people)</a> · \
            <a href="\(Route.administration(.index(language: chosen)))">\(phrases.allOfAdministration)</a></p>
            """)
    }
}
