// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>

#include "core/base/file_system.h"

namespace qd::market::csv {

/// The text of a file, plain or gzip (told by the magic bytes, not by the name), read from start to end with
/// a limit on its bytes after decompression.
class Source {
public:
    /// Error Io when the file cannot be read; BadInput when it is a zip container or UTF-16 text.
    static Result<Source> open(const FileSystem& files, const std::string& path, std::uint64_t limitBytes);

    /// Up to buffer.size() bytes of text; 0 at the end. Error BadInput (without a place) over the limit, or
    /// for broken gzip data.
    Result<std::size_t> read(std::span<char> buffer);
    /// Share of the file's own bytes read so far, 0 … 1.
    [[nodiscard]] double fraction() const noexcept;
    [[nodiscard]] const std::string& path() const noexcept { return m_path; }

private:
    Source() = default;
    std::string m_path;
    std::unique_ptr<InputStream> m_text;
    std::shared_ptr<std::uint64_t> m_rawBytes;  ///< counted below the decompression
    std::uint64_t m_fileBytes = 0;
    std::uint64_t m_limit = 0;
    std::uint64_t m_given = 0;
};

}  // namespace qd::market::csv
