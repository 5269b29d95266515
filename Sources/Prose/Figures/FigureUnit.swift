/// In what a figure is counted.
package enum FigureUnit: Sendable, Hashable {
    case percent
    /// "‰"
    case permille
    /// "điểm %", "điểm phần trăm"
    case points
    /// "lần", where it compares
    case times
    /// "hạng", "thứ 9"
    case rank
    /// As written, without its scale: "đồng", "xã, thị trấn", "tạ/ha".
    case named(String)
    /// Nothing stands behind the number.
    case none
}

extension FigureUnit {
    /// The same unit, or one said more fully: "vụ" and "vụ tai nạn".
    func isLike(_ other: FigureUnit) -> Bool {
        guard case .named(let mine) = self, case .named(let theirs) = other else { return self == other }
        let (short, long) = mine.utf8.count <= theirs.utf8.count ? (mine, theirs) : (theirs, mine)
        guard long.hasPrefix(short) else { return false }
        return short == long || [" ", ",", "/"].contains(long.dropFirst(short.count).first)
    }
}

/// The nouns that stand behind numbers.
enum UnitWords {
    /// What a noun counts.
    enum Kind: Sendable {
        /// Units of place and of government: they hold other figures, and a text uses them to say where.
        case place
        /// Those of whom something can be reached: targets, projects, items of revenue.
        case bearer
        /// Money, area, weight, and everything else that is measured.
        case measure
        /// Things and people one by one.
        case count
        /// Ages, technical sizes, stars: they describe, they claim nothing.
        case description
    }

    /// The noun that begins at a token, unless it begins a verb.
    static func match(_ tokens: [ProseToken], at start: Int) -> (meaning: Kind, end: Int)? {
        verbs.match(tokens, at: start) == nil ? phrases.match(tokens, at: start) : nil
    }

    private static let verbs = PhraseTable<Bool>(
        "giải ngân|giải quyết|giải phóng|giải tỏa|giải trình|giải thể|công nhận|công bố|công tác|công khai|đơn giản|đội ngũ|bộ máy|"
            + "tổ chức thực hiện|cầu thị|nước ta|ban hành|trang bị|cây trồng vụ|chi trả|chi cho|chi thường xuyên|chi đầu tư|bản thân|bầu cử"
    )

    private static let phrases = PhraseTable<Kind>(
        list(
            """
            xã|phường|thị trấn|huyện|quận|thị xã|thành phố|tỉnh|thôn|bản|ấp|buôn|xóm|khóm|làng|tổ dân phố|khu phố|khu dân cư|\
            địa phương|đơn vị|đơn vị hành chính|tỉnh thành|phòng|ban|sở|ngành|quốc gia|nước|chi bộ|đảng bộ|chi|cơ quan|\
            đơn vị cấp xã|đơn vị cấp huyện|hồ chứa
            """, .place)
            + list(
                """
                chỉ tiêu|chỉ tiêu chủ yếu|tiêu chí|khoản thu|khoản|dự án|công trình|nhiệm vụ|mục tiêu|nhóm|lĩnh vực|chủ đầu tư|sản phẩm|\
                sản phẩm chủ lực|trường|doanh nghiệp|hợp tác xã|trạm y tế|trạm|cơ sở|mô hình|htx|tht|dn
                """, .bearer)
            + list(
                """
                đồng|usd|đô la|đô la mỹ|euro|eur|vnđ|vnd|đ|ha|hecta|héc ta|m2|m²|km2|km²|m3|m³|km|m|mét|mét vuông|mét khối|ki lô mét|cm|\
                mm|tấn|tạ|yến|kg|kilôgam|gam|gram|g|lít|kwh|mwh|mw|kw|mwp|gwh|m3 gỗ|công|ngày công|giờ công|tấn hơi|stere|ster|teu|tấn hàng|\
                lượt tấn|điểm|độ|bậc|hạng
                """, .measure)
            + list(
                """
                người|lao động|lượt lao động|người lao động|thanh niên|phụ nữ|trẻ em|trẻ|bé trai|bé gái|cháu|em|học sinh|sinh viên|học viên|thí sinh|\
                giáo viên|bác sĩ|dược sĩ|cán bộ|công chức|viên chức|cán bộ, công chức|đảng viên|đoàn viên|hội viên|quần chúng|đại biểu|đồng chí|\
                ủy viên|đối tượng|bị can|bị cáo|bệnh nhân|cử tri|công dân|nhân khẩu|khẩu|hộ|hộ dân|hộ nghèo|hộ cận nghèo|hộ gia đình|\
                gia đình|du khách|khách|lượt khách|lượt|lượt du khách|lượt người|lượt công dân|lượt hộ|lượt xe|lượt khách du lịch|thuê bao|\
                hồ sơ|thủ tục|thủ tục hành chính|văn bản|đơn|đơn thư|vụ|vụ việc|vụ cháy|vụ án|vụ tai nạn|cuộc|cuộc thanh tra|đợt|buổi|lớp|\
                lần|ca|ca mắc|ca nhiễm|ca bệnh|trường hợp|tổ chức|tổ chức đảng|cá nhân|tập thể|đảng bộ cơ sở|con|con trâu|con lợn|con heo|\
                con bò|cây|cây xanh|gốc|bầu|cái|chiếc|bộ|căn|căn hộ|căn nhà|ngôi nhà|nhà|nhà ở|phòng học|giường|giường bệnh|\
                liều|mũi|suất|suất quà|phần quà|giải|huy chương|giấy|chứng chỉ|bằng|thẻ|sổ|lô|lô đất|thửa|thửa đất|\
                nền|vị trí|điểm cầu|tuyến|tuyến đường|cầu|cầu cống|cống|đập|hồ|trạm biến áp|nhà máy|khu|cụm|khu công nghiệp|cụm công nghiệp|\
                xe|xe ô tô|ô tô|xe máy|phương tiện|tàu|tàu cá|máy|thiết bị|mã vùng|mã số|mặt hàng|hạng mục|phiếu|ý kiến|kiến nghị|\
                báo cáo|nghị quyết|quyết định|chỉ thị|kế hoạch|tin|bài|tin, bài|sáng kiến|đề tài|câu lạc bộ|đội|tổ|viên|viên ma túy|\
                khẩu súng|cửa hàng|chợ|trang trại|gia trại|hợp đồng|gói thầu|nhà đầu tư|chi hội|tổ hợp tác|điểm trường|thư viện|trang|phút|\
                di tích|lễ hội|làng nghề|nghệ nhân|tình nguyện viên|đơn vị máu|ngày
                """, .count)
            + list(
                """
                tuổi|sao|tầng|làn xe|làn|kv|kva|mva|cv|hp|mã lực|km/h|km/giờ|độ c|oc|°c|độ richter|richter|hz|inch|v|w|cc|phân khối|bit|gb|mb|mbps|\
                mbit|tại chỗ|không|sạch|bám|nhất|đảm|cấp|bên|mặt|chiều|mùa|ca/ngày|loại|môn|thế hệ|g|bước|hàng đầu
                """, .description))

    private static func list(_ text: String, _ kind: Kind) -> [(String, Kind)] {
        text.split(separator: "|").map { (String($0), kind) }
    }

    /// Words that can't begin or go on a noun behind a number: verbs, conjunctions, prepositions.
    static let stops = wordSet(
        """
        và|hoặc|hay|so|với|của|cho|đã|đang|sẽ|được|bị|đạt|bằng|tăng|giảm|vượt|chiếm|trong|ngoài|tại|ở|trên|dưới|từ|đến|tới|là|có|còn|mới|\
        thì|mà|như|nhưng|để|do|vì|bởi|theo|về|cùng|kế|nhờ|gồm|gấp|lên|xuống|ra|vào|qua|trước|sau|này|đó|kể|nếu|khi|đều|cũng|chỉ|rất|ước|thấp|cao|\
        trở|mỗi|năm|tháng|quý|tương|thuộc|không|chưa|phải|nên|song|hụt|thiếu|tỷ|triệu|nghìn|hơn|gần|khoảng|toàn|các|những|một|tổng|số|nâng|bình|lần
        """)
}
