package import Planning

extension IntakeFile {
    /// Reads a simple file against what is known; never fails: what is wrong stands in `diagnostics`.
    ///
    /// - Parameter progress: Told every thousand rows how many rows of the table have been turned into proposals.
    package static func read(
        _ path: String, against catalogue: Catalogue, options: IntakeOptions = IntakeOptions(),
        progress: (Int) -> Void = { _ in }
    ) -> IntakeFile {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        var list = DiagnosticList()
        guard let table = TableFile(path: path, name: name, options: options).table(&list) else {
            return IntakeFile(unreadable: name, list)
        }
        return IntakeRun(name: name, catalogue: catalogue, options: options).read(table, list, progress)
    }
}
