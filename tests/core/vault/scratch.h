// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>
#include <memory>
#include <string>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/clock.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/crypto/kdf.h"
#include "core/crypto/secret.h"
#include "core/vault/database.h"
#include "core/vault/vault.h"
#include "tests/core/base/passing_files.h"

namespace qd::vault::test {

/// A folder of its own, removed at the end.
class ScratchFolder {
public:
    ScratchFolder() {
        std::string name = (std::filesystem::temp_directory_path() / "qd-vault-XXXXXX").string();
        m_path = ::mkdtemp(name.data()) != nullptr ? name : std::string();
        EXPECT_FALSE(m_path.empty());
    }
    ScratchFolder(const ScratchFolder&) = delete;
    ScratchFolder& operator=(const ScratchFolder&) = delete;
    ~ScratchFolder() {
        std::error_code ignored;
        if (!m_path.empty()) std::filesystem::remove_all(m_path, ignored);
    }
    [[nodiscard]] std::string file(const std::string& name) const { return m_path + "/" + name; }
    [[nodiscard]] const std::string& path() const { return m_path; }

private:
    std::string m_path;
};

/// One second later at every look.
class TickingClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(m_ms += 1000); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return 0; }

private:
    mutable std::int64_t m_ms = 1'760'000'000'000;
};

/// The machine's files, with a failure at the nth change: writing, renaming. `Unconfirmed`: the change is
/// made, and told to have failed (the sync of the folder after a rename).
class FailingFiles final : public qd::test::PassingFiles {
public:
    enum class How { NotMade, Unconfirmed };
    explicit FailingFiles(int failAt, How how = How::NotMade) : m_failAt(failAt), m_how(how) {}
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) override {
        return change([&] { return m_real.writeAtomically(path, bytes, mode); });
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string& path, unsigned mode) override {
        if (fails()) return broken();
        return m_real.create(path, mode);
    }
    Status sync(const std::string& path) override {
        return change([&] { return m_real.sync(path); });
    }
    Status rename(const std::string& from, const std::string& to) override {
        return change([&] { return m_real.rename(from, to); });
    }
    [[nodiscard]] int changes() const { return m_changes; }

private:
    bool fails() { return ++m_changes == m_failAt; }
    template <class Change>
    Status change(const Change& made) {
        if (!fails()) return made();
        if (m_how == How::Unconfirmed) QD_CHECK(made());
        return broken();
    }
    static Error broken() { return Error{ErrorCode::Io, "no space left on device"}; }
    int m_failAt;
    How m_how;
    int m_changes = 0;
};

inline std::string readFile(const std::string& path) {
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

inline void writeFile(const std::string& path, const std::string& bytes) {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
}

inline crypto::Secret passphrase() {
    return crypto::Secret::fromText("correct horse battery staple");
}

inline crypto::Secret databaseKey() {
    return crypto::Secret::fromBytes(std::vector<std::uint8_t>(32, 0x5a));
}

/// A closing price panel of random walks in cents; `missing` is the share of missing cells.
inline market::PricePanel randomPanel(std::uint64_t seed, std::size_t rows, std::size_t width,
                                      double missing) {
    Rng rng(seed);
    market::PanelColumn close;
    for (std::size_t i = 0; i < rows * width; ++i) {
        const bool there = rng.uniform() >= missing;
        close.present.push_back(there ? 1 : 0);
        close.values.push_back(there ? static_cast<double>(1 + rng.below(100'000)) / 100.0 : 0.0);
    }
    std::vector<Date> dates;
    for (std::size_t t = 0; t < rows; ++t)
        dates.push_back(Date::fromDays(15'000 + static_cast<std::int32_t>(t)));
    std::vector<std::string> symbols;
    for (std::size_t s = 0; s < width; ++s)
        symbols.push_back("S" + std::to_string(s));
    std::map<market::PriceField, market::PanelColumn> columns;
    columns[market::PriceField::Close] = std::move(close);
    return market::PricePanel::create(std::move(dates), std::move(symbols), std::move(columns)).value();
}

inline AuditDraft draft(const std::string& action) {
    return {"ann", action, "subject of " + action, R"({"n":1})"};
}

/// The code of a result's error, or "ok".
template <class T>
std::string codeOf(const Result<T>& result) {
    return result.ok() ? "ok" : std::string(errorCodeName(result.error().code));
}

/// The error in words, or "ok".
template <class T>
std::string wordsOf(const Result<T>& result) {
    return result.ok() ? "ok" : result.error().describe();
}

/// A workspace in a folder of its own, with the cheapest allowed key derivation.
class WorkspaceTest : public ::testing::Test {
protected:
    Result<std::unique_ptr<Vault>> create() {
        return Vault::create(path, passphrase(), crypto::kKdfFloor, draft("workspace.create"),
                             {files, clock});
    }
    Result<std::unique_ptr<Vault>> open() { return Vault::open(path, passphrase(), {files, clock}); }

    ScratchFolder folder;
    PosixFileSystem files;
    TickingClock clock;
    std::string path = folder.file("book.qdw");
};

}  // namespace qd::vault::test
