import Foundation
import Testing

@testable import Office

struct ChildProcessTests {
    @Test func `what a program has started ends with it`() throws {
        let folder = try ScratchFolder()
        let script = "(sleep 0.3; touch \(folder.place("còn"))) & touch \(folder.place("đã-chạy")); sleep 30"
        let child = try #require(ChildProcess("/bin/sh", ["sh", "-c", script], ["PATH=/usr/bin:/bin"]))
        for _ in 0..<5_000 where !FileManager.default.fileExists(atPath: folder.place("đã-chạy")) { usleep(1_000) }
        #expect(child.isRunning)
        child.end()
        usleep(600_000)
        #expect(!FileManager.default.fileExists(atPath: folder.place("còn")))
    }

    @Test func `the end of a program is noticed`() throws {
        let child = try #require(ChildProcess("/bin/sh", ["sh", "-c", "exit 3"], []))
        for _ in 0..<5_000 where child.isRunning { usleep(1_000) }
        #expect(!child.isRunning)
        child.end()
    }

    @Test func `a program that is not there is not started`() {
        #expect(ChildProcess("/nicht/da", ["da"], []) == nil)
    }
}
