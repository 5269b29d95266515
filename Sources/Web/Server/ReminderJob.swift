import Logging
package import Mail
package import Operations
import Pages
import Planning
import Quantities

/// Sends what is due, again and again, as long as the server runs.
package struct ReminderJob: Sendable {
    private static let pause = Duration.seconds(600)
    /// Hours of the day in Vietnam at which letters go: nobody is woken.
    private static let hours = 7..<19

    private let reminders: Reminders
    private let delivery: Delivery
    private let mail: MailDesk

    package init(_ delivery: Delivery, _ mail: MailDesk) {
        reminders = Reminders(delivery)
        self.delivery = delivery
        self.mail = mail
    }

    package func run() async {
        let logger = Logger(label: "tiendo.reminders")
        while !Task.isCancelled {
            if Self.hours.contains(delivery.hourInVietnam) {
                do throws(Failure) {
                    let round = try await reminders.send(by: mail)
                    if round.failed > 0 { logger.error("\(round.failed) reminders could not be handed on") }
                } catch {
                    logger.error("reminders: \(error)")
                }
            }
            do { try await Task.sleep(for: Self.pause) } catch { return }
        }
    }
}

extension MailDesk {
    /// With links to the forms where people know the server by an address.
    package static func linked(_ carrier: any MailCarrier, from: MailAddress, base: String?) -> MailDesk {
        MailDesk(carrier: carrier, from: from) { unit, period in
            base.map { $0 + Route.desk(.form(unit, period)).address }
        }
    }
}
