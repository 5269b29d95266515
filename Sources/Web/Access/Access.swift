package import Planning

/// Who may ask for a route. Every route states one.
package enum Access: Sendable, Hashable {
    /// Anybody who reaches the server: nothing of the ledger in it.
    case everyone
    /// Anybody who has signed in at the screen, not by an API token: what concerns their own account only.
    case signedIn
    /// Whoever holds the permission for the unit that the request names by `unit`, in the path, the query or the form; for
    /// some unit where it names none. A handler that finds out its unit otherwise asks `context.require` for it.
    case needs(Permission)
    /// The same with whichever of several permissions somebody holds.
    case needsAny([Permission])
}

/// What a request to a route carries.
package enum RequestBody: Sendable, Hashable {
    case none
    /// Fields of a form, with the token of the session.
    case form
    /// Fields of a form that somebody fills in who has no session yet.
    case openForm
    /// Fields and files, multipart/form-data, up to so many bytes together; the files lie on disk while the request is
    /// answered.
    case upload(limit: Int)
    /// JSON from a program or from a page's script, up to so many bytes; a page's script sends the token in the header
    /// `x-form-token`.
    case json(limit: Int)
    /// One file from a program, as it is, up to so many bytes; it lies on disk while the request is answered. A page's script
    /// sends the token as for JSON.
    case file(limit: Int)

    /// Whether files come with it.
    var hasFiles: Bool {
        switch self {
        case .upload, .file: true
        case .none, .form, .openForm, .json: false
        }
    }

    /// Whether a program sends it, which has no form with a token.
    var isOfPrograms: Bool {
        switch self {
        case .json, .file: true
        case .none, .form, .openForm, .upload: false
        }
    }
}
