package import Prose

/// What is said of a profile that could not be taken in.
package struct ProfileMessages: Sendable {
    private let words: Words

    package init(_ language: Language) {
        words = Words(language)
    }

    private func say(_ vietnamese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
        words.say(vietnamese(), english())
    }

    package var reasonNeeded: String {
        say("Thay hoặc rút thể thức đã ghi thì cần lý do.", "To replace or take back what is recorded needs a reason.")
    }
    package var moved: String {
        say(
            "Có người vừa sửa thể thức này; hãy xem lại rồi ghi.",
            "Somebody has changed this profile meanwhile; look again, then record.")
    }
    package var outOfReach: String {
        say(
            "Thể thức cho mọi đơn vị chỉ do đơn vị có đơn vị trực thuộc đặt; hãy chọn đơn vị bạn quản lý.",
            "A profile for all units is set by a unit that has others below it; choose a unit that you look after.")
    }
    package var noFile: String { say("Hãy chọn tệp .json.", "Choose a .json file.") }
    package var badName: String {
        say(
            "“name” trong tệp phải có từ 1 đến 80 ký tự, một dòng.",
            "“name” in the file has 1 to 80 characters, one line.")
    }
    package func tooLarge(_ limit: Int) -> String {
        say("Tệp quá lớn: tối đa \(limit / 1024) kB.", "The file is too large: at most \(limit / 1024) kB.")
    }
    package var notText: String {
        say("Tệp không phải văn bản Unicode (UTF-8).", "The file is no Unicode text (UTF-8).")
    }
}
