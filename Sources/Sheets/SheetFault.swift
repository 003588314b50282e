/// Why a file or pasted text cannot be read as a table or a calendar.
package enum SheetFault: Error, Sendable, Hashable {
    /// Nothing stands in it, or headings only.
    case empty
    /// More than so many bytes.
    case tooLarge(most: Int)
    case tooManyRows(most: Int)
    case tooManyColumns(most: Int)
    /// A quotation mark that begins a cell on this line is never closed.
    case openQuote(line: Int)
    /// The file of a program for spreadsheets, or an archive: its cells are not text.
    case workbook
    /// A picture, a program or something else that is no text.
    case notText
    /// A calendar that says nothing of events.
    case noEvents
}
