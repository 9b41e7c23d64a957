// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <unistd.h>

#include "core/base/file_system.h"
#include "tests/core/base/passing_files.h"

namespace qd::vault::test {

/// Files that end the process before the nth change of them, or right after it.
class DeadlyFiles final : public qd::test::PassingFiles {
public:
    DeadlyFiles(int at, bool after) : m_at(at), m_after(after) {}
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) override {
        return change([&] { return m_real.writeAtomically(path, bytes, mode); });
    }
    Status sync(const std::string& path) override {
        return change([&] { return m_real.sync(path); });
    }
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
    int m_at;
    bool m_after;
    int m_changes = 0;
};

}  // namespace qd::vault::test
