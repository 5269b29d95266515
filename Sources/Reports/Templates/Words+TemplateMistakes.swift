package import Prose

extension Words {
    /// One line: where it stands in the template, what is wrong, and what would be right.
    package func templateMistake(_ mistake: TemplateMistake) -> String {
        "\(templatePlace(mistake.place)): \(fault(mistake.kind))"
    }

    private func templatePlace(_ place: TemplateMistake.Place) -> String {
        var words = [part(place.part)]
        if let table = place.table { words.append(say("bảng \(table)", "table \(table)")) }
        if let row = place.row, row > 0 { words.append(say("hàng \(row)", "row \(row)")) }
        if let column = place.column, column > 0 { words.append(say("ô \(column)", "cell \(column)")) }
        if !place.text.isEmpty { words.append(say("đoạn “\(place.text)”", "paragraph “\(place.text)”")) }
        return words.joined(separator: ", ")
    }

    private func part(_ name: String) -> String {
        let file = name.split(separator: "/").last ?? ""
        if file.hasPrefix("header") { return say("đầu trang", "page header") }
        if file.hasPrefix("footer") { return say("chân trang", "page footer") }
        if file.hasPrefix("footnotes") || file.hasPrefix("endnotes") { return say("chú thích", "notes") }
        return say("phần thân văn bản", "body")
    }

    private func fault(_ kind: TemplateMistake.Kind) -> String {
        switch kind {
        case .unknownName(let name, let nearest):
            say("không có tên “\(name)”", "there is no name “\(name)”") + near(nearest)
        case .unknownMark(let mark):
            say(
                "không hiểu “{{\(mark)}}”; chỉ có {{tên}}, {{#each tên}}…{{/each}}, {{#if tên}}…{{/if}}, "
                    + "{{#unless tên}}…{{/unless}}",
                "“{{\(mark)}}” is not understood; there are {{name}}, {{#each name}}…{{/each}}, {{#if name}}…{{/if}}, "
                    + "{{#unless name}}…{{/unless}}")
        case .listAsValue(let name):
            say(
                "“\(name)” là một danh sách hoặc điều kiện; dùng {{#each \(name)}} hoặc {{#if \(name)}}",
                "“\(name)” is a list or a condition; use {{#each \(name)}} or {{#if \(name)}}")
        case .notAList(let name):
            say(
                "“\(name)” không phải danh sách; dùng {{\(name)}} hoặc {{#if \(name)}}",
                "“\(name)” is no list; use {{\(name)}} or {{#if \(name)}}")
        case .notClosed(let mark):
            say(
                "{{\(mark)}} chưa được đóng trong cùng phần văn bản hoặc cùng bảng",
                "{{\(mark)}} is not closed in the same text or table")
        case .notOpened(let mark):
            say(
                "{{\(mark)}} không có dấu mở tương ứng trong cùng phần văn bản hoặc cùng bảng",
                "{{\(mark)}} closes nothing that was opened in the same text or table")
        case .strayBraces(let text):
            say(
                "ngoặc nhọn không khép: “\(text)”; cần đủ “{{” và “}}”",
                "braces without partner: “\(text)”; both “{{” and “}}” are needed")
        case .tooLong(let limit):
            say("lặp quá \(limit) lần", "more than \(limit) repetitions")
        }
    }

    private func near(_ names: [String]) -> String {
        guard !names.isEmpty else { return "" }
        let list = names.map { "“\($0)”" }.joined(separator: say(" hoặc ", " or "))
        return say("; có phải \(list)?", "; did you mean \(list)?")
    }
}
