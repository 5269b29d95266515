package import Planning

/// Which part of the matrix is shown.
package struct MatrixChoice: Sendable, Hashable {
    package enum Parameter: String, Sendable, CaseIterable {
        case field, state
    }

    /// The code of a field; `nil` shows what the units have plans for.
    package var field: String?
    /// Only units and indicators where something stands so.
    package var state: State?

    package init(field: String? = nil, state: State? = nil) {
        self.field = field
        self.state = state
    }

    func write(_ query: inout QueryText) {
        query.add(Parameter.field.rawValue, field)
        query.add(Parameter.state.rawValue, state?.rawValue)
    }

    func with(_ change: (inout MatrixChoice) -> Void) -> MatrixChoice {
        var changed = self
        change(&changed)
        return changed
    }
}

/// The order of the units on the page of an indicator.
package struct IndicatorChoice: Sendable, Hashable {
    package enum Parameter: String, Sendable, CaseIterable {
        case sort
    }

    /// What the units are sorted by; with a minus in front the other way round.
    package enum Order: String, Sendable, Hashable, CaseIterable {
        case name
        case value
        case valueDown = "-value"
        case percent
        case percentDown = "-percent"
        case state
    }

    package var sort: Order

    package init(sort: Order = .name) {
        self.sort = sort
    }

    func write(_ query: inout QueryText) {
        query.add(Parameter.sort.rawValue, sort == .name ? nil : sort.rawValue)
    }
}

/// Between which moments changes are shown.
package struct ChangesChoice: Sendable, Hashable {
    package enum Parameter: String, Sendable, CaseIterable {
        case from, to, change
    }

    /// Days or moments, as the reader wrote them.
    package var from: String?
    package var to: String?
    /// One change alone.
    package var change: CommitNumber?

    package init(from: String? = nil, to: String? = nil, change: CommitNumber? = nil) {
        self.from = from
        self.to = to
        self.change = change
    }

    func write(_ query: inout QueryText) {
        query.add(Parameter.from.rawValue, from)
        query.add(Parameter.to.rawValue, to)
        query.add(Parameter.change.rawValue, change?.description)
    }
}

/// Which changes the journal lists.
package struct JournalChoice: Sendable, Hashable {
    package enum Parameter: String, Sendable, CaseIterable {
        case author, act, indicator, from, to, before, channel, address
        /// Not "unit", which is the view's.
        case ofUnit = "of-unit"
    }

    package var author: String?
    package var act: ChangeNote.Act?
    /// Names or codes, as the reader wrote them.
    package var unit: String?
    package var indicator: String?
    package var channel: ChangeOrigin.Channel?
    package var address: String?
    /// Days, as the reader wrote them.
    package var from: String?
    package var to: String?
    /// Only older changes: the next page.
    package var before: CommitNumber?

    package init() {}

    func write(_ query: inout QueryText) {
        query.add(Parameter.author.rawValue, author)
        query.add(Parameter.act.rawValue, act?.rawValue)
        query.add(Parameter.ofUnit.rawValue, unit)
        query.add(Parameter.indicator.rawValue, indicator)
        query.add(Parameter.channel.rawValue, channel?.rawValue)
        query.add(Parameter.address.rawValue, address)
        query.add(Parameter.from.rawValue, from)
        query.add(Parameter.to.rawValue, to)
        query.add(Parameter.before.rawValue, before?.description)
    }

    func with(_ change: (inout JournalChoice) -> Void) -> JournalChoice {
        var changed = self
        change(&changed)
        return changed
    }
}
