import Operations
import Pages
import Planning

extension Site {
    /// Accounts, and what figures are read against.
    static func administration(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let index = AdministrationHandlers(people: doorkeeper.people, delivery: doorkeeper.delivery)
        return [
            RouteTable.Entry(
                path: AdministrationRoute.Path.index, access: .needsAny([.administerCatalogue, .administerPeople]),
                isPage: true, handler: index.page)
        ] + accounts(doorkeeper) + peopleTable(doorkeeper) + references(doorkeeper)
    }

    private static func accounts(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let accounts = AccountAdministrationHandlers(
            people: doorkeeper.people, delivery: doorkeeper.delivery, settings: doorkeeper.settings)
        typealias Path = AdministrationRoute.Path
        let access = Access.needs(.administerPeople)
        return [
            RouteTable.Entry(path: Path.people, access: access, isPage: true, handler: accounts.list),
            .form(Path.people, access, accounts.create),
            RouteTable.Entry(path: Path.account, access: access, isPage: true, handler: accounts.page),
            .form(Path.accountAct(.grant), access, accounts.grant),
            .form(Path.accountAct(.endGrant), access, accounts.endGrant),
            .form(Path.accountAct(.link), access, accounts.makeLink),
            .form(Path.accountAct(.disable), access, accounts.disable),
            .form(Path.accountAct(.enable), access, accounts.enable),
            .form(Path.accountAct(.endSession), access, accounts.endSession),
            .form(Path.accountAct(.rename), access, accounts.rename),
            .form(Path.accountAct(.handOver), access, accounts.handOver),
            .form(Path.accountAct(.delegate), access, accounts.delegate),
        ]
    }

    /// Accounts in and out as a table.
    private static func peopleTable(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let handlers = PeopleTableHandlers(
            people: doorkeeper.people, delivery: doorkeeper.delivery, settings: doorkeeper.settings)
        typealias Path = AdministrationRoute.Path
        let access = Access.needs(.administerPeople)
        let entries: [RouteTable.Entry] = [
            RouteTable.Entry(path: Path.peopleTable, access: access, isPage: true, handler: handlers.page),
            .upload(Path.peopleTable, access, limit: PeopleTableHandlers.largestFile, handlers.check),
            .upload(Path.confirmPeople, access, limit: PeopleTableHandlers.largestFile, handlers.confirm),
        ]
        return entries
            + AdministrationRoute.FileForm.allCases.flatMap { form in
                [
                    RouteTable.Entry(
                        path: Path.peopleExport(form), access: access, isPage: true, handler: handlers.export(form)),
                    RouteTable.Entry(
                        path: Path.peopleTemplate(form), access: access, isPage: true,
                        handler: handlers.template(form)),
                ]
            }
    }

    private static func profiles(_ delivery: Delivery, _ access: Access) -> [RouteTable.Entry] {
        let profiles = ProfileHandlers(delivery: delivery)
        typealias Path = AdministrationRoute.Path
        return [
            RouteTable.Entry(path: Path.profiles, access: access, isPage: true, handler: profiles.list),
            .upload(Path.profiles, access, limit: 2 * DocumentProfile.longest, profiles.preview),
            RouteTable.Entry(path: Path.profile, access: access, isPage: true, handler: profiles.page),
            RouteTable.Entry(path: Path.profileFile, access: access, isPage: true, handler: profiles.file),
            .form(Path.recordProfile, access, profiles.record),
            .form(Path.withdrawProfile, access, profiles.withdraw),
        ]
    }

    private static func references(_ doorkeeper: Doorkeeper) -> [RouteTable.Entry] {
        let handlers = ReferenceHandlers(delivery: doorkeeper.delivery)
        typealias Path = AdministrationRoute.Path
        let access = Access.needs(.administerCatalogue)
        var entries = [
            RouteTable.Entry(path: Path.importing, access: access, isPage: true, handler: handlers.importing),
            .upload(Path.importing, access, limit: ReferenceHandlers.largestFile, handlers.check),
            .form(Path.confirm, access, handlers.confirm),
        ]
        entries += profiles(doorkeeper.delivery, access)
        let succession = SuccessionHandlers(doorkeeper.delivery)
        let breakdown = BreakdownHandlers(doorkeeper.delivery)
        entries += [
            RouteTable.Entry(path: Path.succession, access: access, isPage: true, handler: succession.page),
            .form(Path.succession, access, succession.preview),
            RouteTable.Entry(path: Path.seasons, access: access, isPage: true, handler: handlers.seasons),
            RouteTable.Entry(path: Path.breakdown, access: access, isPage: true, handler: breakdown.page),
            .form(Path.breakdown, access, breakdown.send),
        ]
        for kind in ReferenceKind.allCases {
            entries += [
                RouteTable.Entry(
                    path: Path.records(kind), access: access, isPage: true, handler: handlers.list(kind)),
                RouteTable.Entry(
                    path: Path.record(kind), access: access, isPage: true, handler: handlers.record(kind)),
                .form(Path.record(kind), access, handlers.checkRecord(kind)),
            ]
            entries += AdministrationRoute.FileForm.allCases.map { form in
                RouteTable.Entry(
                    path: Path.export(kind, form), access: access, isPage: true,
                    handler: handlers.export(kind, form))
            }
        }
        return entries
    }
}
