import HTML
import Planning
import Prose

/// What stands where indicators are chosen from, as long as there are none: how to bring them in.
enum NoIndicators {
    static func markup(_ language: Language, _ chosen: Language?) -> Markup {
        let words = Words(language)
        let phrases = ReferencePhrases(language)
        let lead = words.say(
            "Chưa có chỉ tiêu nào. Nhập chỉ tiêu trước, từ tệp hoặc từng dòng.",
            "There are no indicators yet. Bring them in first, from a file or one by one.")
        return """
            <section class="empty"><p>\(lead)</p>\
            <p><a href="\(Route.administration(.importing(language: chosen)))">\(phrases.importing)</a> · \
            <a href="\(Route.administration(.records(.indicators, language: chosen)))">\(phrases.name(.indicators))</a></p></section>
            """
    }
}
