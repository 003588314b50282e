/// A few words for the device that a browser says it runs on: enough to know one's own again, too little to follow
/// anyone.
package enum Device {
    /// `Firefox on Windows`; an empty text if nothing is known.
    package static func words(for userAgent: String) -> String {
        let known = userAgent.prefix(1_000)
        let browser = browsers.first(where: { known.contains($0.mark) })?.name
        let system = systems.first(where: { known.contains($0.mark) })?.name
        return [browser, system].compactMap(\.self).joined(separator: " · ")
    }

    // The order matters: nearly all say that they are Safari, and many that they are Chrome.
    private static let browsers: [(mark: String, name: String)] = [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"),
        ("Firefox/", "Firefox"), ("FxiOS/", "Firefox"), ("Chrome/", "Chrome"), ("CriOS/", "Chrome"),
        ("Safari/", "Safari"),
    ]
    private static let systems: [(mark: String, name: String)] = [
        ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"),
        ("CrOS", "Chromebook"), ("Mac OS X", "Mac"), ("Linux", "Linux"),
    ]
}
