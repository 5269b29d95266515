package import Office

extension LayoutProfile {
    /// The boxes below the text: recipients on the left, the signature level with them on the right.
    package func closing(_ letter: OfficialLetter) -> [Block] {
        [.table(table(closingColumns, [[recipients(letter), signature(letter.signer)]], summary: "Phần cuối văn bản"))]
    }

    private func recipients(_ letter: OfficialLetter) -> [Block] {
        guard !letter.recipients.isEmpty || letter.archive != nil else { return [] }
        var lines = letter.recipients
        if let archive = letter.archive { lines.append(words.archive + archive) }
        let last = lines.count - 1
        let list = lines.enumerated().map { index, line in
            let end = index == last ? words.recipientEnd : words.recipientSeparator
            return paragraph(.recipient, words.recipientPrefix + line + end)
        }
        return [paragraph(.recipientsWord, words.recipients)] + list
            + (letter.drafter.map { [paragraph(.drafter, $0)] } ?? [])
    }

    private func signature(_ signer: OfficialLetter.Signer?) -> [Block] {
        guard let signer else { return [] }
        var blocks: [Block] = []
        if let line = authority(signer.authority) { blocks.append(paragraph(.authority, line)) }
        blocks.append(paragraph(.signerTitle, signer.title))
        blocks += Array(repeating: paragraph(.signature, ""), count: blankSignatureLines)
        if let name = signer.name { blocks.append(paragraph(.signerName, name)) }
        return blocks
    }

    private func authority(_ authority: OfficialLetter.Authority) -> String? {
        switch authority {
        case .onBehalf(let body): "\(words.onBehalf) \(body)"
        case .forHead(let head): "\(words.forHead) \(head)"
        case .byOrder(let head): "\(words.byOrder) \(head)"
        case .byMandate(let head): "\(words.byMandate) \(head)"
        case .acting(let title): "\(words.acting) \(title)"
        case .own: nil
        }
    }

    /// The heading of an annex: "Phụ lục I", its title, and the document that it belongs to.
    package func annexHeading(number: String?, title: String, reference: String?) -> [Block] {
        let word = number.map { $0.hasPrefix(words.annex) ? $0 : "\(words.annex) \($0)" }
        return (word.map { [paragraph(.annexNumber, $0)] } ?? []) + [paragraph(.annexTitle, title)]
            + (reference.map { [paragraph(.annexReference, $0)] } ?? [])
    }
}
