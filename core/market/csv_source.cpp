// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/csv_source.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <string_view>
#include <utility>

#include "core/market/gzip_stream.h"

namespace qd::market::csv {

namespace {

constexpr std::size_t kMagicBytes = 4;

/// Counts what is read, and gives the first bytes again that were read to look at the magic.
class CountedInput final : public InputStream {
public:
    CountedInput(std::unique_ptr<InputStream> inner, std::shared_ptr<std::uint64_t> count)
        : m_inner(std::move(inner)), m_count(std::move(count)) {}

    Result<std::string_view> magic() {
        while (m_headSize < m_head.size()) {
            QD_TRY(const std::size_t n, m_inner->read(std::span<char>(m_head).subspan(m_headSize)));
            if (n == 0) break;
            m_headSize += n;
        }
        return std::string_view(m_head.data(), m_headSize);
    }

    Result<std::size_t> read(std::span<char> buffer) override {
        if (m_given < m_headSize) {
            const std::size_t n = std::min(buffer.size(), m_headSize - m_given);
            std::memcpy(buffer.data(), m_head.data() + m_given, n);
            m_given += n;
            *m_count += n;
            return n;
        }
        QD_TRY(const std::size_t n, m_inner->read(buffer));
        *m_count += n;
        return n;
    }

private:
    std::unique_ptr<InputStream> m_inner;
    std::shared_ptr<std::uint64_t> m_count;
    std::array<char, kMagicBytes> m_head{};
    std::size_t m_headSize = 0;
    std::size_t m_given = 0;
};

Status refuseOtherFormats(std::string_view magic, const std::string& path) {
    using namespace std::string_view_literals;
    if (magic == "PK\x03\x04"sv) {
        return Error{ErrorCode::BadInput,
                     say("found a zip container (a workbook?), expected CSV text or gzip"),
                     say("save the sheet as CSV (UTF-8) and import that"), SourceLocation{path, 1, 1}};
    }
    if (magic.starts_with("\xFF\xFE"sv) || magic.starts_with("\xFE\xFF"sv)) {
        return Error{ErrorCode::BadInput, say("found UTF-16 text, expected UTF-8"),
                     say("save the file as CSV with the encoding UTF-8"), SourceLocation{path, 1, 1}};
    }
    return Ok{};
}

}  // namespace

Result<Source> Source::open(const FileSystem& files, const std::string& path, std::uint64_t limitBytes) {
    Source source;
    source.m_path = path;
    source.m_limit = limitBytes;
    source.m_rawBytes = std::make_shared<std::uint64_t>(0);
    QD_TRY(auto raw, files.open(path));
    QD_TRY(source.m_fileBytes, files.size(path));
    auto counted = std::make_unique<CountedInput>(std::move(raw), source.m_rawBytes);
    QD_TRY(const std::string_view magic, counted->magic());
    QD_CHECK(refuseOtherFormats(magic, path));
    if (magic.starts_with("\x1F\x8B")) {
        QD_TRY(source.m_text, openGzip(std::move(counted)));
    } else {
        source.m_text = std::move(counted);
    }
    return source;
}

Result<std::size_t> Source::read(std::span<char> buffer) {
    // One byte more than the limit is asked for, to tell "just full" from "too long".
    const std::uint64_t room = m_limit - m_given;
    const bool last = room < buffer.size();
    const auto part = last ? buffer.first(static_cast<std::size_t>(room) + 1) : buffer;
    QD_TRY(const std::size_t n, m_text->read(part));
    if (n > room) {
        return Error{ErrorCode::BadInput,
                     say("found more than %1 bytes of text (after decompression), expected no more", m_limit),
                     say("split the file, or raise the limit of the import")};
    }
    m_given += n;
    return n;
}

double Source::fraction() const noexcept {
    if (m_fileBytes == 0) return 0.0;
    return std::min(1.0, static_cast<double>(*m_rawBytes) / static_cast<double>(m_fileBytes));
}

}  // namespace qd::market::csv
