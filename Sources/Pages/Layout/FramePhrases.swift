import Planning
import Prose

/// The words of the frame that all pages of figures share.
struct FramePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    var places: String { words.say("Các trang", "Pages") }
    var download: String { words.say("Tải đúng bảng này", "This table as a file") }
    var workbook: String { words.say("Bảng tính .xlsx", "Workbook .xlsx") }
    var forPrograms: String { words.say("JSON", "JSON") }

    func name(_ place: Navigation.Place) -> String {
        switch place {
        case .scoreboard: words.say("Bảng điểm", "Scoreboard")
        case .matrix: words.say("Ma trận", "Matrix")
        }
    }
}
