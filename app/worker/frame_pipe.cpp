// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/worker/frame_pipe.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>

#include <fcntl.h>
#include <poll.h>
#include <unistd.h>

#include "core/base/system_reason.h"

namespace qd::worker {

namespace {

constexpr std::size_t kPipeBytes = 1 << 16;

}  // namespace

FramePipe::FramePipe() : m_out(::fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, STDERR_FILENO + 1)) {
    // A desk that died is an error of write(), not the end of this process in the middle of its tidying up.
    static_cast<void>(std::signal(SIGPIPE, SIG_IGN));
    static_cast<void>(::dup2(STDERR_FILENO, STDOUT_FILENO));
    m_gone = m_out < 0;
}

FramePipe::~FramePipe() {
    if (m_out >= 0) ::close(m_out);
}

void FramePipe::send(const model::Frame& frame) {
    put(model::encodeFrameHead(frame.kind, frame.json, frame.blob.size()));
    put(frame.blob);
}

void FramePipe::put(std::string_view bytes) {
    while (!bytes.empty() && !m_gone) {
        const auto sent = ::write(m_out, bytes.data(), bytes.size());
        if (sent > 0) bytes.remove_prefix(static_cast<std::size_t>(sent));
        if (sent < 0 && errno != EINTR) m_gone = true;
    }
}

Result<std::optional<model::Frame>> FramePipe::receive(int waitMs) {
    for (;;) {
        if (auto frame = m_reader.take()) return frame;
        if (m_gone) return std::optional<model::Frame>();
        pollfd input{STDIN_FILENO, POLLIN, 0};
        const int ready = ::poll(&input, 1, waitMs);
        if (ready == 0) return std::optional<model::Frame>();
        if (ready < 0 && errno != EINTR)
            return Error{ErrorCode::Io, say("standard input cannot be read: %1", systemReason(errno))};
        if (ready > 0) QD_CHECK(readSome());
    }
}

Status FramePipe::readSome() {
    std::array<char, kPipeBytes> part{};
    const auto got = ::read(STDIN_FILENO, part.data(), part.size());
    if (got > 0) return m_reader.feed({part.data(), static_cast<std::size_t>(got)});
    if (got == 0) m_gone = true;
    if (got < 0 && errno != EINTR && errno != EAGAIN)
        return Error{ErrorCode::Io, say("standard input cannot be read: %1", systemReason(errno))};
    return Ok{};
}

}  // namespace qd::worker
