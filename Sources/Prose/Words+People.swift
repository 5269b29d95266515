package import Planning

extension Words {
    /// A role as offices call it.
    package func role(_ role: Role) -> String {
        switch role {
        case .administrator: say("Quản trị", "Administrator")
        case .planningOfficer: say("Chuyên viên tổng hợp", "Planning officer")
        case .reporter: say("Người nhập báo cáo", "Reporter")
        case .approver: say("Người phê duyệt", "Approver")
        case .leader: say("Lãnh đạo", "Leader")
        case .inspector: say("Thanh tra, kiểm toán", "Inspector")
        }
    }

    /// Beside the name of who decided: whose right it was.
    package func inPlaceOf(_ owner: String) -> String {
        say("theo ủy quyền của \(owner)", "by delegation from \(owner)")
    }

    /// What may be done, in a few words that stand in a list.
    package func permission(_ permission: Permission) -> String {
        switch permission {
        case .viewScoreboard: say("xem số liệu đã duyệt", "see approved figures")
        case .viewPending: say("xem số liệu chờ duyệt", "see figures that wait for approval")
        case .viewJournal: say("xem nhật ký", "see the journal")
        case .exportData: say("tải số liệu", "download figures")
        case .enterFigures: say("nhập số liệu của đơn vị mình", "enter figures of one's own unit")
        case .enterOnBehalf: say("nhập thay đơn vị", "enter figures on behalf of a unit")
        case .submit: say("gửi báo cáo", "submit a report")
        case .approve: say("phê duyệt, trả lại", "approve and return")
        case .delegate: say("ủy quyền phê duyệt", "hand on the right to approve")
        case .lockPeriods: say("khóa, mở kỳ", "close and open periods")
        case .importFiles: say("nhập tệp đã duyệt", "import files that land approved")
        case .administerCatalogue: say("quản lý danh mục", "administer units, indicators, plans")
        case .administerPeople: say("quản lý tài khoản", "administer accounts")
        case .publish: say("công bố", "publish")
        case .operate: say("vận hành máy chủ", "operate the server")
        }
    }

    /// How far a role carries a permission.
    package func reach(_ reach: Reach) -> String {
        switch reach {
        case .nowhere: "–"
        case .ownUnit: say("đơn vị mình", "own unit")
        case .below: say("đơn vị trực thuộc", "units below")
        case .ownAndBelow: say("đơn vị mình và trực thuộc", "own unit and below")
        case .everywhere: say("mọi đơn vị", "every unit")
        }
    }
}
