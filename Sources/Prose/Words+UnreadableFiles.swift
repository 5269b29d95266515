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
            say(
                "tệp được bảo vệ bằng mật khẩu nên không đọc được; hãy mở bằng Excel, vào Tệp › Thông tin › Bảo vệ sổ làm "
                    + "việc › Mã hóa bằng mật khẩu, xóa mật khẩu rồi lưu lại",
                "the file is protected by a password and can't be read; open it in Excel, clear the password at "
                    + "File › Info › Protect Workbook › Encrypt with Password, and save it again")
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
            say(
                "LibreOffice không mở được tệp này; tệp có thể hỏng hoặc có mật khẩu",
                "LibreOffice can't open this file; it may be damaged or have a password")
        case "conversion-too-slow":
            say(
                "LibreOffice xử lý tệp này quá lâu, đã dừng", "LibreOffice took too long over this file and was stopped"
            )
        case "zip":
            say(
                "đây là tệp nén (.zip), bên trong không phải sổ tính; hãy giải nén rồi gửi tệp bên trong",
                "this is a .zip archive and no workbook; unpack it and send the file inside")
        case "archive":
            say(
                "đây là tệp nén; hãy giải nén rồi gửi tệp bên trong",
                "this is an archive; unpack it and send the file inside")
        case "binary":
            say("tệp này không phải bảng tính, hoặc đã hỏng", "this is no spreadsheet, or it is damaged")
        case "damaged": say("tệp hỏng hoặc không đầy đủ", "the file is damaged or not complete")
        default: say("không đọc được như bảng tính (\(kind))", "can't be read as a spreadsheet (\(kind))")
        }
    }
}
