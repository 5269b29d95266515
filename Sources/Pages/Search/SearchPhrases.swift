import Planning
import Prose

/// The words of the search.
struct SearchPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var title: String { words.say("Tìm", "Search") }
    var button: String { words.say("Tìm", "Search") }
    var label: String {
        words.say("Tìm đơn vị, chỉ tiêu, nhiệm vụ, văn bản", "Search units, indicators, tasks, papers")
    }
    var ask: String { words.say("Gõ tên hoặc mã vào ô ở trên", "Write a name or code in the field above") }
    func found(_ count: Int, _ question: String) -> String {
        words.say("\(count) kết quả cho “\(question)”", "\(count) found for “\(question)”")
    }
    func nothing(_ question: String) -> String {
        words.say("Không thấy gì khớp với “\(question)”", "Nothing fits “\(question)”")
    }
    var help: String { words.say("Cách tìm", "How to search") }
    var how: String {
        words.say(
            "Không cần gõ dấu: “trong rung” tìm thấy “Trồng rừng”, “d” cũng là “đ”. Gõ đầu mỗi từ là đủ: “tan tr”. Tìm được tên và mã đơn vị (kể cả đơn vị đã sáp nhập), chỉ tiêu, nhiệm vụ, kiến nghị, tồn tại, hội nghị và văn bản.",
            "Diacritics are not needed: “trong rung” finds “Trồng rừng”, and “d” is “đ” as well. The beginnings of words are enough: “tan tr”. Units (also those that were merged), indicators, tasks, shortcomings, conferences and papers are found by name, units and indicators by code, too."
        )
    }

    func kind(_ kind: Int) -> String {
        switch kind {
        case 0: words.say("Đơn vị", "Units")
        case 1: words.say("Chỉ tiêu", "Indicators")
        case 2: words.say("Nhiệm vụ, kiến nghị", "Tasks and proposals")
        case 3: words.say("Tồn tại, hạn chế", "Shortcomings")
        case 4: words.say("Hội nghị", "Conferences")
        default: words.say("Văn bản", "Papers")
        }
    }
}
