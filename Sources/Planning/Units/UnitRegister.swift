import Quantities

/// All versions of all units in the order of their keys; the other indexes name a version by its place here.
struct UnitRegister: Sendable {
    let versions: [UnitVersion]
    let lifetimes: [Lifetime]
    private let byCode: [UnitCode: Range<Int>]

    init(_ unsorted: [UnitVersion]) throws(UnitTreeFault) {
        // Places are sorted instead of the versions themselves, which are ten times as large.
        let order = unsorted.indices.sorted { unsorted[$0].key < unsorted[$1].key }
        let versions = order.map { unsorted[$0] }
        let lifetimes = versions.map { Lifetime(from: $0.key.validFrom, to: $0.validTo) }
        var byCode: [UnitCode: Range<Int>] = [:]
        byCode.reserveCapacity(versions.count)
        var start = 0
        for place in versions.indices {
            let key = versions[place].key
            guard lifetimes[place].first <= lifetimes[place].last else { throw .endsBeforeItBegins(key) }
            let next = place + 1
            if next < versions.count, versions[next].key.code == key.code {
                guard lifetimes[place].last < lifetimes[next].first else {
                    throw .overlappingVersions(key.code, key, versions[next].key)
                }
            } else {
                byCode[key.code] = start..<next
                start = next
            }
        }
        self.versions = versions
        self.lifetimes = lifetimes
        self.byCode = byCode
    }

    /// The places of all versions of a code, oldest first; empty for an unknown code.
    func places(of code: UnitCode) -> Range<Int> {
        byCode[code] ?? 0..<0
    }

    func place(of key: UnitKey) -> Int? {
        places(of: key.code).first { versions[$0].key.validFrom == key.validFrom }
    }

    func place(of code: UnitCode, on day: Int32) -> Int? {
        places(of: code).first { lifetimes[$0].contains(day) }
    }

    /// The versions that a reference in a record can mean: a dated one means one, a bare code all of that code.
    func places(meantBy reference: UnitReference) -> Range<Int> {
        guard let day = reference.validFrom else { return places(of: reference.code) }
        return place(of: reference.code, on: day.ordinal).map { $0..<$0 + 1 } ?? 0..<0
    }
}
