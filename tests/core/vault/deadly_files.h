// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "core/base/file_system.h"

namespace qd::vault::test {

/// Files that end the process before the nth change of them, or right after it.
class DeadlyFiles final : public FileSystem {
public:
    DeadlyFiles(int at, bool after) : m_at(at), m_after(after) {}
    bool exists(const std::string& path) const override { return m_real.exists(path); }
    Result<std::uint64_t> size(const std::string& path) const override { return m_real.size(path); }
    Result<unsigned> mode(const std::string& path) const override { return m_real.mode(path); }
    Result<std::unique_ptr<InputStream>> open(const std::string& path) const override {
        return m_real.open(path);
    }
    Result<std::string> readAll(const std::string& path, std::uint64_t limit) const override {
        return m_real.readAll(path, limit);
    }
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) override {
        return change([&] { return m_real.writeAtomically(path, bytes, mode); });
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string& path, unsigned mode) override {
        return m_real.create(path, mode);
    }
    Status sync(const std::string& path) override {
        return change([&] { return m_real.sync(path); });
    }
    Status createFolders(const std::string& path) override { return m_real.createFolders(path); }
    Result<std::vector<std::string>> list(const std::string& folder) const override {
        return m_real.list(folder);
    }
    Result<bool> isEmptyFolder(const std::string& path) const override { return m_real.isEmptyFolder(path); }
    void sweep(const std::string& path) override { m_real.sweep(path); }
    Status remove(const std::string& path) override {
        return change([&] { return m_real.remove(path); });
    }
    Status rename(const std::string& from, const std::string& to) override {
        return change([&] { return m_real.rename(from, to); });
    }

private:
    template <class Change>
    Status change(const Change& made) {
        const bool now = ++m_changes == m_at;
        if (now && !m_after) ::_exit(9);
        const Status done = made();
        if (now) ::_exit(9);
        return done;
    }
    PosixFileSystem m_real;
    int m_at;
    bool m_after;
    int m_changes = 0;
};

}  // namespace qd::vault::test
