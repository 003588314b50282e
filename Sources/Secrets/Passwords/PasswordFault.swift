/// Why a password is not good enough. Each asks for one thing to be done.
package enum PasswordFault: Sendable, Hashable {
    /// Choose a longer one: three or four words that have nothing to do with one another.
    case tooShort(least: Int)
    /// Choose a shorter one.
    case tooLong(most: Int)
    /// Many people have it, so it is tried first: choose something that only you would think of.
    case common
    /// One piece again and again, or characters in a row (abcdef, qwerty): add what nobody can foresee.
    case pattern
    /// It says little more than your name or address: choose words that have nothing to do with you.
    case aboutYou
}
