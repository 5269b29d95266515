import Planning

/// What was asked.
extension ProblemName.Explanation {
    static let unknownParameter = Self(
        ("Địa chỉ có mục lạ", "An unknown item in the address"),
        (
            "Địa chỉ có một mục mà trang này không biết.",
            "The address has an item that this route does not know."
        ),
        ("Bỏ mục ấy, hoặc dùng một tên trong “options”.", "Leave it out, or use one of the names in “options”.")
    )

    static let badValue = Self(
        ("Giá trị không hợp", "A value that does not fit"),
        (
            "Một mục của địa chỉ hoặc biểu mẫu có giá trị sai dạng hay ngoài danh sách.",
            "An item of the address or form does not have the right form, or is none of the known words."
        ),
        (
            "Xem “errors” để biết mục nào, sửa theo dạng đã nêu.",
            "“errors” names the item; write it in the form that is stated there."
        ))

    static let missingParameter = Self(
        ("Thiếu một mục", "An item is missing"),
        (
            "Địa chỉ thiếu một mục bắt buộc, thường là đơn vị hoặc kỳ.",
            "The address lacks an item that it needs, mostly the unit or the period."
        ),
        ("Thêm mục ấy, ví dụ ?unit=076&period=2023-S1.", "Add it, as in ?unit=076&period=2023-S1."))

    static let unreadableQuery = Self(
        ("Không đọc được địa chỉ", "The address can't be read"),
        (
            "Địa chỉ hoặc biểu mẫu có ký tự sai mã, mục lặp lại hoặc quá dài.",
            "The address or form has wrongly encoded characters, an item twice, or one that is too long."
        ),
        ("Mã hóa theo UTF-8, ghi mỗi mục một lần.", "Encode it as UTF-8 and state each item once."))

    static let addressTooLong = Self(
        ("Địa chỉ quá dài", "The address is too long"),
        ("Địa chỉ dài hơn 2.048 ký tự.", "The address has more than 2,048 characters."),
        ("Bỏ bớt mục không cần.", "Leave out what is not needed."))

    static let notFound = Self(
        ("Không có trang này", "There is no such page"),
        ("Máy chủ không có địa chỉ này.", "The server has nothing at this address."),
        ("Kiểm tra chính tả; danh sách địa chỉ ở trang /api.", "Check the spelling; /api lists the addresses."))

    static let methodNotAllowed = Self(
        ("Yêu cầu sai loại", "A request of another kind"),
        (
            "Địa chỉ có, nhưng không nhận loại yêu cầu này.",
            "The address exists, but does not take this method."
        ),
        ("Dùng một loại nêu ở dòng Allow của trả lời.", "Use one of those in the answer's header Allow."))

    static let foreignHost = Self(
        ("Sai tên máy chủ", "The server has another name"),
        ("Máy chủ được gọi bằng tên mà nó không mang.", "The server was called by a name that is not its own."),
        ("Dùng địa chỉ chính thức của hệ thống.", "Use the system's published address."))

    static let notAcceptable = Self(
        ("Chỉ trả lời bằng JSON", "Answers are JSON only"),
        ("Chương trình chỉ nhận loại khác JSON.", "The program takes something else than JSON only."),
        ("Gửi “Accept: application/json” hoặc bỏ dòng ấy.", "Send “Accept: application/json”, or nothing."))

    static let unknownRow = Self(
        ("Không có dòng để đọc tiếp", "No row to go on after"),
        ("Dòng nêu ở “after” không còn trong danh sách.", "The row in “after” is not in the list any more."),
        ("Đọc lại từ đầu, bỏ “after”.", "Begin again without “after”."))
}

/// Who asks.
extension ProblemName.Explanation {
    static let notSignedIn = Self(
        ("Cần đăng nhập", "You need to sign in"),
        ("Không biết ai hỏi.", "It is not known who asks."),
        (
            "Người dùng đăng nhập; chương trình gửi “Authorization: Bearer …”.",
            "People sign in; programs send “Authorization: Bearer …”."
        ))

    static let badToken = Self(
        ("Khóa không dùng được", "The token is not good"),
        ("Khóa truy cập sai, hết hạn hoặc đã thu hồi.", "The token is wrong, has run out or was revoked."),
        ("Tạo khóa mới ở trang Tài khoản.", "Make a new one on the account's page."))

    static let notAllowed = Self(
        ("Không có quyền", "Not allowed"),
        (
            "Tài khoản hoặc khóa không có quyền làm việc này đối với đơn vị đã nêu.",
            "The account, or the token, may not do this for the unit."
        ),
        (
            "Nhờ quản trị viên giao quyền, hoặc tạo khóa có quyền ấy.",
            "Ask the administrator for the right, or make a token that has it."
        ))

    static let foreignRequest = Self(
        ("Yêu cầu từ nơi khác", "A request from elsewhere"),
        (
            "Biểu mẫu không đến từ trang của máy chủ này, hoặc phiên đã đổi.",
            "The form does not come from a page of this server, or the session is another one."
        ),
        (
            "Tải lại trang rồi gửi lại; dữ liệu đã điền vẫn còn.",
            "Load the page again and send it again; what was filled in is kept."
        ))

    static let access = Self(
        ("Chưa thực hiện được với tài khoản", "Not done with the account"),
        (
            "Việc về tài khoản, mật khẩu hoặc vai trò không hợp lệ.",
            "Something about an account, a password or a role does not hold."
        ),
        ("Đọc “detail”: ở đó có điều cần sửa.", "“detail” says what would be right."))
}

/// What was sent.
extension ProblemName.Explanation {
    static let notAForm = Self(
        ("Không phải biểu mẫu", "Not a form"),
        (
            "Dữ liệu gửi lên không phải dạng mà địa chỉ nhận.",
            "What was sent is not of the kind that the address takes."
        ),
        (
            "Gửi application/x-www-form-urlencoded hoặc application/json.",
            "Send application/x-www-form-urlencoded or application/json."
        ))

    static let notAnUpload = Self(
        ("Không phải biểu mẫu có tệp", "No form with files"),
        ("Địa chỉ cần biểu mẫu có tệp.", "The address takes a form with files."),
        ("Gửi multipart/form-data.", "Send multipart/form-data."))

    static let uploadCutOff = Self(
        ("Tệp bị đứt giữa chừng", "The file did not arrive whole"),
        (
            "Kết nối đứt hoặc quá chậm; chưa có gì thay đổi.",
            "The connection broke or was too slow; nothing was changed."
        ),
        ("Gửi lại.", "Send it again."))

    static let bodyTooLarge = Self(
        ("Gửi lên quá lớn", "What was sent is too large"),
        (
            "Dữ liệu vượt giới hạn của địa chỉ; chưa có gì thay đổi.",
            "It is larger than the address takes; nothing was changed."
        ),
        ("Chia nhỏ, hoặc giảm dung lượng tệp.", "Send it in smaller parts, or make the file smaller."))

    static let notJSON = Self(
        ("Cần JSON", "JSON is needed"),
        ("Yêu cầu không ghi Content-Type là JSON.", "The request does not say that it is JSON."),
        ("Thêm “Content-Type: application/json”.", "Add “Content-Type: application/json”."))

    static let unreadableJSON = Self(
        ("Không đọc được JSON", "The JSON can't be read"),
        (
            "Nội dung không đúng chuẩn JSON, hoặc lồng nhau quá 20 tầng.",
            "It is no well-formed JSON, or nested more than 20 deep."
        ),
        ("Kiểm tra dấu ngoặc, dấu phẩy và bảng mã UTF-8.", "Check brackets, commas and the encoding, UTF-8."))

    static let badBody = Self(
        ("Dữ liệu không đúng dạng", "Not the right form"),
        (
            "JSON đọc được, nhưng có mục thiếu, thừa hoặc sai dạng.",
            "The JSON can be read, but something is missing, too much or of the wrong form."
        ),
        ("“errors” chỉ từng chỗ bằng “pointer”.", "“errors” points at each place."))

    static let wrongMedia = Self(
        ("Không nhận loại tệp này", "Files of this kind are not taken"),
        (
            "Content-Type không thuộc các loại tệp được nhận.",
            "The Content-Type is none of the kinds that are taken."
        ),
        ("Gửi PDF, ảnh PNG hay JPEG, .docx hoặc .xlsx.", "Send PDF, PNG, JPEG, .docx or .xlsx."))

    static let keyReused = Self(
        ("Khóa gửi lại đã dùng", "The key was used before"),
        (
            "Idempotency-Key này đã đi với một yêu cầu khác.",
            "The Idempotency-Key came with another request before."
        ),
        ("Dùng khóa mới cho mỗi yêu cầu mới.", "Use a new key for each new request."))

    static let keyBusy = Self(
        ("Yêu cầu đầu đang xử lý", "The first request is under way"),
        ("Yêu cầu đầu với khóa này chưa xong.", "The first request with the key is not answered yet."),
        ("Gửi lại sau ít giây, cùng khóa.", "Send it again in a few seconds, with the same key."))

    static let changedSince = Self(
        ("Đã có người sửa", "Somebody has changed it"),
        ("Bản nêu ở If-Match không còn là bản mới nhất.", "What If-Match names is not the newest any more."),
        (
            "Đọc lại, áp thay đổi lên bản mới, gửi với ETag mới.",
            "Read it anew, make the change there, send it with the new ETag."
        ))
}
