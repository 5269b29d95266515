/// The scripts of the pages. The pages work without them.
package enum Script {
    /// The grid of the desk.
    package static let desk = String(decoding: PackageResources.desk_js, as: UTF8.self)
    /// The button beside a text to be pasted elsewhere.
    package static let copy = String(decoding: PackageResources.copy_js, as: UTF8.self)
    /// What a button says while its work goes on.
    package static let work = String(decoding: PackageResources.work_js, as: UTF8.self)
    /// Keys that hold on every page.
    package static let keys = String(decoding: PackageResources.keys_js, as: UTF8.self)
    /// What keeps the desk usable without a network.
    package static let deskWorker = String(decoding: PackageResources.desk_worker_js, as: UTF8.self)

    package static let fingerprint = fingerprint(of: desk)
    package static let keysFingerprint = fingerprint(of: keys)

    /// FNV-1a, 64 bits: tells versions apart, promises nothing else.
    private static func fingerprint(of text: String) -> String {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3 }
        return String(hash, radix: 16)
    }
}
