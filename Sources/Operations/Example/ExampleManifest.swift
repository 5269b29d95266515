import Office
import Planning

/// The rows of a manifest, the header first.
func readManifest(_ path: String) throws(Failure) -> [[String]] {
    var rows: [[String]] = []
    do {
        try CSVReader(.file(path)).forEachRow { row in
            rows.append(row.fields)
            return true
        }
    } catch {
        let place = Place(file: "manifest.csv")
        throw .refused(.badInput([Diagnostic(.error, .unreadableFile(kind: "\(error)"), at: place)], unlisted: 0))
    }
    return rows
}
