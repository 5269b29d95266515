import Planning
import Prose

extension Words {
    /// Why something about articles does not happen.
    func article(_ refusal: ArticleRefusal) -> String {
        switch refusal {
        case .unknownArticle(let number): say("Không có bài số \(number).", "There is no article \(number).")
        case .unknownPicture(let number): say("Không có ảnh số \(number).", "There is no picture \(number).")
        case .badField(let field, let longest):
            field.mayBeEmpty
                ? say(
                    "\(articleField(field)) dài quá \(longest) chữ.",
                    "\(articleField(field)): more than \(longest) letters.")
                : say(
                    "\(articleField(field)) còn trống, hoặc dài quá \(longest) chữ.",
                    "\(articleField(field)) is empty, or has more than \(longest) letters.")
        case .changedMeanwhile(let version):
            say(
                "Trong lúc chờ, bài đã có bản \(version) do người khác lưu. Chưa ghi gì; hãy chép phần đã sửa rồi mở lại bài.",
                "Somebody has saved version \(version) meanwhile. Nothing was saved; copy your changes and open the article again."
            )
        case .unexplained(let count):
            say(
                "Chưa đăng: còn \(count) số liệu sai hoặc chưa đối chiếu được mà chưa có giải trình.",
                "Not published: \(count) figures are wrong or not verified and nobody has explained them.")
        case .notPublished: say("Bài này chưa được đăng.", "This article is not published.")
        case .nothingNew: say("Bản này đang được đăng.", "This version is published already.")
        case .reasonNeeded:
            say("Cần ghi lý do, không quá 500 chữ.", "A reason is needed, of at most 500 letters.")
        case .notAPicture(let name):
            say("\(name): chỉ nhận ảnh PNG hoặc JPEG nguyên vẹn.", "\(name): only an intact PNG or JPEG is taken.")
        case .pictureTooLarge(let name, let bytes):
            say(
                "\(name): \(fileSize(bytes)), tối đa \(fileSize(Picture.sizeLimit)); hãy thu nhỏ ảnh.",
                "\(name): \(fileSize(bytes)), at most \(fileSize(Picture.sizeLimit)); make it smaller.")
        case .pictureTooWide(let name, let width, let height):
            say(
                "\(name): \(width) × \(height) điểm ảnh; mỗi cạnh không quá \(Picture.longestSide).",
                "\(name): \(width) × \(height) pixels; neither side may have more than \(Picture.longestSide).")
        case .alternativeNeeded:
            say(
                "Ảnh cần có lời mô tả cho người không nhìn thấy.",
                "The picture needs a description for those who do not see it.")
        case .textTooLong(let limit):
            say("Văn bản dài quá \(limit / 1024) KB.", "The text has more than \(limit / 1024) KB.")
        }
    }

    package func articleField(_ field: ArticleField) -> String {
        switch field {
        case .title: say("Tên bài", "Title")
        case .lead: say("Đoạn mở đầu", "First paragraph")
        case .body: say("Nội dung", "Text")
        case .byline: say("Người viết, người chụp", "By-line")
        case .category: say("Chuyên mục", "Category")
        case .place: say("Nơi diễn ra", "Place")
        case .caption: say("Chú thích ảnh", "Caption")
        case .alternative: say("Mô tả ảnh", "What the picture shows")
        }
    }
}
