import Aggregation
import Planning
import Quantities
import Testing

@Suite struct UnitAxisTests {
    @Test func `the newest structure comes first, level by level, each level by its units above`() throws {
        let keys = UnitAxis(try smallTree()).keys.map(\.code.text)
        #expect(keys == ["p", "n1", "n2", "n3", "z2", "d1", "d2", "a", "b", "c", "d", "z"])
    }

    @Test func `every unit of the tree has one place`() throws {
        let tree = try smallTree()
        let axis = UnitAxis(tree)
        #expect(Set(axis.keys) == Set(tree.allKeys))
        #expect(axis.count == tree.allKeys.count)
        for key in tree.allKeys { #expect(axis.position(of: key) != nil) }
    }

    @Test func `an empty tree has an empty axis`() throws {
        #expect(UnitAxis(try UnitTree(versions: [], links: [], successions: [])).count == 0)
    }

    @Test func `repeated units count once`() {
        #expect(UnitAxis([unit("a"), unit("b"), unit("a")]).keys == [unit("a"), unit("b")])
    }
}
