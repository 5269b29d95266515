/// A ledger on disk: one of the two engines, safe to share between threads.
///
/// Both calls block the thread while they run; nothing can suspend while a connection is held.
package protocol Database: Sendable {
    /// Which engine it is.
    var dialect: Dialect { get }

    /// Runs `body` on one consistent snapshot; what others append meanwhile is not seen.
    func read<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T

    /// Runs `body` in one transaction, alone; an error takes everything back. Returns when it is durable.
    func write<T>(_ body: (any Connection) throws(Fault) -> T) throws(Fault) -> T

    /// Something that tells, without reading the ledger, whether another connection may have changed it.
    func changeSignal() throws(Fault) -> any ChangeSignal

    /// A number that is another one after every change that anybody made, in this process or in another, however small; it costs
    /// next to nothing. `nil` where the engine has none.
    func stateNumber() throws(Fault) -> Int?

    /// Lets go of all connections. Later calls fail with `unavailable`.
    func close()
}

/// Tells whether a ledger may have changed since it was last asked.
package protocol ChangeSignal: Sendable {
    /// True at the first call, and after every change that another connection made.
    func mayHaveChanged() throws(Fault) -> Bool
}
