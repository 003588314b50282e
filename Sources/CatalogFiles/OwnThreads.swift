import Glibc
import Rulebooks

/// Each item on a new thread.
///
/// The allocator gives a new thread memory that no other one uses. So what is made here to stay does not lie between
/// what was read to be forgotten, and the system gets the memory of that back.
struct OwnThreads: Workforce {
    func map<In, Out>(_ items: [In], _ body: (In) -> Out) -> [Out] {
        [Out](unsafeUninitializedCapacity: items.count) { results, count in
            count = items.count
            // Each position is written once, by one thread only, and all threads have ended before this returns.
            nonisolated(unsafe) let (results, body, items) = (results, body, items)
            withoutActuallyEscaping({ (index: Int) in results.initializeElement(at: index, to: body(items[index])) }) {
                work in
                let threads = items.indices.map { index in start { work(index) } }
                for thread in threads.compactMap(\.self) { pthread_join(thread, nil) }
            }
        }
    }

    /// Does it here and now where there is no thread to be had.
    private func start(_ work: @escaping () -> Void) -> pthread_t? {
        let box = Unmanaged.passRetained(Work(work))
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { box in
                guard let box else { return nil }
                Unmanaged<Work>.fromOpaque(box).takeRetainedValue().body()
                return nil
            }, box.toOpaque())
        guard failure != 0 else { return thread }
        box.takeRetainedValue().body()
        return nil
    }

    private final class Work {
        let body: () -> Void
        init(_ body: @escaping () -> Void) { self.body = body }
    }
}
