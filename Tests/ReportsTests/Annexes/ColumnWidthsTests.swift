import Office
import Testing

@testable import Reports

@Suite struct ColumnWidthsTests {
    private static func lengths(_ millimetres: [Int]) -> [Length] { millimetres.map(Length.millimetres) }

    @Test func `a column gets what its longest word needs from those that have room`() {
        let columns = ColumnWidths(stated: Self.lengths([5, 75, 20]), needed: Self.lengths([10, 25, 15]))
            .filling(.millimetres(100))
        #expect(columns.reduce(.zero, +) == .millimetres(100))
        #expect(abs(columns[0].emu - Length.millimetres(10).emu) < 1_000)
        // 50 and 5 mm of room give 5 mm in proportion.
        #expect(abs(columns[2].emu - Length.tenthsOfMillimetre(195).emu) < 5_000)
    }

    @Test func `columns with room keep their proportions and fill the page`() {
        let columns = ColumnWidths(stated: Self.lengths([10, 30]), needed: Self.lengths([5, 5])).filling(
            .millimetres(80))
        #expect(columns.reduce(.zero, +) == .millimetres(80))
        #expect(abs(columns[0].emu - Length.millimetres(20).emu) < 1_000)
    }

    @Test func `where the page is too narrow for all words none goes below nothing, and the page is filled`() {
        let columns = ColumnWidths(stated: Self.lengths([10, 10, 20]), needed: Self.lengths([30, 30, 15]))
            .filling(.millimetres(40))
        #expect(columns.reduce(.zero, +) == .millimetres(40))
        #expect(columns.allSatisfy { $0 > .millimetres(9) })
        #expect(columns[2] >= .tenthsOfMillimetre(149))
    }
}
