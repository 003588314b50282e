import CMemory
import Glibc

/// The memory in which the program and its libraries stand.
enum ProgramMemory {
    /// Gives back the pages of code and constants that were read so far: most of them serve the start alone. What is needed
    /// again is mapped again from the file, which the system still holds as long as it has room.
    static func forgetStart() {
        let page = sysconf(Int32(_SC_PAGESIZE))
        guard page > 0 else { return }
        var size = UInt(page)
        // Each part that nobody may write to, so that it stands in its file as it stands in memory.
        _ = dl_iterate_phdr(
            { object, _, size in
                guard let object = object?.pointee, let page = size?.load(as: UInt.self) else { return 0 }
                for part in UnsafeBufferPointer(start: object.dlpi_phdr, count: Int(object.dlpi_phnum))
                where part.p_type == UInt32(PT_LOAD) && part.p_flags & UInt32(PF_W) == 0 {
                    let start = (UInt(object.dlpi_addr) + UInt(part.p_vaddr) + page - 1) / page * page
                    let end = (UInt(object.dlpi_addr) + UInt(part.p_vaddr) + UInt(part.p_memsz)) / page * page
                    if start < end {
                        _ = madvise(UnsafeMutableRawPointer(bitPattern: start), Int(end - start), MADV_DONTNEED)
                    }
                }
                return 0
            }, &size)
    }
}
