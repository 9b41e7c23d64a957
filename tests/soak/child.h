// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>

#include <sys/types.h>

namespace qd::soak {

/// Where a child says what it has done; what was said before a kill arrives.
class Voice {
public:
    explicit Voice(int fd) : m_fd(fd) {}
    void say(const std::string& text) const;

private:
    int m_fd;
};

/// What became of a child.
struct Ending {
    bool killed = false;  ///< by SIGKILL
    int status = 0;       ///< what it exited with; -1 when a signal other than SIGKILL ended it
    std::string said;
};

/// Runs `work` in a child of this process, which exits with what it gives. The parent has no workspace open
/// and no other thread, so a fork is as good as a new program.
class Child {
public:
    explicit Child(const std::function<int(Voice&)>& work);
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child();
    /// SIGKILL after so many microseconds.
    void killAfter(std::int64_t micros) const;
    /// Waits for its end.
    Ending wait();

private:
    pid_t m_pid = -1;
    int m_pipe = -1;
};

}  // namespace qd::soak
