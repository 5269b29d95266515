import Storage
import TestSupport
import Testing

@Suite struct DatabaseAddressTests {
    @Test(arguments: [
        ("sqlite:ledger.sqlite", "ledger.sqlite"), ("sqlite:/var/lib/x.sqlite", "/var/lib/x.sqlite"),
        ("sqlite:///var/lib/x.sqlite", "/var/lib/x.sqlite"), ("ledger.sqlite", "ledger.sqlite"),
        ("/srv/a:b.sqlite", "/srv/a:b.sqlite"),
    ])
    func `paths and sqlite addresses mean a file`(_ text: String, _ path: String) throws {
        #expect(try DatabaseAddress(text) == .sqlite(path: path))
    }

    @Test(arguments: ["postgres://tiendo@db/tiendo", "postgresql://localhost/x?sslmode=require"])
    func `postgres addresses mean a server`(_ text: String) throws {
        #expect(try DatabaseAddress(text) == .postgres(url: text))
    }

    @Test(arguments: ["", "sqlite:", "mysql://host/x", "postgres:x", "https://example.org"])
    func `anything else is refused`(_ text: String) {
        #expect(throws: Fault.badAddress(text)) { try DatabaseAddress(text) }
    }

    @Test(arguments: [
        ("postgres://u:secret@db/x", "postgres://u:***@db/x"), ("postgres://u:s@cr:et@db/x", "postgres://u:***@db/x"),
        ("postgres://db/x?password=secret&a=b", "postgres://db/x?password=***&a=b"),
    ])
    func `the password is not shown`(_ text: String, _ shown: String) throws {
        #expect(try DatabaseAddress(text).description == shown)
    }

    @Test func `nor in the refusal of an unknown engine`() {
        #expect(throws: Fault.badAddress("mysql://u:***@db/x")) { try DatabaseAddress("mysql://u:secret@db/x") }
    }

    @Test(arguments: [
        ("postgres://u@localhost/x", true), ("postgres://127.0.0.1:5433/x", true), ("postgres://[::1]/x", true),
        ("postgres://u@%2Ftmp%2Fpg/x", true), ("postgres:///x?host=/tmp/pg", true),
        ("postgres://db.example.org/x", false),
        ("postgres://localhost/x?host=db.example.org", false), ("postgres:///x", false),
        ("postgres://10.0.0.1/x", false),
    ])
    func `tests run on this machine only`(_ url: String, _ isHere: Bool) {
        #expect(Backend.isOnThisMachine(url) == isHere)
    }
}
