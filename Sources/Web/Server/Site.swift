package import Hummingbird
package import Operations
import Pages
import Planning

/// All routes behind their gate: what the server runs, and what tests ask without a socket.
package struct Site: Sendable {
    package let table: RouteTable
    package let responder: RouterResponder<WebContext>

    package init(_ delivery: Delivery, _ settings: AccessSettings = AccessSettings(), mail: MailDesk? = nil) {
        let measures = RequestMeasures()
        let doorkeeper = Doorkeeper(delivery, settings)
        let asked =
            [
                Self.readings(delivery), Self.people(doorkeeper), Self.openID(doorkeeper), Self.desk(delivery),
                Self.approvals(delivery), Self.reminders(delivery, mail), Self.newsroom(doorkeeper),
                Self.news(delivery, settings), Self.administration(doorkeeper), Self.programs(doorkeeper, mail),
            ].flatMap(\.self)
        table = RouteTable(
            asked + Self.descriptions(of: asked, settings) + Self.machine(delivery, measures) + Self.statics)
        let router = Router(context: WebContext.self, options: .autoGenerateHeadEndpoints)
        router.add(middleware: CompressionMiddleware())
        router.add(middleware: GateMiddleware(table: table, doorkeeper: doorkeeper, measures: measures))
        for entry in table.entries { router.on(RouterPath(entry.path), method: entry.method, use: entry.handler) }
        responder = router.buildResponder()
    }

    private static func readings(_ delivery: Delivery) -> [RouteTable.Entry] {
        // The answers of another run may have been made by another version of the program.
        let run = String(UInt64.random(in: 0 ... .max), radix: 36)
        let pages = PageMemory()
        let scoreboard = ScoreboardHandlers(delivery: delivery, run: run, pages: pages)
        return [
            RouteTable.Entry(
                path: Route.Path.home, access: .needs(.viewScoreboard), isPage: true,
                handler: HomeHandler(delivery: delivery).page),
            RouteTable.Entry(
                path: Route.Path.scoreboard, access: .needs(.viewScoreboard), isPage: true, handler: scoreboard.page),
            RouteTable.Entry(
                path: Route.Path.scoreboardCSV, access: .needs(.viewScoreboard), isPage: true, handler: scoreboard.csv),
            RouteTable.Entry(
                path: Route.Path.scoreboardJSON, access: .needs(.viewScoreboard), isPage: false,
                contract: .scoreboard, handler: scoreboard.json),
        ] + ReadingHandlers(delivery: delivery, run: run, pages: pages).entries
    }

    private static func people(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let signIn = SignInHandlers(
            people: doorkeeper.people, cookie: doorkeeper.cookie, provider: doorkeeper.settings.openID?.button)
        let account = AccountHandlers(
            people: doorkeeper.people, delivery: doorkeeper.delivery, provider: doorkeeper.settings.openID)
        typealias Path = PeopleRoute.Path
        return [
            RouteTable.Entry(path: Path.signIn, access: .everyone, isPage: true, handler: signIn.page),
            .form(Path.signIn, .everyone, body: .openForm, signIn.signIn),
            .form(Path.signOut, .signedIn, signIn.signOut),
            RouteTable.Entry(path: Path.link, access: .everyone, isPage: true, handler: signIn.link),
            .form(Path.link, .everyone, body: .openForm, signIn.useLink),
            RouteTable.Entry(path: Path.account, access: .signedIn, isPage: true, handler: account.page),
            .form(Path.password, .signedIn, account.password),
            .form(Path.language, .signedIn, account.language),
            .form(Path.endSession, .signedIn, account.endSession),
            .form(Path.makeToken, .signedIn, account.makeToken),
            .form(Path.revokeToken, .signedIn, account.revokeToken),
            .form(Path.delegate, .needs(.delegate), account.delegate),
            .form(Path.endDelegation, .needs(.delegate), account.endDelegation),
        ]
    }

    /// Signing in at an identity provider, where one is set up.
    private static func openID(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        guard let settings = doorkeeper.settings.openID else { return [] }
        let handlers = OpenIDHandlers(
            people: doorkeeper.people, provider: OpenIDProvider(settings, doorkeeper.delivery),
            settings: doorkeeper.settings)
        typealias Path = PeopleRoute.Path
        return [
            RouteTable.Entry(path: Path.openID, access: .everyone, isPage: true, handler: handlers.begin),
            RouteTable.Entry(path: Path.openIDReturn, access: .everyone, isPage: true, handler: handlers.finish),
        ]
    }

    private static func desk(_ delivery: Delivery) -> [RouteTable.Entry] {
        let desk = DeskHandlers(delivery: delivery)
        let upload = UploadHandlers(delivery)
        let proofs = ProofHandlers(delivery: delivery)
        let shortcomings = ShortcomingHandlers(delivery: delivery)
        let access = Access.needsAny([.enterFigures, .enterOnBehalf])
        return [
            RouteTable.Entry(path: DeskRoute.Path.duties, access: access, isPage: true, handler: desk.duties),
            RouteTable.Entry(path: DeskRoute.Path.form, access: access, isPage: true, handler: desk.page),
            .form(DeskRoute.Path.form, access, desk.save),
            RouteTable.Entry(path: DeskRoute.Path.workbook, access: access, isPage: true, handler: desk.workbook),
            RouteTable.Entry(path: DeskRoute.Path.upload, access: access, isPage: true, handler: upload.page),
            .upload(DeskRoute.Path.upload, access, limit: UploadHandlers.limit, upload.send),
            .form(DeskRoute.Path.uploadCheck, access, upload.check),
            RouteTable.Entry(
                path: DeskRoute.Path.shortcomings, access: access, isPage: true, handler: shortcomings.page),
            .form(DeskRoute.Path.shortcomings, access, shortcomings.save),
            .upload(DeskRoute.Path.proofs, access, limit: ProofHandlers.limit, proofs.attach),
            RouteTable.Entry(
                path: DeskRoute.Path.proof, access: .needs(.viewPending), isPage: true, handler: proofs.file),
        ]
    }

    private static func approvals(_ delivery: Delivery) -> [RouteTable.Entry] {
        let approvals = ApprovalHandlers(delivery: delivery)
        let periods = PeriodHandlers(delivery: delivery)
        typealias Path = ApprovalRoute.Path
        return [
            RouteTable.Entry(path: Path.list, access: .needs(.approve), isPage: true, handler: approvals.list),
            .form(Path.list, .needs(.approve), approvals.approveTicked),
            RouteTable.Entry(path: Path.report, access: .needs(.viewPending), isPage: true, handler: approvals.report),
            .form(Path.report, .needs(.approve), approvals.decide),
            .form(Path.withdraw, .needs(.submit), DeskHandlers(delivery: delivery).withdraw),
            RouteTable.Entry(path: Path.periods, access: .needs(.lockPeriods), isPage: true, handler: periods.page),
            .form(Path.periods, .needs(.lockPeriods), periods.change),
        ]
    }

    /// Where texts are checked and articles are written.
    private static func newsroom(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let check = CheckHandlers(delivery: doorkeeper.delivery)
        let articles = ArticleHandlers(delivery: doorkeeper.delivery, people: doorkeeper.people)
        let writers = Access.needsAny(ArticleHandlers.writers)
        typealias Path = ArticleRoute.Path
        return [
            RouteTable.Entry(path: Path.check, access: .needs(.viewScoreboard), isPage: true, handler: check.page),
            .upload(Path.check, .needs(.viewScoreboard), limit: CheckHandlers.uploadLimit, check.check),
            .form(Path.record, .needs(.enterFigures), check.record),
            RouteTable.Entry(path: Path.list, access: writers, isPage: true, handler: articles.list),
            RouteTable.Entry(path: Path.draft, access: writers, isPage: true, handler: articles.draftPage),
            .form(Path.draft, writers, articles.makeDraft),
            RouteTable.Entry(path: Path.editor, access: writers, isPage: true, handler: articles.editor),
            .upload(Path.editor, writers, limit: ArticleHandlers.uploadLimit, articles.save),
            RouteTable.Entry(path: Path.preview, access: writers, isPage: true, handler: articles.preview),
            .form(Path.publish, .needs(.publish), articles.publish),
            .form(Path.withdraw, .needs(.publish), articles.withdraw),
            RouteTable.Entry(path: Path.draftPicture, access: writers, isPage: false, handler: articles.picture),
        ]
    }

    /// What the public reads.
    private static func news(_ delivery: Delivery, _ settings: AccessSettings) -> [RouteTable.Entry] {
        let news = NewsHandlers(delivery: delivery, names: settings.names)
        typealias Path = ArticleRoute.Path
        return [
            RouteTable.Entry(path: Path.news, access: .everyone, isPage: true, handler: news.news),
            RouteTable.Entry(path: Path.story, access: .everyone, isPage: true, handler: news.story),
            RouteTable.Entry(path: Path.picture, access: .everyone, isPage: false, handler: news.picture),
            RouteTable.Entry(path: Path.feed, access: .everyone, isPage: false, handler: news.feed),
            RouteTable.Entry(path: Path.newsStyle, access: .everyone, isPage: false, handler: news.style),
        ]
    }

    private static func reminders(_ delivery: Delivery, _ mail: MailDesk?) -> [RouteTable.Entry] {
        let reminders = ReminderHandlers(delivery: delivery, mail: mail)
        typealias Path = ReminderRoute.Path
        return [
            RouteTable.Entry(
                path: Path.page, access: .needsAny([.enterOnBehalf, .operate]), isPage: true, handler: reminders.page),
            .form(Path.send, .needs(.enterOnBehalf), reminders.send),
            .form(Path.rules, .needs(.enterOnBehalf), reminders.saveRules),
        ]
    }

    private static func programs(_ doorkeeper: Doorkeeper, _ mail: MailDesk?) -> [RouteTable.Entry] {
        let run = String(UInt64.random(in: 0 ... .max), radix: 36)
        return ProgramHandlers(
            delivery: doorkeeper.delivery, people: doorkeeper.people, settings: doorkeeper.settings, mail: mail,
            run: run
        ).entries
    }

    /// The description of the API: the routes themselves say what they take.
    private static func descriptions(of asked: [RouteTable.Entry], _ settings: AccessSettings) -> [RouteTable.Entry] {
        let contracts = ContractHandlers(
            described: asked.filter { $0.contract != nil }, names: settings.names)
        let problems = ProblemHandlers()
        return [
            RouteTable.Entry(path: Route.Path.problems, access: .everyone, isPage: true, handler: problems.list),
            RouteTable.Entry(path: Route.Path.problem, access: .everyone, isPage: true, handler: problems.one),
            RouteTable.Entry(path: Route.Path.programs, access: .everyone, isPage: true, handler: contracts.page),
            RouteTable.Entry(
                path: Route.Path.programsDocument, access: .everyone, isPage: false, handler: contracts.document),
        ]
    }

    private static func machine(_ delivery: Delivery, _ measures: RequestMeasures) -> [RouteTable.Entry] {
        let health = HealthHandlers(delivery: delivery, measures: measures)
        return [
            RouteTable.Entry(path: "/healthz", access: .everyone, isPage: false, handler: health.alive),
            RouteTable.Entry(path: "/readyz", access: .everyone, isPage: false, handler: health.ready),
            RouteTable.Entry(path: "/metrics", access: .needs(.operate), isPage: false, handler: health.metrics),
        ]
    }

    private static var statics: [RouteTable.Entry] {
        let statics = StaticHandlers()
        return [
            RouteTable.Entry(
                path: Route.Path.styleSheet, access: .everyone, isPage: false, handler: statics.styleSheet),
            RouteTable.Entry(
                path: Route.Path.deskScript, access: .everyone, isPage: false, handler: statics.deskScript),
            RouteTable.Entry(
                path: Route.Path.deskWorker, access: .everyone, isPage: false, handler: statics.deskWorker),
            RouteTable.Entry(
                path: Route.Path.copyScript, access: .everyone, isPage: false, handler: statics.copyScript),
            RouteTable.Entry(
                path: Route.Path.workScript, access: .everyone, isPage: false, handler: statics.workScript),
            RouteTable.Entry(
                path: Route.Path.keysScript, access: .everyone, isPage: false, handler: statics.keysScript),
            RouteTable.Entry(path: Route.Path.favicon, access: .everyone, isPage: false, handler: statics.favicon),
        ]
    }
}
