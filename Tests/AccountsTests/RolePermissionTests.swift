import Accounts
import Offerings
import Testing

@Suite("What a role lets one do")
struct RolePermissionTests {
    @Test("every permission is carried by somebody, and by no more than a statement has places for")
    func carriers() {
        for permission in Permission.allCases {
            #expect((1...Permission.mostCarriers).contains(permission.carriers.count), "\(permission)")
        }
    }

    @Test("nobody gives a role that can do more than their own, and only administrators give any")
    func giving() {
        for role in Role.allCases {
            #expect(role.mayGive.isEmpty == (role != .administrator))
            for given in role.mayGive {
                #expect(given.permissions.isSubset(of: role.permissions))
                #expect(given != .operator && given != .practitioner)
            }
        }
        #expect(Role.administrator.mayGive == Set(Role.ofOrganizations))
    }

    @Test("whoever runs the installation sees nobody, and whoever audits changes nothing")
    func apart() {
        #expect(Role.operator.permissions.isDisjoint(with: Role.administrator.permissions))
        #expect(Role.auditor.permissions == [.readJournal])
        #expect(Role.practitioner.permissions.isEmpty)
    }

    @Test(
        "an organization's name in addresses is plain",
        arguments: [
            ("valley", true), ("mi-aimh", true), ("a1", true), ("a", false), ("", false), ("-ab", false),
            ("ab-", false), ("Valley", false), ("a/b", false), ("a b", false), ("ñandú", false), ("../x", false),
            (String(repeating: "a", count: 40), true), (String(repeating: "a", count: 41), false),
        ])
    func names(text: String, isName: Bool) {
        #expect((OrganizationID(written: text) != nil) == isName)
    }
}
