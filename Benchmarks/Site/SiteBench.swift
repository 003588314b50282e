/// Measures the website.
struct SiteBench {
    let folder: String
    let programs: Int

    init(folder: String, programs: Int?) {
        self.folder = folder
        self.programs = programs ?? 10_000
    }

    func measure() throws {
        let ids = try LargeCatalog(from: "catalog", to: folder + "/catalog", programs: programs).write()
        print("a catalog with \(ids.count) invented programs is in \(folder)/catalog")
    }
}
