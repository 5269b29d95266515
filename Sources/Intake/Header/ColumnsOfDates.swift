/// The columns of files with due dates, holidays, locks and signatures, with the words that offices use for them.
extension IntakeKind {
    static let dueColumns: [Column] = [
        Column(.regime, "regime", ["chế độ", "chế độ báo cáo"], .required),
        Column(.periodicity, "periodicity", ["loại kỳ", "kỳ báo cáo"], .required),
        Column(.level, "level", ["cấp", "cấp báo cáo"], .required),
        Column(.monthOffset, "month_offset", ["số tháng sau kỳ"]),
        Column(.day, "day", ["ngày"], .required),
        Column(.effectiveFrom, "effective_from", ["hiệu lực từ", "từ ngày"]),
        Column(.movesToWorkingDay, "move_to_working_day", ["lùi sang ngày làm việc"]),
        Column(.basis, "basis", ["căn cứ"]),
    ]

    static let holidayColumns: [Column] = [
        Column(.day, "day", ["ngày", "ngày nghỉ"], .required),
        Column(.name, "name", ["tên", "tên ngày nghỉ", "dịp"], .required),
        Column(.withdrawn, "withdrawn", ["rút", "rút lại", "bỏ"]),
    ]

    static let lockColumns: [Column] = [
        Column(.period, "period", ["kỳ", "kỳ báo cáo"], .required),
        Column(.calendar, "calendar", ["chế độ", "chế độ báo cáo"]),
        Column(.lockedFrom, "locked_from", ["khóa từ", "khóa sổ từ ngày", "ngày khóa"], .required),
        Column(.document, "document", ["văn bản"]),
    ]

    static let approvalColumns: [Column] = [
        Column(.level, "level", ["cấp", "cấp báo cáo"], .required),
        Column(.unit, "unit", ["mã đơn vị", "đơn vị"]),
        Column(.steps, "steps", ["số bước", "số bước duyệt", "bước duyệt"], .required),
        Column(.allowsOwn, "allow_own", ["tự duyệt", "cho tự duyệt"]),
        Column(.effectiveFrom, "effective_from", ["hiệu lực từ", "từ ngày"]),
    ]
}
