package import Planning
package import Prose

/// Where accounts and what figures are read against are looked after.
package enum AdministrationRoute: Sendable, Hashable {
    case index(language: Language? = nil)
    case people(AccountFilter = AccountFilter(), language: Language? = nil)
    /// One account, by the name that it signs in with.
    case account(String, done: Done? = nil, language: Language? = nil)
    /// Accounts as a table: where it is chosen, what it would do, what is downloaded.
    case peopleTable(language: Language? = nil)
    case confirmPeople
    case peopleExport(FileForm, language: Language? = nil)
    case peopleTemplate(FileForm, language: Language? = nil)
    /// Something that is done to an account.
    case accountAct(String, AccountAct)
    /// The records of a kind; `recorded` is the change that was just made.
    case records(
        ReferenceKind, search: String? = nil, year: Int? = nil, recorded: CommitNumber? = nil, language: Language? = nil
    )
    case export(ReferenceKind, FileForm)
    /// The form of a record; without a key of a new one.
    case record(ReferenceKind, key: [String]? = nil, isNewVersion: Bool = false, language: Language? = nil)
    case checkRecord(ReferenceKind)
    case importing(language: Language? = nil)
    case check
    case confirm
    case succession(language: Language? = nil)
    case seasons(language: Language? = nil)
    /// The profiles of documents; for a unit, those that its documents follow.
    case profiles(unit: UnitReference? = nil, done: Done? = nil, language: Language? = nil)
    case profile(DocumentProfile.Key, done: Done? = nil, language: Language? = nil)
    case profileFile(DocumentProfile.Key)
    case recordProfile
    case withdrawProfile
    case breakdown(
        year: String? = nil, indicator: IndicatorCode? = nil, unit: UnitReference? = nil, language: Language? = nil)

    package enum FileForm: String, Sendable, Hashable, CaseIterable {
        case csv, xlsx
    }

    /// What has just been done, as the address of the page that follows says it.
    package enum Done: String, Sendable, Hashable {
        case saved, granted, ended, disabled, enabled, unchanged, handedOver, delegated, withdrawn
    }

    package enum AccountAct: String, Sendable, Hashable, CaseIterable {
        case grant = "grants"
        case endGrant = "grants/end"
        case link = "link"
        case disable = "disable"
        case enable = "enable"
        case endSession = "sessions/end"
        case rename = "name"
        case handOver = "hand-over"
        case delegate = "delegations"
    }

    /// The paths that the server answers at.
    package enum Path {
        package static let index = "/administration"
        package static let people = "/administration/people"
        package static let account = "/administration/people/{account}"
        package static let peopleTable = "/administration/people-table"
        package static let confirmPeople = peopleTable + "/confirm"
        package static func peopleExport(_ form: FileForm) -> String { peopleTable + "/accounts." + form.rawValue }
        package static func peopleTemplate(_ form: FileForm) -> String { peopleTable + "/template." + form.rawValue }
        package static let importing = "/administration/import"
        package static let confirm = "/administration/confirm"
        package static let succession = "/administration/successions/new"
        package static let seasons = "/administration/seasons"
        package static let breakdown = "/administration/plans/breakdown"
        package static let profiles = "/administration/profiles"
        package static let profile = "/administration/profiles/profile"
        package static let profileFile = "/administration/profiles/file"
        package static let recordProfile = "/administration/profiles/record"
        package static let withdrawProfile = "/administration/profiles/withdraw"
        package static func records(_ kind: ReferenceKind) -> String { index + "/" + kind.place }
        package static func record(_ kind: ReferenceKind) -> String { records(kind) + "/record" }
        package static func export(_ kind: ReferenceKind, _ form: FileForm) -> String {
            records(kind) + "/export." + form.rawValue
        }
        package static func accountAct(_ act: AccountAct) -> String { account + "/" + act.rawValue }
    }

    /// The names of what addresses and forms say.
    package enum Field {
        package static let lang = "lang"
        package static let other = "other"
        /// Not "unit", for which whoever asks would need a right: everybody who looks after units may read.
        package static let holder = "of-unit"
        /// Who signs for somebody who is away.
        package static let deputy = "deputy"
        package static let disabling = "disabling"
        package static let done = "done"
        package static let account = "account"
        package static let name = "name"
        package static let displayName = "display-name"
        package static let email = "email"
        package static let tongue = "language"
        package static let role = "role"
        package static let unit = "unit"
        package static let from = "from"
        package static let to = "to"
        package static let number = "number"
        package static let state = "state"
        package static let search = "q"
        package static let key = "key"
        package static let copy = "copy"
        package static let recorded = "recorded"
        package static let table = "table"
        package static let kind = "kind"
        package static let shown = "shown"
        package static let file = "file"
        package static let document = "document"
        package static let reason = "reason"
        package static let year = "period"
        package static let indicator = "indicator"
    }

    var address: String {
        var query = QueryText()
        switch self {
        case .index(let language):
            query.add(Field.lang, language?.rawValue)
            return Path.index + query.text
        case .people(let filter, let language):
            filter.write(&query)
            query.add(Field.lang, language?.rawValue)
            return Path.people + query.text
        case .account(let name, let done, let language):
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Path.people + "/" + QueryText.encoded(name) + query.text
        case .accountAct(let name, let act):
            return Path.people + "/" + QueryText.encoded(name) + "/" + act.rawValue
        case .peopleTable, .confirmPeople, .peopleExport, .peopleTemplate: return peopleTableAddress
        case .profiles, .profile, .profileFile, .recordProfile, .withdrawProfile: return profileAddress
        default: return recordAddress
        }
    }

    /// The addresses of accounts as a table.
    private var peopleTableAddress: String {
        var query = QueryText()
        switch self {
        case .peopleExport(let form, let language):
            query.add(Field.lang, language?.rawValue)
            return Path.peopleExport(form) + query.text
        case .peopleTemplate(let form, let language):
            query.add(Field.lang, language?.rawValue)
            return Path.peopleTemplate(form) + query.text
        case .peopleTable(let language):
            query.add(Field.lang, language?.rawValue)
            return Path.peopleTable + query.text
        default: return Path.confirmPeople
        }
    }

    /// The addresses of the profiles of documents.
    private var profileAddress: String {
        var query = QueryText()
        switch self {
        case .profiles(let unit, let done, let language):
            query.add(Field.unit, unit?.description)
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Path.profiles + query.text
        case .profile(let key, let done, let language):
            query.add(Field.name, key.name)
            query.add(Field.holder, key.unit?.text)
            query.add(Field.done, done?.rawValue)
            query.add(Field.lang, language?.rawValue)
            return Path.profile + query.text
        case .profileFile(let key):
            query.add(Field.name, key.name)
            query.add(Field.holder, key.unit?.text)
            return Path.profileFile + query.text
        case .recordProfile: return Path.recordProfile
        case .withdrawProfile: return Path.withdrawProfile
        default: return Path.profiles
        }
    }

    /// The addresses of reference data.
    private var recordAddress: String {
        var query = QueryText()
        switch self {
        case .records(let kind, let search, let year, let recorded, let language):
            query.add(Field.search, search)
            query.add(Field.year, year.map { String($0) })
            query.add(Field.recorded, recorded?.description)
            query.add(Field.lang, language?.rawValue)
            return Path.records(kind) + query.text
        case .export(let kind, let form): return Path.export(kind, form)
        case .record(let kind, let key, let isNewVersion, let language):
            query.add(Field.key, key.map { RecordKey.text($0) })
            query.add(Field.copy, isNewVersion ? "version" : nil)
            query.add(Field.lang, language?.rawValue)
            return Path.record(kind) + query.text
        case .checkRecord(let kind): return Path.record(kind)
        case .importing(let language):
            query.add(Field.lang, language?.rawValue)
            return Path.importing + query.text
        case .check: return Path.importing
        case .confirm: return Path.confirm
        case .succession(let language):
            query.add(Field.lang, language?.rawValue)
            return Path.succession + query.text
        case .seasons(let language):
            query.add(Field.lang, language?.rawValue)
            return Path.seasons + query.text
        case .breakdown(let year, let indicator, let unit, let language):
            query.add(Field.year, year)
            query.add(Field.indicator, indicator?.text)
            query.add(Field.unit, unit?.description)
            query.add(Field.lang, language?.rawValue)
            return Path.breakdown + query.text
        default: return Path.index
        }
    }
}

extension ReferenceKind {
    /// Its part of an address.
    package var place: String {
        switch self {
        case .succession: "successions"
        case .hierarchies: "lines"
        case .due: "forms"
        default: rawValue
        }
    }
}

/// Which accounts a list shows.
package struct AccountFilter: Sendable, Hashable {
    package enum State: String, Sendable, Hashable, CaseIterable {
        case active, disabled
        /// Without a role that holds.
        case idle
    }

    package var role: Role?
    package var unit: UnitReference?
    package var state: State?
    package var search: String?

    package init(role: Role? = nil, unit: UnitReference? = nil, state: State? = nil, search: String? = nil) {
        self.role = role
        self.unit = unit
        self.state = state
        self.search = search
    }

    func write(_ query: inout QueryText) {
        query.add(AdministrationRoute.Field.role, role?.rawValue)
        query.add(AdministrationRoute.Field.unit, unit?.description)
        query.add(AdministrationRoute.Field.state, state?.rawValue)
        query.add(AdministrationRoute.Field.search, search)
    }
}
