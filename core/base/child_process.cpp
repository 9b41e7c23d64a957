// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/child_process.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstddef>
#include <deque>

#include <fcntl.h>
#include <poll.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "core/base/system_reason.h"

extern char** environ;

namespace qd {

namespace {

constexpr std::size_t kPipeBytes = 1 << 16;
constexpr std::size_t kMostErrors = 1 << 16;
constexpr int kPollMs = 50;
constexpr int kNiceness = 10;
constexpr int kNotStarted = 127;

/// An open descriptor that is closed once.
class Descriptor {
public:
    explicit Descriptor(int fd = -1) : m_fd(fd) {}
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;
    Descriptor(Descriptor&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        close();
        m_fd = std::exchange(other.m_fd, -1);
        return *this;
    }
    ~Descriptor() { close(); }
    void close() {
        if (m_fd >= 0) ::close(m_fd);
        m_fd = -1;
    }
    [[nodiscard]] int get() const { return m_fd; }
    [[nodiscard]] bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd;
};

struct Pipe {
    Descriptor read;
    Descriptor write;
};

Error failed(Message what, int code = errno) {
    return Error{ErrorCode::Io, say("the system refused %1: %2", what, systemReason(code))};
}

Error notStarted(const std::string& path, int code = errno) {
    return Error{ErrorCode::Io, say("cannot start %1: %2", path, systemReason(code))};
}

Result<Pipe> makePipe() {
    std::array<int, 2> ends{};
    if (::pipe2(ends.data(), O_CLOEXEC) != 0) return failed(say("to make a pipe"));
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

/// A pipe for input whose writing end gives an error where the reader is gone, and no signal.
Result<Pipe> makeInput() {
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failed(say("to make a pipe"));
    return Pipe{Descriptor(ends[0]), Descriptor(ends[1])};
}

Result<std::string> pathOf(const std::string& program) {
    if (program.find('/') != std::string::npos) return program;
    std::string self(4096, '\0');
    const auto length = ::readlink("/proc/self/exe", self.data(), self.size());
    if (length <= 0) return Error{ErrorCode::Io, say("cannot tell where this program lies")};
    self.resize(static_cast<std::size_t>(length));
    return self.substr(0, self.rfind('/') + 1) + program;
}

/// The arguments and variables of a program as the system takes them; made before the fork, after which
/// nothing may ask for memory.
class Invocation {
public:
    Invocation(const std::string& path, const ChildCommand& command) {
        m_arguments.push_back(path);
        m_arguments.insert(m_arguments.end(), command.arguments.begin(), command.arguments.end());
        for (const auto& [name, value] : command.environment)
            m_variables.push_back(name + "=" + value);
        for (char** entry = environ; *entry != nullptr; ++entry) {
            const std::string_view text = *entry;
            const auto name = text.substr(0, text.find('='));
            const bool replaced = std::any_of(command.environment.begin(), command.environment.end(),
                                              [&](const auto& own) { return own.first == name; });
            if (!replaced) m_variables.emplace_back(text);
        }
        argv = pointers(m_arguments);
        envp = pointers(m_variables);
    }
    std::vector<char*> argv;
    std::vector<char*> envp;

private:
    static std::vector<char*> pointers(std::vector<std::string>& texts) {
        std::vector<char*> out;
        for (auto& text : texts)
            out.push_back(text.data());
        out.push_back(nullptr);
        return out;
    }
    std::vector<std::string> m_arguments;
    std::vector<std::string> m_variables;
};

struct Ends {
    int in;
    int out;
    int err;
    int trouble;
};

/// In the child, between fork and exec: system calls alone. It dies with the thread that made it, and in a
/// group of its own an interrupt at the terminal reaches it only through this program.
[[noreturn]] void becomeProgram(const Invocation& call, const Ends& ends, pid_t parent, bool standsBack) {
    sigset_t none;
    ::sigemptyset(&none);
    ::sigprocmask(SIG_SETMASK, &none, nullptr);
    ::signal(SIGPIPE, SIG_DFL);
    ::setpgid(0, 0);
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(kNotStarted);  // it ended before that was asked for
    if (standsBack) ::setpriority(PRIO_PROCESS, 0, kNiceness);
    const bool joined = ::dup2(ends.in, STDIN_FILENO) >= 0 && ::dup2(ends.out, STDOUT_FILENO) >= 0 &&
                        ::dup2(ends.err, STDERR_FILENO) >= 0;
    if (joined) ::execve(call.argv.front(), call.argv.data(), call.envp.data());
    const int code = errno;
    static_cast<void>(!::write(ends.trouble, &code, sizeof code));
    ::_exit(kNotStarted);
}

Result<int> waitFor(pid_t pid) {
    int status = 0;
    while (::waitpid(pid, &status, 0) < 0) {
        if (errno != EINTR) return failed(say("to wait for a program"));
    }
    return status;
}

class SystemChild final : public ChildProcess {
public:
    SystemChild(pid_t pid, Descriptor in, Descriptor out, Descriptor err)
        : m_pid(pid), m_in(std::move(in)), m_out(std::move(out)), m_err(std::move(err)) {
        ::fcntl(m_in.get(), F_SETFL, O_NONBLOCK);
    }
    ~SystemChild() override {
        if (m_pid <= 0) return;
        kill();
        static_cast<void>(waitFor(m_pid));
    }
    void send(std::string bytes) override {
        if (bytes.empty() || !m_in.isOpen()) return;
        m_unsent += bytes.size();
        m_queue.push_back(std::move(bytes));
    }
    void endInput() override {
        m_ending = true;
        closeWhenSent();
    }
    Result<bool> exchange(int waitMs, std::string& output, std::string& errors) override {
        std::array<pollfd, 3> watched{pollfd{m_queue.empty() ? -1 : m_in.get(), POLLOUT, 0},
                                      pollfd{m_out.get(), POLLIN, 0}, pollfd{m_err.get(), POLLIN, 0}};
        if (::poll(watched.data(), watched.size(), waitMs) < 0 && errno != EINTR)
            return failed(say("to wait for a program"));
        if (watched[0].revents != 0) QD_CHECK(writeSome());
        if (watched[1].revents != 0) QD_CHECK(readSome(m_out, output));
        if (watched[2].revents != 0) QD_CHECK(readSome(m_err, errors));
        return m_out.isOpen() || m_err.isOpen();
    }
    [[nodiscard]] std::size_t unsent() const override { return m_unsent; }
    void kill() noexcept override {
        if (m_pid > 0) ::kill(m_pid, SIGKILL);
    }
    Result<ChildEnd> wait() override {
        if (m_pid <= 0) return Error{ErrorCode::Internal, say("the program was waited for before")};
        const pid_t pid = std::exchange(m_pid, 0);
        m_in.close();
        QD_TRY(const int status, waitFor(pid));
        if (WIFSIGNALED(status)) return ChildEnd{0, WTERMSIG(status)};
        return ChildEnd{WEXITSTATUS(status), 0};
    }
    [[nodiscard]] std::int64_t pid() const override { return m_pid; }

private:
    Status writeSome() {
        const std::string& first = m_queue.front();
        const auto put = ::send(m_in.get(), first.data() + m_sent,
                                std::min(first.size() - m_sent, kPipeBytes), MSG_NOSIGNAL);
        if (put < 0 && (errno == EPIPE || errno == ECONNRESET)) {  // it has read enough to say no
            m_queue.clear();
            m_unsent = m_sent = 0;
            m_in.close();
            return Ok{};
        }
        if (put < 0 && errno != EINTR && errno != EAGAIN) return failed(say("to write to a program"));
        if (put <= 0) return Ok{};
        m_sent += static_cast<std::size_t>(put);
        m_unsent -= static_cast<std::size_t>(put);
        if (m_sent == first.size()) {
            m_queue.pop_front();
            m_sent = 0;
        }
        closeWhenSent();
        return Ok{};
    }
    void closeWhenSent() {
        if (m_ending && m_queue.empty()) m_in.close();
    }
    static Status readSome(Descriptor& from, std::string& to) {
        std::array<char, kPipeBytes> part{};
        const auto got = ::read(from.get(), part.data(), part.size());
        if (got > 0) to.append(part.data(), static_cast<std::size_t>(got));
        if (got < 0 && errno != EINTR && errno != EAGAIN) return failed(say("to read from a program"));
        if (got == 0) from.close();
        return Ok{};
    }

    pid_t m_pid;
    Descriptor m_in;
    Descriptor m_out;
    Descriptor m_err;
    std::deque<std::string> m_queue;
    std::size_t m_sent = 0;  ///< of the first in the queue
    std::size_t m_unsent = 0;
    bool m_ending = false;
};

/// Tells whole lines, from `told` on.
void tellLines(const std::string& text, std::size_t& told,
               const std::function<void(std::string_view)>& line) {
    for (auto end = text.find('\n', told); end != std::string::npos; end = text.find('\n', told)) {
        if (line) line(std::string_view(text).substr(told, end - told));
        told = end + 1;
    }
}

}  // namespace

Result<std::unique_ptr<ChildProcess>> SystemPrograms::start(const ChildCommand& command) {
    QD_TRY(const auto path, pathOf(command.program));
    QD_TRY(auto in, makeInput());
    QD_TRY(auto out, makePipe());
    QD_TRY(auto err, makePipe());
    QD_TRY(auto trouble, makePipe());
    const Invocation call(path, command);
    const pid_t parent = ::getpid();
    const pid_t pid = ::fork();
    if (pid < 0) return notStarted(path);
    if (pid == 0)
        becomeProgram(call, {in.read.get(), out.write.get(), err.write.get(), trouble.write.get()}, parent,
                      command.standsBack);
    auto child =
        std::make_unique<SystemChild>(pid, std::move(in.write), std::move(out.read), std::move(err.read));
    trouble.write.close();
    int code = 0;
    ssize_t got = 0;
    while ((got = ::read(trouble.read.get(), &code, sizeof code)) < 0 && errno == EINTR) {
    }
    if (got == sizeof code) return notStarted(path, code);
    return std::unique_ptr<ChildProcess>(std::move(child));
}

Result<ChildAnswer> runChild(ChildStarter& programs, const ChildCommand& command, std::string input,
                             const std::function<void(std::string_view)>& line,
                             const std::function<Status()>& goOn) {
    QD_TRY(auto child, programs.start(command));
    child->send(std::move(input));
    child->endInput();
    ChildAnswer answer;
    std::size_t told = 0;
    for (bool talking = true; talking;) {
        QD_CHECK(goOn());
        QD_TRY(talking, child->exchange(kPollMs, answer.output, answer.errors));
        tellLines(answer.errors, told, line);
        if (answer.errors.size() <= 2 * kMostErrors) continue;
        const std::size_t cut = std::min(told, answer.errors.size() - kMostErrors);
        answer.errors.erase(0, cut);
        told -= cut;
    }
    QD_TRY(answer.end, child->wait());
    return answer;
}

}  // namespace qd
