/// The columns of files with units, with the words that offices use for them.
extension IntakeKind {
    static let unitColumns: [Column] = [
        Column(.code, "code", ["mã", "mã đơn vị", "mã ĐVHC"], .required),
        Column(.validFrom, "valid_from", ["từ ngày", "hiệu lực từ"]),
        Column(.validTo, "valid_to", ["đến ngày", "hiệu lực đến"]),
        Column(.name, "name", ["tên", "tên đơn vị"], .required),
        Column(.kind, "kind", ["loại", "loại đơn vị", "cấp"], .required),
        Column(.parent, "parent", ["đơn vị cấp trên", "mã cấp trên", "trực thuộc"]),
        Column(.basis, "basis", ["căn cứ", "văn bản"]),
        Column(.area, "area_km2", ["diện tích", "diện tích km2"], isDecimal: true),
        Column(.population, "population", ["dân số"], isDecimal: true),
    ]

    static let hierarchyColumns: [Column] = [
        Column(.hierarchy, "hierarchy", ["hệ thống", "tuyến báo cáo"], .required),
        Column(.unit, "unit", ["mã đơn vị", "đơn vị"], .required),
        Column(.parent, "parent", ["đơn vị cấp trên", "mã cấp trên", "trực thuộc"], .required),
        Column(.validFrom, "valid_from", ["từ ngày", "hiệu lực từ"]),
        Column(.validTo, "valid_to", ["đến ngày", "hiệu lực đến"]),
    ]

    static let successionColumns: [Column] = [
        Column(.event, "event", ["sự kiện", "loại thay đổi"], .required),
        Column(.date, "date", ["ngày", "ngày hiệu lực"], .required),
        Column(.document, "document", ["văn bản", "nghị quyết"]),
        Column(.oldCode, "old_code", ["mã cũ"], .required),
        Column(.oldValidFrom, "old_valid_from", ["mã cũ từ ngày"]),
        Column(.newCode, "new_code", ["mã mới"], .required),
        Column(.newValidFrom, "new_valid_from", ["mã mới từ ngày"]),
        Column(.share, "share", ["tỷ phần", "phần"], isDecimal: true),
        Column(.shareBasis, "share_basis", ["căn cứ tỷ phần", "căn cứ chia"]),
    ]
}
