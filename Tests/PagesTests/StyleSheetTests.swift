import Foundation
import Pages
import Testing

/// Reads the colours out of the style sheet and measures them as WCAG 2.2 does.
struct StyleSheetTests {
    enum Theme: String, CaseIterable {
        case light, dark, print
    }

    private struct Broken: Error {
        let what: String
    }

    /// The colours of a theme by name; later themes keep what they do not change.
    private func colours(_ theme: Theme) throws -> [String: String] {
        let blocks = StyleSheet.text.components(separatedBy: ":root {").dropFirst()
            .map { $0.components(separatedBy: "}")[0] }
        guard blocks.count == 3 else { throw Broken(what: "\(blocks.count) blocks of colours, not 3") }
        var colours: [String: String] = [:]
        let used = theme == .light ? [0] : theme == .dark ? [0, 1] : [0, 2]
        for block in used.map({ blocks[$0] }) {
            for declaration in block.components(separatedBy: ";") {
                let parts = declaration.components(separatedBy: ":").map {
                    $0.trimmingCharacters(in: .whitespacesAndNewlines)
                }
                if parts.count == 2, parts[0].hasPrefix("--") { colours[String(parts[0].dropFirst(2))] = parts[1] }
            }
        }
        return colours
    }

    private func luminance(_ name: String, in colours: [String: String]) throws -> Double {
        guard var text = colours[name]?.dropFirst() else { throw Broken(what: "no colour \(name)") }
        if text.count == 3 { text = Substring(text.map { "\($0)\($0)" }.joined()) }
        guard text.count == 6, let value = UInt32(text, radix: 16) else { throw Broken(what: "\(name) is \(text)") }
        let channels = [16, 8, 0].map { shift -> Double in
            let share = Double((value >> UInt32(shift)) & 255) / 255
            return share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
        }
        return 0.2126 * channels[0] + 0.7152 * channels[1] + 0.0722 * channels[2]
    }

    private func contrast(_ one: String, _ other: String, in colours: [String: String]) throws -> Double {
        let pair = try [luminance(one, in: colours), luminance(other, in: colours)].sorted()
        return (pair[1] + 0.05) / (pair[0] + 0.05)
    }

    @Test(arguments: Theme.allCases)
    func `text has the contrast of WCAG AA on every ground`(theme: Theme) throws {
        let colours = try colours(theme)
        for ground in ["paper", "surface", "raised", "warm"] {
            for text in ["ink", "muted", "accent", "good", "way", "risk", "bad", "calm"] {
                let ratio = try contrast(text, ground, in: colours)
                #expect(ratio >= 4.5, "\(text) on \(ground), \(theme): \(ratio)")
            }
        }
        #expect(try contrast("on-accent", "accent", in: colours) >= 4.5)
    }

    @Test(arguments: Theme.allCases)
    func `bars and marks have the contrast of WCAG AA for graphics`(theme: Theme) throws {
        let colours = try colours(theme)
        for fill in ["good-fill", "way-fill", "risk-fill", "bad-fill", "calm-fill"] {
            #expect(try contrast(fill, "surface", in: colours) >= 3, "\(fill), \(theme)")
            #expect(try contrast(fill, "raised", in: colours) >= 3, "\(fill) on raised, \(theme)")
        }
        for ground in ["track", "good-fill", "way-fill", "risk-fill", "bad-fill", "calm-fill"] where theme == .light {
            #expect(try contrast("ink", ground, in: colours) >= 3, "mark on \(ground), \(theme)")
        }
    }

    @Test func `nothing is loaded from elsewhere`() {
        #expect(!StyleSheet.text.contains("url("))
        #expect(!StyleSheet.text.contains("@import"))
    }

    @Test func `braces are balanced and every variable is defined`() throws {
        #expect(StyleSheet.text.count { $0 == "{" } == StyleSheet.text.count { $0 == "}" })
        let defined = try Set(colours(.light).keys).union(["c"])
        for piece in StyleSheet.text.components(separatedBy: "var(--").dropFirst() {
            let name = piece.prefix { $0 != ")" }
            #expect(defined.contains(String(name)), "var(--\(name))")
        }
    }
}
