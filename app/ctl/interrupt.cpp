// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/interrupt.h"

#include <cerrno>
#include <csignal>

#include <poll.h>

namespace qd::ctl {

namespace {

volatile std::sig_atomic_t interrupted = 0;

void onInterrupt(int) {
    interrupted = 1;
}

/// Holds SIGINT and SIGTERM back for as long as it lives.
class SignalsHeld {
public:
    SignalsHeld() {
        sigset_t stops;
        sigemptyset(&stops);
        sigaddset(&stops, SIGINT);
        sigaddset(&stops, SIGTERM);
        ::pthread_sigmask(SIG_BLOCK, &stops, &m_before);
    }
    SignalsHeld(const SignalsHeld&) = delete;
    SignalsHeld& operator=(const SignalsHeld&) = delete;
    ~SignalsHeld() { ::pthread_sigmask(SIG_SETMASK, &m_before, nullptr); }
    [[nodiscard]] const sigset_t& before() const { return m_before; }

private:
    sigset_t m_before{};
};

}  // namespace

void watchSignals() {
    struct sigaction stop {};
    stop.sa_handler = onInterrupt;
    sigemptyset(&stop.sa_mask);
    // System calls go on: the command stops at its next checkpoint, never in the middle of a write.
    stop.sa_flags = SA_RESTART;
    ::sigaction(SIGINT, &stop, nullptr);
    ::sigaction(SIGTERM, &stop, nullptr);
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
}

bool interruptRequested() {
    return interrupted != 0;
}

Status waitReadable(int fd) {
    // A signal that comes between the look at the flag and the wait is held back until the wait takes it.
    const SignalsHeld held;
    for (;;) {
        if (interruptRequested()) return Error{ErrorCode::Cancelled, "cancelled while waiting for input"};
        pollfd watched{fd, POLLIN, 0};
        if (::ppoll(&watched, 1, nullptr, &held.before()) >= 0) return Ok{};
        if (errno != EINTR) return Error{ErrorCode::Io, "cannot wait for descriptor " + std::to_string(fd)};
    }
}

}  // namespace qd::ctl
