import Foundation
import Prose

/// `ClaimBenchmark FILE…`: how long it takes to read and judge half a megabyte of prose, one, two and four.
///
/// The files are marked texts: their lines that begin with ">" are repeated to the length that is asked. Time grows
/// with the length and nothing else, or something is wrong.
@main
struct ClaimBenchmark {
    static func main() throws {
        let files = CommandLine.arguments.dropFirst()
        guard !files.isEmpty else {
            print("usage: ClaimBenchmark FILE…")
            exit(2)
        }
        let sentences = try files.flatMap { file in
            try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n").filter { $0.hasPrefix("> ") }
                .map { String($0.dropFirst(2)) }
        }
        guard !sentences.isEmpty else { exit(3) }
        print("bytes      claims   read ms  judge ms  s/MB")
        for bytes in [500_000, 1_000_000, 2_000_000, 4_000_000] { measure(text(sentences, bytes)) }
    }

    private static func text(_ sentences: [String], _ bytes: Int) -> String {
        var text = ""
        var next = 0
        while text.utf8.count < bytes {
            text += sentences[next % sentences.count]
            // Some paragraphs are long.
            text += next % 3 == 0 ? "\n" : " "
            next += 1
        }
        return text
    }

    /// Time of the processor, the best of three: what else runs on the machine is not ours.
    private static func measure(_ text: String) {
        var (reading, judging, claims) = (Double.infinity, Double.infinity, 0)
        for _ in 0..<3 {
            let start = seconds()
            let prose = ClaimReader.read(text)
            let middle = seconds()
            claims = SelfCheck.judge(prose).count
            reading = min(reading, middle - start)
            judging = min(judging, seconds() - middle)
        }
        let rate = (reading + judging) / (Double(text.utf8.count) / 1_000_000)
        print(
            String(
                format: "%8d %8d %9.0f %9.0f %6.2f", text.utf8.count, claims, reading * 1000, judging * 1000, rate))
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1_000_000_000
    }
}
