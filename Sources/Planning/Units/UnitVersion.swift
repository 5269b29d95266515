package import Quantities

/// What kind of reporting unit: decides its level and which recognitions it may hold.
package enum UnitKind: String, Sendable, Hashable, CaseIterable {
    case nation, province, district, commune, town, ward
    case specialZone = "special-zone"
    case agency, group

    /// Communes, towns, wards and special zones: the lowest level of State administration.
    package var isCommuneLevel: Bool {
        switch self {
        case .commune, .town, .ward, .specialZone: true
        case .nation, .province, .district, .agency, .group: false
        }
    }
}

/// A reporting unit while nothing about it changed: name, kind and parent hold from a day to a day.
package struct UnitVersion: Sendable, Hashable {
    package let key: UnitKey
    /// The last day, inclusive; `nil` while it is in force.
    package let validTo: Day?
    package let name: String
    package let kind: UnitKind
    /// The parent in the State hierarchy; a bare code means the one in force on the day asked for.
    package let parent: UnitReference?
    /// The document that starts the version, such as "NQ 1106/NQ-UBTVQH15".
    package let basis: String?
    /// Square kilometres.
    package let area: ExactDecimal?
    package let population: Int?

    package init(
        key: UnitKey, validTo: Day? = nil, name: String, kind: UnitKind, parent: UnitReference? = nil,
        basis: String? = nil, area: ExactDecimal? = nil, population: Int? = nil
    ) {
        self.key = key
        self.validTo = validTo
        self.name = name
        self.kind = kind
        self.parent = parent
        self.basis = basis
        self.area = area
        self.population = population
    }

    package func isInForce(on day: Day) -> Bool {
        key.validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}

/// A line of reporting: the State's, the Party's, or a group made for reporting ("group:son-duong").
package struct Hierarchy: Sendable, Hashable, CustomStringConvertible {
    package let name: String

    package init(_ name: String) {
        self.name = name
    }

    package static let state = Hierarchy("state")
    package static let party = Hierarchy("party")

    package var description: String { name }
}

/// A unit under a parent in a hierarchy other than the State's, from a day to a day.
package struct HierarchyLink: Sendable, Hashable {
    package let hierarchy: Hierarchy
    package let unit: UnitReference
    package let parent: UnitReference
    package let validFrom: Day
    package let validTo: Day?

    package init(hierarchy: Hierarchy, unit: UnitReference, parent: UnitReference, validFrom: Day, validTo: Day? = nil)
    {
        self.hierarchy = hierarchy
        self.unit = unit
        self.parent = parent
        self.validFrom = validFrom
        self.validTo = validTo
    }

    package func isInForce(on day: Day) -> Bool {
        validFrom <= day && validTo.map { day <= $0 } ?? true
    }
}
