import Operations
import Planning
import Quantities
import TestSupport
import Testing

struct ExamplePeopleTests {
    @Test func `the example has somebody for what is there now, and for each role in what is gone`() async throws {
        let delivery = try ExampleLedger.shared()
        let units = delivery.view().catalogue.units
        let today = delivery.today
        #expect(Set(ExamplePeople.all.map(\.role)) == Set(Role.allCases))
        #expect(Set(ExamplePeople.all.map(\.signInName)).count == ExamplePeople.all.count)
        for entry in ExamplePeople.all {
            let known = entry.units.compactMap { UnitReference($0) }.compactMap { units.unit($0, on: today) }
            #expect(known.count == entry.units.count, "\(entry.signInName)")
            #expect(known.contains { $0.isInForce(on: today) } == entry.signInName.hasPrefix("tinh."))
        }
    }
}
