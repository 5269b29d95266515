extension Spreadsheet {
    /// A chart that Excel draws from cells.
    package struct Chart: Sendable, Hashable {
        package enum Kind: Sendable, Hashable { case columns, bars, line, doughnut }

        package struct Series: Sendable, Hashable {
            package var name: String
            package var values: CellRange

            package init(name: String, values: CellRange) {
                self.name = name
                self.values = values
            }
        }

        package var kind: Kind
        package var title: String
        /// The sheet on which categories and values stand.
        package var sheet: String
        package var categories: CellRange
        package var series: [Series]
        /// Of the labels.
        package var numberFormat: String
        package var widthMillimetres: Double
        package var heightMillimetres: Double

        package init(
            _ kind: Kind, title: String, sheet: String, categories: CellRange, series: [Series],
            numberFormat: String = "General", widthMillimetres: Double = 160, heightMillimetres: Double = 80
        ) {
            self.kind = kind
            self.title = title
            self.sheet = sheet
            self.categories = categories
            self.series = series
            self.numberFormat = numberFormat
            self.widthMillimetres = widthMillimetres
            self.heightMillimetres = heightMillimetres
        }
    }
}
