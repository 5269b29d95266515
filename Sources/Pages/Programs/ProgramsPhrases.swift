import Prose

/// The words of the page about the API.
struct ProgramsPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: String, _ english: String) -> String { words.say(vietnamese, english) }

    var title: String { say("Cho chương trình", "For programs") }
    var under: String {
        say("API v1: mọi thứ trên trang, dưới dạng JSON", "API v1: all that the pages show, as JSON")
    }
    var lead: String {
        say(
            "Chương trình dùng khóa truy cập của một tài khoản, tạo ở trang Tài khoản; khóa chỉ làm được những việc đã chọn khi tạo. Mô tả đầy đủ theo OpenAPI 3.1:",
            "A program uses a token of an account, made on the account's page; it may do what was chosen when it was made, and nothing else. The full description, as OpenAPI 3.1:"
        )
    }
    var rules: [String] {
        [
            say(
                "Số thập phân là chuỗi, đúng từng chữ số: \"96.6\". Giá trị không có là null, và “why” nói vì sao.",
                "Decimals are strings, exact to the digit: \"96.6\". What is not available is null, and “why” says why."
            ),
            say(
                "Danh sách dài chia trang: “limit”, “after”; trang sau ở “next” và ở dòng Link.",
                "Long lists come in pages: “limit”, “after”; the next page stands in “next” and in the header Link."),
            say(
                "Mỗi trả lời có ETag: gửi If-None-Match để khỏi tải lại, If-Match để không ghi đè người khác.",
                "Answers have an ETag: If-None-Match saves fetching them again, If-Match saves overwriting others."),
            say(
                "Lệnh ghi nhận Idempotency-Key: gửi lại cùng khóa trong 24 giờ thì nhận lại trả lời cũ, không ghi hai lần.",
                "Writes take an Idempotency-Key: with the same key the first answer comes back for 24 hours, and nothing is written twice."
            ),
            say(
                "Lỗi theo RFC 9457: “type” không đổi theo ngôn ngữ, “errors” chỉ đúng chỗ sai.",
                "Errors are RFC 9457: “type” is the same in every language, “errors” points at what is wrong."),
        ]
    }
    var problems: String { say("các loại lỗi", "kinds of problem") }
    var parts: String { say("Các phần", "Parts") }
    var needs: String { say("Cần quyền", "Takes the right to") }
    var anyPermission: String { say("Khóa nào cũng dùng được.", "Any token will do.") }
    var required: String { say("bắt buộc", "required") }
    var example: String { say("Ví dụ", "Example") }
}
