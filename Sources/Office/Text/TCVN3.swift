/// TCVN 5712 as the fonts have it: signs from A1 to FE. Capitals with a tone have no sign; fonts of capitals serve.
enum TCVN3 {
    /// The letter that the font draws for a sign; `nil` where it draws none.
    static func letter(_ sign: Unicode.Scalar) -> Unicode.Scalar? {
        let place = Int(sign.value) - 0xA0
        return letters.indices.contains(place) && letters[place] != "·" ? letters[place] : nil
    }

    /// From A0 on; "·" where there is no letter.
    private static let letters = Array(
        """
        ·ĂÂÊÔƠƯĐăâêôơưđ·\
        ·····àảãáạ·ằẳẵắ·\
        ······ặầẩẫấậè·ẻẽ\
        éẹềểễếệìỉ···ĩíịò\
        ·ỏõóọồổỗốộờởỡớợù\
        ·ủũúụừửữứựỳỷỹýỵ·
        """.unicodeScalars)
}
