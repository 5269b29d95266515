import HTML
import Pages
import Planning
import Prose
import Quantities
import Testing

struct RouteTests {
    private let plain = ScoreboardAddress(
        unit: UnitReference(code: UnitCode("076")), period: SampleCatalogue.period)

    @Test func `what is usual is left out of an address`() {
        #expect(Route.scoreboard(plain).address == "/scoreboard?unit=076&period=2023-S1")
        #expect(Route.scoreboardCSV(plain).address == "/scoreboard.csv?unit=076&period=2023-S1")
        #expect(Route.scoreboardJSON(plain).address == "/api/v1/scoreboard?unit=076&period=2023-S1")
        #expect(Route.scoreboard(nil).address == "/scoreboard")
        #expect(Route.scoreboard(nil, language: .english).address == "/scoreboard?lang=en")
        #expect(Route.place("i-a").address == "#i-a")
    }

    @Test func `everything that is not usual is in it`() {
        let view = ScoreboardAddress(
            unit: UnitReference(code: UnitCode("02608"), validFrom: Day("2024-09-01")), period: SampleCatalogue.period,
            byUnit: true, asOf: "2023-07-14T10:00:00+07:00", structure: Day("2025-07-01"), calendar: .statistical,
            includesPending: true, language: .english)
        #expect(
            Route.scoreboard(view).address
                == "/scoreboard?unit=02608@2024-09-01&period=2023-S1&by-unit=true&as-of=2023-07-14T10:00:00%2B07:00"
                + "&structure=2025-07-01&calendar=statistical&pending=true&lang=en")
    }

    @Test func `a code from an address can't add parameters or markup`() {
        let hostile = plain.with { $0.unit = UnitReference(code: UnitCode("a&b=\"><script>ư")) }
        let markup: Markup = "<a href=\"\(Route.scoreboard(hostile))\">x</a>"
        #expect(markup.text == "<a href=\"/scoreboard?unit=a%26b%3D%22%3E%3Cscript%3E%C6%B0&amp;period=2023-S1\">x</a>")
    }

    @Test func `the address of the style sheet follows its text`() {
        #expect(Route.styleSheet.address == "/style-\(StyleSheet.fingerprint).css")
        #expect(StyleSheet.fingerprint.count > 10)
    }
}
