import Hummingbird
import Operations
import Pages
import Planning

extension DeskHandlers {
    /// The reporter takes back what nobody has signed.
    @Sendable func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let (unit, period) = try subject(context)
        let me = try context.signedIn()
        let form = try delivery.deskForm(of: unit, period, choice.language)
        guard let pending = form.waiting else {
            return going(.unchanged, choice, unit, period)
        }
        let outcome = try delivery.decide(
            ApprovalDecision(.withdraw, of: pending.submission, by: me.signer, authority: me.authority))
        return going(outcome == .unchanged ? .unchanged : .withdrawn, choice, unit, period)
    }
}
