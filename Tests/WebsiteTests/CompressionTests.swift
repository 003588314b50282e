import CZLib
import HTTPTypes
import Testing

@testable import Website

@Suite("Compression")
struct CompressionTests {
    @Test(
        "a browser gets gzip where it takes it, and never where it refuses it",
        arguments: [
            ("gzip, deflate, br, zstd", true), ("gzip", true), ("GZIP;Q=0.5", true), ("x-gzip", true), ("*", true),
            ("br;q=1, gzip;q=0.2", true), ("*;q=0.1", true), ("gzip;q=0.5, identity;q=0.5", true),
            ("identity;q=0, gzip;q=0.001", true), ("gzip;q=0", false), ("gzip;q=0.000", false), ("br", false),
            ("", false), ("identity", false), ("gzip;q=0, *", false), ("*;q=0", false), ("gzip;q=nonsense", false),
            ("identity;q=1, gzip;q=0.5", false), ("gzip, deflate;q=0.5", true),
        ])
    func choice(header: String, isSmall: Bool) { #expect((Coding(accepting: header) == .gzip) == isSmall) }

    @Test("without the header nothing is compressed")
    func noHeader() { #expect(Coding(accepting: nil) == .plain) }

    @Test("bytes come back from gzip as they were, whatever they are", arguments: [0, 1, 700, 70_000, 3_000_000])
    func roundTrip(count: Int) throws {
        var number: UInt32 = 7
        let bytes = (0..<count).map { index in
            number = number &* 1_664_525 &+ 1_013_904_223
            return index % 3 == 0 ? UInt8(truncatingIfNeeded: number >> 24) : 0x20
        }
        for level in [1, 9] as [Int32] {
            #expect(unzipped(try #require(Gzip(level: level).compressed(bytes))) == bytes)
        }
        #expect(unzipped(try #require(Gzip.quick(bytes))) == bytes)
    }

    @Test("a page is the same whether it was compressed on its way or not, the second time too")
    func page() async throws {
        try await Site.test.whileServing { client in
            for path in ["/", "/about", "/credentials", "/es/check"] {
                let plain = try client.get(path)
                #expect(plain.headers["content-encoding"] == nil)
                #expect(plain.headers["vary"]?.hasSuffix("Accept-Encoding") == true)
                for _ in 0..<2 {
                    let small = try client.get(path, ["Accept-Encoding: gzip, br"])
                    #expect(small.headers["content-encoding"] == "gzip")
                    #expect(small.headers["vary"] == plain.headers["vary"])
                    #expect(small.headers["content-length"] == "\(small.bodyBytes.count)")
                    #expect(small.bodyBytes.count * 2 < plain.bodyBytes.count)
                    #expect(unzipped(small.bodyBytes) == plain.bodyBytes)
                    #expect(try client.get(path).bodyBytes == plain.bodyBytes)
                }
            }
        }
    }

    @Test("each form of a page has its own tag, and is not sent again to whoever has it")
    func tags() async throws {
        try await Site.test.whileServing { client in
            let gzip = "Accept-Encoding: gzip"
            for path in ["/about", Asset.styleSheets[0].path.text] {
                let plain = try #require(try client.get(path).headers["etag"])
                let small = try #require(try client.get(path, [gzip]).headers["etag"])
                #expect(plain != small)
                let known = try client.get(path, [gzip, "If-None-Match: \(small)"])
                #expect(known.status == 304 && known.bodyBytes.isEmpty && known.headers["etag"] == small)
                #expect(known.headers["content-encoding"] == nil && known.headers["vary"] == "Accept-Encoding")
                #expect(try client.get(path, ["If-None-Match: \(plain)"]).status == 304)
                #expect(try client.get(path, ["If-None-Match: \(small)"]).status == 200)
                #expect(try client.get(path, [gzip, "If-None-Match: \(plain)"]).status == 200)
                let head = try client.send("HEAD", path, [gzip])
                #expect(head.headers["content-encoding"] == "gzip" && head.bodyBytes.isEmpty)
            }
        }
    }

    @Test("what is small, and what would not become smaller, is sent as it is")
    func small() async throws {
        try await Site.test.whileServing { client in
            let health = try client.get("/health", ["Accept-Encoding: gzip"])
            #expect(health.headers["content-encoding"] == nil && health.body == "ok\n")
        }
        let noise = (0..<4000).map { _ in UInt8.random(in: .min ... .max) }
        #expect(Answer(type: "text/plain", bytes: noise).body(as: .gzip).coding == .plain)
        let picture = Answer(type: "image/png", bytes: Array(repeating: 0, count: 4000))
        #expect(picture.body(as: .gzip).coding == .plain)
    }

    @Test("an error page is compressed too")
    func errors() async throws {
        try await Site.test.whileServing { client in
            let reply = try client.get("/nowhere", ["Accept-Encoding: gzip"])
            #expect(reply.status == 404)
            #expect(String(decoding: unzipped(reply.bodyBytes), as: UTF8.self).contains("This page is not here"))
        }
    }
}

/// Undone by zlib; empty where the bytes are no gzip.
func unzipped(_ bytes: [UInt8]) -> [UInt8] {
    var stream = z_stream()
    guard inflateInit2_(&stream, 31, zlibVersion(), Int32(MemoryLayout<z_stream>.size)) == Z_OK else { return [] }
    defer { inflateEnd(&stream) }
    var input = bytes
    return input.withUnsafeMutableBufferPointer { input in
        [UInt8](unsafeUninitializedCapacity: 4_000_000) { output, count in
            stream.next_in = input.baseAddress
            stream.avail_in = UInt32(input.count)
            stream.next_out = output.baseAddress
            stream.avail_out = 4_000_000
            count = inflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
        }
    }
}
