package import Prose
import Planning
import Quantities

/// Who has not reported or lacks figures, and by when, as plain text to be pasted into a chat.
package struct OwedText: Sendable {
    /// Other periods that are named; the rest is counted.
    private static let othersNamed = 3

    private let words: Words

    package init(_ language: Language) {
        words = Words(language)
    }

    /// All that is owed of one period; then in one line what is owed of others.
    package func text(_ owed: OwedPeriod, others: [OwedPeriod] = []) -> String {
        (paragraph(owed) + self.others(others.filter { $0.owing > 0 && $0.period != owed.period }))
            .joined(separator: "\n")
    }

    /// All that is owed of several periods, one after the other.
    package func text(_ all: [OwedPeriod]) -> String {
        all.map { paragraph($0).joined(separator: "\n") }.joined(separator: "\n\n")
    }

    private func paragraph(_ owed: OwedPeriod) -> [String] {
        let period = words.period(owed.period)
        let by = owed.due.map { words.say(", hạn \(words.day($0))", ", due on \(words.day($0))") } ?? ""
        let title = words.say("Báo cáo \(period)\(by)", "Report on \(period)\(by)")
        guard owed.owing > 0 else { return [title, nobody(owed)] }
        return [title] + silent(owed) + incomplete(owed) + close(owed)
    }

    private func nobody(_ owed: OwedPeriod) -> String {
        owed.waiting == 0
            ? words.say(
                "Cả \(owed.units) đơn vị đã có đủ số liệu.", "All \(owed.units) units have all their figures in.")
            : words.say(
                "Cả \(owed.units) đơn vị đã gửi; \(owed.waiting) báo cáo chờ duyệt.",
                "All \(owed.units) units have sent it; \(owed.waiting) wait for approval.")
    }

    private func silent(_ owed: OwedPeriod) -> [String] {
        guard !owed.silent.isEmpty else { return [] }
        let (count, all) = (owed.silent.count, owed.units)
        return [words.say("Chưa gửi \(count)/\(all) đơn vị:", "\(count) of \(all) units have not:")]
            + owed.silent.enumerated().map { "\($0.offset + 1). \(name($0.element, owed))" }
    }

    private func incomplete(_ owed: OwedPeriod) -> [String] {
        guard !owed.incomplete.isEmpty else { return [] }
        let (count, all) = (owed.incomplete.count, owed.units)
        let title = words.say(
            "Còn thiếu số liệu \(count)/\(all) đơn vị:", "\(count) of \(all) units lack figures:")
        return [title]
            + owed.incomplete.enumerated().map { place, owing in
                let line = owing.line
                let waits =
                    line.waitsSince == nil ? "" : words.say(" kể cả số chờ duyệt", ", those that wait included")
                return "\(place + 1). \(name(owing, owed)): "
                    + words.say(
                        "có \(line.there)/\(line.report.expected)\(waits), thiếu \(line.lacking.count)",
                        "\(line.there) of \(line.report.expected)\(waits), \(line.lacking.count) missing")
            }
    }

    /// A unit; where others can't enter any more, until when it may.
    private func name(_ owing: OwedPeriod.Line, _ owed: OwedPeriod) -> String {
        let name = words.unit(owing.unit)
        if owing.standing.lastDay != nil, let until = words.entry(owing.standing) { return "\(name) (\(until))" }
        // Where all are closed out, the last line says so for all.
        if owed.isOpen, let closed = words.entry(owing.standing) { return "\(name) (\(closed))" }
        return name
    }

    private func close(_ owed: OwedPeriod) -> [String] {
        let open = owed.lines.filter { $0.standing.closing == nil }
        let closing = owed.lines.lazy.compactMap(\.standing.closing).first
        let closed = closing.map { gate in
            words.say(
                "Kỳ đã đóng \(words.day(gate.at.dayInVietnam)), không nhập thêm được; đơn vị cần nhập thì đề nghị \(gate.by) cho ngoại lệ.",
                "The period was closed on \(words.day(gate.at.dayInVietnam)) and takes nothing in; whoever has to enter it asks \(gate.by) for an exception."
            )
        }
        guard !open.isEmpty else { return [closed].compactMap(\.self) }
        return [closed, urge(open, owed)].compactMap(\.self)
    }

    private func urge(_ open: [OwedPeriod.Line], _ owed: OwedPeriod) -> String {
        if open.allSatisfy({ $0.standing.lastDay != nil }) {
            return words.say(
                "Đơn vị có ngoại lệ đề nghị gửi trong thời hạn ghi trên.",
                "Units with an exception please send it by the day above.")
        }
        if open.contains(where: \.line.isOverdue) {
            return words.say("Đã quá hạn; đề nghị gửi ngay trong hôm nay.", "The day is over; please send it today.")
        }
        if let due = owed.due, due < owed.today {
            return words.say("Đề nghị bổ sung ngay số còn thiếu.", "Please send what is missing now.")
        }
        return words.say("Đề nghị các đơn vị gửi đúng hạn.", "Please send it in time.")
    }

    private func others(_ others: [OwedPeriod]) -> [String] {
        guard !others.isEmpty else { return [] }
        let named = others.prefix(Self.othersNamed).map { other in
            words.say(
                "\(words.period(other.period)) (\(other.owing) đơn vị)",
                "\(words.period(other.period)) (\(other.owing) \(other.owing == 1 ? "unit" : "units"))")
        }
        let rest = others.count - named.count
        let more = rest > 0 ? words.say("; và \(rest) kỳ nữa", "; and \(rest) more periods") : ""
        let list = named.joined(separator: "; ") + more
        return [words.say("Còn nợ kỳ khác: \(list).", "Still owed of other periods: \(list).")]
    }
}
