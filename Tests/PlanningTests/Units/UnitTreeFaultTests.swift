import Planning
import Quantities
import Testing

@Suite struct UnitTreeFaultTests {
    private func fault(
        _ versions: [UnitVersion], links: [HierarchyLink] = [], _ successions: [Succession] = []
    ) -> UnitTreeFault? {
        do throws(UnitTreeFault) {
            _ = try UnitSample.tree(versions, links: links, successions)
            return nil
        } catch {
            return error
        }
    }

    private func key(_ text: String) -> UnitKey {
        UnitSample.key(text)
    }

    @Test func `one code means one unit on a day`() {
        let first = UnitSample.unit("a@2000-01-01", to: "2020-01-01")
        let second = UnitSample.unit("a@2020-01-01")
        #expect(fault([second, first]) == .overlappingVersions(UnitCode("a"), first.key, second.key))
        let endless = UnitSample.unit("a@2000-01-01")
        #expect(fault([endless, second]) == .overlappingVersions(UnitCode("a"), first.key, second.key))
        #expect(fault([second, second]) == .overlappingVersions(UnitCode("a"), second.key, second.key))
        #expect(fault([UnitSample.unit("a@2000-01-01", to: "2019-12-31"), second]) == nil)
    }

    @Test func `a unit has at least one day`() {
        #expect(
            fault([UnitSample.unit("a@2020-01-02", to: "2020-01-01")]) == .endsBeforeItBegins(key("a@2020-01-02")))
        #expect(fault([UnitSample.unit("a@2020-01-01", to: "2020-01-01")]) == nil)
    }

    @Test func `a parent must be known`() {
        let child = UnitSample.unit("a@2020-01-01", under: "b")
        #expect(fault([child]) == .unknownParent(child.key, UnitSample.reference("b")))
        let dated = UnitSample.unit("a@2020-01-01", under: "b@2019-01-01")
        #expect(
            fault([dated, UnitSample.unit("b@2020-01-01")])
                == .unknownParent(child.key, UnitSample.reference("b@2019-01-01")))
    }

    @Test func `a parent must be in force as long as its child is`() {
        let child = UnitSample.unit("a@2020-01-01", under: "b")
        let reference = UnitSample.reference("b")
        let late = UnitSample.unit("b@2020-01-02")
        #expect(fault([child, late]) == .parentNotInForce(child.key, reference, on: UnitSample.day("2020-01-01")))
        let short = UnitSample.unit("b@2019-01-01", to: "2021-12-31")
        #expect(fault([child, short]) == .parentNotInForce(child.key, reference, on: UnitSample.day("2022-01-01")))
        let later = UnitSample.unit("b@2022-01-02")
        #expect(
            fault([child, short, later]) == .parentNotInForce(child.key, reference, on: UnitSample.day("2022-01-01")))
        #expect(fault([child, short, UnitSample.unit("b@2022-01-01")]) == nil)
        let gone = UnitSample.unit("b@2010-01-01", to: "2011-12-31")
        #expect(fault([child, gone]) == .parentNotInForce(child.key, reference, on: UnitSample.day("2020-01-01")))
    }

    @Test func `nobody is above himself`() {
        let itself = UnitSample.unit("a@2020-01-01", under: "a")
        #expect(fault([itself]) == .cycle([itself.key]))
        let circle = [("a", "b"), ("b", "c"), ("c", "a"), ("d", "a")].map {
            UnitSample.unit("\($0)@2020-01-01", under: $1)
        }
        #expect(fault(circle) == .cycle(["a", "b", "c"].map { key("\($0)@2020-01-01") }))
    }

    @Test func `a circle is found on the day on which it closes`() {
        let versions = [
            UnitSample.unit("a@2000-01-01", under: "b"), UnitSample.unit("b@2000-01-01", to: "2009-12-31"),
            UnitSample.unit("b@2010-01-01", under: "a"),
        ]
        #expect(fault(versions) == .cycle([key("a@2000-01-01"), key("b@2010-01-01")]))
    }

    @Test func `two units can change places without a circle`() {
        let versions = [
            UnitSample.unit("a@2000-01-01", to: "2009-12-31", under: "b"), UnitSample.unit("a@2010-01-01"),
            UnitSample.unit("b@2000-01-01", to: "2009-12-31"), UnitSample.unit("b@2010-01-01", under: "a"),
        ]
        #expect(fault(versions) == nil)
    }

    @Test func `a ring of four that no day sees whole is no circle`() {
        // Each pair of neighbours shares a decade, the four together none.
        let links = [("a", "b", 2000), ("b", "c", 2010), ("c", "d", 2020), ("d", "a", 2030)].map { unit, above, year in
            UnitSample.link(.party, unit, under: above, from: "\(year)-01-01", to: "\(year + 9)-12-31")
        }
        let units = ["a", "b", "c", "d"].map { UnitSample.unit("\($0)@1900-01-01") }
        #expect(fault(units, links: links) == nil)
        let closed = [("a", "b"), ("b", "a")].map { UnitSample.link(.party, $0, under: $1, from: "2000-01-01") }
        #expect(fault(units, links: closed) == .cycle([key("a@1900-01-01"), key("b@1900-01-01")]))
    }

    @Test func `a unit has one parent in a hierarchy`() {
        let units = ["a", "b", "c"].map { UnitSample.unit("\($0)@1900-01-01") }
        let links = [
            UnitSample.link(.party, "a", under: "b", from: "2000-01-01", to: "2010-12-31"),
            UnitSample.link(.party, "a", under: "c", from: "2010-12-31"),
        ]
        #expect(
            fault(units, links: links)
                == .twoParents(key("a@1900-01-01"), .party, on: UnitSample.day("2010-12-31")))
        let other = UnitSample.link(.group("x"), "a", under: "c", from: "2010-12-31")
        #expect(fault(units, links: [links[0], other]) == nil)
    }

    @Test func `links name units that meet`() {
        let units = [UnitSample.unit("a@2000-01-01", to: "2009-12-31"), UnitSample.unit("b@2010-01-01")]
        let idle = UnitSample.link(.party, "a", under: "b", from: "2000-01-01")
        #expect(fault(units, links: [idle]) == .idleLink(idle))
        let unknown = UnitSample.link(.party, "a", under: "x", from: "2000-01-01")
        #expect(fault(units, links: [unknown]) == .unknownUnitInLink(unknown, UnitSample.reference("x")))
        let state = UnitSample.link(.state, "a", under: "b", from: "2000-01-01")
        #expect(fault(units, links: [state]) == .stateHierarchyInLink(state))
    }

    @Test func `a link can hold for a single day`() throws {
        let units = [UnitSample.unit("a@2000-01-01", to: "2009-12-31"), UnitSample.unit("b@2009-12-31")]
        let tree = try UnitSample.tree(
            units, links: [UnitSample.link(.party, "a", under: "b", from: "2000-01-01")])
        let below = { tree.children(of: units[1].key, on: UnitSample.day($0), in: .party).map(\.key) }
        #expect(below("2009-12-31") == [units[0].key])
        #expect(below("2010-01-01").isEmpty)
    }

    private let splitting = [
        UnitSample.unit("a@1900-01-01", to: "2019-12-31"), UnitSample.unit("b@2020-01-01"),
        UnitSample.unit("c@2020-01-01"),
    ]

    @Test func `successions name known units`() {
        let unknown = UnitSample.step("a@1900-01-01", "x@2020-01-01")
        #expect(fault(splitting, [unknown]) == .unknownUnitInSuccession(key("x@2020-01-01")))
        let wrongDay = UnitSample.step("a@1900-01-02", "b@2020-01-01")
        #expect(fault(splitting, [wrongDay]) == .unknownUnitInSuccession(key("a@1900-01-02")))
    }

    @Test func `what goes into a new unit ends on the eve of the event`() {
        let lives = splitting + [UnitSample.unit("d@1900-01-01"), UnitSample.unit("e@2020-01-02")]
        for (old, new) in [("d@1900-01-01", "b@2020-01-01"), ("a@1900-01-01", "e@2020-01-02")] {
            #expect(
                fault(lives, [UnitSample.step(old, new)])
                    == .successionOffDate(old: key(old), new: key(new), date: key(new).validFrom))
        }
    }

    @Test(arguments: ["0", "-0.5", "1.0001"])
    func `a share is above 0 and at most 1`(share: String) throws {
        let value = try #require(ExactDecimal(share))
        let fault = fault(splitting, [UnitSample.step("a@1900-01-01", "b@2020-01-01", share)])
        #expect(fault == .shareOutOfRange(old: key("a@1900-01-01"), new: key("b@2020-01-01"), share: value))
    }

    @Test(arguments: [("0.6", "0.3999", "0.9999"), ("0.6", "0.41", "1.01"), (nil, "0.5", "1.5"), (nil, nil, "2")])
    func `the shares of a unit add up to 1`(first: String?, second: String?, sum: String) throws {
        let steps = [
            UnitSample.step("a@1900-01-01", "b@2020-01-01", first),
            UnitSample.step("a@1900-01-01", "c@2020-01-01", second),
        ]
        let total = try #require(ExactDecimal(sum))
        #expect(
            fault(splitting, steps)
                == .sharesDoNotAddUp(key("a@1900-01-01"), on: UnitSample.day("2020-01-01"), sum: total))
    }

    @Test func `a single part leaves the rest of its unit nowhere`() throws {
        let share = try #require(ExactDecimal("0.4"))
        #expect(
            fault(splitting, [UnitSample.step("a@1900-01-01", "b@2020-01-01", "0.4")])
                == .sharesDoNotAddUp(key("a@1900-01-01"), on: UnitSample.day("2020-01-01"), sum: share))
    }
}
