/// A list in one column of text: every item ends with a line feed; line feeds and backslashes inside are escaped.
///
/// So an empty list is the empty text, and a list with one empty item is one line feed.
struct StoredList: Bindable, Column {
    let items: [String]

    init(_ items: [String]) {
        self.items = items
    }

    var bound: Value {
        var text = ""
        for item in items {
            for character in item.unicodeScalars {
                switch character {
                case "\\": text += "\\\\"
                case "\n": text += "\\n"
                default: text.unicodeScalars.append(character)
                }
            }
            text.unicodeScalars.append("\n")
        }
        return text.bound
    }

    static func read(from row: Row, at position: Int) throws(Fault) -> StoredList {
        var items: [String] = []
        var item = String.UnicodeScalarView()
        var isEscaped = false
        for character in try row.text(position).unicodeScalars {
            if isEscaped {
                item.append(character == "n" ? "\n" : character)
                isEscaped = false
            } else if character == "\\" {
                isEscaped = true
            } else if character == "\n" {
                items.append(String(item))
                item = String.UnicodeScalarView()
            } else {
                item.append(character)
            }
        }
        guard !isEscaped, item.isEmpty else { throw .corrupt("a list without its end") }
        return StoredList(items)
    }
}
