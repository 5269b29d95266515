import Foundation
import Intake
import Office
import Planning
import SeededNumbers

/// Makes one broken file after another and reads it in every way there is.
struct FuzzRun {
    let seeds: Seeds
    let mutation: Mutation
    let current: String
    let catalogue: Catalogue

    /// Inputs between two looks at the memory.
    private static let step = 5_000
    /// Seconds that one input may take.
    private static let patience: UInt32 = 10
    /// Bytes by which memory may differ from what it was after the first step.
    private static let slack = 96 << 20

    func go(seconds: Int, seed: UInt64) {
        let end = ContinuousClock.now.advanced(by: .seconds(seconds))
        var count = 0
        var taken = 0
        var settled = 0
        while ContinuousClock.now < end {
            var chance = SeededGenerator(seed: seed &* 1_000_003 &+ UInt64(count))
            write(&chance)
            alarm(Self.patience)
            if read() { taken += 1 }
            alarm(0)
            count += 1
            guard count.isMultiple(of: Self.step) else { continue }
            let resident = residentBytes()
            print("fuzz: \(count) files, \(taken) of them readable, \(resident >> 20) MB")
            fflush(nil)
            if settled == 0 { settled = resident }
            if resident > settled + Self.slack {
                print("fuzz: memory grew from \(settled >> 20) to \(resident >> 20) MB")
                exit(4)
            }
        }
        print("fuzz: seed \(seed), \(count) files, \(taken) of them readable, no crash, no hang, no growth")
    }

    private func write(_ chance: inout SeededGenerator) {
        if Int.random(in: 0..<4, using: &chance) == 0 {
            var text = seeds.texts.randomElement(using: &chance) ?? []
            mutation.apply(to: &text, &chance)
            put(text)
            return
        }
        guard var file = seeds.workbooks.randomElement(using: &chance), !file.parts.isEmpty else { return }
        let parts = file.parts.indices.filter { file.parts[$0].name.hasSuffix(".xml") || $0 == 0 }
        if let part = parts.randomElement(using: &chance) { mutation.apply(to: &file.parts[part].content, &chance) }
        file.write(to: current)
        // Now and then the container itself.
        guard Int.random(in: 0..<12, using: &chance) == 0, let data = FileManager.default.contents(atPath: current)
        else { return }
        var bytes = Array(data)
        mutation.apply(to: &bytes, &chance)
        put(bytes)
    }

    private func put(_ bytes: [UInt8]) {
        guard FileManager.default.createFile(atPath: current, contents: Data(bytes)) else {
            print("fuzz: can't write \(current)")
            exit(3)
        }
    }

    /// Whether anything could be read of it.
    private func read() -> Bool {
        var isReadable = false
        if let reader = try? XLSXReader(path: current) {
            for sheet in reader.sheets {
                try? reader.forEachRow(of: sheet.name) { _ in
                    isReadable = true
                    return true
                }
                if let grid = try? reader.grid(of: sheet.name), !grid.rows.isEmpty { isReadable = true }
            }
        }
        let file = IntakeFile.read(current, against: catalogue)
        return isReadable || !file.figures.isEmpty
    }
}

/// Bytes of this process in memory, as the kernel counts them.
private func residentBytes() -> Int {
    guard let text = try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8) else { return 0 }
    let fields = text.split(separator: " ")
    return fields.count > 1 ? (Int(fields[1]) ?? 0) * 4_096 : 0
}
