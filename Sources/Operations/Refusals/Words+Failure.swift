import Planning
package import Prose
import Quantities
import Storage

extension Words {
    /// What a refusal says, a line each.
    package func lines(_ refusal: Refusal) -> [String] {
        switch refusal {
        case .unknownUnit(let text, let nearest):
            let names = nearest.map { "\($0.key.code) (\($0.name))" }.joined(separator: say(" hoặc ", " or "))
            let hint = names.isEmpty ? "" : say("; có phải \(names)?", "; did you mean \(names)?")
            return [say("Không có đơn vị “\(text)”\(hint)", "There is no unit “\(text)”\(hint)")]
        case .unitNotInForce(let code, let on, let versions, let successors):
            return [notInForce(code, on, versions, successors)]
        case .cannotRestate(let unit, let structure):
            return [
                say(
                    "Không quy đổi được \(unit.name) sang địa giới ngày \(day(structure)).",
                    "\(unit.name) can't be shown in the structure of \(day(structure)).")
            ]
        case .nothingRecorded(let by):
            return [say("Chưa có gì được ghi đến \(moment(by)).", "Nothing was recorded by \(moment(by)).")]
        case .badInput(let diagnostics, let unlisted): return listed(diagnostics, unlisted)
        case .reasonNeeded(let diagnostics): return listed(diagnostics, 0)
        case .missingFile(let path): return [say("Không có tệp \(path).", "There is no file \(path).")]
        case .unknownSubmission(let number):
            return [say("Không có báo cáo số \(number).", "There is no submission \(number).")]
        case .unknownProof, .notAProof, .proofTooLarge: return [proof(refusal)]
        case .damagedTree(let fault):
            return [say("Cây đơn vị không hợp lệ: \(fault)", "The tree of units is not valid: \(fault)")]
        case .document(let refusal): return [document(refusal)]
        case .access(let refusal): return [access(refusal)]
        case .approval(let refusal): return [approval(refusal)]
        case .article(let refusal): return [article(refusal)]
        case .notProse(let name, let kind):
            return [
                say(
                    "\(name): cần .txt, .md, .html hoặc .docx; tệp này là \(kind).",
                    "\(name): .txt, .md, .html or .docx is needed; this file is \(kind).")
            ]
        }
    }

    private func proof(_ refusal: Refusal) -> String {
        switch refusal {
        case .unknownProof(let number):
            say("Không có tệp minh chứng số \(number).", "There is no proof \(number).")
        case .notAProof(let name):
            say(
                "\(name): chỉ nhận PDF, PNG, JPEG, .docx, .xlsx có nội dung, không có macro. Không có gì được ghi.",
                "\(name): only PDF, PNG, JPEG, .docx and .xlsx with a content and without macros. Nothing was recorded."
            )
        case .proofTooLarge(let name, let bytes, let limit):
            say(
                "\(name): \(fileSize(bytes)), tối đa \(fileSize(limit)); hãy quét lại với độ phân giải thấp hơn. Không có gì được ghi.",
                "\(name): \(fileSize(bytes)), at most \(fileSize(limit)); scan it at a lower resolution. Nothing was recorded."
            )
        default: ""
        }
    }

    private func notInForce(
        _ code: UnitCode, _ on: Day, _ versions: [UnitVersion], _ successors: [UnitVersion]
    ) -> String {
        let known = versions.map { version in
            let end = version.validTo.map { say(" đến \(day($0))", " to \(day($0))") } ?? ""
            return "\(version.name) (\(version.key)\(end))"
        }.joined(separator: "; ")
        let now = successors.map { "\($0.name) (\($0.key))" }.joined(separator: "; ")
        let became = now.isEmpty ? "" : say(" Nay thuộc: \(now).", " It went into: \(now).")
        return say(
            "Mã \(code) không chỉ đơn vị nào vào ngày \(day(on)). Đã biết: \(known).\(became)",
            "Code \(code) names no unit on \(day(on)). Known: \(known).\(became)")
    }

    private func listed(_ diagnostics: [Diagnostic], _ unlisted: Int) -> [String] {
        var lines = diagnostics.map { diagnostic($0) }
        if unlisted > 0 { lines.append(say("… và \(unlisted) lỗi nữa", "… and \(unlisted) more")) }
        lines.append(say("Không có gì được ghi.", "Nothing was recorded."))
        return lines
    }
}
