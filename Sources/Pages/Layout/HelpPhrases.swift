import Prose

/// The questions that offices ask at the fields of the forms, and short answers.
struct HelpPhrases {
    let words: Words

    init(_ language: Language) {
        words = Words(language)
    }

    private func help(
        _ question: (vietnamese: String, english: String), _ answer: (vietnamese: String, english: String)
    ) -> Help {
        Help(
            question: words.say(question.vietnamese, question.english),
            answer: words.say(answer.vietnamese, answer.english))
    }

    // MARK: Plans

    var planValue: Help {
        help(
            ("Ghi số nào?", "Which number?"),
            (
                "Số trong văn bản giao, theo đơn vị tính của chỉ tiêu. Giao phần tăng thêm thì ghi phần tăng. Điều chỉnh là một dòng mới có ngày hiệu lực; số giao trước vẫn giữ.",
                "The number in the document, in the indicator's measure. Where an increase is assigned, the increase. An adjustment is a row of its own with its day; the earlier number stays."
            ))
    }

    var planDay: Help {
        help(
            ("Ngày này để làm gì?", "What is the day for?"),
            (
                "Kỳ kết thúc từ ngày này trở đi được so với số mới; kỳ kết thúc trước đó vẫn so với số cũ. Không điền là từ 1/1.",
                "Periods that end on this day or later are judged by the new number, earlier ones by the old one. Empty means 1 January."
            ))
    }

    var milestone: Help {
        help(
            ("Mốc để làm gì?", "What is a milestone for?"),
            (
                "Đến hết ngày này phải đạt ít nhất chừng ấy, tính lũy kế từ đầu năm; thấp hơn thì bị đánh giá có nguy cơ hoặc chậm.",
                "By the end of this day at least so much is expected, counted from the beginning of the year; with less the target is at risk or behind."
            ))
    }

    var season: Help {
        help(
            ("Mùa vụ là gì?", "What is a season profile?"),
            (
                "Phần trăm kế hoạch năm phải đạt đến cuối mỗi tháng, để việc theo mùa không bị coi là chậm khi chưa đến vụ. Trồng rừng chẳng hạn: 0;0;5;20;45;70;85;95;100;100;100;100. Không điền thì theo các năm trước, rồi đến thời gian đã qua.",
                "The percentage of the year's plan expected by the end of each month, so that seasonal work is not behind before its season. Planting forest, for example: 0;0;5;20;45;70;85;95;100;100;100;100. Empty: by earlier years, else by time elapsed."
            ))
    }

    // MARK: Indicators

    var criterion: Help {
        help(
            ("Thế nào là đạt?", "When is it met?"),
            (
                "Tối thiểu: từ số giao trở lên là đạt. Tối đa: không quá số giao là đạt, như tỷ lệ hộ nghèo; vượt là không đạt, ở bất cứ tháng nào.",
                "At least: met from the plan upwards. At most: met up to the plan, as with the poverty rate; beyond it is missed, in any month."
            ))
    }

    var percentMeaning: Help {
        help(
            ("Chọn cách nào?", "Which one?"),
            (
                "Thực hiện / kế hoạch dùng cho hầu hết. Khi càng thấp càng tốt: kế hoạch / thực hiện, hoặc mức giảm, là phần đã giảm so với phần phải giảm từ cuối năm trước. Đạt hay không: không tính phần trăm.",
                "Actual ÷ plan suits most. Where lower is better: plan ÷ actual, or the reduction, which is what fell since the end of last year out of what had to fall. Met or not: no percentage."
            ))
    }

    var known: Help {
        help(
            ("Khác nhau thế nào?", "What is the difference?"),
            (
                "Trong năm: kỳ nào cũng đánh giá tiến độ. Cuối năm: số chỉ có khi hết năm, nên trước đó ghi “chưa đến kỳ”, không bị coi là chậm.",
                "In the year: every period is judged. At the end of the year: the figure is only known then; until then it is “not yet due” and never behind."
            ))
    }

    var unitAggregation: Help {
        help(
            ("Số cấp trên từ đâu?", "Where does the upper level's figure come from?"),
            (
                "Cộng: số lượng. Cộng tử và mẫu: tỷ lệ, không bao giờ lấy bình quân các tỷ lệ. Đếm: số đơn vị được công nhận. Chỉ cấp trên biết: không cộng từ dưới lên.",
                "Sum: amounts. Of summed parts: rates, which are never averaged. Count: units that hold a recognition. Only the level above knows: nothing is added up."
            ))
    }

    var meaningDay: Help {
        help(
            ("Khi nào thêm bản mới?", "When is a new version needed?"),
            (
                "Khi cách tính hay phạm vi đổi, chẳng hạn chuẩn nghèo mới. Số trước ngày này giữ ý nghĩa cũ và không so với số sau. Chỉ sửa tên, ghi chú thì sửa ngay bản đang dùng.",
                "When the way of reckoning or the scope changes, as with a new poverty line. Earlier figures keep the old meaning and are not compared with later ones. For a name or a note change the version in use."
            ))
    }

    // MARK: Units

    var unitDay: Help {
        help(
            ("Khi nào cần ngày?", "When is a day needed?"),
            (
                "Khi cùng một mã trước đó chỉ đơn vị khác: mã 08 từ 1/7/2025 là tỉnh Tuyên Quang mới. Mã chưa ai dùng thì để trống.",
                "When the same code meant another unit before: 08 is the new Tuyên Quang province from 1 July 2025. Leave it empty for a code that is new."
            ))
    }

    var share: Help {
        help(
            ("Tỷ phần là gì?", "What is the share?"),
            (
                "Phần của đơn vị cũ chuyển sang đơn vị này, theo dân số hoặc diện tích; 0,35 là 35%. Số liệu cũ giữ nguyên; khi xem theo địa giới mới thì chia theo tỷ phần và ghi là ước.",
                "The part of the old unit that goes to this one, by people or by area; 0.35 is 35%. Old figures stay as they are; shown for the new units they are divided by the share and marked as estimates."
            ))
    }

    var successionDay: Help {
        help(
            ("Ngày nào?", "Which day?"),
            (
                "Ngày đầu tiên các đơn vị mới hoạt động, theo nghị quyết. Kỳ kết thúc trước ngày này xem theo đơn vị cũ; muốn xem theo đơn vị mới thì chọn “Địa giới ngày”.",
                "The first day of the new units, as the resolution says. Periods that end before it are shown for the old units; choose “Structure of” to see them for the new ones."
            ))
    }

    // MARK: Due dates, approval, locks

    var dueDay: Help {
        help(
            ("Hạn rơi vào ngày nào?", "Which day is that?"),
            (
                "Đếm từ tháng cuối của kỳ. 0 tháng, ngày 20: báo cáo quý I hạn 20/3. 1 tháng, ngày 15: hạn 15/4. Tháng không có ngày ấy thì lấy ngày cuối tháng.",
                "Counted from the period's last month. 0 months and day 20: the first quarter is due on 20 March. 1 month and day 15: on 15 April. A month without that day has its last one."
            ))
    }

    var steps: Help {
        help(
            ("Duyệt mấy bước?", "How many steps?"),
            (
                "Số chỉ vào bảng khi đủ chữ ký. Thêm bước thì chắc hơn nhưng chậm hơn: mỗi bước chờ một cơ quan. Sửa rồi gửi lại thì chỉ số nào đổi mới cần ký lại.",
                "Figures count when all have signed. More steps are safer and slower: each waits for an office. When a report is mended and sent again, only what changed needs a new signature."
            ))
    }

    var allowOwn: Help {
        help(
            ("Có nên cho không?", "Should it be allowed?"),
            (
                "Nên để “không”: người thứ hai đọc lại thì bắt được lỗi gõ nhầm. Chỉ cơ quan có một người phụ trách mới cần.",
                "Better not: a second reader catches slips of typing. Only an office of one person needs it."
            ))
    }

    var lock: Help {
        help(
            ("Khóa rồi có sửa được không?", "Can it still be changed?"),
            (
                "Được, nhưng phải ghi lý do. Số ghi sau khi khóa được liệt kê riêng, kèm người ghi và lý do.",
                "Yes, with a reason. What is recorded after the lock is listed by itself, with who did it and why."
            ))
    }

    var lateReason: Help {
        help(
            ("Vì sao cần lý do?", "Why a reason?"),
            (
                "Kỳ đã khóa, báo cáo có thể đã dùng số cũ. Lý do đứng cạnh số trong nhật ký, chẳng hạn: “thôn báo lại sau khi kiểm tra thực địa”.",
                "The period is locked, and reports may have used the earlier figure. The reason stands beside it in the journal, such as “the village told anew after a visit”."
            ))
    }

    var exception: Help {
        help(
            ("Ngoại lệ cho làm gì?", "What does it allow?"),
            (
                "Riêng đơn vị này nhập và gửi tiếp được đến hết ngày đã chọn, rồi kỳ tự đóng lại. Các đơn vị khác không đổi.",
                "This unit alone may enter and send until the end of that day; then the period is closed for it again. Nothing changes for the others."
            ))
    }

    // MARK: People

    var role: Help {
        help(
            ("Vai trò nào làm được gì?", "Who may do what?"),
            (
                "Người nhập báo cáo nhập và gửi số của đơn vị mình. Người phê duyệt ký hoặc trả lại. Chuyên viên tổng hợp giao kế hoạch, mở và đóng kỳ, nhập thay. Lãnh đạo xem cả số chờ duyệt, cho công bố. Thanh tra, kiểm toán xem tất cả, không sửa. Quản trị giữ tài khoản và danh mục.",
                "A reporter enters and sends the unit's figures. An approver signs or returns. A planning officer assigns plans, opens and closes periods, enters on behalf. A leader also sees what waits, and lets it be published. An inspector sees everything and changes nothing. An administrator looks after accounts and reference data."
            ))
    }

    var handOver: Help {
        help(
            ("Bàn giao thì sao?", "What happens then?"),
            (
                "Số đã nhập, nhật ký giữ nguyên tên người cũ. Nháp chưa gửi là của đơn vị, người mới làm tiếp được.",
                "What was entered and the journal keep the old name. Drafts belong to the unit; the new person goes on with them."
            ))
    }

    var identity: Help {
        help(
            ("Gắn rồi đăng nhập thế nào?", "How do I sign in then?"),
            (
                "Bấm nút của nhà cung cấp ở trang đăng nhập; không cần mật khẩu ở đây. Mật khẩu đang có vẫn dùng được. Vai trò vẫn do quản trị viên giao ở đây.",
                "By the provider's button on the sign-in page, without a password here. The password that you have still works. Roles are given here, by an administrator."
            ))
    }
}
