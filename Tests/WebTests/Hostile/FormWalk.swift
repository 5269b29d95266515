import Foundation
import HTTPTypes
import Web

/// Goes through all pages, fills in every form that stands on them, sends it, and goes on to where that leads.
final class FormWalk {
    /// Of the one who walks: what would end the walk, or take away the rights that it needs.
    static let leftOut: Set = [
        "/sign-out", "/account/sessions/end", "/administration/people/moi-quyen/grants/end",
        "/administration/people/moi-quyen/sessions/end",
    ]
    private static let deepest = 3

    private let browser: Browser
    private let fill: (_ action: String, PageForm.Field) -> String
    private let leavesOut: (String) -> Bool
    private var seen: Set<String> = []
    /// Where forms were sent to.
    private(set) var sentTo: Set<String> = []
    private(set) var faults: [String] = []
    /// Pages and exports on which a hostile text stands, escaped.
    private(set) var shownOn: Set<String> = []

    /// - Parameters:
    ///   - fill: What is written into a field.
    ///   - leavesOut: Actions that this walk does not take.
    init(
        _ browser: Browser, leavesOut: @escaping (String) -> Bool = { _ in false },
        fill: @escaping (_ action: String, PageForm.Field) -> String
    ) {
        self.browser = browser
        self.leavesOut = leavesOut
        self.fill = fill
    }

    func take(_ addresses: [String]) async throws {
        for address in addresses { try await read(address, depth: 0) }
    }

    private func read(_ address: String, depth: Int) async throws {
        guard seen.insert(address).inserted else { return }
        let page = try await browser.ask(address)
        try await look(at: page, as: address, depth: depth)
    }

    private func look(at answer: Browser.Answer, as name: String, depth: Int) async throws {
        if answer.status >= 500 { faults.append("\(name): \(answer.status)") }
        faults += HostileText.faults(in: answer).map { "\(name): \($0)" }
        if HostileText.stands(in: answer) { shownOn.insert(name) }
        guard depth <= Self.deepest else { return }
        if answer.status == 303, let location = answer["location"] { try await read(location, depth: depth + 1) }
        guard answer["content-type"]?.hasPrefix("text/html") == true else { return }
        for form in PageForm.all(on: answer.text) { try await send(form, depth: depth + 1) }
    }

    private func send(_ form: PageForm, depth: Int) async throws {
        let path = String(form.action.split(separator: "?")[0])
        guard !Self.leftOut.contains(path), !leavesOut(path) else { return }
        let buttons: [(name: String, value: String)?] = form.buttons.isEmpty ? [nil] : form.buttons
        for button in buttons {
            let signature = form.signature + (button.map { " \($0.name)=\($0.value)" } ?? "")
            guard seen.insert(signature).inserted else { continue }
            var fields: [(String, String)] = []
            var files: [Browser.SentFile] = []
            for field in form.fields where field.name != "form-token" {
                switch field.kind {
                case .hidden, .list: fields.append((field.name, field.value))
                case .box: fields.append((field.name, field.value.isEmpty ? "on" : field.value))
                case .file: files.append(file(field.name))
                case .line, .secret, .area: fields.append((field.name, fill(path, field)))
                }
            }
            if let button { fields.append((button.name, button.value)) }
            let answer =
                form.isUpload
                ? try await browser.upload(form.action, fields, files) : try await browser.send(form.action, fields)
            sentTo.insert(path)
            try await look(at: answer, as: "POST \(signature)", depth: depth)
        }
    }

    /// A table with a hostile cell, under a hostile name.
    private func file(_ field: String) -> Browser.SentFile {
        let table = "Chỉ tiêu,ĐVT,Thực hiện\n\"\(HostileText.markup.replacing("\"", with: "\"\""))\",ha,12\n"
        return Browser.SentFile(field: field, name: "\(HostileText.markup).csv", bytes: Array(table.utf8))
    }
}
