import AttuneCommands

@main
struct Main {
    static func main() async {
        await Attune.run()
    }
}
