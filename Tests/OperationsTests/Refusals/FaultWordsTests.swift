import Operations
import Prose
import Storage
import Testing

/// What a person at the terminal reads when the database is of no use.
@Suite struct FaultWordsTests {
    @Test func `a database of an early version is told of in words, with a way out, as the environment's failure`() {
        let fault = Fault.alteredMigration(number: 1)
        let (vietnamese, english) = (Words(.vietnamese).fault(fault), Words(.english).fault(fault))
        #expect(vietnamese.contains("tiendo import") && vietnamese.contains("--database"))
        #expect(english.contains("early version") && english.contains("tiendo import"))
        for text in [vietnamese, english] { #expect(!text.contains("alteredMigration")) }
        #expect(Words(.english).exitCode(fault) == 3)
    }
}
