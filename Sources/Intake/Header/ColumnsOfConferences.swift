/// The columns of files with shortcomings, directives and conferences, with the words that offices use for them.
extension IntakeKind {
    static let shortcomingColumns: [Column] = [
        unit, period, number,
        Column(.indicator, "indicator", ["mã chỉ tiêu", "chỉ tiêu", "mã CT"]),
        field,
        Column(.text, "text", ["nội dung", "tồn tại, hạn chế", "tồn tại", "hạn chế", "khuyết điểm"]),
        Column(.origin, "origin", ["loại nguyên nhân", "khách quan/chủ quan"]),
        Column(.cause, "cause", ["nguyên nhân"], .required),
        Column(.remedy, "remedy", ["giải pháp", "giải pháp khắc phục", "biện pháp khắc phục"]),
        Column(
            .responsible, "responsible",
            ["trách nhiệm", "cơ quan chịu trách nhiệm", "đơn vị chịu trách nhiệm", "cơ quan khắc phục"]),
        note, illustrative, withdrawn,
    ]

    static let directiveColumns: [Column] = [
        unit, period, number,
        Column(.kind, "kind", ["loại", "phân loại"]),
        Column(.conference, "conference", ["mã hội nghị", "hội nghị", "kết luận hội nghị"]),
        field,
        Column(
            .text, "text", ["nội dung", "nhiệm vụ", "nhiệm vụ, giải pháp", "nội dung nhiệm vụ", "kiến nghị"],
            .required),
        Column(.lead, "lead", ["chủ trì", "cơ quan chủ trì", "đơn vị chủ trì", "nơi nhận kiến nghị"], .required),
        Column(.cooperating, "cooperating", ["phối hợp", "cơ quan phối hợp", "đơn vị phối hợp"]),
        Column(.dueOn, "due", ["thời hạn", "hạn", "hạn hoàn thành", "thời gian hoàn thành"]),
        Column(.indicator, "indicator", ["mã chỉ tiêu", "chỉ tiêu", "mã CT"]),
        note, illustrative, withdrawn,
    ]

    static let conferenceColumns: [Column] = [
        Column(.code, "code", ["mã", "mã hội nghị"], .required),
        unit,
        Column(.name, "name", ["tên", "tên hội nghị", "hội nghị"], .required),
        Column(.body, "body", ["cơ quan", "cơ quan họp", "cơ quan tổ chức"], .required),
        Column(.heldOn, "held_on", ["ngày", "ngày họp", "ngày tổ chức"], .required),
        Column(.chair, "chair", ["chủ trì", "chủ tọa"]),
        Column(.place, "place", ["địa điểm", "nơi họp"]),
        Column(.document, "document", ["văn bản", "thông báo kết luận", "số kết luận"]),
        period, note, withdrawn,
    ]

    private static let unit = Column(.unit, "unit", ["mã đơn vị", "đơn vị", "mã ĐV", "địa phương"], .required)
    private static let period = Column(.period, "period", ["kỳ", "kỳ báo cáo"], .required)
    private static let number = Column(.number, "number", ["số", "số thứ tự", "TT", "STT"], .required)
    private static let field = Column(.field, "field", ["lĩnh vực", "mã lĩnh vực"])
    private static let note = Column(.note, "note", ["ghi chú"])
    private static let illustrative = Column(.illustrative, "illustrative", ["minh họa", "số liệu minh họa"])
    private static let withdrawn = Column(.withdrawn, "withdrawn", ["rút", "rút lại", "bỏ"])
}
