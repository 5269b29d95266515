import Planning

/// What is recorded.
extension ProblemName.Explanation {
    static let unknownUnit = Self(
        ("Không có đơn vị này", "There is no such unit"),
        ("Không có đơn vị nào mang mã này.", "No unit has this code."),
        (
            "Dùng mã trong “options”, hoặc tìm theo tên ở /search.",
            "Use one of “options”, or look for the name at /search."
        ))

    static let unitNotInForce = Self(
        ("Đơn vị không tồn tại vào ngày này", "The unit is not in force on that day"),
        (
            "Mã có, nhưng đơn vị khi ấy chưa lập hoặc đã sáp nhập.",
            "The code exists, but the unit was not there yet, or had been merged."
        ),
        (
            "Chọn bản của đơn vị theo ngày: 02608@2024-09-01.",
            "Name one of its versions by its first day: 02608@2024-09-01."
        ))

    static let cannotRestate = Self(
        ("Không quy đổi được", "Not available in that structure"),
        (
            "Số liệu không quy đổi được sang địa giới đã chọn.",
            "The figures can't be put into the structure that was asked for."
        ),
        (
            "Bỏ “structure”, hoặc chọn đơn vị còn trong địa giới ấy.",
            "Leave out “structure”, or choose a unit that is part of it."
        ))

    static let nothingRecorded = Self(
        ("Khi đó chưa có số liệu", "Nothing was recorded by then"),
        ("Sổ chưa có gì vào thời điểm đã nêu.", "The ledger was empty at that moment."),
        ("Chọn thời điểm muộn hơn.", "Choose a later moment."))

    static let unknownIndicator = Self(
        ("Không có chỉ tiêu này", "There is no such indicator"),
        ("Không có chỉ tiêu nào mang mã này.", "No indicator has this code."),
        ("Danh sách mã ở /api/v1/indicators.", "/api/v1/indicators lists the codes."))

    static let unknownSubmission = Self(
        ("Không có báo cáo này", "There is no such submission"),
        ("Không có báo cáo mang số này.", "No submission has this number."),
        ("Danh sách ở /api/v1/submissions.", "/api/v1/submissions lists them."))

    static let unknownProof = Self(
        ("Không có minh chứng này", "There is no such proof"),
        ("Không có minh chứng mang số này.", "No proof has this number."),
        ("Danh sách ở /api/v1/forms/…/proofs.", "/api/v1/forms/…/proofs lists them."))

    static let noSuchDocument = Self(
        ("Không có văn bản này", "There is no such document"),
        (
            "Văn bản, hội nghị hoặc số tra cứu không có trong sổ.",
            "The document, conference or reference is not in the ledger."
        ),
        ("Đọc “detail”: ở đó có những gì đang có.", "“detail” says what there is."))

    static let missingFile = Self(
        ("Không có tệp này", "There is no such file"),
        ("Tệp cần đọc không có trên máy chủ.", "The file is not on the server."),
        ("Gửi lại tệp.", "Send the file again."))

    static let damagedTree = Self(
        ("Cây đơn vị không hợp lệ", "The tree of units is not valid"),
        ("Sổ có đơn vị không nối được vào cây.", "The ledger holds units that do not fit into the tree."),
        (
            "Báo quản trị viên: lệnh `tiendo verify` chỉ chỗ sai.",
            "Tell the administrator: `tiendo verify` finds the place."
        ))
}

/// Reports and their figures.
extension ProblemName.Explanation {
    static let badInput = Self(
        ("Số liệu chưa nhận được", "The figures were not accepted"),
        ("Có ô hoặc dòng sai; chưa có gì được ghi.", "Some cells or rows are wrong; nothing was recorded."),
        (
            "Sửa từng chỗ nêu trong “errors” hoặc “detail”, rồi gửi lại tất cả.",
            "Mend each place in “errors” or “detail”, then send all of it again."
        ))

    static let reasonNeeded = Self(
        ("Cần nêu lý do", "A reason is needed"),
        (
            "Số mới thay số đã ghi, hoặc lệch hẳn kỳ trước.",
            "Figures take the place of recorded ones, or are far from those before."
        ),
        ("Gửi lại kèm “reason”.", "Send it again with a “reason”."))

    static let conflicts = Self(
        ("Người khác vừa sửa", "Somebody else has changed rows"),
        ("Có dòng đã khác so với lúc đọc.", "Some rows are not what they were when they were read."),
        ("Đọc lại biểu, chọn số đúng, gửi lại.", "Read the form anew, choose what is right, send it again."))

    static let callerMissing = Self(
        ("Chưa ghi ai báo", "Who phoned is missing"),
        ("Nhập thay đơn vị thì phải ghi ai báo số.", "Figures for another unit name who phoned them in."),
        ("Thêm “caller”.", "Add “caller”."))

    static let nothingToSubmit = Self(
        ("Chưa có gì để gửi", "There is nothing to submit"),
        ("Biểu không có số liệu mới.", "The form has no new figures."),
        ("Ghi số liệu trước khi gửi duyệt.", "Save figures before you submit."))

    static let noDraft = Self(
        ("Biểu chưa có số liệu", "The form has no figures yet"),
        ("Minh chứng phải đi kèm số liệu của biểu.", "A proof stands behind the figures of a form."),
        ("Ghi biểu trước, rồi gửi tệp.", "Save the form first, then send the file."))

    static let notAProof = Self(
        ("Tệp không làm minh chứng được", "The file can't be a proof"),
        (
            "Theo nội dung, tệp không phải PDF, PNG, JPEG, .docx, .xlsx, hoặc rỗng, có macro.",
            "By its content it is no PDF, PNG, JPEG, .docx or .xlsx, or it is empty or has macros."
        ),
        ("Quét lại thành PDF hoặc ảnh.", "Scan it as a PDF or a picture."))

    static let proofTooLarge = Self(
        ("Minh chứng quá lớn", "The proof is too large"),
        ("Tệp lớn hơn 20 MB.", "The file is larger than 20 MB."),
        ("Quét với độ phân giải thấp hơn.", "Scan it with a lower resolution."))
}

/// Approval, reminders, articles.
extension ProblemName.Explanation {
    static let periodClosed = Self(
        ("Kỳ báo cáo đã đóng", "The period is closed"),
        (
            "Kỳ đã đóng đối với đơn vị; số mới không vào được.",
            "The period is closed for the unit; no new figures come in."
        ),
        ("Nhờ người nêu trong “detail” mở ngoại lệ.", "Ask whom “detail” names for an exception."))

    static let movedOn = Self(
        ("Dữ liệu đã đổi", "Things have moved on"),
        ("Số liệu đã đổi từ khi xem.", "Figures have changed since they were shown."),
        ("Xem lại rồi quyết định.", "Look at it anew, then decide."))

    static let notWaiting = Self(
        ("Không chờ việc này", "It does not wait for this"),
        ("Báo cáo hoặc kỳ đang ở trạng thái khác.", "The report, or the period, stands otherwise."),
        ("Đọc lại trạng thái; có thể người khác đã làm.", "Read how it stands; somebody else may have done it.")
    )

    static let notYourStep = Self(
        ("Không phải bước của bạn", "Not your step"),
        (
            "Người gửi hoặc người đã ký không được ký bước này.",
            "Whoever sent it, or signed before, can't sign this step."
        ),
        ("Để người có quyền ở bước ấy ký.", "Leave it to whoever has the step."))

    static let badDecision = Self(
        ("Quyết định chưa đủ", "The decision is not complete"),
        ("Thiếu nhận xét, lý do hoặc ngày hợp lệ.", "A remark, a reason or a valid day is missing."),
        ("Thêm điều mà “detail” nêu.", "Add what “detail” names."))

    static let noMail = Self(
        ("Máy chủ chưa gửi được thư", "The server can't send mail"),
        ("Chưa thiết lập cách gửi thư.", "No way to send mail is set up."),
        (
            "Quản trị viên thiết lập theo hướng dẫn vận hành.",
            "The administrator sets it up as the operators' manual says."
        ))

    static let article = Self(
        ("Chưa thực hiện được với bài", "Not done with the article"),
        (
            "Bài thiếu mục, đã có bản mới hơn, hoặc có số liệu chưa được giải thích.",
            "Something is missing in the article, there is a newer version, or figures are not explained."
        ),
        ("Đọc “detail”, sửa rồi gửi lại.", "“detail” says what to mend."))

    static let notProse = Self(
        ("Tệp không có văn bản", "A file without a text"),
        (
            "Tệp không phải .docx, .html, .txt hoặc .md có văn bản.",
            "The file is no .docx, .html, .txt or .md with a running text."
        ),
        ("Gửi tệp văn bản, hoặc dán văn bản.", "Send a text, or paste it."))
}

/// The server.
extension ProblemName.Explanation {
    static let unavailable = Self(
        ("Cơ sở dữ liệu tạm không trả lời", "The database does not answer"),
        ("Cơ sở dữ liệu bận hoặc đang khởi động lại.", "The database is busy, or starts anew."),
        (
            "Gửi lại sau số giây ở dòng Retry-After.",
            "Send it again after the seconds in the header Retry-After."
        ))

    static let internalFault = Self(
        ("Chương trình gặp lỗi", "The program met a fault"),
        (
            "Lỗi của chương trình; đã ghi ở máy chủ, sổ không bị ảnh hưởng.",
            "A fault of the program; it was noted on the server, the ledger is not affected."
        ),
        ("Báo quản trị viên kèm số ở “instance”.", "Tell the administrator the number in “instance”."))

    static let clockBehind = Self(
        ("Đồng hồ máy chủ chạy chậm", "The server's clock is behind"),
        (
            "Giờ máy chủ sớm hơn lần ghi gần nhất trong sổ; chưa có gì thay đổi.",
            "It shows a time before the newest change of the ledger; nothing was changed."
        ),
        ("Quản trị viên chỉnh giờ máy chủ, rồi gửi lại.", "Set the server's clock right, then send it again."))
}
