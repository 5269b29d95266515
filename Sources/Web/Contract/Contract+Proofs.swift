import Planning

extension Contract {
    private static let proofRow = Schema.object([
        "number": .count, "name": .anyText, "media": .words(of: ProofMedia.self), "bytes": .count, "sha256": .anyText,
        "indicator": Schema.anyText.orNull, "change": .count, "at": .moment, "author": .anyText,
        "remark": Schema.anyText.orNull,
    ])

    private static let media = ProofMedia.allCases.map(\.rawValue)

    static let proofs = Contract(
        "proofs", .reports, "Minh chứng của một biểu, mới nhất trước", "The proofs behind a form, the newest first",
        parameters: [
            .unitInPath, .periodInPath,
            Parameter(
                "indicator", .indicator, "Chỉ của chỉ tiêu này và của cả biểu",
                "Only those of this indicator and of the whole form"),
        ],
        answers: rows(of: proofRow), isPaged: true, example: "/forms/02569/2023-S1/proofs")

    static let attachProof = Contract(
        "attach-proof", .reports, "Gửi kèm một minh chứng: thân yêu cầu là tệp, tối đa 20 MB",
        "Attach a proof: the body is the file itself, 20 MB at most",
        parameters: [
            .unitInPath, .periodInPath,
            Parameter(
                RawFileReader.nameField, .line(1...150), isRequired: true, "Tên tệp", "The name of the file",
                example: "bien-ban.pdf"),
            Parameter("indicator", .indicator, "Chỉ tiêu mà tệp chứng minh", "The indicator whose figure it proves"),
            Parameter("remark", .line(1...400), "Ghi chú", "A remark"),
        ],
        answers: .object(["proof": proofRow]), example: "/forms/02569/2023-S1/proofs?name=bien-ban.pdf"
    ).taking(media + ["application/octet-stream"])

    static let proof = Contract(
        "proof", .reports, "Tải một minh chứng, nguyên như khi gửi", "A proof, byte by byte as it came",
        parameters: [
            Parameter(
                "proof", .integer(1...1_000_000_000), in: .path, "Số của minh chứng", "The number of a proof",
                example: 1)
        ],
        answers: .anyText, example: "/proofs/1"
    ).answering(media)
}
