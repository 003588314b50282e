import HTTPTypes
import Logging
import Storage

/// Why a page cannot be shown: the one error of this room. Each has its status, its level in the log and, in
/// `ErrorWords`, its sentences.
enum Failure: Error, Hashable, Sendable {
    case notFound
    /// What was sent could not be read.
    case badRequest
    /// What stood in a field of this name could not be read.
    case badField(String)
    /// More than so many fields were sent.
    case tooManyFields(limit: Int)
    case wrongMethod(allowed: [HTTPRequest.Method])
    /// More than so many bytes were sent.
    case tooLarge(limit: Int)
    /// A form of a kind that the page does not take.
    case wrongMediaType
    /// Nobody follows an address of that length; headers of that size come from no browser.
    case addressTooLong, headersTooLong
    /// A form that did not come from a page of ours, or from one that is too old.
    case formNotOurs
    /// Only members see this; or only those who showed lately that it is really them.
    case signInFirst, signInAgain
    /// The code of an app is still asked for.
    case codeFirst
    /// The database did not answer as it should.
    case store(StoreError)
    /// There is no memory for what is being brought or taken; there will be in a moment.
    case noRoom
    /// The catalog is still being read.
    case starting
    /// Something went wrong on our side.
    case unexpected

    var status: HTTPResponse.Status {
        switch self {
        case .notFound: .notFound
        case .badRequest, .badField, .tooManyFields: .badRequest
        case .wrongMethod: .methodNotAllowed
        case .tooLarge: .contentTooLarge
        case .wrongMediaType: .unsupportedMediaType
        case .addressTooLong: .uriTooLong
        case .headersTooLong: .requestHeaderFieldsTooLarge
        case .formNotOurs: .forbidden
        case .signInFirst, .signInAgain, .codeFirst: .unauthorized
        case .store(.conflict), .store(.busy), .store(.connectionLost), .store(.unreachable): .serviceUnavailable
        case .store: .internalServerError
        case .noRoom, .starting: .serviceUnavailable
        case .unexpected: .internalServerError
        }
    }

    /// What the log says of it: nothing that a visitor sent.
    var logged: String {
        switch self {
        case .notFound: "not found"
        case .badRequest: "unreadable request"
        case .badField: "unreadable field"
        case .tooManyFields: "too many fields"
        case .wrongMethod: "wrong method"
        case .tooLarge: "too large"
        case .wrongMediaType: "wrong media type"
        case .addressTooLong: "address too long"
        case .headersTooLong: "headers too long"
        case .formNotOurs: "form from elsewhere"
        case .signInFirst, .signInAgain, .codeFirst: "not signed in"
        case .store(let error): "\(error)"
        case .noRoom: "no room for another file"
        case .starting: "starting"
        case .unexpected: "unexpected failure"
        }
    }

    var level: Logger.Level {
        switch self {
        case .unexpected, .store: .error
        default: .debug
        }
    }
}
