import HTTPTypes
import Planning

extension ProgramHandlers {
    /// The routes of programs that are not the JSON form of a page.
    var entries: [RouteTable.Entry] {
        catalogue + reports + approvals + reminders + words + accountsOfOthers + administration
    }

    private var entering: Access { .needsAny([.enterFigures, .enterOnBehalf]) }

    private var catalogue: [RouteTable.Entry] {
        [
            .program("/units", .needs(.viewScoreboard), .units, units),
            .program("/periods", .needs(.viewScoreboard), .periods, periods),
            .program("/plans", .needs(.viewScoreboard), .plans, plans),
            .program("/directives", .needs(.viewScoreboard), .directives, directives),
            .program("/shortcomings", .needs(.viewScoreboard), .shortcomings, shortcomings),
            .program("/conferences", .needs(.viewScoreboard), .conferences, conferences),
        ]
    }

    private var reports: [RouteTable.Entry] {
        [
            .program("/reporting", .needs(.viewPending), .reporting, reporting),
            .program("/duties", .needs(.enterFigures), .duties, duties),
            .program("/forms/{unit}/{period}", entering, .form, form),
            .program(.patch, "/forms/{unit}/{period}", entering, .saveForm, saveForm),
            .program(.post, "/forms/{unit}/{period}/submit", .needs(.submit), .submitForm, submitForm),
            .program(
                file: "/forms/{unit}/{period}/uploads", entering, limit: Proof.sizeLimit, .sendUpload, sendUpload),
            .program(.post, "/forms/{unit}/{period}/uploads/{held}", entering, .readUpload, readUpload),
            .program("/forms/{unit}/{period}/proofs", .needs(.viewPending), .proofs, proofs),
            .program(
                file: "/forms/{unit}/{period}/proofs", entering, limit: Proof.sizeLimit, .attachProof, attachProof),
            .program(
                "/proofs/{proof}", .needs(.viewPending), .proof, ProofHandlers(delivery: delivery).file),
        ]
    }

    private var approvals: [RouteTable.Entry] {
        [
            .program("/waiting", .needs(.approve), .waiting, waitingReports),
            .program("/submissions", .needs(.viewPending), .submissions, submissions),
            .program("/submissions/{number}", .needs(.viewPending), .submission, submission),
            .program("/submissions/{number}/review", .needs(.viewPending), .review, review),
            .program(.post, "/submissions/{number}/approve", .needs(.approve), .approve, approve),
            .program(.post, "/submissions/{number}/return", .needs(.approve), .sendBack, sendBack),
            .program(.post, "/submissions/{number}/withdraw", .needs(.submit), .withdraw, withdraw),
            .program("/gates", .needs(.lockPeriods), .gates, gates),
            .program(.post, "/gates/{unit}/{period}", .needs(.lockPeriods), .changeGate, changeGate),
        ]
    }

    private var reminders: [RouteTable.Entry] {
        [
            .program("/reminders", .needsAny([.enterOnBehalf, .operate]), .reminders, reminderLists),
            .program(.post, "/reminders/send", .needs(.enterOnBehalf), .sendReminders, sendReminders),
            .program(.put, "/reminders/rules", .needs(.enterOnBehalf), .reminderRules, setReminderRules),
        ]
    }

    private var words: [RouteTable.Entry] {
        let writers = Access.needsAny(ArticleHandlers.writers)
        return [
            .program(.post, "/check", .needs(.viewScoreboard), limit: 2 << 20, .check, check),
            .program("/news", .everyone, .news, news),
            .program("/articles", writers, .articles, articles),
            .program(.post, "/articles", writers, .makeArticle, makeArticle),
            .program("/articles/{article}", writers, .article, article),
            .program(.put, "/articles/{article}", writers, .saveArticle, saveArticle),
            .program(
                file: "/articles/{article}/picture", writers, limit: Picture.sizeLimit, .attachPicture, attachPicture),
            .program("/articles/{article}/pictures/{picture}", writers, .articlePicture, picture),
            .program(.post, "/articles/{article}/publish", .needs(.publish), .publishArticle, publishArticle),
            .program(.post, "/articles/{article}/withdraw", .needs(.publish), .withdrawArticle, withdrawArticle),
        ]
    }

    private var accountsOfOthers: [RouteTable.Entry] {
        let access = Access.needs(.administerPeople)
        return [
            .program("/accounts", access, .accounts, accounts),
            .program(.post, "/accounts", access, .makeAccount, makeAccount),
            .program("/accounts-table", access, .accountsTable, accountsTable),
            .program(
                .post, "/accounts-table", access, limit: PeopleTableHandlers.largestFile, .saveAccountsTable,
                saveAccountsTable),
            .program(.patch, "/accounts/{account}", access, .changeAccount, changeAccount),
            .program(.post, "/accounts/{account}/link", access, .makeLink, makeLink),
            .program(.post, "/accounts/{account}/grants", access, .grantRole, grantRole),
            .program(.post, "/accounts/{account}/grants/{grant}/end", access, .endRole, endRole),
            .program(.post, "/accounts/{account}/hand-over", access, .handOver, handOver),
            .program(.post, "/accounts/{account}/delegations", access, .delegateOf, delegateOf),
            .program("/delegations", .needs(.delegate), .delegations, delegations),
            .program(.post, "/delegations", .needs(.delegate), .delegate, delegate),
            .program(.post, "/delegations/{grant}/end", .needs(.delegate), .endDelegation, endDelegation),
        ]
    }

    private var administration: [RouteTable.Entry] {
        [
            .program("/me", .needsAny(Permission.allCases), .me, me),
            .program("/breakdown", .needs(.administerCatalogue), .breakdown, breakdown),
            .program(
                .post, "/successions", .needs(.administerCatalogue), .saveSuccession, saveSuccession),
            .program("/records/{kind}", .needs(.administerCatalogue), .records, records),
            .program(
                .post, "/records/{kind}", .needs(.administerCatalogue), limit: ReferenceHandlers.largestFile,
                .saveRecords, saveRecords),
        ]
    }
}
