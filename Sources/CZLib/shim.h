#include <zlib.h>

// In zlib a macro, which Swift does not see.
static inline int zlib_gzip_begin(z_stream *stream, int level) {
    return deflateInit2(stream, level, Z_DEFLATED, MAX_WBITS + 16, 8, Z_DEFAULT_STRATEGY);
}

// Likewise: reads gzip only.
static inline int zlib_gzip_open(z_stream *stream) {
    return inflateInit2(stream, MAX_WBITS + 16);
}
