package import Quantities

extension Spreadsheet {
    /// What may be typed into some cells, and what Excel says then.
    package struct Validation: Sendable, Hashable {
        package enum Rule: Sendable, Hashable {
            /// A drop-down; at most 255 characters together.
            case list([String])
            case whole(from: Int?, to: Int?)
            case decimal(from: ExactDecimal?, to: ExactDecimal?)
            case textLength(to: Int)
        }

        package var range: CellRange
        package var rule: Rule
        /// Whether Excel refuses, or warns and lets the person decide.
        package var isStrict: Bool
        /// Shown while the cell is chosen: a title of at most 32 and a text of at most 255 characters.
        package var prompt: Message?
        package var complaint: Message?

        package init(
            _ range: CellRange, _ rule: Rule, isStrict: Bool = false, prompt: Message? = nil, complaint: Message? = nil
        ) {
            self.range = range
            self.rule = rule
            self.isStrict = isStrict
            self.prompt = prompt
            self.complaint = complaint
        }
    }

    package struct Message: Sendable, Hashable {
        package var title: String
        package var text: String

        package init(_ title: String, _ text: String) {
            self.title = title
            self.text = text
        }
    }

    /// A look that cells take on while a formula holds.
    package struct Condition: Sendable, Hashable {
        package var range: CellRange
        /// With "=" in front, written for the first cell of the range.
        package var formula: String
        /// Only its colours, bold and italic count.
        package var style: Style

        package init(_ range: CellRange, formula: String, _ style: Style) {
            self.range = range
            self.formula = formula
            self.style = style
        }
    }
}
