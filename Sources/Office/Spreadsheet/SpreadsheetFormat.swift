import CXLSXWriter

extension Spreadsheet.Style {
    /// Tells the library how the cell looks.
    func describe(_ format: UnsafeMutablePointer<lxw_format>) {
        format_set_font_name(format, font)
        format_set_font_size(format, size)
        if isBold { format_set_bold(format) }
        if isItalic { format_set_italic(format) }
        if let colour { format_set_font_color(format, lxw_color_t(colour)) }
        if let fill { format_set_bg_color(format, lxw_color_t(fill)) }
        if hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
        if let numberFormat { format_set_num_format(format, numberFormat) }
        if isUnlocked { format_set_unlocked(format) }
        if wraps { format_set_text_wrap(format) }
        align(format)
    }

    private func align(_ format: UnsafeMutablePointer<lxw_format>) {
        switch horizontal {
        case .general: break
        case .left: format_set_align(format, UInt8(LXW_ALIGN_LEFT.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_CENTER.rawValue))
        case .right: format_set_align(format, UInt8(LXW_ALIGN_RIGHT.rawValue))
        }
        switch vertical {
        case .top: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        case .centre: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
        case .bottom: format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
        }
        if indent > 0 { format_set_indent(format, UInt8(min(indent, 15))) }
    }
}
