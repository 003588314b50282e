import Glibc
import Portfolios

/// The terminal, pipe or file that a command talks to.
enum Terminal {
    /// Writes text to standard output.
    static func say(_ text: String) {
        var text = text
        text.withUTF8 { write($0, to: STDOUT_FILENO) }
    }

    /// Writes a line to standard error.
    static func complain(_ line: String) {
        var line = line + "\n"
        line.withUTF8 { write($0, to: STDERR_FILENO) }
    }

    /// Writes all bytes, however few the system takes at a time. Ends quietly when nobody reads any more.
    static func write(_ bytes: UnsafeBufferPointer<UInt8>, to file: Int32) {
        guard let base = bytes.baseAddress else { return }
        var done = 0
        while done < bytes.count {
            let count = Glibc.write(file, base + done, bytes.count - done)
            if count < 0 {
                if errno == EINTR { continue }
                exit(errno == EPIPE ? 0 : 74)
            }
            done += count
        }
    }

    /// Color only where a person looks, and has not asked for none.
    static var wantsColor: Bool { isatty(STDOUT_FILENO) == 1 && getenv("NO_COLOR") == nil }

    /// Columns to fill: those of the terminal, at least 60 and at most 120; 100 in a pipe.
    static var width: Int {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 100 }
        return min(120, max(60, Int(size.ws_col)))
    }
}

extension Terminal {
    /// Writes what a buffer holds to standard output and empties it.
    static func say(_ buffer: ByteBuffer) {
        write(buffer.bytes, to: STDOUT_FILENO)
        buffer.removeAll()
    }
}
