import Testing

@testable import Planning

struct NearestNamesTests {
    private let names = NearestNames([
        NameCandidate(code: "076", name: "Sơn Dương"), NameCandidate(code: "02608", name: "Hồng Lạc"),
        NameCandidate(code: "02593", name: "Vân Sơn"), NameCandidate(code: "02569", name: "Hợp Thành"),
        NameCandidate(code: "forest-planted", name: "Trồng rừng tập trung", otherNames: ["Rừng trồng mới"]),
    ])

    private func codes(_ text: String, limit: Int = 3) -> [String] {
        names.nearest(to: text, limit: limit).map(\.code)
    }

    @Test func `a slip of the finger is found`() {
        #expect(codes("forest-planed") == ["forest-planted"])
        #expect(codes("Hong Lac") == ["02608"])
        #expect(codes("Hồng Lạcc") == ["02608"])
        #expect(codes("hợp htành") == ["02569"])
    }

    @Test func `an other name and a part of a name are found`() {
        #expect(codes("rừng trồng mơi") == ["forest-planted"])
        #expect(codes("Diện tích trồng rừng tập trung năm 2023") == ["forest-planted"])
        #expect(codes("trồng rừng") == ["forest-planted"])
    }

    @Test func `a code that lost its zeros comes first`() {
        #expect(codes("2608").first == "02608")
        #expect(codes("76").first == "076")
    }

    @Test func `what is near to nothing finds nothing`() {
        #expect(codes("xyz") == [])
        #expect(codes("") == [])
        #expect(codes(String(repeating: "a", count: 500)) == [])
    }

    @Test func `at most three, the nearest first, then by code`() {
        let many = NearestNames(
            ["e", "c", "b", "d", "a"].map { NameCandidate(code: "xã \($0)", name: "Tân Hòa \($0)") })
        #expect(many.nearest(to: "Tân Hòa b").map(\.code) == ["xã b", "xã a", "xã c"])
        #expect(many.nearest(to: "Tân Hòa b", limit: 1).map(\.code) == ["xã b"])
    }

    @Test func `the suggestion is written as code and name`() {
        #expect(names.nearest(to: "Son Duong").map(\.description) == ["076 (Sơn Dương)"])
    }
}

struct EditDistanceTests {
    private func distance(_ left: String, _ right: String, atMost limit: Int = 100) -> Int? {
        EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: limit)
    }

    @Test(arguments: [
        ("", "", 0), ("", "abc", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("kitten", "sitting", 3), ("ab", "ba", 1),
        ("abcd", "abxd", 1), ("abc", "xyz", 3),
    ])
    func `counts changes and swaps`(_ left: String, _ right: String, _ expected: Int) {
        #expect(distance(left, right) == expected)
        #expect(distance(right, left) == expected)
    }

    @Test func `gives up beyond the limit and never below it`() {
        #expect(distance("kitten", "sitting", atMost: 2) == nil)
        #expect(distance("kitten", "sitting", atMost: 3) == 3)
        #expect(distance("", "abc", atMost: 2) == nil)
    }

    /// The limit is a short cut, not another rule.
    @Test func `agrees with itself without a limit on random words`() {
        var seed: UInt64 = 7
        func letter() -> UInt8 {
            seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return UInt8(97 + (seed >> 33) % 3)
        }
        for _ in 0..<2000 {
            let left = (0..<Int(letter() - 97) * 3).map { _ in letter() }
            let right = (0..<Int(letter() - 97) * 3).map { _ in letter() }
            let free = EditDistance.between(left, right, atMost: 100)
            for limit in 0...6 {
                let limited = EditDistance.between(left, right, atMost: limit)
                #expect(limited == free.flatMap { $0 <= limit ? $0 : nil })
            }
        }
    }
}
