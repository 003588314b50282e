/// Why a file is not taken as a document.
package enum DocumentFault: Error, Sendable, Hashable, CaseIterable {
    case empty
    /// Of no type that is taken.
    case unknown
    /// A web page or a drawing that may hold a program, whatever it is called.
    case page
    /// It is one thing to one program and another to the next.
    case twoAtOnce
    /// It broke off, or says things of itself that cannot be.
    case damaged
    /// It can run a program on the machine of whoever opens it.
    case macros
    /// Opened, it would be far larger than any honest document.
    case bomb
    /// Nobody could open it without a password.
    case locked
    /// An Office file of the kind of before 2007, which may hide a program, or one with a password.
    case oldOffice
}
