extension Words {
    /// Why a file can't be read as a table, by what it looks like, and what to do.
    func unreadable(_ kind: String) -> String {
        switch kind {
        case "pdf": say("đây là tệp PDF; cần .csv hoặc .xlsx", "this is a PDF; .csv or .xlsx is needed")
        case "docx": say("đây là tệp Word; cần .csv hoặc .xlsx", "this is a Word file; .csv or .xlsx is needed")
        case "image": say("đây là ảnh; cần .csv hoặc .xlsx", "this is a picture; .csv or .xlsx is needed")
        case "xml":
            say("đây là tệp XML, không phải bảng tính", "this is an XML file, not a spreadsheet")
        case "protected":
            say("tệp có mật khẩu; hãy lưu lại không mật khẩu", "the file has a password; save it without one")
        case "zip-bomb", "too-large":
            say("tệp bung ra quá lớn, bị từ chối", "the file expands beyond what is allowed and is refused")
        case "too-many-rows", "too-many-columns", "too-many-cells":
            say("tệp có quá nhiều dòng, cột hoặc ô", "the file has too many rows, columns or cells")
        case "windows-1258":
            say(
                "bảng mã có vẻ là Windows-1258; hãy lưu thành UTF-8",
                "the encoding looks like Windows-1258; save it as UTF-8")
        case "tcvn3", "vni":
            say(
                "bảng mã có vẻ là \(kind.uppercased()); hãy chuyển sang Unicode (UTF-8)",
                "the encoding looks like \(kind.uppercased()); convert it to Unicode (UTF-8)")
        case "encoding", "unknown-encoding":
            say("không phải UTF-8; hãy lưu lại thành UTF-8", "not UTF-8; save it as UTF-8")
        case "unclosed-quote", "stray-quote":
            say("dấu ngoặc kép không khép đúng từ đây", "a quotation mark is out of place from here on")
        case "forbidden-markup":
            say("tệp có khai báo XML không được phép", "the file holds XML declarations that are not allowed")
        case "needs-libreoffice":
            say(
                "cần LibreOffice để đọc hoặc tạo tệp này: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui",
                "needs LibreOffice: apt-get install libreoffice-calc-nogui libreoffice-writer-nogui")
        case "conversion-failed":
            say("LibreOffice không mở được tệp này", "LibreOffice can't open this file")
        case "conversion-too-slow":
            say(
                "LibreOffice xử lý tệp này quá lâu, đã dừng", "LibreOffice took too long over this file and was stopped"
            )
        case "damaged": say("tệp hỏng hoặc không đầy đủ", "the file is damaged or not complete")
        default: say("không đọc được như bảng tính (\(kind))", "can't be read as a spreadsheet (\(kind))")
        }
    }
}
