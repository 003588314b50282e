import Glibc
import Rulebooks
import Synchronization

/// Items on new threads, as many as there are cores.
///
/// The allocator gives a new thread memory that no other one uses. So what is made here to stay does not lie between
/// what was read to be forgotten, and the system gets the memory of that back.
package struct OwnThreads: Workforce {
    package init() {}

    package func map<In, Out>(_ items: [In], _ body: (In) -> Out) -> [Out] {
        [Out](unsafeUninitializedCapacity: items.count) { results, count in
            count = items.count
            let next = Atomic(0)
            let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
            // Each position is written once, by one thread only, and all threads have ended before this returns.
            nonisolated(unsafe) let (results, body, items) = (results, body, items)
            let work = {
                while true {
                    let index = next.add(1, ordering: .relaxed).oldValue
                    guard index < items.count else { return }
                    results.initializeElement(at: index, to: body(items[index]))
                }
            }
            withoutActuallyEscaping(work) { work in
                let threads = (0..<min(items.count, cores)).map { _ in start(work) }
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
