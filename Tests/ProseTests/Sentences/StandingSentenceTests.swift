import Planning
import Quantities
import Testing

@testable import Prose

@Suite struct StandingSentenceTests {
    @Test func `a plan that is exceeded says by how much, and growth is the index less 100`() throws {
        var target = try SampleTarget(
            "Diện tích trồng rừng", "ha", .flow, decimals: 1, actual: "1903.5", before: "1702.6", plan: "1790")
        target.verdict = Verdict(.exceeded, .planExceeded(percent: try #require(ExactDecimal("106.3"))))
        #expect(
            try target.sentence(isFirst: true)
                == "Diện tích trồng rừng đạt 1.903,5 ha, vượt 6,3% kế hoạch tỉnh giao, tăng 11,8% so với cùng kỳ năm 2022."
        )
    }

    @Test func `a rate moves in points`() throws {
        let target = try SampleTarget(
            "Tỷ lệ lao động qua đào tạo", "%", .rate, decimals: 1, actual: "67", before: "64.8", plan: "69")
        #expect(
            try target.sentence()
                == "Tỷ lệ lao động qua đào tạo đạt 67%, bằng 97,1% kế hoạch, tăng 2,2 điểm % so với cùng kỳ.")
    }

    @Test func `a recognition counts units out of those in force, and its day may not have come`() throws {
        var target = try SampleTarget(
            "Số xã, thị trấn đạt tiêu chí quốc gia về y tế", "xã", .recognition, actual: "28", before: "27", plan: "29")
        target.of = 31
        target.verdict = Verdict(.notYetDue, .decidedIn(months: [12, 1, 2], missing: 1))
        #expect(
            try target.sentence()
                == "Có 28/31 xã, thị trấn đạt tiêu chí quốc gia về y tế, bằng 96,6% kế hoạch, tăng 1 đơn vị so với cùng kỳ; còn thiếu 1 đơn vị, chưa đến kỳ công nhận."
        )
    }

    @Test func `a name that says what is done takes its figure into it`() throws {
        let jobs = try SampleTarget(
            "Tạo việc làm mới cho người lao động", "lao động", .flow, actual: "3522", before: "3306", plan: "4950")
        let members = try SampleTarget("Kết nạp đảng viên mới", "đảng viên", .flow, actual: "149")
        #expect(
            try jobs.sentence()
                == "Tạo việc làm mới cho 3.522 lao động, bằng 71,2% kế hoạch, tăng 6,5% so với cùng kỳ.")
        #expect(try members.sentence() == "Kết nạp 149 đảng viên mới.")
    }

    @Test func `what is not wanted happens, and uses up an allowance`() throws {
        var crimes = try SampleTarget(
            "Số vụ phạm pháp hình sự", "vụ", .flow, direction: .down, actual: "66", before: "61", plan: "120")
        crimes.verdict = Verdict(
            .behind, .ceilingSoFar(percent: 55, expected: 50, source: .timeElapsed))
        #expect(
            try crimes.sentence()
                == "Xảy ra 66 vụ phạm pháp hình sự, bằng 55,0% mức tối đa của cả năm là 120 vụ, tăng 5 vụ so với cùng kỳ."
        )
        let children = try SampleTarget(
            "Tỷ lệ trẻ suy dinh dưỡng", "%", .rate, decimals: 1, direction: .down, actual: "12.9", before: "13.4",
            plan: "12.6")
        #expect(
            try children.sentence()
                == "Tỷ lệ trẻ suy dinh dưỡng là 12,9%, cao hơn kế hoạch 0,3 điểm %, giảm 0,5 điểm % so với cùng kỳ."
        )
    }

    @Test func `a place in a ranking is a place, not so much of anything`() throws {
        let rank = try SampleTarget(
            "Xếp hạng chỉ số cải cách hành chính cấp huyện", "hạng", .rank, direction: .down, actual: "4", plan: "3")
        #expect(
            try rank.sentence() == "Xếp hạng chỉ số cải cách hành chính cấp huyện: hạng 4, kế hoạch: hạng 3.")
        #expect(
            try SampleTarget.sentences().item(rank.standing())?.plain.replacing(Words.firmSpace, with: " ")
                == "xếp hạng chỉ số cải cách hành chính cấp huyện: hạng 4 (kế hoạch: hạng 3)")
    }

    @Test func `a plan of another than the usual assigner says whose it is`() throws {
        let target = try SampleTarget("Diện tích chè", "ha", .stock, actual: "90", plan: "100")
        let sentences = try SampleTarget.sentences()
        let usual = StandingSentences(sentences.words, sentences.place, usualAssigner: .council)
        #expect(
            usual.sentence(try target.standing())?.plain.hasSuffix("bằng 90,0% kế hoạch tỉnh giao.") == true)
        let same = StandingSentences(sentences.words, sentences.place, usualAssigner: .province)
        #expect(same.sentence(try target.standing())?.plain.hasSuffix("bằng 90,0% kế hoạch.") == true)
    }

    @Test func `nothing yet and nothing at all are words, not noughts`() throws {
        let schools = try SampleTarget(
            "Trường đạt chuẩn quốc gia công nhận mới trong năm", "trường", .flow, actual: "0", plan: "6")
        let fires = try SampleTarget("Số vụ cháy, nổ", "vụ", .flow, direction: .down, actual: "0")
        #expect(
            try schools.sentence()
                == "Chưa có trường đạt chuẩn quốc gia công nhận mới trong năm, kế hoạch cả năm: 6 trường.")
        #expect(try fires.sentence() == "Không có vụ cháy, nổ.")
    }

    @Test func `equal is equal, and nearly equal is no rise by nothing`() throws {
        let equal = try SampleTarget("Diện tích chè", "ha", .stock, decimals: 1, actual: "1500", before: "1500")
        let near = try SampleTarget("Diện tích chè", "ha", .stock, decimals: 1, actual: "99990.1", before: "100000.2")
        let nearAbove = try SampleTarget(
            "Diện tích chè", "ha", .stock, decimals: 1, actual: "100000.2", before: "99990.1")
        #expect(try equal.sentence() == "Diện tích chè đạt 1.500 ha, bằng cùng kỳ.")
        #expect(try near.sentence() == "Diện tích chè đạt 99.990,1 ha, tương đương cùng kỳ.")
        #expect(try nearAbove.sentence() == "Diện tích chè đạt 100.000,2 ha, tương đương cùng kỳ.")
    }

    @Test func `what is exactly met is 100%, what is nearly met never is`() throws {
        let met = try SampleTarget("Tỷ lệ giao quân", "%", .rate, decimals: 1, actual: "100", plan: "100")
        let near = try SampleTarget("Sản lượng", "tấn", .flow, actual: "99999", plan: "100000")
        #expect(try met.sentence() == "Tỷ lệ giao quân đạt 100%, đạt kế hoạch.")
        #expect(try near.sentence() == "Sản lượng đạt 99.999 tấn, bằng 99,9% kế hoạch.")
    }

    @Test func `an estimate says so, an invented figure bears its mark`() throws {
        var target = try SampleTarget("Sản lượng thủy sản", "tấn", .flow, actual: "1238")
        target.status = .estimate
        target.isIllustrative = true
        #expect(try target.sentence() == "Sản lượng thủy sản ước đạt 1.238* tấn.")
    }

    @Test func `a figure that is missing has no sentence`() throws {
        let target = try SampleTarget(
            "Thu nhập bình quân", "triệu đồng", .average, actual: nil, before: "51", plan: "53")
        #expect(try target.sentence() == nil)
        #expect(try SampleTarget.sentences().item(target.standing()) == nil)
        #expect(try SampleTarget.sentences().part(target.standing()) == nil)
    }

    @Test func `a number and its unit stay on one line`() throws {
        let target = try SampleTarget("Diện tích trồng rừng", "ha", .flow, decimals: 1, actual: "1903.5")
        #expect(try SampleTarget.sentences().sentence(target.standing())?.plain.contains("1.903,5\u{00A0}ha") == true)
    }

    @Test func `English says the same`() throws {
        let target = try SampleTarget(
            "Diện tích trồng rừng", "ha", .flow, decimals: 1, actual: "1903.5", before: "1702.6", plan: "1790")
        let sentence = try SampleTarget.sentences(.english).sentence(target.standing())?.plain
        #expect(
            sentence?.replacing(Words.firmSpace, with: " ")
                == "Sample: 1,903.5 ha, 6.3% above the plan, up 11.8% on the same period.")
    }
}
