// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/vault/zstd_frame.h"

#include <new>

#include <zstd.h>

#include "core/vault/damage.h"

namespace qd::vault {

namespace {
// The library's own default: on shuffled prices no level is much smaller, and this one costs no time.
constexpr int kLevel = 3;
constexpr std::uint64_t kContentLimit = 2ULL << 30U;
}  // namespace

Result<std::string> compress(std::string_view bytes) {
    try {
        std::string frame(ZSTD_compressBound(bytes.size()), '\0');
        const auto size = ZSTD_compress(frame.data(), frame.size(), bytes.data(), bytes.size(), kLevel);
        if (ZSTD_isError(size) != 0)
            return Error{ErrorCode::Internal, say("cannot compress: %1", ZSTD_getErrorName(size))};
        frame.resize(size);
        return frame;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, say("cannot compress: out of memory")};
    }
}

Result<std::string> decompress(std::string_view frame, std::uint64_t size) {
    if (size > kContentLimit || ZSTD_getFrameContentSize(frame.data(), frame.size()) != size)
        return damage(say("the workspace holds something that is damaged"),
                      say("compressed block without its stated size"));
    try {
        std::string bytes(size, '\0');
        const auto got = ZSTD_decompress(bytes.data(), bytes.size(), frame.data(), frame.size());
        if (ZSTD_isError(got) != 0 || got != size)
            return damage(say("the workspace holds something that is damaged"), ZSTD_getErrorName(got));
        return bytes;
    } catch (const std::bad_alloc&) {
        return Error{ErrorCode::Internal, say("cannot decompress: out of memory")};
    }
}

}  // namespace qd::vault
