import Planning
import Prose

/// The words of the pages on which articles are written.
struct ArticlePhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    // MARK: the list

    var articles: String { say("Tin bài", "Articles") }
    var lead: String {
        say(
            "Bài viết từ số liệu trong sổ: dự thảo, soát, đăng. Số liệu sai hoặc chưa đối chiếu được thì không đăng, trừ khi có giải trình.",
            "Articles from the figures of the ledger: drafted, checked, published. A figure that is wrong or not verified is not published unless it is explained."
        )
    }
    var noneInCategory: String { say("Chuyên mục này chưa có bài nào.", "There is no article in this category yet.") }
    var allCategories: String { say("Tất cả", "All") }
    var preview: String { say("Xem trước như trang đăng", "Preview as the public page") }
    var new: String { say("Viết bài mới", "New article") }
    var none: String {
        say(
            "Chưa có bài nào. Bấm “Viết bài mới”: chương trình viết dự thảo từ số liệu trong sổ, bạn đọc lại rồi đăng.",
            "There are no articles yet. Press “New article”: a draft is written from the ledger, you edit and publish it."
        )
    }
    var noPeriods: String {
        say(
            "Chưa có kỳ nào có số liệu để viết bài. Bài viết được khi báo cáo đầu tiên đã được duyệt.",
            "No period has figures to write about yet. An article can be written once a first report is approved.")
    }
    var publicPage: String { say("Trang tin", "The public page") }
    var title: String { say("Tên bài", "Title") }
    var category: String { say("Chuyên mục", "Category") }
    var unitAndPeriod: String { say("Đơn vị, kỳ", "Unit, period") }
    var state: String { say("Tình trạng", "State") }
    var saved: String { say("Lưu lần cuối", "Last saved") }

    func state(_ record: ArticleRecord) -> String {
        switch record.state {
        case .draft: say("bản nháp", "draft")
        case .published(_, let at):
            record.isAhead
                ? say(
                    "đã đăng \(words.moment(at)); có bản sửa chưa đăng",
                    "published \(words.moment(at)); a newer draft waits")
                : say("đã đăng \(words.moment(at))", "published \(words.moment(at))")
        case .withdrawn(let at): say("đã gỡ \(words.moment(at))", "withdrawn \(words.moment(at))")
        }
    }

    // MARK: the draft

    var draftLead: String {
        say(
            "Chọn đơn vị, kỳ và hội nghị; chương trình viết dự thảo từ số liệu trong sổ, theo khuôn một bài tin. Bạn điền những gì đã nói tại hội nghị.",
            "Choose unit, period and conference; a draft is written from the figures of the ledger in the shape of a news item. You fill in what was said at the conference."
        )
    }
    var unit: String { say("Đơn vị", "Unit") }
    var period: String { say("Kỳ", "Period") }
    var choose: String { say("Lấy số liệu", "Take the figures") }
    var conference: String { say("Hội nghị", "Conference") }
    var noConference: String { say("(không nói về hội nghị nào)", "(about no conference)") }
    var organiser: String { say("Cơ quan tổ chức", "Held by") }
    var results: String { say("Kết quả được nêu", "Results that are told") }
    var resultsHint: String {
        say(
            "Đã chọn sẵn những chỉ tiêu đạt khá nhất, số đã công bố trước số minh họa.",
            "The best are chosen already, published figures before illustrative ones.")
    }
    var shortcomings: String { say("Tồn tại, hạn chế được chỉ ra", "Shortcomings that were named") }
    var tasks: String { say("Nhiệm vụ từ nay đến cuối kỳ", "What is to be done") }
    var closing: String { say("Kết thúc hội nghị", "How it closed") }
    var linesHint: String { say("Mỗi dòng một ý.", "One to a line.") }
    var byline: String { say("Người viết, người chụp (như: Tin, ảnh: Văn phòng Huyện ủy)", "By-line") }
    var makeDraft: String { say("Viết dự thảo", "Write the draft") }
    var usualByline: String { "Tin, ảnh: Văn phòng" }

    static let categories = [
        "Chính trị", "Kinh tế", "Văn hóa - Xã hội", "Quốc phòng - An ninh", "Xây dựng Đảng", "Nông thôn mới",
    ]

    // MARK: the editor

    var opening: String { say("Đoạn mở đầu", "First paragraph") }
    var body: String { say("Nội dung, mỗi đoạn một dòng", "Text, one paragraph a line") }
    var place: String { say("Nơi diễn ra", "Place") }
    var dated: String { say("Ngày diễn ra", "Day") }
    var pictureTitle: String { say("Ảnh", "Picture") }
    var picture: String { say("Ảnh (PNG, JPEG, không quá 4 MB)", "Picture (PNG, JPEG, at most 4 MB)") }
    var pictureHint: String {
        say(
            "Thông tin máy ảnh ghi kèm (nơi chụp…) được bỏ đi.",
            "What a camera notes beside it, such as where it stood, is left out.")
    }
    var removePicture: String { say("Bỏ ảnh", "Without the picture") }
    var caption: String { say("Chú thích ảnh", "Caption") }
    var alternative: String {
        say("Mô tả ảnh cho người không nhìn thấy", "What the picture shows, for those who do not see it")
    }
    var save: String { say("Lưu và soát", "Save and check") }
    var check: String { say("Số liệu trong bài", "Figures of the text") }
    var noFigures: String { say("Bài không có số liệu.", "There are no figures in the text.") }
    func version(_ number: Int, _ moment: String, _ name: String) -> String {
        say("Bản \(number), lưu \(moment), \(name)", "Version \(number), saved \(moment), \(name)")
    }
    var publish: String { say("Đăng bài", "Publish") }
    var publishNewer: String { say("Đăng bản này", "Publish this version") }
    var publishing: String { say("Đăng", "Publication") }
    var allVerified: String {
        say("Mọi số liệu đã khớp với sổ.", "Every figure is borne out by the ledger.")
    }
    func unverified(_ count: Int) -> String {
        say(
            "Còn \(count) số liệu sai hoặc chưa đối chiếu được. Hãy sửa bài; nếu vẫn giữ, ghi giải trình cho từng số liệu, giải trình được lưu lại.",
            (count == 1 ? "One figure is" : "\(count) figures are")
                + " wrong or not verified. Mend the text; or explain each one that stays, and the explanation is kept.")
    }
    func explain(_ number: Int, _ quote: String, _ verdict: String) -> String {
        say(
            "Giải trình số liệu \(number): “\(quote)” – \(verdict)",
            "Explanation of figure \(number): “\(quote)” – \(verdict)")
    }
    var mayNotPublish: String {
        say("Người có quyền đăng sẽ đăng bài này.", "Somebody who may publish will publish this article.")
    }
    var upToDate: String { say("Bản này đang được đăng.", "This version is published.") }
    var seePublic: String { say("Xem trang đã đăng", "See the public page") }
    var withdraw: String { say("Gỡ bài", "Withdraw") }
    var withdrawReason: String { say("Lý do gỡ", "Why it is withdrawn") }
    var history: String { say("Các bản đã lưu và việc đã làm", "Versions and what was done") }
    func act(_ act: ArticleAct, _ name: String) -> String {
        switch act.kind {
        case .published:
            say(
                "Đăng bản \(act.version), \(words.moment(act.doneAt)), \(name): \(act.right)/\(act.figures) số liệu khớp với sổ",
                "Version \(act.version) published, \(words.moment(act.doneAt)), \(name): \(act.right) of \(act.figures) figures borne out"
            )
        case .withdrawn:
            say(
                "Gỡ bản \(act.version), \(words.moment(act.doneAt)), \(name): \(act.reason)",
                "Version \(act.version) withdrawn, \(words.moment(act.doneAt)), \(name): \(act.reason)")
        }
    }

    func done(_ done: ArticleRoute.Done) -> String {
        switch done {
        case .made:
            say("Đã viết dự thảo. Hãy đọc lại, sửa, rồi lưu.", "The draft is written. Read it, change it, save it.")
        case .saved: say("Đã lưu.", "Saved.")
        case .published: say("Đã đăng.", "Published.")
        case .withdrawn: say("Đã gỡ.", "Withdrawn.")
        }
    }
}
