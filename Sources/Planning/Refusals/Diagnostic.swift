package import Quantities

/// Where in an office's file something stands, as the person sees it in Excel.
package struct Place: Sendable, Hashable {
    package var file: String?
    package var sheet: String?
    /// "C14", or `nil` where the trouble is a whole row or file.
    package var cell: String?
    package var row: Int?
    /// The header of the column.
    package var field: String?
    /// What the row is about, as the file has it.
    package var label: String?

    package init(
        file: String? = nil, sheet: String? = nil, cell: String? = nil, row: Int? = nil, field: String? = nil,
        label: String? = nil
    ) {
        self.file = file
        self.sheet = sheet
        self.cell = cell
        self.row = row
        self.field = field
        self.label = label
    }
}

/// One thing that is wrong, odd or worth knowing about an input: what was read, and what would be right.
///
/// Codes and values only; `Prose` makes the Vietnamese and English sentences.
package struct Diagnostic: Sendable, Hashable {
    package enum Severity: String, Sendable, Hashable {
        case error, warning, information
    }

    /// Why a sheet is no table.
    package enum NoTable: String, Sendable, Hashable {
        case emptySheet = "empty-sheet"
        case noHeader = "no-header"
        case noRows = "no-rows"
    }

    /// What a table holds that is not recorded.
    package enum LeftOut: Sendable, Hashable {
        /// A column under a heading that says nothing known; so many of its cells hold numbers.
        case textColumn(cells: Int)
        case unnamedRow
        /// A comparison of which nobody can say what it compares.
        case uncheckedComparison
        /// Cells of a column that is not recorded, which hold no number: errors, formulas without results, words.
        case unreadableCells(Int)
        /// "(1)" alone among figures.
        case footnoteMark
        /// A plan of a quarter, of half a year or of several years: only those of one year are kept.
        case planOfPart
    }

    /// What an office's table may leave open.
    package enum Question: String, Sendable, Hashable {
        /// Which indicator, or unit, a row or a column is about.
        case indicator, unit
        /// Of which period the figures are.
        case period
        /// What a column holds: plan, result, estimate of the year.
        case column
        /// Who assigned the plans of a file.
        case assigner
        /// In what a column or row is measured.
        case measure
        /// To which period a day belongs that a heading names.
        case day
    }

    package enum Code: Sendable, Hashable {
        /// The file as a whole: kind says what it looks like ("pdf", "zip-bomb", "windows-1258" …).
        case unreadableFile(kind: String)
        case missingFile
        case unknownColumns(expected: [String])
        case missingColumn(name: String)
        case ambiguousKind
        case emptyFile
        case unknownUnit(nearest: [String])
        case unitNotInForce(from: Day?, to: Day?, successor: String?)
        case unknownIndicator(nearest: [String])
        case unknownField(nearest: [String])
        case unknownWord(allowed: [String])
        case notANumber
        case ambiguousNumber(readings: [String])
        /// "12.5" where decimals stand behind a comma: the dot stands before other than three digits.
        case misplacedDot(readings: [String])
        case numberTooLarge
        case tooManyDecimals(allowed: Int)
        case numberForTextExpected
        case missingValue
        case duplicateFigure(firstPlace: String)
        case numeratorAboveDenominator(numerator: String, denominator: String)
        case negativeCount
        case valueDisagreesWithParts(computed: String)
        case notAPeriod
        case notADay
        case recognitionNotOneOrZero
        case formulaIndicatorHasNoFigures
        case formulaBroken(reason: String, position: Int)
        case cycle(through: [String])
        case measureMismatch(left: String, right: String)
        case shareOutOfRange
        case sharesDoNotAddUp(sum: String)
        case lateAfterLock(lockedFrom: Day)
        /// A figure of a locked period that is recorded all the same, because somebody says why.
        case recordedAfterLock(lockedFrom: Day)
        case officialWouldBecomeEstimate
        case invalidTree(reason: String)
        case textTooLong(limit: Int)
        case spreadsheetError(String)
        /// A figure replaces one of the same standing by another value, and nobody says why.
        case correctionWithoutReason
        /// One column of a known kind of file that nobody knows; the columns that the file does not have yet.
        case unknownColumn(expected: [String])
        /// A percentage of a whole that is above the whole, which is 100 or as stated.
        case aboveWhole(whole: Int)
        /// The parts of a structure, or the last share of a season, come to another sum than expected.
        case partsDoNotAddUp(sum: String, expected: String)
        /// A cumulated share of a season that is lower than the one before, or above 100.
        case seasonFalls
        /// Units that are above each other, from child to parent.
        case unitCycle(through: [String])
        /// Two columns of the header mean the same; the address of the first one.
        case duplicateColumn(first: String)
        /// A row has more cells than the header: in a .csv usually a comma in a number without quotes.
        case tooManyCells(expected: Int)
        /// Something stands beside the table, under no header.
        case cellWithoutHeader
        /// A workbook has more sheets than the one read, or not the one asked for.
        case otherSheetsIgnored(names: [String])
        case unknownSheet(known: [String])
        /// A code that a spreadsheet made a number of, such as 2569 for 02569; taken as the code.
        case leadingZerosAdded(code: String)
        /// A workbook holds more decimals than are kept; the number was taken as the sheet shows it.
        case takenAsShown(shown: String)
        /// A formula whose result the workbook does not hold, so there is nothing to read.
        case uncalculatedFormula
        /// So many cells are results of formulas, taken as the workbook holds them and not calculated anew.
        case formulaResultsTaken(cells: Int)
        /// The file was not in Unicode and has been converted; says what its signs were: "TCVN3", "VNI", "Windows-1258".
        case textConverted(from: String)
        /// A numerator or denominator for an indicator that has none.
        case partsWithoutRate
        case zeroDenominator
        /// A unit of this kind can neither hold the recognition nor count those below it; the kinds that can hold it.
        case unitCannotHold(allowed: [String])
        /// Two rows for one unit, indicator or field with the same first day.
        case duplicateRecord(firstPlace: String)
        case endsBeforeItBegins(from: Day)
        /// Another version of the same code ("02608@1900-01-01") is in force at the same time.
        case overlappingVersions(other: String)
        case parentNotInForce(on: Day)
        case twoParents(hierarchy: String, on: Day)
        /// On no day of the link are both of its units in force.
        case linkNeverHolds
        /// The old unit must end on the eve of the event and the new one begin on its day.
        case successionOffDate(date: Day)
        /// Codes have letters, digits and hyphens; those of indicators small letters.
        case notACode
        /// A period, but not a whole year.
        case notAYear
        case dayOutsidePeriod(period: String)
        /// What is to be done can't be due before the period begins in whose report it stands.
        case dueBeforePeriod(from: Day)
        /// The upper bound lies below the lower one.
        case bandUpsideDown(low: String)
        case wrongCount(expected: Int, found: Int)
        /// A whole number between two others was expected.
        case outsideRange(from: Int, to: Int)
        /// A shortcoming that says neither in words nor by its indicator what fell short.
        case shortcomingUnnamed
        case unknownConference(nearest: [String])
        /// A row takes back a record that is not there.
        case nothingToWithdraw
        /// A sheet in which no table was recognised.
        case noTable(reason: NoTable)
        /// A percentage that the sender computed is not what its columns give: the column's number or letters.
        case percentDiffers(column: String, row: Int, computed: String)
        /// The column states growth (6) where others state an index (106).
        case percentReadAsGrowth(column: String)
        /// One cell of a column of indices (106) states growth (6).
        case growthAmongIndices(column: String, row: Int, computed: String)
        /// A total or subtotal is not the sum of its rows.
        case sumDiffers(sum: String, rows: Int)
        /// The file does not say it for certain, and nothing is recorded until somebody does.
        case unanswered(Question, candidates: [String])
        /// Something that holds numbers and of which nothing is recorded.
        case leftOut(LeftOut)
        /// How many figures of earlier periods stand in the table as they are recorded, and how many otherwise.
        case earlierFiguresCompared(same: Int, differing: Int)
        /// A figure of an earlier period that is recorded otherwise; what is recorded stays.
        case differsFromRecorded(recorded: String)
        /// An indicator that is computed: what the table has of it is compared, and not recorded.
        case computedIndicatorCompared
        /// What the formula gives from the other figures of the column.
        case computedDiffers(computed: String)
        /// The table measures in something that can't be turned into the indicator's measure; where both count single
        /// things, a person may say that they are the same.
        case measuresDiffer(indicator: String, mayBeSame: Bool)
        /// "(5,1)" was read as a number below zero.
        case bracketsReadAsMinus
        /// A saved mapping that can't be read: the place in it, and what belongs there.
        case mappingFault(path: String, expected: String)
        /// A form that came back without what it is recognised by: "no-key", "two-keys", "changed-key", "no-columns".
        case damagedForm(kind: String)
        /// A form that was written from another ledger than the one it comes back to.
        case formOfAnotherLedger
        /// A row that belongs to the form of another unit or period.
        case rowOfAnotherForm
        /// A row that somebody added to a form: which indicator it is about is not guessed.
        case rowWithoutKey(nearest: [String])
        /// The definition of the indicator has changed since the form was written.
        case formOutdated(definition: Day)
        /// The form shows a recorded figure, and its cell came back empty: nothing is withdrawn.
        case recordedFigureEmptied(recorded: String)
        /// A recorded figure that its form takes back by a word.
        case figureWithdrawn(recorded: String)
        /// What is wrong with a table of people.
        case people(PeopleFault)
        /// A figure that may be true and is rare enough to be explained.
        case odd(DeskOddity)
        /// How many rows of a form came back filled in anew, as they were, and empty.
        case formRead(filled: Int, unchanged: Int, empty: Int)
    }

    package let severity: Severity
    package let code: Code
    package let place: Place
    /// What was read, as it stands in the file.
    package let found: String?

    package init(_ severity: Severity, _ code: Code, at place: Place, found: String? = nil) {
        self.severity = severity
        self.code = code
        self.place = place
        self.found = found
    }
}
