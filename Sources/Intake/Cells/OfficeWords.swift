import Planning
import Quantities

/// The closed lists of the simple files, with the words that offices use for them.
enum OfficeWords {
    static let status = ClosedWords(
        FigureStatus.self, ["estimate": ["ước", "ước tính"], "preliminary": ["sơ bộ"], "official": ["chính thức"]])

    static let calendar = ClosedWords(
        ReportingCalendar.self,
        ["administrative": ["báo cáo hành chính", "hành chính"], "statistical": ["báo cáo thống kê", "thống kê"]])

    static let scenario = ClosedWords<Scenario>([
        ("actual", .actual, ["thực hiện"]), ("year-estimate", .yearEstimate, ["ước cả năm", "ước thực hiện cả năm"]),
    ])

    static let assigner = ClosedWords<Assigner>([
        ("province", .province, ["tỉnh", "tỉnh giao", "UBND tỉnh giao"]),
        ("council", .council, ["HĐND", "HĐND huyện", "HĐND huyện giao", "huyện giao", "HĐND xã", "nghị quyết HĐND"]),
        ("party", .party, ["Đảng", "Đảng bộ", "huyện ủy", "đảng ủy", "nghị quyết Đảng bộ"]),
        ("stretch", .stretch, ["phấn đấu"]),
    ])

    static let planStatus = ClosedWords<Bool>([
        ("assigned", false, ["giao", "giao đầu năm"]), ("adjusted", true, ["điều chỉnh"]),
    ])

    static let planBasis = ClosedWords(PlanBasis.self, ["total": ["tổng số"], "increment": ["tăng thêm", "thêm"]])

    static let bound = ClosedWords(
        PlanBound.self, ["floor": ["tối thiểu", "trở lên"], "ceiling": ["tối đa", "không quá"]])

    static let flag = ClosedWords<Bool>([
        ("yes", true, ["có", "true", "1", "x"]), ("no", false, ["không", "false", "0"]),
    ])

    /// What takes a recorded figure back. Not "x": offices tick off with it what is held, and write it where there is
    /// no figure.
    static let withdrawal = ClosedWords<Bool>([
        ("withdraw", true, ["withdrawn", "rút", "rút lại", "rút số", "rút số liệu"])
    ])

    static let origin = ClosedWords(CauseOrigin.self, ["objective": ["khách quan"], "subjective": ["chủ quan"]])

    static let directiveKind = ClosedWords(
        DirectiveKind.self,
        [
            "task": ["nhiệm vụ", "giải pháp", "nhiệm vụ, giải pháp"],
            "proposal": ["kiến nghị", "đề xuất", "kiến nghị, đề xuất"],
        ]
    )

    static let unitKind = ClosedWords(
        UnitKind.self,
        [
            "nation": ["cả nước", "trung ương"], "province": ["tỉnh", "thành phố trực thuộc trung ương"],
            "district": ["huyện", "quận", "thị xã", "thành phố"], "commune": ["xã"], "town": ["thị trấn"],
            "ward": ["phường"], "special-zone": ["đặc khu"], "agency": ["cơ quan", "phòng", "sở"], "group": ["nhóm"],
        ])

    static let event = ClosedWords(
        SuccessionEvent.self,
        [
            "merger": ["sáp nhập", "nhập"], "split": ["chia", "tách"], "transfer": ["điều chỉnh địa giới"],
            "renaming": ["đổi tên"], "recode": ["đổi mã"], "abolition": ["giải thể", "bãi bỏ"],
        ])

    static let periodicity = ClosedWords(
        Periodicity.self,
        [
            "month": ["tháng"], "quarter": ["quý"], "half": ["6 tháng"], "nine-months": ["9 tháng"], "year": ["năm"],
        ])
}
