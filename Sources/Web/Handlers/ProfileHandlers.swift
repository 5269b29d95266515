import Foundation
import HTTPTypes
import Hummingbird
import Operations
import Pages
import Planning
import Prose
import Quantities
import Reports

/// The profiles by which documents are laid out: looked at, taken out, taken in after a preview, taken back.
struct ProfileHandlers: Sendable {
    typealias Field = AdministrationRoute.Field

    let delivery: Delivery

    // MARK: Reading

    @Sendable func list(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { AdministrationRoute.Done(rawValue: $0) }
        return list(choice, context, named: choice.fields[Field.unit], done)
    }

    private func list(
        _ choice: LanguageChoice, _ context: WebContext, named text: String?, _ done: AdministrationRoute.Done? = nil,
        problems: [String] = []
    ) -> Response {
        let units = units(context)
        let asked = text.flatMap { UnitReference($0) }.flatMap { version($0) }
        let unit = asked ?? units.first
        let page = ProfileListPage(
            language: choice.language, chosen: choice.chosen, lines: all(choice).map(\.line), units: units, unit: unit,
            uses: unit.map { uses(of: $0, choice) } ?? [], news: done, problems: problems)
        return choice.page(page.document, status: problems.isEmpty ? .ok : .unprocessableContent)
    }

    /// Those that whoever asks looks after: by code as they are today, else as they last were.
    private func units(_ context: WebContext) -> [UnitVersion] {
        let today = delivery.today
        let view = delivery.view()
        let order = view.unitsInTree(on: today).compactMap { view.catalogue.units.version($0.key) }
            .filter { context.allows(.administerCatalogue, for: $0.key, on: today) }
        let last = Dictionary(order.map { ($0.key.code, $0.key) }, uniquingKeysWith: { one, other in max(one, other) })
        return order.filter { last[$0.key.code] == $0.key }
    }

    private func version(_ reference: UnitReference) -> UnitVersion? {
        let units = delivery.view().catalogue.units
        return units.unit(reference, on: delivery.today) ?? units.versions(of: reference.code).last
    }

    /// A profile with the text of its file.
    private struct Shown {
        let line: ProfileListPage.Line
        let profile: LayoutProfile
        let text: String
    }

    /// An office's own first, then those that come with the program.
    private func all(_ choice: LanguageChoice) -> [Shown] {
        let own = delivery.view().catalogue.documentProfiles.compactMap { shown($0, choice) }
        let shipped = LayoutProfiles.shippedTexts.compactMap { name, text -> Shown? in
            guard let profile = try? LayoutProfile(text: text, file: name) else { return nil }
            let key = DocumentProfile.Key(name: profile.name, unit: nil)
            return Shown(line: line(profile, key, holder: nil), profile: profile, text: text)
        }
        return own + shipped
    }

    private func shown(_ recorded: DocumentProfile, _ choice: LanguageChoice) -> Shown? {
        guard let text = recorded.text, let profile = try? LayoutProfile(text: text, file: recorded.name) else {
            return nil
        }
        return Shown(
            line: line(profile, recorded.key, holder: holder(recorded.unit, choice)), profile: profile, text: text)
    }

    private func holder(_ unit: UnitCode?, _ choice: LanguageChoice) -> String {
        ProfileListPage.holder(
            unit.map { code in
                version(UnitReference(code: code)).map { UnitTitle.text($0, choice.language) } ?? code.text
            }, choice.language)
    }

    private func line(_ profile: LayoutProfile, _ key: DocumentProfile.Key, holder: String?) -> ProfileListPage.Line {
        ProfileListPage.Line(
            key: key, title: profile.title, isParty: profile.layout == .party, from: profile.validFrom,
            to: profile.validTo, holder: holder, isChecked: profile.isCheckedAgainstOriginal)
    }

    /// What the documents of a unit that bear today's date follow.
    private func uses(of unit: UnitVersion, _ choice: LanguageChoice) -> [ProfileListPage.Use] {
        Reports.Layout.allCases.map { layout in
            ProfileListPage.Use(isParty: layout == .party, line: inUse(layout, of: unit, choice)?.line)
        }
    }

    private func inUse(_ layout: Reports.Layout, of unit: UnitVersion?, _ choice: LanguageChoice) -> Shown? {
        let today = delivery.today
        let catalogue = delivery.view().catalogue
        let recorded =
            unit.map { catalogue.documentProfiles(of: $0.key, on: min(today, $0.validTo ?? today)) }
            ?? catalogue.documentProfiles.filter { $0.unit == nil }
        let shipped = all(choice).filter { $0.line.holder == nil }
        return (recorded.compactMap { shown($0, choice) } + shipped).first {
            $0.profile.layout == layout && $0.profile.isInForce(on: today)
        }
    }

    // MARK: One profile

    @Sendable func page(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let done = choice.fields[Field.done].flatMap { AdministrationRoute.Done(rawValue: $0) }
        return try page(choice, context, key(choice.fields), done)
    }

    private func page(
        _ choice: LanguageChoice, _ context: WebContext, _ key: DocumentProfile.Key,
        _ done: AdministrationRoute.Done? = nil, problem: String? = nil
    ) throws -> Response {
        let found = try found(key, choice)
        let authority = try context.signedIn().authority
        let page = ProfilePage(
            language: choice.language, chosen: choice.chosen, profile: found.line,
            lines: ProfileLines(found.text).lines.map { ProfilePage.Line(place: $0.place, text: $0.text) },
            mayWithdraw: found.line.holder != nil && delivery.mayChangeProfiles(of: key.unit, authority), news: done,
            problem: problem)
        return choice.page(page.document, status: problem == nil ? .ok : .unprocessableContent)
    }

    private func key(_ fields: QueryFields) -> DocumentProfile.Key {
        DocumentProfile.Key(name: fields[Field.name] ?? "", unit: fields[Field.holder].map { UnitCode($0) })
    }

    private func found(_ key: DocumentProfile.Key, _ choice: LanguageChoice) throws(Problem) -> Shown {
        guard let found = all(choice).first(where: { $0.line.key == key }) else { throw Problem(.notFound) }
        return found
    }

    @Sendable func file(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let found = try found(key(choice.fields), choice)
        var response = Response.text(found.text, type: "application/json; charset=utf-8")
        response.headers[.contentDisposition] = Disposition.attachment(
            UploadedFile.safeName("\(found.line.key.name).json"))
        response.headers[.cacheControl] = "no-store"
        return response
    }

    // MARK: Taking one in

    @Sendable func preview(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let phrases = ProfileFaults(choice.words)
        guard let file = context.files.first else {
            return list(choice, context, named: context.form[Field.unit], problems: [phrases.noFile])
        }
        do throws(ProfileFaults.Fault) {
            let sent = try ProfileFaults.read(file)
            return try preview(choice, context, sent, file: file.name, unit: unit(context.form))
        } catch {
            return list(choice, context, named: context.form[Field.unit], problems: phrases.sentences(error))
        }
    }

    private func unit(_ form: QueryFields) -> UnitCode? {
        form[Field.unit].flatMap { UnitReference($0) }.map(\.code)
    }

    private func preview(
        _ choice: LanguageChoice, _ context: WebContext, _ text: String, file: String, unit: UnitCode?,
        _ news: ProfilePreviewPage.News? = nil
    ) throws(ProfileFaults.Fault) -> Response {
        let profile = try ProfileFaults.profile(text, file: file)
        let key = DocumentProfile.Key(name: profile.name, unit: unit)
        let recorded = delivery.documentProfile(key)
        let forWhom = unit.flatMap { version(UnitReference(code: $0)) }
        let compared = recorded.flatMap { shown($0, choice) } ?? inUse(profile.layout, of: forWhom, choice)
        let differences = ProfileLines(text).differences(from: ProfileLines(compared?.text ?? ""))
        let page = ProfilePreviewPage(
            language: choice.language, chosen: choice.chosen,
            profile: line(profile, key, holder: holder(unit, choice)), text: text, file: file,
            compared: compared?.line.key.name,
            differences: differences.map {
                ProfilePreviewPage.Difference(place: $0.place, before: $0.before, after: $0.after)
            }, isInForce: profile.isInForce(on: delivery.today), needsReason: recorded != nil,
            fingerprint: delivery.profileFingerprint(key), news: news,
            document: TypedText.composed(context.form[Field.document] ?? ""),
            reason: TypedText.composed(context.form[Field.reason] ?? ""))
        return choice.page(page.document, status: news == nil ? .ok : .unprocessableContent)
    }

    @Sendable func record(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        // Browsers send the ends of lines in their own way.
        let text = context.form.all(Field.table).joined().replacingOccurrences(of: "\r\n", with: "\n")
        let file = String((context.form[Field.file] ?? "").prefix(200))
        let unit = context.form[Field.holder].map { UnitCode($0) }
        do throws(ProfileFaults.Fault) {
            let name = try ProfileFaults.profile(text, file: file).name
            let profile = DocumentProfile(name: name, unit: unit, text: text)
            let news: ProfilePreviewPage.News
            switch try record(profile, context, file: file, shown: context.form[Field.shown] ?? "") {
            case .recorded, .unchanged:
                return .going(
                    to: Route.administration(.profile(profile.key, done: .saved, language: choice.chosen)).address)
            case .moved: news = .moved
            case .reasonNeeded: news = .reasonNeeded
            case .outOfReach: news = .outOfReach
            }
            return try preview(choice, context, text, file: file, unit: unit, news)
        } catch {
            if case .failed(let failure) = error { throw failure }
            return list(
                choice, context, named: context.form[Field.unit],
                problems: ProfileFaults(choice.words).sentences(error))
        }
    }

    private func record(
        _ profile: DocumentProfile, _ context: WebContext, file: String?, shown: String
    ) throws(ProfileFaults.Fault) -> ProfileOutcome {
        guard let reader = context.reader else { return .outOfReach }
        func line(_ name: String) -> String? {
            let text = String(TypedText.composed(context.form[name] ?? "").prefix(400))
            return text.isEmpty ? nil : text
        }
        do throws(Failure) {
            return try delivery.record(
                ProfileRequest(
                    profile: profile, author: reader.account.displayName, authority: reader.authority,
                    document: line(Field.document), reason: line(Field.reason), file: file, shown: shown))
        } catch {
            throw .failed(error)
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: WebContext) async throws -> Response {
        let choice = try LanguageChoice(request, context)
        let key = key(context.form)
        guard delivery.documentProfile(key) != nil else { throw Problem(.notFound) }
        let nothing = DocumentProfile(name: key.name, unit: key.unit, text: nil)
        let outcome: ProfileOutcome
        do throws(ProfileFaults.Fault) {
            outcome = try record(nothing, context, file: nil, shown: delivery.profileFingerprint(key))
        } catch {
            if case .failed(let failure) = error { throw failure }
            throw Problem(.internalFault)
        }
        let faults = ProfileFaults(choice.words)
        switch outcome {
        case .recorded, .unchanged:
            return .going(to: Route.administration(.profiles(done: .withdrawn, language: choice.chosen)).address)
        case .moved: return try page(choice, context, key, problem: faults.moved)
        case .reasonNeeded: return try page(choice, context, key, problem: faults.reasonNeeded)
        case .outOfReach: return try page(choice, context, key, problem: faults.outOfReach)
        }
    }
}
