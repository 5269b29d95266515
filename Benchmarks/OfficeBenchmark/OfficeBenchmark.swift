import Glibc

/// `OfficeBenchmark SUBJECT FILE`: does one thing once or more often and prints what it took, for peers/office.py, which
/// runs this and the others in turn.
@main
struct OfficeBenchmark {
    static func main() throws {
        let arguments = CommandLine.arguments
        guard arguments.count == 3 else { usage() }
        switch arguments[1] {
        case "read": print(try Reading(path: arguments[2]).measured())
        case "write": print(try Writing(path: arguments[2]).measured())
        case "report": print(try Filling(path: arguments[2]).measured())
        default: usage()
        }
    }

    private static func usage() -> Never {
        print("usage: OfficeBenchmark read|write FILE.xlsx | report FILE.docx")
        exit(2)
    }
}
