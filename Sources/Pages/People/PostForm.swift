package import HTML

/// A form that changes something: always with the token of the visitor's session.
package enum PostForm {
    /// The name of the field that carries the token.
    package static let tokenField = "form-token"

    /// - Parameter name: A class of the style sheet.
    package static func markup(_ route: Route, class name: String = "post", _ content: Markup) -> Markup {
        "<form method=\"post\" action=\"\(route)\" class=\"\(name)\">\(token)\(content)</form>"
    }

    /// A form with files; the token goes before them.
    package static func upload(_ route: Route, class name: String = "post", _ content: Markup) -> Markup {
        """
        <form method="post" action="\(route)" class="\(name)" enctype="multipart/form-data">\(token)\(content)</form>
        """
    }

    /// The field with the token, for forms that are written by hand.
    package static var token: Markup {
        Visitor.current?.formToken.map { Control.hidden(name: tokenField, value: $0) } ?? .empty
    }
}
