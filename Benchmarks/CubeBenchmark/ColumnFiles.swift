import Glibc

/// The figures as raw little-endian columns, one file each, for the peers to load.
struct ColumnFiles {
    private let files: [UnsafeMutablePointer<FILE>]

    private static let names = ["indicator", "province", "unit", "period", "amount", "base"]

    init?(folder: String) {
        var files: [UnsafeMutablePointer<FILE>] = []
        for name in Self.names {
            guard let file = fopen("\(folder)/\(name).bin", "wb") else { return nil }
            files.append(file)
        }
        self.files = files
    }

    func write(_ figure: SyntheticFigure) {
        put(figure.indicator, 0)
        put(figure.province, 1)
        put(figure.unit, 2)
        put(figure.period, 3)
        put(figure.amount, 4)
        put(figure.base, 5)
    }

    func close() {
        for file in files { fclose(file) }
    }

    private func put(_ value: some FixedWidthInteger, _ file: Int) {
        withUnsafeBytes(of: value.littleEndian) { _ = fwrite($0.baseAddress, 1, $0.count, files[file]) }
    }

    /// Writes the answers of a query as 64-bit integers.
    static func write(_ values: [Int64], to path: String) {
        guard let file = fopen(path, "wb") else { return }
        values.withUnsafeBytes { _ = fwrite($0.baseAddress, 1, $0.count, file) }
        fclose(file)
    }
}
