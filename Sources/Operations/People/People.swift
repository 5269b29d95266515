package import Planning
package import Quantities
import Storage

/// What can be done about accounts and rights.
package struct People: Sendable {
    let database: any Database
    let clock: @Sendable () -> Moment
    let cost: PasswordCost
    let limits: AccessLimits
    private let delivery: Delivery

    var passwords: PasswordHash { delivery.passwords }
    var memory: SessionMemory { delivery.sessions }

    package init(_ delivery: Delivery, cost: PasswordCost = .usual, limits: AccessLimits = AccessLimits()) {
        self.delivery = delivery
        self.database = delivery.database
        self.clock = delivery.clock
        self.cost = cost
        self.limits = limits
    }

    var units: UnitTree { delivery.view().catalogue.units }

    func reading<T>(_ body: (any Connection) throws(Fault) -> T) throws(Failure) -> T {
        try stored { () throws(Fault) in try database.read(body) }
    }

    func writing<T>(_ body: (any Connection) throws(Fault) -> T) throws(Failure) -> T {
        try stored { () throws(Fault) in try database.writePeople(body) }
    }
}

/// How long things hold, and how often one may try.
package struct AccessLimits: Sendable, Hashable {
    /// A session that nobody uses ends.
    package var idleSeconds: Int64 = 8 * 3600
    /// A session ends, used or not.
    package var sessionSeconds: Int64 = 7 * 86_400
    package var linkSeconds: Int64 = 3 * 86_400
    package var failuresOfName = 5
    /// An office often has one address for all of its people.
    package var failuresOfAddress = 30
    package var failureWindowSeconds: Int64 = 15 * 60
    package var longestTokenDays = 366

    package init() {}
}

extension Delivery {
    /// The day on which people in Vietnam live now.
    package var today: Day { clock().dayInVietnam }

    /// The hour of that day, 0 to 23.
    package var hourInVietnam: Int { clock().hourInVietnam }
}

extension Moment {
    /// Seven hours east of Greenwich, all year.
    var hourInVietnam: Int {
        let seconds = microseconds / 1_000_000 + 7 * 3600
        return Int(((seconds % 86_400) + 86_400) % 86_400 / 3600)
    }

    func adding(seconds: Int64) -> Moment {
        Moment(microseconds: microseconds + seconds * 1_000_000)
    }
}

/// Who does something about accounts, and from where: goes into the journal of access.
package struct Doer: Sendable, Hashable {
    /// Nothing at the command line, and before somebody has signed in.
    package let account: AccountNumber?
    /// Empty at the command line.
    package let address: String

    package init(account: AccountNumber?, address: String) {
        self.account = account
        self.address = address
    }

    package static let commandLine = Doer(account: nil, address: "")
}
