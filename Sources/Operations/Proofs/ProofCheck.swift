import Foundation
import Office
import Planning
import Storage

/// Looks at the files that somebody wants to keep as proof, before anything is recorded.
enum ProofCheck {
    static func proofs(_ paths: [String], behind submissions: [SubmissionNumber] = []) throws(Failure) -> [NewProof] {
        try paths.map { path throws(Failure) in
            NewProof(path: path, name: name(path), media: try media(path), submissions: submissions)
        }
    }

    /// The name without its folder, and without what would play tricks on a terminal.
    private static func name(_ path: String) -> String {
        let kept = URL(filePath: path).lastPathComponent.unicodeScalars
            .filter { $0.properties.generalCategory != .control }
        return String(String.UnicodeScalarView(kept))
    }

    private static func media(_ path: String) throws(Failure) -> ProofMedia {
        guard FileManager.default.fileExists(atPath: path) else { throw .refused(.missingFile(path)) }
        let name = name(path)
        guard let size = PaperKind.size(path), size > 0 else { throw .refused(.notAProof(name: name)) }
        guard size <= Proof.sizeLimit else {
            throw .refused(.proofTooLarge(name: name, bytes: size, limit: Proof.sizeLimit))
        }
        let kind: PaperKind?
        do throws(OfficeFault) {
            kind = try PaperKind.detect(path)
        } catch {
            if case .unreadable(let message) = error.code { throw .fault(.file(path: path, message: message)) }
            throw .refused(.notAProof(name: name))
        }
        return switch kind {
        case .pdf: .pdf
        case .png: .png
        case .jpeg: .jpeg
        case .docx: .docx
        case .xlsx: .xlsx
        case nil: throw .refused(.notAProof(name: name))
        }
    }
}
