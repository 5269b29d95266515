import Office
import Planning

extension DiagnosticList {
    /// Says once for a text file that it was not in Unicode.
    mutating func addConversion(of format: CSVFormat, file: String) {
        if let restored = format.restored { return addConversion([restored], file: file) }
        switch format.encoding {
        case .utf8, .utf16LittleEndian, .utf16BigEndian: return
        case .windows1258: addConversion(from: "Windows-1258", file)
        case .tcvn3: addConversion([.tcvn3], file: file)
        case .vni: addConversion([.vni], file: file)
        }
    }

    /// Says once for a workbook in which ways of before Unicode its texts were written.
    mutating func addConversion(_ found: Set<LegacyText>, file: String) {
        let names = found.map { $0.rawValue.uppercased() }.sorted()
        if !names.isEmpty { addConversion(from: names.joined(separator: ", "), file) }
    }

    private mutating func addConversion(from name: String, _ file: String) {
        add(.information, at: Place(file: file), found: nil) { .textConverted(from: name) }
    }
}
