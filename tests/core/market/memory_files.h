// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <map>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/jobs/job.h"
#include "core/market/import.h"

namespace qd::market {

/// Files in memory, read in pieces of `pieceBytes`; reading fails after `failAfter` bytes.
class MemoryFiles final : public FileSystem {
public:
    std::map<std::string, std::string> contents;
    std::size_t pieceBytes = 1U << 20U;
    std::size_t failAfter = std::string::npos;

    MemoryFiles() = default;
    explicit MemoryFiles(std::string text) { contents["f.csv"] = std::move(text); }

    [[nodiscard]] bool exists(const std::string& path) const override { return contents.contains(path); }
    [[nodiscard]] Result<std::uint64_t> size(const std::string& path) const override {
        return static_cast<std::uint64_t>(contents.at(path).size());
    }
    [[nodiscard]] Result<unsigned> mode(const std::string&) const override { return 0600U; }
    [[nodiscard]] Result<std::unique_ptr<InputStream>> open(const std::string& path) const override {
        const auto it = contents.find(path);
        if (it == contents.end()) return Error{ErrorCode::Io, "no such file", {}, SourceLocation{path}};
        return std::unique_ptr<InputStream>(std::make_unique<Input>(it->second, pieceBytes, failAfter));
    }
    [[nodiscard]] Result<std::string> readAll(const std::string& path, std::uint64_t) const override {
        return contents.at(path);
    }
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned) override {
        contents[path] = bytes;
        return Ok{};
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string&, unsigned) override {
        return Error{ErrorCode::Io, "files in memory are written whole"};
    }
    Status sync(const std::string&) override { return Ok{}; }
    Status createFolders(const std::string&) override { return Ok{}; }
    [[nodiscard]] Result<std::vector<std::string>> list(const std::string&) const override {
        return std::vector<std::string>{};
    }
    Result<bool> isEmptyFolder(const std::string&) const override { return false; }
    void sweep(const std::string&) override {}
    Status remove(const std::string& path) override {
        contents.erase(path);
        return Ok{};
    }
    Status rename(const std::string&, const std::string&) override { return Ok{}; }

private:
    class Input final : public InputStream {
    public:
        Input(const std::string& text, std::size_t piece, std::size_t failAfter)
            : m_text(text), m_piece(piece), m_failAfter(failAfter) {}
        Result<std::size_t> read(std::span<char> buffer) override {
            if (m_at >= m_failAfter) return Error{ErrorCode::Io, "the disk is broken"};
            const std::size_t n = std::min({buffer.size(), m_piece, m_text.size() - m_at});
            std::memcpy(buffer.data(), m_text.data() + m_at, n);
            m_at += n;
            return n;
        }

    private:
        const std::string& m_text;
        std::size_t m_piece;
        std::size_t m_failAfter;
        std::size_t m_at = 0;
    };
};

/// `text` as one gzip member, by zlib.
std::string gzipped(const std::string& text);

/// A clock that stands still.
class StillClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return {}; }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }
};

/// importPrices of one text.
inline Imported<PricePanel> pricesOf(const std::string& text, const ImportOptions& options = {},
                                     std::size_t pieceBytes = 1U << 20U) {
    MemoryFiles files(text);
    files.pieceBytes = pieceBytes;
    const StillClock clock;
    return importPrices(files, "f.csv", options, jobs::JobContext({}, {}, clock));
}

}  // namespace qd::market
