import Glibc

/// The files of a folder and all folders in it, sorted by bytes; `nil` when there is no such folder. Hidden files
/// and links to folders are passed over.
func files(under folder: String) -> [String]? {
    guard let entries = names(in: folder) else { return nil }
    var found: [String] = []
    for (name, isFolder) in entries {
        let path = "\(folder)/\(name)"
        if isFolder {
            found += files(under: path) ?? []
        } else {
            found.append(path)
        }
    }
    return found
}

/// Whether a path leads to a pipe or a socket, on which one could wait for ever.
func isPipe(_ path: String) -> Bool {
    var facts = stat()
    return stat(path, &facts) == 0 && [S_IFIFO, S_IFSOCK].contains(facts.st_mode & S_IFMT)
}

private func names(in folder: String) -> [(name: String, isFolder: Bool)]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var names: [(name: String, isFolder: Bool)] = []
    while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) {
            $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        guard !name.hasPrefix(".") else { continue }
        names.append((name, isFolder("\(folder)/\(name)", type: entry.pointee.d_type)))
    }
    return names.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
}

private func isFolder(_ path: String, type: UInt8) -> Bool {
    if type != UInt8(DT_UNKNOWN) { return type == UInt8(DT_DIR) }
    var about = stat()
    return lstat(path, &about) == 0 && about.st_mode & S_IFMT == S_IFDIR
}
