/// Which parts of a package another part names, and what for (ECMA-376 part 2, 9.3).
struct PackageRelations: MarkupReader {
    struct Relation {
        /// The last word of its type, which the strict and the usual form of the format share: "worksheet".
        let type: Substring
        /// The name of the entry.
        let target: String
    }

    private(set) var fault: OfficeFault?
    private let file: String
    private let limit: Int
    private let folder: [Substring]
    private var relations: [String: Relation] = [:]
    private var firstOfType: [Substring: String] = [:]

    /// For the relations of the part with this name, "" for those of the package.
    init(of part: String, file: String, limits: WorkbookLimits) {
        folder = part.split(separator: "/").dropLast()
        self.file = file
        limit = limits.sheets
    }

    var isDone: Bool { fault != nil }

    /// The entry that holds the relations of a part.
    static func entry(of part: String) -> String {
        let path = part.split(separator: "/")
        return (path.dropLast() + ["_rels", (path.last ?? "") + ".rels"]).joined(separator: "/")
    }

    subscript(id: String) -> Relation? { relations[id] }

    /// The entry with this role, the first of several.
    func target(ofType type: String) -> String? {
        firstOfType[type[...]]
    }

    /// The name of an entry beside the part.
    func resolved(_ target: String) -> String {
        var path = target.hasPrefix("/") ? [] : folder
        for step in target.split(separator: "/") where step != "." {
            if step == ".." { _ = path.popLast() } else { path.append(step) }
        }
        return path.joined(separator: "/")
    }

    mutating func start(_ name: MarkupName, _ attributes: MarkupAttributes) {
        guard name.equals("Relationship"), attributes["TargetMode"] != "External", let id = attributes["Id"],
            let type = attributes["Type"], let target = attributes["Target"]
        else { return }
        let relation = Relation(type: type.split(separator: "/").last ?? "", target: resolved(target))
        relations[id] = relation
        firstOfType[relation.type] = firstOfType[relation.type] ?? relation.target
        if relations.count > limit { fault = OfficeFault(.expandsTooFar(limit: limit), file: file) }
    }
}
