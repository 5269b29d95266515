import Foundation
import Intake
import Office
import Planning
import Quantities

/// `OfficeFuzz SECONDS SEED CURRENT [FOLDER…]`: reads broken workbooks and text files until the time is over.
///
/// The file that is being read stands at CURRENT, so that it is still there after a crash. An input that takes longer
/// than ten seconds ends the process by SIGALRM; memory that grows ends it with code 4. Same seed, same files.
@main
struct OfficeFuzz {
    private static let words = [
        "<c r=\"A1\" t=\"s\"><v>0</v></c>", "<row r=\"1\">", "</row>", "<mergeCell ref=\"A1:XFD1048576\"/>",
        "<mergeCell ref=\"B2:A1\"/>", "&#x0;", "&amp;", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "<![CDATA[", "]]>",
        "<!--", "r=\"XFD1048576\"", "t=\"e\"", "hidden=\"1\"", "<is><t>", "</t></is>", "xmlns=\"\"", "Trong đó:",
        "Tổng số", "Cộng", "6=5/3", "(6)=(5)/(3)", "Đơn vị tính: triệu đồng", "KH", "TH", "1.234", "1.234,56", "%",
        ";", "\t", "\"", "\u{FEFF}", "sep=;", "\r", "\n", "I", "1.1", "-", "e\u{301}", "<f>A1</f>",
        "<t xml:space=\"preserve\">",
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let seconds = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
            print("usage: OfficeFuzz SECONDS SEED CURRENT [FOLDER…]")
            exit(2)
        }
        var seeds = Seeds()
        for folder in arguments.dropFirst(4) { seeds.take(folder: folder) }
        let run = FuzzRun(
            seeds: seeds, mutation: Mutation(words: words), current: arguments[3], catalogue: try catalogue(arguments))
        run.go(seconds: seconds, seed: seed)
    }

    /// Units and indicators of the example, where its folder is among the arguments.
    private static func catalogue(_ arguments: [String]) throws -> Catalogue {
        var records: [ReferenceRecord] = []
        for folder in arguments.dropFirst(4) {
            for name in ["units.csv", "fields.csv", "indicators.csv"] {
                let path = "\(folder)/\(name)"
                guard FileManager.default.fileExists(atPath: path) else { continue }
                var options = IntakeOptions()
                options.existing = records
                records += IntakeFile.read(path, against: try Catalogue(records), options: options).records
            }
        }
        return try Catalogue(records)
    }
}
