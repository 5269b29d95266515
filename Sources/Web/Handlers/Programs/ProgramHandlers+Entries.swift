import HTTPTypes
import Planning

extension ProgramHandlers {
    /// The routes of programs that are not the JSON form of a page.
    var entries: [RouteTable.Entry] {
        let entering = Access.needsAny([.enterFigures, .enterOnBehalf])
        return [
            .program("/units", .needs(.viewScoreboard), .units, units),
            .program("/periods", .needs(.viewScoreboard), .periods, periods),
            .program("/plans", .needs(.viewScoreboard), .plans, plans),
            .program("/reporting", .needs(.viewPending), .reporting, reporting),
            .program("/duties", .needs(.enterFigures), .duties, duties),
            .program("/forms/{unit}/{period}", entering, .form, form),
            .program(.patch, "/forms/{unit}/{period}", entering, .saveForm, saveForm),
            .program(.post, "/forms/{unit}/{period}/submit", .needs(.submit), .submitForm, submitForm),
            .program("/submissions", .needs(.viewPending), .submissions, submissions),
            .program("/submissions/{number}", .needs(.viewPending), .submission, submission),
            .program(.post, "/submissions/{number}/approve", .needs(.approve), .approve, approve),
            .program(.post, "/submissions/{number}/return", .needs(.approve), .sendBack, sendBack),
            .program(.post, "/submissions/{number}/withdraw", .needs(.submit), .withdraw, withdraw),
            .program("/me", .needsAny(Permission.allCases), .me, me),
            .program("/accounts", .needs(.administerPeople), .accounts, accounts),
        ]
    }
}
