/// The table of texts that the cells of a workbook point into.
struct SharedTexts: MarkupReader {
    private(set) var fault: OfficeFault?
    var isDone: Bool { fault != nil }
    private(set) var texts: [String] = []
    /// Those among them whose fonts matter.
    private(set) var rich: [Int: RichText] = [:]
    private(set) var votes = LegacyVotes()
    private let besideLegacyCells: Bool
    private let file: String
    private let limits: WorkbookLimits
    private var runs = TextRuns()
    private var bytes = 0

    /// - Parameter besideLegacyCells: Whether cells may be in old fonts.
    init(file: String, limits: WorkbookLimits, besideLegacyCells: Bool = false) {
        self.file = file
        self.limits = limits
        self.besideLegacyCells = besideLegacyCells
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        if name.equals("si") { runs.clear() } else { runs.start(name, attributes) }
    }

    mutating func end(_ name: MarkupName) {
        guard name.equals("si") else { return runs.end(name) }
        let text = runs.text
        if runs.needsFonts(besideLegacyCells: besideLegacyCells) { rich[texts.count] = runs.rich }
        if votes.texts < LegacyVotes.sample { votes.take(text) }
        texts.append(text)
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
