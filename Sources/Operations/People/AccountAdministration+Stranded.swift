package import Planning
package import Quantities

extension AccountAdministration {
    /// Accounts within reach whose units are all gone on a day, in a structure that is or would be.
    package func stranded(in tree: UnitTree, on day: Day) throws(Failure) -> [StrandedAccount] {
        try lines().compactMap { line in
            StrandedAccount(line.record.account, line.record.grants, in: tree, on: day)
        }
    }
}
