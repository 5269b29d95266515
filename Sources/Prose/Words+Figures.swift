package import Planning
package import Quantities

extension Words {
    /// "1.900,5" in Vietnamese, "1,900.5" in English.
    package func number(_ value: ExactDecimal, places: Int? = nil) -> String {
        let vietnamese = NumberWriter(.vietnamese).write(value, places: places)
        guard language == .english else { return vietnamese }
        let turned = vietnamese.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "."): UInt8(ascii: ",")
            case UInt8(ascii: ","): UInt8(ascii: ".")
            default: byte
            }
        }
        return String(decoding: turned, as: UTF8.self)
    }

    /// An English count with its noun: "1 figure", "1,250 figures".
    package func counted(_ count: Int, _ one: String, _ many: String) -> String {
        "\(number(ExactDecimal(count))) \(count == 1 ? one : many)"
    }

    /// "96,6%".
    package func percent(_ value: ExactDecimal) -> String {
        number(value, places: 1) + "%"
    }

    /// "20 MB", "20,1 MB", "256 KB": rounded up, so that what is above a limit is seen to be.
    package func fileSize(_ bytes: Int) -> String {
        guard bytes >= 1 << 20 else { return "\((bytes + 1023) >> 10) KB" }
        let tenths = (Int64(bytes) * 10 + 1 << 20 - 1) >> 20
        return "\(number(ExactDecimal(scaled: tenths, scale: 1))) MB"
    }

    package func day(_ day: Day) -> String {
        say("\(day.day)/\(day.month)/\(day.year)", day.description)
    }

    /// A moment in Vietnamese time, to the minute.
    package func moment(_ moment: Moment) -> String {
        let local = Moment(microseconds: moment.microseconds + 7 * 3_600_000_000)
        let text = local.description
        let clock = text.dropFirst(11).prefix(5)
        return "\(day(moment.dayInVietnam)) \(clock)"
    }

    package func period(_ period: Period) -> String {
        let year = period.year
        switch period.part {
        case .year: return say("năm \(year)", "\(year)")
        case .half(1): return say("6 tháng đầu năm \(year)", "first half of \(year)")
        case .half: return say("6 tháng cuối năm \(year)", "second half of \(year)")
        case .quarter(let quarter):
            let roman = ["I", "II", "III", "IV"][quarter - 1]
            return say("quý \(roman) năm \(year)", "Q\(quarter) \(year)")
        case .month(let month): return say("tháng \(month) năm \(year)", "\(Self.months[month - 1]) \(year)")
        case .nineMonths: return say("9 tháng năm \(year)", "nine months of \(year)")
        }
    }

    private static let months = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    package func calendar(_ calendar: ReportingCalendar) -> String {
        switch calendar {
        case .administrative:
            say("kỳ báo cáo hành chính (Nghị định 09/2019)", "administrative periods (Decree 09/2019)")
        case .statistical: say("kỳ thống kê (Nghị định 60/2018)", "statistical periods (Decree 60/2018)")
        }
    }

    package func assigner(_ assigner: Assigner) -> String {
        switch assigner {
        case .province: say("tỉnh giao", "assigned by the province")
        case .council: say("HĐND giao", "adopted by the council")
        case .party: say("nghị quyết cấp ủy", "Party resolution")
        case .stretch: say("phấn đấu", "stretch target")
        default: assigner.name
        }
    }

    package func status(_ status: FigureStatus) -> String {
        switch status {
        case .estimate: say("ước", "estimate")
        case .preliminary: say("sơ bộ", "preliminary")
        case .official: say("chính thức", "official")
        }
    }

    package func kind(_ kind: UnitKind) -> String {
        switch kind {
        case .nation: say("cả nước", "nation")
        case .province: say("tỉnh, thành phố", "province")
        case .district: say("huyện", "district")
        case .commune: say("xã", "commune")
        case .town: say("thị trấn", "town")
        case .ward: say("phường", "ward")
        case .specialZone: say("đặc khu", "special zone")
        case .agency: say("cơ quan", "agency")
        case .group: say("khu vực", "reporting group")
        }
    }
}
