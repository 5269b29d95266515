import Planning

extension Words {
    /// What is wrong with a form that came back, or with one of its rows.
    func formFault(_ code: Diagnostic.Code) -> String {
        switch code {
        case .damagedForm(let kind): damagedForm(kind)
        case .formOfAnotherLedger:
            say(
                "biểu này lập từ một cơ sở dữ liệu khác; hãy xuất biểu mới bằng tiendo template từ cơ sở dữ liệu này",
                "this form was written from another ledger; write a new one from this ledger by tiendo template")
        case .rowOfAnotherForm:
            say(
                "dòng này chép từ biểu của đơn vị khác hoặc kỳ khác; hãy nhập nó bằng biểu của chính nó",
                "this row comes from the form of another unit or period; bring it in by that form")
        case .rowWithoutKey(let nearest):
            say(
                "dòng tự thêm, biểu không có chỉ tiêu này nên không đoán\(list(nearest, " gần nhất: "))",
                "a row that was added: the form does not know its indicator, and none is guessed\(list(nearest, " nearest: "))"
            )
                + say(
                    "; hãy nhập ở đúng dòng của chỉ tiêu hoặc bằng tệp số liệu",
                    "; fill in the indicator's own row, or bring it in by a file of figures")
        case .formOutdated(let definition):
            say(
                "định nghĩa chỉ tiêu đã đổi từ \(day(definition)) sau khi biểu được lập; hãy xuất biểu mới",
                "the indicator's definition changed from \(day(definition)) after the form was written; write a new form"
            )
        case .recordedFigureEmptied(let recorded):
            say(
                "ô bị xóa trống, số đã ghi \(said(recorded)) vẫn giữ nguyên; muốn rút số này thì ghi “rút” vào ô và nêu lý do trong dòng",
                "the cell was emptied; the recorded figure \(recorded) stays as it is; to take it back, write “withdraw” into the cell and the reason into the row"
            )
        case .figureWithdrawn(let recorded):
            say(
                "rút số đã ghi \(said(recorded)); số cũ vẫn còn trong lịch sử của sổ",
                "takes back the recorded figure \(recorded); the ledger's history keeps it")
        case .formRead(let filled, let unchanged, let empty):
            say(
                "biểu có khóa: \(filled) dòng có số mới, \(unchanged) dòng không đổi, \(empty) dòng để trống",
                "a form with its key: \(filled) rows with new figures, \(unchanged) unchanged, \(empty) empty")
        default: ""
        }
    }

    /// A figure in the notation of offices, such as "1900,5" or "79261/118300".
    private func said(_ figure: String) -> String {
        figure.replacing(".", with: ",")
    }

    private func list(_ names: [String], _ title: String) -> String {
        names.isEmpty ? "" : ";" + title + names.joined(separator: ", ")
    }

    private func damagedForm(_ kind: String) -> String {
        switch kind {
        case "no-key":
            say(
                "đây là biểu của chương trình nhưng trang khóa ẩn đã mất, có lẽ vì trang được chép sang tệp khác; hãy chép số sang một biểu mới xuất",
                "this is a form of the program whose hidden key is gone, perhaps because its sheet was copied to another file; copy the figures into a newly written form"
            )
        case "two-keys":
            say(
                "tệp chứa khóa của nhiều biểu; hãy nhập từng biểu một",
                "the file holds the keys of several forms; bring them in one by one")
        case "changed-key":
            say(
                "khóa ẩn của biểu đã bị sửa nên không biết chắc biểu của đơn vị và kỳ nào; hãy xuất biểu mới",
                "the hidden key of the form was changed, so its unit and period are not certain; write a new form")
        default:
            say(
                "biểu đã mất cột hoặc dòng ẩn cho biết từng cột là gì; hãy chép số sang một biểu mới xuất",
                "the form has lost the hidden column or row that tells its columns; copy the figures into a newly written form"
            )
        }
    }
}
