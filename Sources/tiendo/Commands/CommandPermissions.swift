import ArgumentParser
import Planning

/// A command that says which permission the same work takes on the web; nothing where it touches nobody's figures.
///
/// At the command line the rights on the file or the PostgreSQL user decide; the word tells what is being used.
protocol PermittedCommand: ParsableCommand {
    static var permission: Permission? { get }
}

extension Demo: PermittedCommand { static var permission: Permission? { nil } }
extension ShowTable: PermittedCommand { static var permission: Permission? { nil } }
extension ShowPermissions: PermittedCommand { static var permission: Permission? { nil } }
extension ShowContract: PermittedCommand { static var permission: Permission? { nil } }
extension Serve: PermittedCommand { static var permission: Permission? { .operate } }
extension Verify: PermittedCommand { static var permission: Permission? { .operate } }
extension Backup: PermittedCommand { static var permission: Permission? { .operate } }
extension Restore: PermittedCommand { static var permission: Permission? { .operate } }
extension Remind: PermittedCommand { static var permission: Permission? { .enterOnBehalf } }
extension Import: PermittedCommand { static var permission: Permission? { .importFiles } }
extension Template: PermittedCommand { static var permission: Permission? { .enterFigures } }
extension ShowScoreboard: PermittedCommand { static var permission: Permission? { .viewScoreboard } }
extension Check: PermittedCommand { static var permission: Permission? { .viewScoreboard } }
extension Trace: PermittedCommand { static var permission: Permission? { .viewScoreboard } }
extension WriteReport: PermittedCommand { static var permission: Permission? { .exportData } }
extension ShowJournal: PermittedCommand { static var permission: Permission? { .viewJournal } }
extension Submissions.List: PermittedCommand { static var permission: Permission? { .viewPending } }
extension Submissions.Submit: PermittedCommand { static var permission: Permission? { .submit } }
extension Submissions.Approve: PermittedCommand { static var permission: Permission? { .approve } }
extension Submissions.Return: PermittedCommand { static var permission: Permission? { .approve } }
extension Submissions.Withdraw: PermittedCommand { static var permission: Permission? { .submit } }
extension Submissions.Steps: PermittedCommand { static var permission: Permission? { .administerCatalogue } }
extension Periods.List: PermittedCommand { static var permission: Permission? { .lockPeriods } }
extension Periods.Open: PermittedCommand { static var permission: Permission? { .lockPeriods } }
extension Periods.Close: PermittedCommand { static var permission: Permission? { .lockPeriods } }
extension Periods.Except: PermittedCommand { static var permission: Permission? { .lockPeriods } }
extension Proofs.List: PermittedCommand { static var permission: Permission? { .viewPending } }
extension Proofs.Get: PermittedCommand { static var permission: Permission? { .viewPending } }
extension Proofs.Attach: PermittedCommand { static var permission: Permission? { .enterFigures } }
extension Users.List: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Add: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.GrantRole: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Revoke: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Reset: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Disable: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Enable: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Export: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.BringIn: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Tie: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Journal: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Token.Make: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Token.List: PermittedCommand { static var permission: Permission? { .administerPeople } }
extension Users.Token.Revoke: PermittedCommand { static var permission: Permission? { .administerPeople } }
