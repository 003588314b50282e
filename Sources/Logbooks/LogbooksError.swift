/// What cannot be read back from a record, in a sentence that says where and why.
package struct LogbooksError: Error, Sendable, Hashable, CustomStringConvertible {
    package let description: String
    package init(_ sentence: String) { description = sentence }
}
