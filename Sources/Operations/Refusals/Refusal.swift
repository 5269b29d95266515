package import Planning
package import Quantities
package import Storage

/// The program understood and says no.
package enum Refusal: Error, Sendable, Hashable {
    case unknownUnit(text: String, nearest: [UnitVersion])
    /// What the code meant at other times, and what became of that by the day.
    case unitNotInForce(code: UnitCode, on: Day, versions: [UnitVersion], successors: [UnitVersion])
    /// The unit has no counterpart in the structure asked for.
    case cannotRestate(unit: UnitVersion, structure: Day)
    /// Nothing was recorded at or before the moment.
    case nothingRecorded(by: Moment)
    case badInput([Diagnostic], unlisted: Int)
    case reasonNeeded([Diagnostic])
    case missingFile(String)
    case unknownSubmission(SubmissionNumber)
    case unknownProof(ProofNumber)
    /// Neither PDF, PNG, JPEG, .docx nor .xlsx by its content, empty, or with macros.
    case notAProof(name: String)
    case proofTooLarge(name: String, bytes: Int, limit: Int)
    case damagedTree(UnitTreeFault)
    case document(DocumentRefusal)
    case access(AccessRefusal)
    case approval(ApprovalRefusal)
    case article(ArticleRefusal)
    /// A file without running text that is read here.
    case notProse(name: String, kind: String)
}

/// Why an operation did not happen: it was refused, or the world failed.
package enum Failure: Error, Sendable {
    case refused(Refusal)
    case fault(Fault)
}

/// Runs something that may fail in storage.
func stored<Value>(_ body: () throws(Fault) -> Value) throws(Failure) -> Value {
    do throws(Fault) {
        return try body()
    } catch {
        throw .fault(error)
    }
}
