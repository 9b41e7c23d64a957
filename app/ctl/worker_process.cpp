// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/worker_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <utility>

#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/system_reason.h"

extern char** environ;

namespace qd::ctl {

namespace {

constexpr std::size_t kPipeBytes = 1 << 16;
constexpr std::size_t kMostErrors = 1 << 16;
constexpr int kPollMs = 50;

/// An open descriptor that is closed once.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : m_fd(other.release()) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        m_fd = other.release();
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (m_fd >= 0) ::close(m_fd);
        m_fd = -1;
    }
    [[nodiscard]] int get() const { return m_fd; }

private:
    int release() {
        const int fd = m_fd;
        m_fd = -1;
        return fd;
    }
    int m_fd;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Error failed(const std::string& what) {
    return Error{ErrorCode::Io, what + ": " + systemReason(errno).text};
}

Result<Pipe> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return failed("cannot make a pipe");
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Result<std::string> besideThis(const std::string& program) {
    std::string self(4096, '\0');
    const auto length = ::readlink("/proc/self/exe", self.data(), self.size());
    if (length <= 0) return Error{ErrorCode::Io, "cannot tell where this program lies"};
    self.resize(static_cast<std::size_t>(length));
    return self.substr(0, self.rfind('/') + 1) + program;
}

/// The child and our ends of its pipes; ended and waited for when it is let go.
class Child {
public:
    static Result<Child> start(const std::string& program, std::string argument) {
        QD_TRY(auto path, besideThis(program));
        QD_TRY(auto in, makePipe());
        QD_TRY(auto out, makePipe());
        QD_TRY(auto err, makePipe());
        posix_spawn_file_actions_t actions;
        ::posix_spawn_file_actions_init(&actions);
        ::posix_spawn_file_actions_adddup2(&actions, in.read.get(), STDIN_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, out.write.get(), STDOUT_FILENO);
        ::posix_spawn_file_actions_adddup2(&actions, err.write.get(), STDERR_FILENO);
        std::array<char*, 3> argv{path.data(), argument.data(), nullptr};
        Child child;
        const int code = ::posix_spawn(&child.m_pid, path.c_str(), &actions, nullptr, argv.data(), environ);
        ::posix_spawn_file_actions_destroy(&actions);
        if (code != 0) {
            child.m_pid = 0;
            return Error{ErrorCode::Io, "cannot start " + path + ": " + systemReason(code).text,
                         "build with QD_WITH_LEARN, or leave --device out"};
        }
        child.in = std::move(in.write);
        child.out = std::move(out.read);
        child.err = std::move(err.read);
        ::fcntl(child.in.get(), F_SETFL, O_NONBLOCK);
        return child;
    }
    Child(Child&& other) noexcept
        : in(std::move(other.in)), out(std::move(other.out)), err(std::move(other.err)), m_pid(other.m_pid) {
        other.m_pid = 0;
    }
    Child& operator=(Child&&) = delete;
    Child(const Child&) = delete;
    Child& operator=(const Child&) = delete;
    ~Child() {
        if (m_pid <= 0) return;
        ::kill(m_pid, SIGKILL);
        static_cast<void>(wait());
    }
    Result<int> wait() {
        int status = 0;
        const pid_t pid = std::exchange(m_pid, 0);
        while (::waitpid(pid, &status, 0) < 0) {
            if (errno != EINTR) return failed("cannot wait for the worker");
        }
        return WIFEXITED(status) ? WEXITSTATUS(status) : exitCode(ErrorCode::Internal);
    }

    Descriptor in;
    Descriptor out;
    Descriptor err;

private:
    Child() = default;
    pid_t m_pid = 0;
};

/// Reads what is there; false at the end.
Result<bool> readSome(Descriptor& from, std::string& to) {
    std::array<char, kPipeBytes> part{};
    const auto got = ::read(from.get(), part.data(), part.size());
    if (got > 0) to.append(part.data(), static_cast<std::size_t>(got));
    if (got < 0 && errno != EINTR && errno != EAGAIN) return failed("cannot read from the worker");
    if (got == 0) from.close();
    return got != 0;
}

/// Tells whole lines, from `told` on.
void tellLines(const std::string& text, std::size_t& told,
               const std::function<void(std::string_view)>& line) {
    for (auto end = text.find('\n', told); end != std::string::npos; end = text.find('\n', told)) {
        if (line) line(std::string_view(text).substr(told, end - told));
        told = end + 1;
    }
}

Status writeSome(Descriptor& to, std::string_view& rest) {
    const auto put = ::write(to.get(), rest.data(), std::min(rest.size(), kPipeBytes));
    if (put > 0) rest.remove_prefix(static_cast<std::size_t>(put));
    if (put < 0 && errno == EPIPE) rest = {};  // it has read enough to say no
    if (put < 0 && errno != EINTR && errno != EAGAIN && errno != EPIPE)
        return failed("cannot write to the worker");
    if (rest.empty()) to.close();
    return Ok{};
}

}  // namespace

Result<WorkerAnswer> runWorker(const std::string& program, const std::string& argument,
                               std::string_view input, const std::function<void(std::string_view)>& line,
                               const std::function<Status()>& goOn) {
    QD_TRY(auto child, Child::start(program, argument));
    WorkerAnswer answer;
    std::size_t told = 0;
    if (input.empty()) child.in.close();
    while (child.out.get() >= 0 || child.err.get() >= 0) {
        QD_CHECK(goOn());
        std::array<pollfd, 3> watched{pollfd{child.in.get(), POLLOUT, 0}, pollfd{child.out.get(), POLLIN, 0},
                                      pollfd{child.err.get(), POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), kPollMs) < 0 && errno != EINTR)
            return failed("cannot wait for the worker");
        if (watched[0].revents != 0 && child.in.get() >= 0) QD_CHECK(writeSome(child.in, input));
        if (watched[1].revents != 0) QD_CHECK(readSome(child.out, answer.output));
        if (watched[2].revents != 0) {
            QD_CHECK(readSome(child.err, answer.errors));
            tellLines(answer.errors, told, line);
            if (answer.errors.size() > 2 * kMostErrors) {
                const std::size_t cut = std::min(told, answer.errors.size() - kMostErrors);
                answer.errors.erase(0, cut);
                told -= cut;
            }
        }
    }
    QD_TRY(answer.exitStatus, child.wait());
    return answer;
}

}  // namespace qd::ctl
