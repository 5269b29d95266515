import Planning
import Prose

/// What a column of reference data is called on screen, and the words of its closed lists.
struct ColumnWords {
    let kind: ReferenceKind
    let words: Words

    init(_ kind: ReferenceKind, _ language: Language) {
        self.kind = kind
        words = Words(language)
    }

    func label(_ column: String) -> String {
        let pair = Self.own["\(kind.rawValue).\(column)"] ?? Self.common[column]
        return pair.map { words.say($0.0, $0.1) } ?? column
    }

    /// Help under a field; nothing where its label says enough.
    func hint(_ column: String) -> String? {
        (Self.hints["\(kind.rawValue).\(column)"] ?? Self.hints[column]).map { words.say($0.0, $0.1) }
    }

    /// What an office would ask at a field.
    func help(_ column: String) -> Help? {
        let phrases = HelpPhrases(words.language)
        return switch (kind, column) {
        case (.plans, "value"): phrases.planValue
        case (.plans, "effective_from"): phrases.planDay
        case (.milestones, "by"): phrases.milestone
        case (.indicators, "season"): phrases.season
        case (.indicators, "bound"): phrases.criterion
        case (.indicators, "percent_meaning"): phrases.percentMeaning
        case (.indicators, "known"): phrases.known
        case (.indicators, "agg_units"): phrases.unitAggregation
        case (.indicators, "valid_from"): phrases.meaningDay
        case (.units, "valid_from"): phrases.unitDay
        case (.succession, "share"): phrases.share
        case (.succession, "date"): phrases.successionDay
        case (.due, "month_offset"): phrases.dueDay
        case (.approvals, "steps"): phrases.steps
        case (.approvals, "allow_own"): phrases.allowOwn
        case (.locks, "locked_from"): phrases.lock
        default: nil
        }
    }

    func word(_ word: String, of column: String) -> String {
        let pair = Self.choices["\(column).\(word)"] ?? Self.choices[word]
        return pair.map { words.say($0.0, $0.1) } ?? word
    }

    private static let own: [String: (String, String)] = [
        "units.name": ("Tên", "Name"), "units.kind": ("Loại đơn vị", "Kind of unit"),
        "units.basis": ("Căn cứ", "Basis"), "units.parent": ("Đơn vị cấp trên", "Parent"),
        "due.basis": ("Căn cứ", "Basis"), "due.day": ("Ngày trong tháng", "Day of the month"),
        "holidays.day": ("Ngày", "Day"), "holidays.name": ("Dịp nghỉ", "Occasion"),
        "holidays.withdrawn": ("Bỏ ngày nghỉ này", "Take this day back"),
        "indicators.kind": ("Loại chỉ tiêu", "Kind"), "plans.basis": ("Cách giao", "What it states"),
        "plans.period": ("Năm", "Year"), "milestones.period": ("Năm", "Year"),
        "plans.value": ("Số giao", "Plan"), "milestones.value": ("Lũy kế phải đạt", "To be reached"),
        "due.effective_from": ("Áp dụng từ", "Holds from"), "approvals.effective_from": ("Áp dụng từ", "Holds from"),
        "approvals.level": ("Báo cáo của cấp", "Reports of the level"),
        "approvals.unit": ("Riêng đơn vị", "One unit only"),
    ]

    private static let common: [String: (String, String)] = [
        "code": ("Mã", "Code"), "valid_from": ("Từ ngày", "From"), "valid_to": ("Đến hết ngày", "To the end of"),
        "name": ("Tên", "Name"), "kind": ("Loại", "Kind"), "parent": ("Cấp trên", "Parent"),
        "basis": ("Căn cứ", "Basis"),
        "area_km2": ("Diện tích, km²", "Area, km²"), "population": ("Dân số", "Population"),
        "hierarchy": ("Tuyến", "Line"), "unit": ("Mã đơn vị", "Unit code"),
        "event": ("Sự kiện", "Event"), "date": ("Ngày hiệu lực", "Date"), "document": ("Văn bản", "Document"),
        "old_code": ("Mã cũ", "Old code"), "old_valid_from": ("Mã cũ từ ngày", "Old code from"),
        "new_code": ("Mã mới", "New code"), "new_valid_from": ("Mã mới từ ngày", "New code from"),
        "share": ("Tỷ phần", "Share"), "share_basis": ("Căn cứ tỷ phần", "Basis of the share"),
        "name_vi": ("Tên tiếng Việt", "Name in Vietnamese"), "name_en": ("Tên tiếng Anh", "Name in English"),
        "order": ("Thứ tự", "Order"), "field": ("Lĩnh vực", "Field"),
        "measure_vi": ("Đơn vị tính", "Measure in Vietnamese"),
        "measure_en": ("Đơn vị tính tiếng Anh", "Measure in English"), "direction": ("Chiều tốt", "Better"),
        "known": ("Biết được khi nào", "Known"), "plan_basis": ("Kế hoạch nêu", "A plan states"),
        "bound": ("Giới hạn", "Bound"), "percent_meaning": ("Cách tính phần trăm", "Percent of plan"),
        "agg_units": ("Cộng theo đơn vị", "Over units"), "agg_time": ("Cộng theo thời gian", "Over time"),
        "weight": ("Quyền số (mã chỉ tiêu)", "Weight (indicator code)"), "decimals": ("Số lẻ", "Decimals"),
        "part_decimals": ("Số lẻ của tử và mẫu", "Decimals of the parts"), "rounding": ("Làm tròn", "Rounding"),
        "factor": ("Hệ số", "Factor"), "numerator_name": ("Tên tử số", "Numerator"),
        "denominator_name": ("Tên mẫu số", "Denominator"),
        "numerator_name_en": ("Tên tử số tiếng Anh", "Numerator in English"),
        "denominator_name_en": ("Tên mẫu số tiếng Anh", "Denominator in English"),
        "of_kinds": ("Cấp được công nhận", "Kinds that may hold it"),
        "band_low": ("Cận dưới", "Lower end"), "band_high": ("Cận trên", "Upper end"), "season": ("Mùa vụ", "Season"),
        "due_months": ("Tháng chốt", "Months of decision"), "part_of": ("Trong đó của (mã)", "Part of (code)"),
        "formula": ("Công thức", "Formula"), "owner": ("Cơ quan chủ trì", "Owner"), "source": ("Nguồn", "Source"),
        "legal_basis": ("Căn cứ pháp lý", "Legal basis"), "aliases": ("Tên khác", "Other names"),
        "note": ("Ghi chú", "Note"), "indicator": ("Mã chỉ tiêu", "Indicator code"), "period": ("Kỳ", "Period"),
        "assigner": ("Cấp giao", "Assigned by"), "value": ("Giá trị", "Value"),
        "effective_from": ("Hiệu lực từ", "Holds from"), "status": ("Loại", "Status"),
        "illustrative": ("Số minh họa", "Illustrative"), "by": ("Đến ngày", "By"),
        "regime": ("Chế độ báo cáo", "Regime"),
        "periodicity": ("Loại kỳ", "Period"), "level": ("Cấp báo cáo", "Level"),
        "month_offset": ("Số tháng sau kỳ", "Months after the period"),
        "move_to_working_day": ("Lùi sang ngày làm việc", "Moves to a working day"),
        "calendar": ("Cách tính kỳ", "Calendar"),
        "steps": ("Số bước duyệt", "Steps"), "allow_own": ("Người gửi tự duyệt", "Sender may sign"),
        "locked_from": ("Khóa từ ngày", "Locked from"), "withdrawn": ("Rút", "Withdrawn"),
    ]

    private static let hints: [String: (String, String)] = [
        "units.code": ("Chữ, số, gạch nối; tối đa 40", "Letters, digits, hyphens; at most 40"),
        "units.valid_from": (
            "Ngày đầu mã này chỉ đơn vị này; để trống: từ trước", "First day of this meaning; empty: before records"
        ),
        "units.valid_to": ("Để trống: còn hiệu lực", "Empty: in force"),
        "units.parent": ("Mã, hoặc mã kèm ngày: 08@2025-07-01", "A code, or with its day: 08@2025-07-01"),
        "indicators.code": ("Chữ thường, số, gạch nối: forest-planted", "Small letters, digits, hyphens"),
        "indicators.valid_from": ("Đổi ý nghĩa: cùng mã, ngày muộn hơn", "A change of meaning: same code, later day"),
        "of_kinds": ("Cách nhau bằng dấu ;", "With ; between"), "aliases": ("Cách nhau bằng dấu ;", "With ; between"),
        "season": (
            "12 số phần trăm lũy kế cuối tháng 1…12, cách nhau bằng ;, số cuối là 100",
            "12 cumulated percentages at the ends of months 1…12, with ; between, the last is 100"
        ),
        "due_months": ("Chẳng hạn 12;1;2", "Such as 12;1;2"),
        "formula": (
            "Mã chỉ tiêu, + - * /, sum(…), count(… >= 19), same-period(…), previous-year(…)",
            "Codes, + - * /, sum(…), count(… >= 19), same-period(…), previous-year(…)"
        ),
        "factor": ("100 cho %, 1000 cho ‰", "100 for %, 1000 for ‰"),
        "share": ("Để trống: toàn bộ; một phần: 0.35", "Empty: the whole; a part: 0.35"),
        "effective_from": ("Điều chỉnh phải có ngày", "An adjustment needs it"),
        "approvals.effective_from": ("Để trống: từ hôm nay", "Empty: from today"),
        "approvals.unit": ("Mã đơn vị; để trống: cả cấp", "A unit's code; empty: the whole level"),
        "approvals.level": ("Cấp xã gồm cả phường, thị trấn", "Commune stands for wards and towns, too"),
        "steps": (
            "1: người duyệt của đơn vị; 2: thêm cấp trên; 3: thêm cấp trên nữa",
            "1: the unit's own approver; 2: the office above it as well; 3: the one above that, too"
        ),
        "allow_own": ("Chỉ cho cơ quan có một người", "Only for an office of one person"),
        "hierarchy": ("party hoặc group:tên-nhóm", "party, or group:name"),
    ]

    private static let choices: [String: (String, String)] = [
        "nation": ("cả nước", "nation"), "province": ("tỉnh", "province"), "district": ("huyện", "district"),
        "commune": ("xã", "commune"), "town": ("thị trấn", "town"), "ward": ("phường", "ward"),
        "special-zone": ("đặc khu", "special zone"), "agency": ("cơ quan", "agency"), "group": ("nhóm", "group"),
        "merger": ("sáp nhập", "merger"), "split": ("chia, tách", "split"),
        "transfer": ("điều chỉnh địa giới", "transfer"), "renaming": ("đổi tên", "renaming"),
        "recode": ("đổi mã", "new code"), "abolition": ("giải thể", "abolition"),
        "flow": ("cộng dồn trong năm", "flow: adds up in the year"), "stock": ("thời điểm", "stock: at a date"),
        "rate": ("tỷ lệ", "rate"), "recognition": ("công nhận, đạt chuẩn", "recognition"),
        "index": ("chỉ số", "index"), "average": ("bình quân", "average"), "rank": ("xếp hạng", "rank"),
        "kind.share": ("cơ cấu, tỷ trọng", "share"), "up": ("càng cao càng tốt", "higher"),
        "down": ("càng thấp càng tốt", "lower"), "band": ("trong khoảng", "within a band"),
        "direction.none": ("chỉ theo dõi", "watched only"), "current": ("trong năm", "in the year"),
        "year-end": ("cuối năm", "at the end of the year"), "total": ("tổng số", "total"),
        "increment": ("phần tăng thêm", "what is added"), "floor": ("tối thiểu", "at least"),
        "ceiling": ("tối đa", "at most"), "actual-over-plan": ("thực hiện / kế hoạch", "actual ÷ plan"),
        "plan-over-actual": ("kế hoạch / thực hiện", "plan ÷ actual"), "reduction": ("mức giảm", "reduction"),
        "met-or-not": ("đạt hay không", "met or not"), "sum": ("cộng", "sum"),
        "ratio": ("cộng tử và mẫu", "of summed parts"), "count": ("đếm đơn vị", "count"),
        "weighted": ("bình quân có quyền số", "weighted"),
        "direct": ("chỉ cấp trên biết", "only the level above knows"),
        "max": ("lớn nhất", "largest"), "last": ("số cuối kỳ", "the value at the end"),
        "half-away": ("thông thường (0,5 lên)", "usual (half away from zero)"),
        "half-even": ("về số chẵn", "half to even"), "truncate": ("cắt bỏ", "cut off"),
        "month": ("tháng", "month"), "quarter": ("quý", "quarter"), "half": ("6 tháng", "half-year"),
        "nine-months": ("9 tháng", "nine months"), "year": ("năm", "year"), "yes": ("có", "yes"), "no": ("không", "no"),
        "assigner.province": ("tỉnh giao", "province"), "council": ("HĐND giao", "council"),
        "party": ("Đảng giao", "Party"), "stretch": ("phấn đấu", "stretch"), "assigned": ("giao đầu năm", "assigned"),
        "adjusted": ("điều chỉnh", "adjusted"), "administrative": ("báo cáo hành chính", "administrative"),
        "statistical": ("báo cáo thống kê", "statistical"),
    ]
}
