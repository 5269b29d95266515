package import Planning
import Quantities
import Storage

/// A profile of documents on its way into the ledger: who records it, on what paper, and what stood there when it was shown.
package struct ProfileRequest: Sendable {
    package var profile: DocumentProfile
    package var author: String
    package var authority: Authority
    package var document: String?
    package var reason: String?
    package var file: String?
    /// The fingerprint of what stood there, as the preview had it.
    package var shown: String

    package init(
        profile: DocumentProfile, author: String, authority: Authority, document: String?, reason: String?,
        file: String? = nil, shown: String
    ) {
        self.profile = profile
        self.author = author
        self.authority = authority
        self.document = document
        self.reason = reason
        self.file = file
        self.shown = shown
    }
}

/// What became of it.
package enum ProfileOutcome: Sendable, Hashable {
    case recorded(Commit)
    /// It stands there already: sent twice, or nothing was changed.
    case unchanged
    /// Somebody has changed it meanwhile.
    case moved
    /// It takes the place of another one, and nobody says why.
    case reasonNeeded
    case outOfReach
}

extension Delivery {
    /// Whether somebody may change the profiles of a unit, or those of everybody.
    package func mayChangeProfiles(of unit: UnitCode?, _ authority: Authority) -> Bool {
        let units = view().catalogue.units
        guard let unit else {
            return ReferenceReach(authority, before: units, after: units, today: today).coversShared
        }
        // A code that is used again means its earlier unit, too: the documents of old periods are still written.
        return units.versions(of: unit).contains { authority.allows(.administerCatalogue, for: $0.key, on: today) }
    }

    /// The profile that is recorded under a key.
    package func documentProfile(_ key: DocumentProfile.Key) -> DocumentProfile? {
        view().catalogue.documentProfiles.first { $0.key == key }
    }

    /// Tells whether what stands under a key is still what was shown.
    package func profileFingerprint(_ key: DocumentProfile.Key) -> String {
        Secrets.hash(documentProfile(key)?.text ?? "-")
    }

    /// Records a profile, or takes one back, as one change of the ledger, or nothing of it.
    package func record(_ request: ProfileRequest) throws(Failure) -> ProfileOutcome {
        try onNewestState { () throws(Failure) in try attempt(request) }
    }

    /// `nil` where somebody else was faster.
    private func attempt(_ request: ProfileRequest) throws(Failure) -> ProfileOutcome? {
        let (profile, head) = (request.profile, view().head)
        let before = documentProfile(profile.key)
        guard mayChangeProfiles(of: profile.unit, request.authority) else { return .outOfReach }
        if before?.text == profile.text { return .unchanged }
        guard profileFingerprint(profile.key) == request.shown else { return .moved }
        if before != nil, request.reason?.isEmpty ?? true { return .reasonNeeded }
        let note = ChangeNote(
            act: .setProfile, author: request.author, document: request.document, reason: request.reason,
            file: request.file)
        let change = Change(note: note, records: [.documentProfile(profile)])
        return try append(change, at: clock(), decidedOn: head).map { .recorded($0) }
    }
}
