import Planning
import Quantities
import Testing

struct OpeningPeriodTests {
    private func offer(
        _ code: String, planned: Bool = true, _ reported: ReportedShare = .most, overdue: Bool = false
    ) throws -> OpeningPeriod {
        OpeningPeriod(
            period: try #require(Period(code)), isPlanned: planned, reported: reported, isOverdue: overdue)
    }

    private func chosen(_ offers: [OpeningPeriod]) -> String? { OpeningPeriod.choose(from: offers)?.code }

    @Test func `the first report of a new year, which has no plan yet, moves nobody's pages`() throws {
        #expect(chosen([try offer("2024-01", planned: false, .some), try offer("2023")]) == "2023")
        #expect(chosen([try offer("2024-01", planned: false, .most), try offer("2023")]) == "2023")
    }

    @Test func `a month opens when half have reported, or when it is due and something has come`() throws {
        let before = try offer("2023-05")
        #expect(chosen([try offer("2023-06", .some), before]) == "2023-05")
        #expect(chosen([try offer("2023-06", .most), before]) == "2023-06")
        #expect(chosen([try offer("2023-06", .some, overdue: true), before]) == "2023-06")
        #expect(chosen([try offer("2023-06", .none, overdue: true), before]) == "2023-05")
    }

    @Test func `without any plan the newest that says something is shown, and else the newest`() throws {
        let months = [try offer("2023-02", planned: false, .some), try offer("2023-01", planned: false)]
        #expect(chosen(months) == "2023-01")
        #expect(chosen([try offer("2023-02", .some), try offer("2023-01", .none)]) == "2023-02")
        #expect(chosen([]) == nil)
    }

    @Test func `a unit has reported by its own figure, or by half of those below it`() throws {
        let tree = try #require(SonDuong.tree)
        let day = try #require(Day("2023-06-14"))
        let communes = tree.children(of: SonDuong.district, on: day).map(\.key)
        func share(_ own: Set<UnitKey>) -> ReportedShare {
            tree.reportedShare(of: SonDuong.district, on: day) { own.contains($0) }
        }
        #expect(communes.count == 31)
        #expect(share([]) == .none)
        #expect(share([SonDuong.district]) == .most)
        #expect(share(Set(communes.prefix(1))) == .some)
        #expect(share(Set(communes.prefix(15))) == .some)
        #expect(share(Set(communes.suffix(16))) == .most)
    }
}
