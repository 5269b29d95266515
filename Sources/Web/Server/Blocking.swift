import Foundation

/// Work that takes its time, such as reading a workbook: on a thread of its own, so that other requests are answered
/// meanwhile.
enum Blocking {
    static func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async { continuation.resume(with: Result { try work() }) }
        }
    }
}
