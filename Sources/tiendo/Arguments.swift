import ArgumentParser
import Planning
import Quantities

extension UnitReference: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension Period: ExpressibleByArgument {
    package init?(argument: String) {
        guard let period = PeriodWords.period(argument) else { return nil }
        self = period
    }
}

extension Day: ExpressibleByArgument {
    package init?(argument: String) {
        guard let day = Day(argument) ?? Day(vietnamese: argument) else { return nil }
        self = day
    }
}

extension Moment: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(argument)
    }
}

extension ReportingCalendar: ExpressibleByArgument {}
extension FigureStatus: ExpressibleByArgument {}
extension NumberNotation: ExpressibleByArgument {
    /// "vi" says the same as "vietnamese".
    package init?(argument: String) {
        self.init(rawValue: argument == "vi" ? Self.vietnamese.rawValue : argument)
    }
}
extension SubmissionState: ExpressibleByArgument {}
extension UnitKind: ExpressibleByArgument {}
