import Foundation
import Operations
import Pages
import Planning
import Prose
import Reports

/// What can be wrong with the file of a profile, and its sentences.
struct ProfileFaults: Sendable {
    enum Fault: Error {
        case tooLarge, notText, badName
        case layout(LayoutFault)
        case failed(Failure)
    }

    private let words: Words

    init(_ words: Words) {
        self.words = words
    }

    private var phrases: ProfileMessages { ProfileMessages(words.language) }
    var noFile: String { phrases.noFile }
    var moved: String { phrases.moved }
    var reasonNeeded: String { phrases.reasonNeeded }
    var outOfReach: String { phrases.outOfReach }

    func sentences(_ fault: Fault) -> [String] {
        switch fault {
        case .tooLarge: [phrases.tooLarge(DocumentProfile.longest)]
        case .notText: [phrases.notText]
        case .badName: [phrases.badName]
        case .layout(let fault): [words.layout(fault)]
        case .failed: []
        }
    }

    /// The text of a file that was sent, as it is kept: letters with their marks composed, ends of lines of one kind.
    static func read(_ file: UploadedFile) throws(Fault) -> String {
        guard file.byteCount <= DocumentProfile.longest, let data = FileManager.default.contents(atPath: file.path),
            data.count <= DocumentProfile.longest
        else { throw .tooLarge }
        guard let text = String(validating: data, as: UTF8.self) else { throw .notText }
        let mark: Character = "\u{FEFF}"
        let bare = text.first == mark ? String(text.dropFirst()) : text
        return bare.replacingOccurrences(of: "\r\n", with: "\n").precomposedStringWithCanonicalMapping
    }

    static func profile(_ text: String, file: String) throws(Fault) -> LayoutProfile {
        guard text.utf8.count <= DocumentProfile.longest else { throw .tooLarge }
        let profile: LayoutProfile
        do throws(LayoutFault) {
            profile = try LayoutProfile(text: text, file: file)
        } catch {
            throw .layout(error)
        }
        guard (1...80).contains(profile.name.count), !profile.name.contains(where: \.isNewline) else {
            throw .badName
        }
        return profile
    }
}
