import Foundation

/// A folder of one conversion: the profile of LibreOffice, what goes in and what comes out.
struct ConversionDesk {
    let folder: String
    private let file: String

    /// `file` is named in faults.
    init(for file: String) throws(OfficeFault) {
        self.file = file
        let place = FileManager.default.temporaryDirectory.appending(path: "tiendo-soffice-\(UUID().uuidString)").path
        folder = place
        try Self.attempt(file) {
            for name in ["in", "out", "tmp", "profile/user"] {
                try FileManager.default.createDirectory(
                    atPath: "\(place)/\(name)", withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o700])
            }
            try Data(SofficeProfile.settings.utf8)
                .write(to: URL(filePath: "\(place)/profile/user/registrymodifications.xcu"))
        }
    }

    func clear() {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Where a file is laid: under its number, so that no name can mislead LibreOffice.
    func input(_ source: ConversionSource, _ number: Int) -> String {
        "\(folder)/in/\(number).\(source.ending)"
    }

    func lay(_ source: ConversionSource, _ number: Int) throws(OfficeFault) {
        let content = try source.content()
        try Self.attempt(source.name) { try content.write(to: URL(filePath: input(source, number))) }
    }

    private func output(_ target: LibreOffice.Target, _ number: Int) -> String {
        "\(folder)/out/\(number).\(target.rawValue)"
    }

    func holds(_ target: LibreOffice.Target, _ number: Int) -> Bool {
        InputFile.size(output(target, number)).map { $0 > 0 } ?? false
    }

    /// Bytes that have come out so far.
    var outputBytes: Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(folder)/out")) ?? []
        return names.reduce(0) { $0 + (InputFile.size("\(folder)/out/\($1)") ?? 0) }
    }

    /// Moves the results to where they are wanted, in the place of what stood there under their name; never in the place
    /// of one of the sources or of each other.
    func deliver(
        _ sources: [ConversionSource], _ target: LibreOffice.Target, into wanted: String
    ) throws(OfficeFault) -> [String] {
        var taken = Set(sources.map { Self.canonical($0.path) })
        var results: [String] = []
        for (number, source) in sources.enumerated() {
            let name = (source.name as NSString).deletingPathExtension
            var path = "\(wanted)/\(name).\(target.rawValue)"
            var copy = 2
            while !taken.insert(Self.canonical(path)).inserted {
                path = "\(wanted)/\(name)-\(copy).\(target.rawValue)"
                copy += 1
            }
            try Self.attempt(source.name) {
                try FileManager.default.createDirectory(atPath: wanted, withIntermediateDirectories: true)
                try? FileManager.default.removeItem(atPath: path)
                try FileManager.default.moveItem(atPath: output(target, number), toPath: path)
            }
            results.append(path)
        }
        return results
    }

    private static func canonical(_ path: String) -> String {
        URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath().path
    }

    private static func attempt(_ file: String, _ body: () throws -> Void) throws(OfficeFault) {
        do {
            try body()
        } catch {
            throw OfficeFault(.unreadable(error.localizedDescription), file: file)
        }
    }
}
