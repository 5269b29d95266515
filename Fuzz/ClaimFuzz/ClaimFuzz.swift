import Foundation
import Prose
import SeededNumbers

/// `ClaimFuzz SECONDS SEED CURRENT [FOLDER…]`: reads and judges made-up texts until the time is over.
///
/// The text that is being read stands at CURRENT, so that it is still there after a crash. A text that takes longer
/// than ten seconds ends the process by SIGALRM; one whose claims lie outside it ends it with code 4. Same seed, same
/// texts. First come texts of a megabyte each that say one thing over and over: their time must be that of their
/// length.
@main
struct ClaimFuzz {
    private static let words = [
        "tăng", "giảm", "vượt", "đạt", "bằng", "chiếm", "so với", "cùng kỳ", "kế hoạch", "tỉnh giao", "dự toán",
        "năm 2023", "năm trước",
        "từ", "đến", "lên", "xuống còn", "trong đó", "gồm", "và", ",", ";", ".", ":", "(", ")", "\n", "%", " %",
        "điểm %", "lần",
        "gấp", "gấp đôi", "tỷ đồng", "triệu", "nghìn", "ha", "xã", "hộ", "người", "xã, thị trấn", "tiêu chí", "trở lên",
        "trên", "gần",
        "khoảng", "không quá", "1", "28/31", "96,6", "1.900", "3.522", "4.2", "1.029", "0", "00",
        "99999999999999999999", "1/0", "14/7",
        "14-7", "14/7/2023", "31-12-2022", "2021-2025", "10-12", "1.2.3.4", "số", "Nghị quyết", "QĐ-UBND", "/", "-",
        "lần thứ",
        "xếp thứ", "ngày", "tháng", "quý I", "6 tháng đầu năm", "hai mươi lăm", "một nửa", "mười", "hai phần ba",
        "tỷ lệ", "hộ nghèo",
        "lần lượt", "tối đa", "là", "thiếu", "ước", "e\u{301}", "\u{A0}", "\u{200B}", "*", "‰", "≥", "…", "“", "”",
        "|", "\n|", " |\n| ", "| Chỉ tiêu | ĐVT | KH năm | TH | % |\n", "| Lúa | ha | 45 | 27,6 | 61,3 |\n", "|---|",
        "| Xã Tân Trào | 40 | 44,8 | 112,0 |\n", "| Tổng số | 0 | -5 | +1,6 điểm |\n", "| So sánh (%) | | Cùng kỳ |\n",
        "Đơn vị tính: triệu đồng\n", "\n\n",
    ]

    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count >= 4, let seconds = Int(arguments[1]), let seed = UInt64(arguments[2]) else {
            print("usage: ClaimFuzz SECONDS SEED CURRENT [FOLDER…]")
            exit(2)
        }
        let lines = arguments.dropFirst(4).flatMap(Self.lines)
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        for word in words {
            check(String(repeating: word + " ", count: 1_000_000 / (word.utf8.count + 1)), arguments[3])
        }
        var (count, claims) = (0, 0)
        while ContinuousClock.now < end {
            var chance = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(count))
            claims += check(text(lines, &chance), arguments[3])
            count += 1
        }
        print("fuzz: seed \(seed), \(count) texts with \(claims) claims, no crash, no hang")
    }

    /// Marked texts and other files of a folder, line by line.
    private static func lines(_ folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.sorted().filter { $0.hasSuffix(".txt") || $0.hasSuffix(".md") }.flatMap { name in
            ((try? String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)) ?? "").split(separator: "\n").map(
                String.init)
        }
    }

    private static func text(_ lines: [String], _ chance: inout SeededGenerator) -> String {
        var pieces: [String] = []
        for _ in 0..<Int.random(in: 1...60, using: &chance) {
            if !lines.isEmpty, Int.random(in: 0..<6, using: &chance) == 0 {
                let scalars = Array((lines.randomElement(using: &chance) ?? "").unicodeScalars)
                let start = Int.random(in: 0...scalars.count, using: &chance)
                var view = String.UnicodeScalarView()
                view.append(contentsOf: scalars[start...])
                pieces.append(String(view))
            } else {
                pieces.append(words.randomElement(using: &chance) ?? "")
            }
        }
        return pieces.joined(separator: Int.random(in: 0..<4, using: &chance) == 0 ? "" : " ")
    }

    @discardableResult
    private static func check(_ text: String, _ current: String) -> Int {
        guard FileManager.default.createFile(atPath: current, contents: Data(text.utf8)) else { exit(3) }
        alarm(10)
        let prose = ClaimReader.read(text)
        let judgements = SelfCheck.judge(prose)
        _ = judgements.map { Words(.vietnamese).workings($0.workings) }
        alarm(0)
        let length = text.unicodeScalars.count
        guard judgements.count == prose.claims.count,
            prose.claims.allSatisfy({ !$0.span.isEmpty && $0.span.upperBound <= length }),
            prose.plain.allSatisfy({ !$0.span.isEmpty && $0.span.upperBound <= length })
        else {
            print("fuzz: a claim lies outside its text")
            exit(4)
        }
        return judgements.count
    }
}
