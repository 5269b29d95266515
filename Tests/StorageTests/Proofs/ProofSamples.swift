import Foundation
import Planning
import Storage
import TestSupport

/// Files that stand for scans: bytes of any value, the same in every run.
enum ProofSamples {
    /// A file of this length in the folder of the test.
    static func file(_ name: String, _ count: Int, in scratch: Scratch) throws -> String {
        let path = "\(scratch.folder)/\(name)"
        try Data(bytes(count)).write(to: URL(filePath: path))
        return path
    }

    static func bytes(_ count: Int) -> [UInt8] {
        var state: UInt32 = 2023
        return (0..<count).map { _ in
            state = state &* 1_664_525 &+ 1_013_904_223
            return UInt8(truncatingIfNeeded: state >> 24)
        }
    }

    static func proof(_ path: String, _ name: String = "bao-cao.pdf", of submissions: Int64...) -> NewProof {
        NewProof(path: path, name: name, media: .pdf, submissions: submissions.map { SubmissionNumber($0) })
    }
}
