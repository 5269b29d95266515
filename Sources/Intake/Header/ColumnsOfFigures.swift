/// The columns of files with figures, with the words that offices use for them.
extension IntakeKind {
    static let figureColumns: [Column] = [
        Column(.indicator, "indicator", ["mã chỉ tiêu", "chỉ tiêu", "mã CT", "indicator code"], .required),
        Column(.unit, "unit", ["mã đơn vị", "đơn vị", "mã ĐV", "đơn vị báo cáo", "địa phương", "mã xã"], .required),
        Column(.period, "period", ["kỳ", "kỳ báo cáo", "kỳ số liệu"], .required),
        Column(
            .value, "value",
            ["giá trị", "thực hiện", "số liệu", "kết quả", "kết quả thực hiện", "thực hiện trong kỳ", "actual"],
            isDecimal: true),
        Column(.numerator, "numerator", ["tử số", "tử"], isDecimal: true),
        Column(.denominator, "denominator", ["mẫu số", "mẫu"], isDecimal: true),
        Column(.calendar, "calendar", ["chế độ", "chế độ báo cáo", "cách tính kỳ"]),
        Column(.status, "status", ["trạng thái", "tình trạng", "loại số liệu", "mức độ chính thức"]),
        Column(.scenario, "scenario", ["kịch bản", "loại"]),
        source, illustrative, note,
        Column(.indicatorName, "name", ["tên chỉ tiêu", "nội dung"], .information, standsFor: .indicator),
        Column(.unitName, "unit_name", ["tên đơn vị", "tên xã"], .information, standsFor: .unit),
        measure,
        Column(.plan, "plan", ["kế hoạch", "kế hoạch năm", "kế hoạch giao"], .information),
        Column(.samePeriod, "same_period", ["cùng kỳ", "cùng kỳ năm trước", "thực hiện cùng kỳ"], .information),
        Column(.lastPeriod, "last_period", ["kỳ trước", "thực hiện kỳ trước"], .information),
    ]

    static let planColumns: [Column] = [
        Column(.indicator, "indicator", ["mã chỉ tiêu", "chỉ tiêu", "mã CT", "indicator code"], .required),
        Column(.unit, "unit", ["mã đơn vị", "đơn vị", "mã ĐV", "đơn vị nhận", "địa phương", "mã xã"], .required),
        Column(.period, "period", ["năm", "kỳ", "năm kế hoạch", "year"], .required),
        Column(.assigner, "assigner", ["cấp giao", "nơi giao", "cơ quan giao", "cấp giao kế hoạch"], .required),
        Column(
            .value, "value", ["kế hoạch", "giá trị", "số giao", "chỉ tiêu giao", "kế hoạch giao", "plan"], .required,
            isDecimal: true),
        Column(.basis, "basis", ["cách giao", "loại kế hoạch"]),
        Column(.bound, "bound", ["giới hạn", "ngưỡng"]),
        Column(.effectiveFrom, "effective_from", ["hiệu lực từ", "có hiệu lực từ", "ngày hiệu lực", "từ ngày"]),
        Column(.document, "document", ["văn bản", "số văn bản", "quyết định"]),
        Column(.status, "status", ["trạng thái", "tình trạng"]),
        source, illustrative, note,
        Column(.indicatorName, "name", ["tên chỉ tiêu", "nội dung"], .information, standsFor: .indicator),
        Column(.unitName, "unit_name", ["tên đơn vị", "tên xã"], .information, standsFor: .unit),
        measure,
    ]

    static let milestoneColumns: [Column] = [
        Column(.indicator, "indicator", ["mã chỉ tiêu", "chỉ tiêu"], .required),
        Column(.unit, "unit", ["mã đơn vị", "đơn vị"], .required),
        Column(.period, "period", ["năm", "kỳ", "year"], .required),
        Column(.by, "by", ["đến ngày", "chậm nhất", "mốc"], .required),
        Column(.value, "value", ["giá trị", "lũy kế phải đạt", "phải đạt"], .required, isDecimal: true),
        note,
    ]

    private static let source = Column(.source, "source", ["nguồn", "nguồn số liệu"])
    private static let illustrative = Column(.illustrative, "illustrative", ["minh họa", "số liệu minh họa"])
    private static let note = Column(.note, "note", ["ghi chú"])
    private static let measure = Column(.measure, "measure", ["đơn vị tính", "ĐVT"], .information)
}
