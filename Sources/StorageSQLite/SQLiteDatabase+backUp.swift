import Foundation
import GRDB
package import Storage

extension SQLiteDatabase {
    /// Copies the database as it stands at one moment into a new file, while others go on reading and writing. The file
    /// has its name only once it is whole and on disk; one that is there already is left alone.
    package func backUp(to path: String) async throws(StoreError) {
        guard !FileManager.default.fileExists(atPath: path) else { throw .alreadyThere("the file of the backup") }
        do {
            try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                DispatchQueue.global().async { [pool] in
                    continuation.resume(with: Result { try SQLiteDatabase.copy(pool, to: path) })
                }
            }
        } catch {
            throw StoreError(error)
        }
    }

    private static func copy(_ pool: DatabasePool, to path: String) throws {
        let partial = path + ".partial"
        let files = FileManager.default
        // It may be left of a backup that was interrupted, or not be there at all.
        try? files.removeItem(atPath: partial)
        let target = try DatabaseQueue(path: partial)
        try pool.backup(to: target)
        try target.writeWithoutTransaction { database in
            // One file that stands alone, without a WAL beside it.
            try database.execute(sql: "PRAGMA journal_mode = DELETE")
        }
        try target.close()
        let handle = try FileHandle(forUpdating: URL(filePath: partial))
        try handle.synchronize()
        try handle.close()
        try files.moveItem(atPath: partial, toPath: path)
    }
}
