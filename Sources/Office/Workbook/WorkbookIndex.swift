/// The sheets of a workbook, as its index names them.
struct WorkbookIndex: MarkupReader {
    struct Sheet {
        let name: String
        let relation: String
        let isHidden: Bool
    }

    private(set) var fault: OfficeFault?
    private let file: String
    private let limit: Int
    private(set) var sheets: [Sheet] = []
    private(set) var startsIn1904 = false
    /// The program that wrote the file leaves calculating to the one that opens it.
    private(set) var isUncalculated = false

    init(file: String, limits: WorkbookLimits) {
        self.file = file
        limit = limits.sheets
    }

    var isDone: Bool { fault != nil }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        switch name {
        case "workbookPr": startsIn1904 = attributes.flag("date1904")
        case "calcPr": isUncalculated = attributes.flag("fullCalcOnLoad")
        case "sheet":
            guard let title = attributes["name"], let relation = attributes["id"] else { return }
            let state = attributes["state"] ?? "visible"
            sheets.append(Sheet(name: title.composed, relation: relation, isHidden: state != "visible"))
            if sheets.count > limit { fault = OfficeFault(.expandsTooFar(limit: limit), file: file) }
        default: break
        }
    }
}
