import Aggregation
import Planning
import Quantities
import Testing

@Suite struct PlanBookTests {
    let a = unit("a")

    private func book(_ plans: [(Assigner, Int64?, String?)]) throws -> PlanBook {
        var clerk = Clerk()
        var book = PlanBook()
        for (assigner, amount, from) in plans {
            #expect(
                book.apply(try clerk.entry("it", a, "2023", amount, scenario: .plan(assigner), from: from)))
        }
        return book
    }

    private func amount(_ book: PlanBook, _ assigner: Assigner, on text: String) throws -> Int64? {
        book.plan("it", a, try period("2023"), by: assigner, on: day(text))?.value.amount
    }

    @Test func `a plan holds from its day until the next one`() throws {
        let book = try book([(.province, 29, "2022-12-20"), (.province, 31, "2023-07-01")])
        #expect(try amount(book, .province, on: "2022-12-19") == nil)
        #expect(try amount(book, .province, on: "2022-12-20") == 29)
        #expect(try amount(book, .province, on: "2023-06-30") == 29)
        #expect(try amount(book, .province, on: "2023-07-01") == 31)
    }

    @Test func `an adjustment that is recorded later may hold earlier`() throws {
        let book = try book([(.province, 31, "2023-07-01"), (.province, 29, "2023-01-01")])
        #expect(try amount(book, .province, on: "2023-06-30") == 29)
        #expect(try amount(book, .province, on: "2024-01-01") == 31)
    }

    @Test func `a correction replaces what holds from the same day, a withdrawal takes it away`() throws {
        var plans: [(Assigner, Int64?, String?)] = [
            (.province, 29, "2023-01-01"), (.province, 31, "2023-07-01"), (.province, 32, "2023-07-01"),
        ]
        #expect(try amount(book(plans), .province, on: "2023-08-01") == 32)
        plans.append((.province, nil, "2023-07-01"))
        #expect(try amount(book(plans), .province, on: "2023-08-01") == 29)
        plans.append((.province, nil, "2023-01-01"))
        #expect(try amount(book(plans), .province, on: "2023-08-01") == nil)
    }

    @Test func `withdrawn entries take away what they say, and nothing else`() throws {
        var book = try book([(.province, 29, "2023-01-01"), (.council, 30, nil), (.province, 31, "2023-07-01")])
        book.withdraw(EntryRanges([3..<4]))
        #expect(try amount(book, .province, on: "2023-08-01") == 29)
        #expect(try amount(book, .council, on: "2023-08-01") == 30)
        book.withdraw(EntryRanges([1..<3]))
        #expect(try amount(book, .province, on: "2023-08-01") == nil)
        #expect(try amount(book, .council, on: "2023-08-01") == nil)
    }

    @Test func `a plan without a day holds from the first day of its period`() throws {
        let book = try book([(.council, 30, nil)])
        #expect(try amount(book, .council, on: "2022-12-14") == nil)
        #expect(try amount(book, .council, on: "2022-12-15") == 30)
    }

    @Test func `assigners stand side by side, the level above first`() throws {
        let book = try book([
            (.stretch, 40, "2023-01-01"), (.council, 30, "2023-01-01"), (.province, 29, "2023-01-01"),
            (.province, 31, "2023-07-01"), (Assigner("another"), 1, "2023-01-01"),
        ])
        let plans = book.plans("it", a, try period("2023"), on: day("2023-08-01"))
        #expect(plans.map(\.assigner.name) == ["province", "council", "stretch", "another"])
        #expect(plans.map(\.value.amount) == [31, 30, 40, 1])
        #expect(book.history("it", a, try period("2023")).count == 5)
        #expect(book.assigners(of: try period("2023")).map(\.name) == ["province", "council", "stretch", "another"])
        #expect(book.assigners(of: try period("2022")).isEmpty)
    }

    @Test func `other units, years and indicators have their own plans`() throws {
        let book = try book([(.province, 29, "2023-01-01")])
        let late = day("2024-01-01")
        #expect(book.plans("it", unit("b"), try period("2023"), on: late).isEmpty)
        #expect(book.plans("it", a, try period("2024"), on: late).isEmpty)
        #expect(book.plans("other", a, try period("2023"), on: late).isEmpty)
    }

    @Test func `what stands in the entry stands in the plan`() throws {
        var clerk = Clerk()
        var book = PlanBook()
        let entry = try clerk.entry(
            "it", a, "2023", 1_790, scenario: .plan(.party), isIllustrative: true, note: "minh họa")
        book.apply(entry, isApproved: false)
        let plan = try #require(book.plan("it", a, period("2023"), by: .party, on: day("2023-01-01")))
        #expect(plan.isIllustrative && plan.isSubmitted)
        #expect(plan.note == "minh họa")
        #expect(plan.entry == EntryNumber(1))
        #expect(plan.definition == day("2020-01-01"))
    }

    @Test func `figures are no plans, and a snapshot keeps its own`() throws {
        var clerk = Clerk()
        var book = try book([(.province, 29, "2023-01-01")])
        #expect(!book.apply(try clerk.entry("it", a, "2023", 5)))
        let snapshot = book
        book.apply(try clerk.entry("it", a, "2023", 30, scenario: .plan(.province), from: "2023-01-01"))
        #expect(try amount(snapshot, .province, on: "2023-02-01") == 29)
        #expect(try amount(book, .province, on: "2023-02-01") == 30)
    }
}
