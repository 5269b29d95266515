extension Spreadsheet {
    /// How a cell looks, and whether it can be changed on a protected sheet.
    package struct Style: Sendable, Hashable {
        package enum Horizontal: Sendable, Hashable { case general, left, centre, right }
        package enum Vertical: Sendable, Hashable { case top, centre, bottom }

        package var font = "Times New Roman"
        package var size = 11.0
        package var isBold = false
        package var isItalic = false
        /// 0xRRGGBB
        package var colour: UInt32?
        package var fill: UInt32?
        package var hasBorder = false
        package var horizontal = Horizontal.general
        package var vertical = Vertical.centre
        package var wraps = false
        package var indent = 0
        /// Excel's code, "#,##0.0"; `nil` is "General".
        package var numberFormat: String?
        package var isUnlocked = false

        package init() {}

        package func with(_ change: (inout Style) -> Void) -> Style {
            var style = self
            change(&style)
            return style
        }

        /// "#,##0.0" for one decimal: Excel shows it with the marks of its own language, 1.900,5 in Vietnamese.
        package static func numberFormat(places: Int) -> String {
            places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places)
        }
    }
}
