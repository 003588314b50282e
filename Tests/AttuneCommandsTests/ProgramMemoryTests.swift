import Testing

@testable import AttuneCommands

@Suite("Memory that only the start needed")
struct ProgramMemoryTests {
    @Test("only code that stands in a file as it stands in memory may be given back")
    func parts() {
        let code = "7f00a000-7f00c000 r-xp 00000000 fe:00 1234                     /usr/lib/libc.so.6"
        #expect(ProgramMemory.unwritten(code) == 0x7f00_a000..<0x7f00_c000)
        for line in [
            "", "7f00a000-7f00c000", "7f00a000-7f00c000 rw-p 00000000 fe:00 1234 /usr/lib/libc.so.6",
            "7f00a000-7f00c000 r--p 00000000 fe:00 1234 /usr/lib/libc.so.6", "7f00a000-7f00c000 r-xp 0 00:00 0 [vdso]",
            "7f00a000-7f00c000 rwxp 00000000 fe:00 1234 /usr/lib/libc.so.6",
            "7f00c000-7f00a000 r-xp 00000000 fe:00 1234 /x", "zz-7f00c000 r-xp 00000000 fe:00 1234 /x",
        ] {
            #expect(ProgramMemory.unwritten(line) == nil, "\(line)")
        }
    }

    @Test("a program goes on after it has given its code back")
    func goesOn() {
        ProgramMemory.giveBack()
        #expect((1...100).reduce(0, +) == 5050)
    }
}
