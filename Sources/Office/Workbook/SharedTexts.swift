/// The table of texts that the cells of a workbook point into.
struct SharedTexts: MarkupReader {
    private(set) var fault: OfficeFault?
    var isDone: Bool { fault != nil }
    private(set) var texts: [String] = []
    private let file: String
    private let limits: WorkbookLimits
    private var runs = TextRuns()
    private var bytes = 0

    init(file: String, limits: WorkbookLimits) {
        self.file = file
        self.limits = limits
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if name.equals("si") { runs.clear() } else { runs.start(name, attributes) }
    }

    mutating func end(_ name: MarkupName) {
        guard name.equals("si") else { return runs.end(name) }
        texts.append(runs.text)
        bytes += runs.bytes.count
        if texts.count > limits.sharedTexts { fail(.expandsTooFar(limit: limits.sharedTexts)) }
        if bytes > limits.sharedBytes { fail(.expandsTooFar(limit: limits.sharedBytes)) }
    }

    mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
        runs.take(bytes)
        if runs.bytes.count > limits.textBytes { fail(.tooLong(limit: limits.textBytes)) }
    }

    private mutating func fail(_ code: OfficeFault.Code) {
        fault = fault ?? OfficeFault(code, file: file)
    }
}
