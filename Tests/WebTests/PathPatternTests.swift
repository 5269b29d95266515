import Testing

@testable import Web

struct PathPatternTests {
    private let patterns = PathPatterns(["/", "/units", "/units/{code}", "/units/{code}/table.csv", "/figures/**"])

    @Test(arguments: [
        ("/", "/"), ("/units", "/units"), ("/units/02569@2020-01-01", "/units/{code}"),
        ("/units/02569/table.csv", "/units/{code}/table.csv"), ("/figures/e12/30", "/figures/**"),
    ])
    func `a path belongs to the entry that the router takes`(path: String, pattern: String) {
        #expect(patterns.pattern(of: path) == pattern)
    }

    @Test(arguments: ["/unit", "/units/02569/table.doc", "/figures", "/units/a/b/c", ""])
    func `other paths belong to none`(path: String) {
        #expect(!patterns.contains(path))
    }
}
