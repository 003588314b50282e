extension Markup {
    /// A block of data for programs, such as JSON for search engines. Browsers do not run it, so a strict content
    /// security policy lets it stand. What could end the block or begin markup is written as JSON escapes.
    package mutating func data(_ type: StaticString, json: [UInt8]) {
        raw("<script type=\"")
        raw(type)
        raw("\">")
        for byte in json {
            switch byte {
            case UInt8(ascii: "<"): raw("\\u003c")
            case UInt8(ascii: ">"): raw("\\u003e")
            case UInt8(ascii: "&"): raw("\\u0026")
            default: raw(CollectionOfOne(byte))
            }
        }
        raw("</script>")
    }
}
