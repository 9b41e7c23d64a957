// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/gzip_stream.h"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include <zlib.h>

namespace qd::market {

namespace {

constexpr std::size_t kChunkBytes = 128U << 10U;
constexpr int kGzipWindow = 15 + 16;  // largest window, gzip header expected

Error badGzip(Message message) {
    return Error{ErrorCode::BadInput, std::move(message),
                 say("copy or download the file again, or unpack it and import the plain CSV")};
}

class GzipInput final : public InputStream {
public:
    explicit GzipInput(std::unique_ptr<InputStream> compressed)
        : m_compressed(std::move(compressed)), m_chunk(kChunkBytes) {}
    GzipInput(const GzipInput&) = delete;
    GzipInput& operator=(const GzipInput&) = delete;
    ~GzipInput() override {
        if (m_started) inflateEnd(&m_zlib);
    }

    Status start() {
        if (inflateInit2(&m_zlib, kGzipWindow) != Z_OK)
            return Error{ErrorCode::Internal, say("zlib could not be started")};
        m_started = true;
        return Ok{};
    }

    Result<std::size_t> read(std::span<char> buffer) override {
        constexpr std::size_t kMostOut = 1U << 30U;  // zlib counts in 32 bits
        const auto wanted = static_cast<uInt>(std::min(buffer.size(), kMostOut));
        m_zlib.next_out = reinterpret_cast<Bytef*>(buffer.data());
        m_zlib.avail_out = wanted;
        while (m_zlib.avail_out > 0 && !m_finished && !m_fault) {
            auto stepped = step();
            if (!stepped.ok()) m_fault = stepped.error();
        }
        const std::size_t made = wanted - m_zlib.avail_out;
        if (made == 0 && m_fault) return *m_fault;
        return made;
    }

private:
    /// Inflates some; sets m_finished after the last member.
    Status step() {
        if (m_zlib.avail_in == 0) QD_CHECK(refill());
        if (m_zlib.avail_in == 0) {
            if (!m_inMember) {
                m_finished = true;
                return Ok{};
            }
            return badGzip(
                say("found the end of the file inside the gzip data, expected the rest of it: the file is "
                    "truncated"));
        }
        m_inMember = true;
        const int rc = inflate(&m_zlib, Z_NO_FLUSH);
        if (rc == Z_STREAM_END) {
            m_inMember = false;
            inflateReset(&m_zlib);
            return Ok{};
        }
        if (rc == Z_OK || rc == Z_BUF_ERROR) return Ok{};
        if (rc == Z_MEM_ERROR) return Error{ErrorCode::Internal, say("out of memory while inflating")};
        return badGzip(say("found corrupt gzip data (%1), expected a whole gzip file",
                           (m_zlib.msg != nullptr ? Message(m_zlib.msg) : say("no details"))));
    }

    Status refill() {
        QD_TRY(const std::size_t n, m_compressed->read(m_chunk));
        m_zlib.next_in = reinterpret_cast<Bytef*>(m_chunk.data());
        m_zlib.avail_in = static_cast<uInt>(n);
        return Ok{};
    }

    std::unique_ptr<InputStream> m_compressed;
    std::vector<char> m_chunk;
    z_stream m_zlib{};
    bool m_started = false;
    bool m_inMember = true;  // the file said that it is gzip: its first member must be whole
    bool m_finished = false;
    std::optional<Error> m_fault;
};

}  // namespace

Result<std::unique_ptr<InputStream>> openGzip(std::unique_ptr<InputStream> compressed) {
    auto stream = std::make_unique<GzipInput>(std::move(compressed));
    QD_CHECK(stream->start());
    return std::unique_ptr<InputStream>(std::move(stream));
}

}  // namespace qd::market
