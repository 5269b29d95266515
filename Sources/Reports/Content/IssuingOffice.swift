package import Planning
package import Quantities

/// The body in whose name a document is issued, in one of the two layouts: offices and roles, never people.
package struct IssuingOffice: Sendable, Hashable, Codable {
    /// The direct superior above it, in capitals; the State's committees have none.
    package var superior: String?
    /// In capitals: "ỦY BAN NHÂN DÂN HUYỆN SƠN DƯƠNG".
    package var body: String
    /// As a sentence names it: "Ủy ban nhân dân huyện Sơn Dương".
    package var name: String
    /// What stands behind the type of a document's sign: "UBND", "HU".
    package var sign: String
    package var place: String
    /// In whose name the signer signs: "ỦY BAN NHÂN DÂN"; the layout writes "TM." or "T/M" before it.
    package var authority: String?
    /// "CHỦ TỊCH".
    package var title: String
    package var recipients: [String]
    /// "VT, TCKH" or "Văn phòng Huyện ủy".
    package var archive: String
}

extension IssuingOffice {
    /// What follows from the kind of a unit and its place in the State's or the Party's line.
    package static func usual(
        of unit: UnitVersion, in units: UnitTree, on day: Day, layout: Layout
    ) -> IssuingOffice {
        switch layout {
        case .state: state(unit, units, day)
        case .party: party(unit, units, day)
        }
    }

    private static func state(_ unit: UnitVersion, _ units: UnitTree, _ day: Day) -> IssuingOffice {
        guard let committee = unit.kind.committee else { return agency(unit) }
        let full = "\(committee) \(unit.name)"
        let above = parent(of: unit, units, day, .state).flatMap { parent in
            parent.kind.committee.map { "UBND \($0) \(parent.name)" }
        }
        let own = committee
        var recipients = [above ?? "Văn phòng Chính phủ"]
        switch unit.kind {
        case .province:
            recipients += ["Thường trực Tỉnh ủy", "Thường trực HĐND tỉnh"]
        case .district:
            recipients += ["Thường trực Huyện ủy", "Thường trực HĐND huyện"]
        default:
            recipients += ["Thường trực Đảng ủy \(own)", "Thường trực HĐND \(own)"]
        }
        recipients.append("Chủ tịch, các Phó Chủ tịch UBND \(own)")
        recipients.append(contentsOf: unit.kind.reportees)
        return IssuingOffice(
            superior: nil, body: "ỦY BAN NHÂN DÂN \(full)".uppercased(), name: "Ủy ban nhân dân \(full)", sign: "UBND",
            place: unit.name, authority: "ỦY BAN NHÂN DÂN", title: "CHỦ TỊCH", recipients: recipients, archive: "VT")
    }

    private static func party(_ unit: UnitVersion, _ units: UnitTree, _ day: Day) -> IssuingOffice {
        guard let committee = unit.kind.committee else { return agency(unit) }
        let above = parent(of: unit, units, day, .party) ?? parent(of: unit, units, day, .state)
        let superior = above.flatMap { parent in
            parent.kind.committee.map { "ĐẢNG BỘ \($0) \(parent.name)".uppercased() }
        }
        let (body, sign) =
            switch unit.kind {
            case .province: ("Tỉnh ủy \(unit.name)", "TU")
            case .district: ("Huyện ủy \(unit.name)", "HU")
            default: ("Đảng ủy \(committee) \(unit.name)", "ĐU")
            }
        let short = body.split(separator: " ").prefix(2).joined(separator: " ")
        let toAbove =
            switch above?.kind {
            case .province: ["Thường trực Tỉnh ủy", "Văn phòng Tỉnh ủy"]
            case .district: ["Thường trực Huyện ủy", "Văn phòng Huyện ủy"]
            default: ["Văn phòng Trung ương Đảng"]
            }
        return IssuingOffice(
            superior: superior, body: body.uppercased(), name: "Ban Thường vụ \(body)", sign: sign, place: unit.name,
            authority: "BAN THƯỜNG VỤ", title: "BÍ THƯ",
            recipients: toAbove + [
                "Các đồng chí Ủy viên Ban Chấp hành Đảng bộ \(committee)",
                "Các cấp ủy, tổ chức đảng trực thuộc \(short)",
            ], archive: "Văn phòng \(short)")
    }

    /// A department, or a group that is no level of government: its own name.
    private static func agency(_ unit: UnitVersion) -> IssuingOffice {
        IssuingOffice(
            superior: nil, body: unit.name.uppercased(), name: unit.name, sign: unit.key.code.text.uppercased(),
            place: unit.name, authority: nil, title: "THỦ TRƯỞNG ĐƠN VỊ", recipients: [], archive: "VT")
    }

    private static func parent(
        of unit: UnitVersion, _ units: UnitTree, _ day: Day, _ hierarchy: Hierarchy
    ) -> UnitVersion? {
        units.parent(of: unit.key, on: day, in: hierarchy)
    }
}

extension UnitKind {
    /// What its committee is called by: "huyện"; `nil` for what has none.
    var committee: String? {
        switch self {
        case .province: "tỉnh"
        case .district: "huyện"
        case .commune: "xã"
        case .town: "thị trấn"
        case .ward: "phường"
        case .specialZone: "đặc khu"
        case .nation, .agency, .group: nil
        }
    }

    fileprivate var reportees: [String] {
        switch self {
        case .province: ["Các sở, ban, ngành của tỉnh", "UBND các đơn vị trực thuộc"]
        case .district: ["Các phòng, ban, ngành của huyện", "UBND các xã, thị trấn"]
        default: ["Các phòng, đơn vị trực thuộc", "Trưởng các thôn, tổ dân phố"]
        }
    }
}
