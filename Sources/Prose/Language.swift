package import Planning

/// The languages of the interface; Vietnamese comes first.
package enum Language: String, Sendable, Hashable, CaseIterable {
    case vietnamese = "vi"
    case english = "en"

    /// The language of a POSIX locale ("vi_VN.UTF-8", "en_US"); Vietnamese where it says neither.
    package init(locale: String) {
        self = locale.lowercased().hasPrefix("en") ? .english : .vietnamese
    }

    package func pick<Word>(_ vietnamese: @autoclosure () -> Word, _ english: @autoclosure () -> Word) -> Word {
        switch self {
        case .vietnamese: vietnamese()
        case .english: english()
        }
    }
}

/// Turns codes and values of the domain into words of one language. Nothing else writes sentences about figures.
package struct Words: Sendable {
    package let language: Language

    package init(_ language: Language) {
        self.language = language
    }

    package func name(_ word: Bilingual) -> String {
        language.pick(word.vietnamese, word.english)
    }

    /// One of two sentences, by the language.
    package func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        language.pick(vietnamese(), english())
    }
}
