import Foundation
import HTTPTypes
import Portfolios
import Testing

@testable import Secrets
@testable import Website

/// An app that shows codes, as far as a test needs one, and the codes on paper.
struct App {
    var secret: String
    var sheet: [String]

    /// What it shows now.
    func code(_ members: MemberSite) throws -> String { try App.code(secret, members) }

    static func code(_ secret: String, _ members: MemberSite) throws -> String {
        var (bytes, bits, count) = ([UInt8](), 0, 0)
        for letter in secret where letter != " " {
            let value = try #require(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567").firstIndex(of: letter))
            bits = (bits << 5 | value) & 0xFFFF
            count += 5
            if count >= 8 {
                count -= 8
                bytes.append(UInt8(truncatingIfNeeded: bits >> count))
            }
        }
        let shared = try #require(CodeSecret(bytes))
        let now = try #require(members.site.records?.now())
        // Apps compute it; here the room that compares codes does, which keeps its digits to itself.
        let code = OneTimeCode(shared, step: OneTimeCode.step(at: now))
        let digits = try #require(Mirror(reflecting: code).descendant("digits") as? [UInt8])
        return String(decoding: digits, as: UTF8.self)
    }
}

extension FormClient {
    func comeIn(_ fields: [String: String]) throws {
        try get("/sign-in")
        try send(fields, to: "/sign-in")
    }

    /// Turns the second step on.
    func setUpApp(_ members: MemberSite) throws -> App {
        try get("/account/second-step")
        try send(["way": "begin"], to: "/account/second-step")
        try get("/account/second-step/app")
        let secret = try #require(last.body.components(between: "<p class=\"line-title\">", and: "</p>").first)
        let sheet = try send(["code": App.code(secret, members)], to: "/account/second-step/app").body
            .components(between: "<li class=\"line-title\">", and: "</li>")
        return App(secret: secret, sheet: sheet)
    }
}
