// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_system.h"

namespace qd::test {

/// The machine's files, call by call: what a test wants to happen otherwise, it overrides.
class PassingFiles : public FileSystem {
public:
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
        return m_real.writeAtomically(path, bytes, mode);
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string& path, unsigned mode) override {
        return m_real.create(path, mode);
    }
    Status sync(const std::string& path) override { return m_real.sync(path); }
    Status createFolders(const std::string& path) override { return m_real.createFolders(path); }
    Result<std::vector<std::string>> list(const std::string& folder) const override {
        return m_real.list(folder);
    }
    Result<bool> isEmptyFolder(const std::string& path) const override { return m_real.isEmptyFolder(path); }
    void sweep(const std::string& path) override { m_real.sweep(path); }
    Status remove(const std::string& path) override { return m_real.remove(path); }
    Status rename(const std::string& from, const std::string& to) override { return m_real.rename(from, to); }

protected:
    PosixFileSystem m_real;
};

}  // namespace qd::test
