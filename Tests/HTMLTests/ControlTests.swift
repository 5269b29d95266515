import HTML
import Testing

struct ControlTests {
    private let hostile = "\"><script>alert(1)</script>"

    @Test func `a list marks what is selected and keeps its groups`() {
        let markup = Control.select(
            id: "unit", name: "unit", label: "Đơn vị",
            groups: [
                ChoiceGroup(choices: [Choice(value: "076", label: "Sơn Dương")]),
                ChoiceGroup(label: "Trực thuộc", choices: [Choice(value: "02569", label: "Phúc Ứng")]),
            ], selected: "02569")
        #expect(
            markup.text == """
                <div class="field"><label for="unit">Đơn vị</label><select id="unit" name="unit">\
                <option value="076">Sơn Dương</option><optgroup label="Trực thuộc">\
                <option value="02569" selected>Phúc Ứng</option></optgroup></select></div>
                """)
        #expect(MarkupChecker.faults(inPiece: markup).isEmpty)
    }

    @Test func `a line ties label and hint to itself`() {
        let markup = Control.line(
            id: "as-of", name: "as-of", label: "Tại thời điểm", value: "2023-07-14", type: "date", hint: "Để trống: nay"
        )
        #expect(markup.text.contains("<label for=\"as-of\">"))
        #expect(markup.text.contains("aria-describedby=\"as-of-hint\""))
        #expect(markup.text.contains("<small id=\"as-of-hint\">Để trống: nay</small>"))
        #expect(MarkupChecker.faults(inPiece: markup).isEmpty)
    }

    @Test func `a box is ticked or not`() {
        #expect(Control.box(id: "b", name: "b", label: "B", isOn: true).text.contains(" checked"))
        #expect(!Control.box(id: "b", name: "b", label: "B", isOn: false).text.contains(" checked"))
    }

    @Test func `hostile values stay values`() {
        let group = ChoiceGroup(label: hostile, choices: [Choice(value: hostile, label: hostile)])
        let controls = [
            Control.select(id: "a", name: "a", label: hostile, groups: [group], selected: hostile),
            Control.line(id: "b", name: "b", label: hostile, value: hostile, hint: hostile, placeholder: hostile),
            Control.box(id: "c", name: "c", label: hostile, isOn: true),
            Control.hidden(name: "d", value: hostile),
        ]
        for control in controls {
            #expect(!control.text.contains("<script"))
            #expect(MarkupChecker.faults(inPiece: control) == [])
        }
    }
}
