import Planning
import Testing

@testable import Aggregation

@Suite struct YearBlockTests {
    private func marks(_ status: FigureStatus, base: Bool = false) -> FigureMarks {
        FigureMarks(status: status, isIllustrative: false, isSubmitted: false, hasBase: base, version: 0)
    }

    private func cell(_ amount: Int64, _ status: FigureStatus = .official, base: Int64? = nil) -> Cell {
        Cell(amount: amount, base: base, marks: marks(status, base: base != nil), entry: amount + 1_000)
    }

    @Test func `marks are one value until a figure differs, and then each keeps its own`() {
        var block = YearBlock(year: 2023)
        block.put(cell(1), 5, 0, unitCount: 4)
        block.put(cell(2), 5, 2, unitCount: 4)
        #expect(block.marks[0].isShared)
        block.put(cell(3, .estimate), 5, 3, unitCount: 4)
        #expect(!block.marks[0].isShared)
        #expect(block.cell(5, 0)?.marks == marks(.official))
        #expect(block.cell(5, 3)?.marks == marks(.estimate))
        #expect(block.sum(5, in: 0..<3).marks == marks(.official))
        #expect(block.sum(5, in: 0..<4).marks == marks(.official).union(marks(.estimate)))
        #expect(block.sum(5, in: 1..<2) == RangeSum())
    }

    @Test func `the only figure of a row can change its marks for all`() {
        var block = YearBlock(year: 2023)
        block.put(cell(1, .estimate), 5, 1, unitCount: 2)
        block.put(cell(1, .official), 5, 1, unitCount: 2)
        #expect(block.marks[0].isShared)
        #expect(block.cell(5, 1)?.marks == marks(.official))
        block.clear(5, 1)
        block.put(cell(9, .preliminary), 5, 0, unitCount: 2)
        #expect(block.marks[0].isShared)
        #expect(block.cell(5, 0)?.marks == marks(.preliminary))
    }

    @Test func `a mark that was withdrawn is not in the union`() {
        var block = YearBlock(year: 2023)
        block.put(cell(1, .estimate), 0, 0, unitCount: 2)
        block.put(cell(2, .official), 0, 1, unitCount: 2)
        block.clear(0, 0)
        #expect(block.sum(0, in: 0..<2).marks == marks(.official))
    }

    @Test func `bases and entries of units that come later stand where they belong`() {
        var block = YearBlock(year: 2023)
        block.put(cell(1), 0, 0, unitCount: 1)
        block.put(cell(2, base: 20), 0, 2, unitCount: 3)
        block.put(cell(3, base: 30), 19, 1, unitCount: 3)
        #expect(block.cell(0, 0) == cell(1))
        #expect(block.cell(0, 2) == cell(2, base: 20))
        #expect(block.cell(19, 1) == cell(3, base: 30))
        #expect(block.cell(0, 1) == nil)
        #expect(block.cell(19, 7) == nil)
        let sum = block.sum(0, in: 0..<9)
        #expect(sum.amount == 3 && sum.base == 20 && sum.reported == 2 && sum.withBase == 1)
    }

    @Test func `a multiplication that does not fit gives nothing`() {
        var block = YearBlock(year: 2023)
        block.put(cell(.max / 10), 0, 0, unitCount: 1)
        let exact: Int64 = .max / 10 * 10
        #expect(block.multiplied(plain: 10, parts: 1)?.cell(0, 0)?.amount == exact)
        #expect(block.multiplied(plain: 100, parts: 1) == nil)
        block.put(cell(1, base: .max / 10 + 1), 1, 0, unitCount: 1)
        #expect(block.multiplied(plain: 1, parts: 10) == nil)
    }
}
