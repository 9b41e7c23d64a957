// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/child.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <ctime>

#include <sys/wait.h>
#include <unistd.h>

#include "core/base/contracts.h"
#include "tests/soak/calls.h"

namespace qd::soak {

void Voice::say(const std::string& text) const {
    std::string_view rest = text;
    while (!rest.empty()) {
        const auto n = rawWrite(m_fd, rest.data(), rest.size(), -1);
        if (n <= 0) return;
        rest.remove_prefix(static_cast<std::size_t>(n));
    }
}

Child::Child(const std::function<int(Voice&)>& work) {
    std::array<int, 2> ends{};
    QD_REQUIRE(::pipe(ends.data()) == 0);
    m_pid = ::fork();
    QD_REQUIRE(m_pid >= 0);
    if (m_pid == 0) {
        ::close(ends[0]);
        Voice voice(ends[1]);
        ::_exit(work(voice));
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

Child::~Child() {
    if (m_pipe >= 0) ::close(m_pipe);
}

void Child::killAfter(std::int64_t micros) const {
    const timespec time{micros / 1'000'000, (micros % 1'000'000) * 1000};
    ::nanosleep(&time, nullptr);
    ::kill(m_pid, SIGKILL);
}

Ending Child::wait() {
    Ending ending;
    std::array<char, 65536> buffer{};
    for (;;) {
        const auto n = ::read(m_pipe, buffer.data(), buffer.size());
        if (n < 0 && errno == EINTR) continue;
        if (n <= 0) break;
        ending.said.append(buffer.data(), static_cast<std::size_t>(n));
    }
    int status = 0;
    while (::waitpid(m_pid, &status, 0) < 0 && errno == EINTR) {
    }
    ending.killed = WIFSIGNALED(status) && WTERMSIG(status) == SIGKILL;
    ending.status = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    return ending;
}

}  // namespace qd::soak
