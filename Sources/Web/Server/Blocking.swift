import Foundation
import Operations

/// Work that takes its time, such as reading a workbook: on a thread beside those of the server, so that other requests are
/// answered meanwhile.
enum Blocking {
    /// A few lanes: many files at once wait for each other instead of filling the memory.
    private static let lanes = (1...6).map { DispatchQueue(label: "tiendo.blocking.\($0)") }

    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        // What goes with the task does not follow to a thread by itself.
        let door = ChangeDoor.current
        return try await withCheckedThrowingContinuation { continuation in
            let lane = lanes.randomElement() ?? .global()
            lane.async {
                continuation.resume(with: Result { try ChangeDoor.$current.withValue(door) { try work() } })
            }
        }
    }
}
