import Foundation

/// Files of other programs by way of LibreOffice: each call runs it with a profile of its own, without macros, network
/// or the updating of links, and for a limited time.
package enum LibreOffice {
    package enum Target: String, Sendable, Hashable {
        case xlsx, pdf
    }

    /// What a conversion may use.
    package struct Limits: Sendable, Hashable {
        /// For the first file; each further one of the same call adds a tenth.
        package var seconds = 90
        package var inputBytes = 128 << 20
        package var outputBytes = 512 << 20
        package var memoryBytes = 4 << 30

        package init() {}
    }

    /// Whether there is a LibreOffice to call.
    package static var isInstalled: Bool { program != nil }

    /// Converts a file and answers the path of the result, which stands in `folder` under the same name with the other
    /// ending. What the file is, is judged by its content.
    package static func convert(
        _ path: String, to target: Target, into folder: String, limits: Limits = Limits()
    ) throws(OfficeFault) -> String {
        guard let result = try convert([path], to: target, into: folder, limits: limits).first else {
            throw OfficeFault(.conversionFailed, file: fileName(path))
        }
        return result
    }

    /// Converts several files in as few calls as their kinds allow; the results stand in the order of the files. Where
    /// one can't be converted, none is left.
    package static func convert(
        _ paths: [String], to target: Target, into folder: String, limits: Limits = Limits()
    ) throws(OfficeFault) -> [String] {
        var sources: [ConversionSource] = []
        for path in paths { sources.append(try ConversionSource(path, for: target, limits)) }
        guard let first = sources.first else { return [] }
        guard let program else { throw OfficeFault(.needsLibreOffice, file: first.name) }
        let desk = try ConversionDesk(for: first.name)
        defer { desk.clear() }
        for (filter, group) in Dictionary(grouping: sources.enumerated(), by: { $0.element.filter }) {
            for (number, source) in group { try desk.lay(source, number) }
            let inputs = group.map { desk.input($0.element, $0.offset) }
            let run = SofficeRun(program: program, desk: desk, filter: filter, target: target, limits: limits)
            try run.convert(inputs, for: group[0].element.name)
        }
        for (number, source) in sources.enumerated() where !desk.holds(target, number) {
            throw OfficeFault(.conversionFailed, file: source.name)
        }
        return try desk.deliver(sources, target, into: folder)
    }

    /// `TIENDO_SOFFICE`, else what the search path holds.
    private static var program: String? {
        let settings = ProcessInfo.processInfo.environment
        if let named = settings["TIENDO_SOFFICE"] {
            return FileManager.default.isExecutableFile(atPath: named) ? named : nil
        }
        let folders = (settings["PATH"] ?? "/usr/bin").split(separator: ":")
        return ["soffice", "libreoffice"].lazy.flatMap { name in folders.map { "\($0)/\(name)" } }
            .first(where: FileManager.default.isExecutableFile)
    }
}
