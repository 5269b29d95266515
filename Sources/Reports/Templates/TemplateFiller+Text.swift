import Office

extension TemplateFiller {
    /// A paragraph with its values; `nil` where a condition left nothing of it.
    mutating func paragraph(_ paragraph: MarkupElement, _ scope: TemplateScope) -> MarkupElement? {
        let joined = JoinedParagraph(paragraph)
        let text = MarkedText.text(joined.text.scalars)
        let before = place.text
        place.text = String(text.prefix(60))
        defer { place.text = before }
        for stray in joined.text.strayBraces { report(.strayBraces(stray)) }
        var element = joined.element
        element.children = inline(element.children, scope)
        let hadBlock = joined.text.marks.contains { !$0.mark.isValue }
        return hadBlock && element.holdsNothing ? nil : element
    }

    /// Runs beside each other, cut at their marks.
    private mutating func inline(_ nodes: [MarkupNode], _ scope: TemplateScope) -> [MarkupNode] {
        var items: [TemplateItem] = []
        for node in nodes {
            guard let element = node.element, element.mentionsBraces else {
                items.append(.node(node))
                continue
            }
            switch element.name {
            case "w:r": items += cut(element)
            case "w:hyperlink", "w:ins", "w:smartTag", "w:sdt", "w:sdtContent", "w:fldSimple", "w:customXml":
                var inner = element
                inner.children = inline(element.children, scope)
                // Filled: nothing is left in it to do.
                items.append(.node(.other(inner.markup)))
            default: items.append(.node(node))
            }
        }
        return render(paired(items, nodes), scope)
    }

    /// A run as runs without marks and marks.
    private func cut(_ run: MarkupElement) -> [TemplateItem] {
        var items: [TemplateItem] = []
        var pending: [MarkupNode] = []
        func flush(_ items: inout [TemplateItem]) {
            if !pending.isEmpty { items.append(.node(.element(WordText.with(pending, like: run)))) }
            pending = []
        }
        for node in run.children where node.element?.name != "w:rPr" {
            let text = node.element.flatMap { $0.name == "w:t" ? MarkedText($0.text) : nil }
            guard let text, !text.marks.isEmpty else {
                pending.append(node)
                continue
            }
            var place = 0
            for found in text.marks {
                let start = text.scalars[place..<found.range.lowerBound]
                if !start.isEmpty { pending.append(.element(WordText.element(MarkedText.text(start)))) }
                flush(&items)
                items.append(.mark(found.mark, run: run))
                place = found.range.upperBound
            }
            let rest = text.scalars[place...]
            if !rest.isEmpty { pending.append(.element(WordText.element(MarkedText.text(rest)))) }
        }
        flush(&items)
        return items
    }

    // MARK: Values

    mutating func value(_ mark: TemplateMark, _ run: MarkupElement?, _ scope: TemplateScope) -> [MarkupNode] {
        guard case .value(let name) = mark, let run else {
            if case .unknown(let text) = mark { report(.unknownMark(text)) }
            return []
        }
        guard let value = scope[name] else {
            report(.unknownName(name, nearest: scope.nearest(to: name)))
            return []
        }
        switch value {
        case .text(let text): return runs([.text(text)], run)
        case .figure(let text, let tag): return runs([.figure(text, tag)], run)
        case .passage(let inlines): return runs(inlines, run)
        case .absent: return []
        case .chart(let chart): return isJudging ? [] : drawn(chart)
        case .list, .flag:
            report(.listAsValue(name))
            return []
        }
    }

    private mutating func drawn(_ chart: DocumentChart) -> [MarkupNode] {
        do throws(OfficeFault) {
            return [.other(try charts.run(chart))]
        } catch {
            fault = fault ?? error
            return []
        }
    }

    private mutating func runs(_ inlines: [Inline], _ run: MarkupElement) -> [MarkupNode] {
        var nodes: [MarkupNode] = []
        for inline in inlines {
            switch inline {
            case .text(let text, let marks):
                if !text.isEmpty { nodes.append(.element(WordText.run(text, like: run.with(marks)))) }
            case .figure(let text, let tag, let marks):
                let content = MarkupNode.element(WordText.run(text, like: run.with(marks)))
                nodes.append(.element(ContentControl.element(tag, number: nextControl(), [content])))
            case .lineBreak: nodes.append(.element(WordText.run("\n", like: run)))
            case .tab: nodes.append(.element(WordText.with([.element(MarkupElement(startTag: "<w:tab/>"))], like: run)))
            // A template has no part for notes of its own: they stand where they belong.
            case .footnote(let content): nodes += runs([.text(" (")] + content + [.text(")")], run)
            }
        }
        return nodes
    }
}

extension MarkupElement {
    /// The run with the bold or italic type that a value brings along.
    fileprivate func with(_ marks: Inline.Emphasis) -> MarkupElement {
        let known: [(Inline.Emphasis, String)] = [(.bold, "w:b"), (.italic, "w:i")]
        let format = child("w:rPr")
        let missing = known.filter { marks.contains($0.0) && format?.child($0.1) == nil }.map(\.1)
        guard !missing.isEmpty else { return self }
        var changed = format ?? MarkupElement(startTag: "<w:rPr>")
        // Style and fonts stand before them.
        let place = changed.children.firstIndex { node in
            node.element.map { !["w:rStyle", "w:rFonts", "w:b", "w:bCs"].contains($0.name) } ?? false
        }
        changed.children.insert(
            contentsOf: missing.map { .element(MarkupElement(startTag: "<\($0)/>")) },
            at: place ?? changed.children.endIndex)
        var run = self
        run.children.removeAll { $0.element?.name == "w:rPr" }
        run.children.insert(.element(changed), at: 0)
        return run
    }

    /// No words, no drawing, no field, no end of a section.
    fileprivate var holdsNothing: Bool {
        !children.contains { node in
            switch node {
            case .element(let element): element.isContent
            // Filled runs of a link or a control.
            case .other(let markup): markup.contains("<w:t") || markup.contains("<w:drawing")
            case .text: false
            }
        }
    }

    private var isContent: Bool {
        switch name {
        case "w:pPr": child("w:sectPr") != nil
        case "w:r":
            children.contains {
                $0.element.map { $0.name != "w:rPr" && ($0.name != "w:t" || !$0.text.allSatisfy(\.isWhitespace)) }
                    ?? false
            }
        case "w:proofErr", "w:bookmarkStart", "w:bookmarkEnd": false
        default: true
        }
    }
}
