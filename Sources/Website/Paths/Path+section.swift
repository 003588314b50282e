extension Path {
    /// The place in the main navigation to which a page belongs.
    var section: Path? {
        switch self {
        case .programs, .program, .programCalendar: .programs
        case .credentials, .credential, .edition, .family, .differences: .credentials
        case .check, .checkForm, .checkQuestions: .check
        case .about: .about
        case .portfolio, .signOff, .groups, .rosters: .portfolio(.overview)
        case .account(.inbox), .account(.letter): .account(.inbox)
        default: nil
        }
    }
}
