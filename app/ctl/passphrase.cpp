// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>

#include <pwd.h>
#include <termios.h>
#include <unistd.h>

#include "app/ctl/context.h"
#include "app/ctl/interrupt.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kLongestPassphrase = 4096;

Error tooLong() {
    return Error{ErrorCode::Usage, "the passphrase is longer than 4096 bytes"};
}

/// One line from a descriptor, without its end.
Result<crypto::Secret> readLine(int fd) {
    crypto::Secret buffer(kLongestPassphrase);
    std::size_t n = 0;
    for (;;) {
        QD_CHECK(waitReadable(fd));
        char c = 0;
        const auto got = ::read(fd, &c, 1);
        if (got < 0 && errno == EINTR) continue;
        if (got < 0)
            return Error{ErrorCode::Io, "cannot read the passphrase from descriptor " + std::to_string(fd)};
        if (got == 0 || c == '\n') break;
        if (n == kLongestPassphrase) return tooLong();
        buffer.bytes()[n++] = static_cast<std::uint8_t>(c);
    }
    if (n > 0 && buffer.bytes()[n - 1] == '\r') --n;
    if (n == 0) return Error{ErrorCode::Usage, "the passphrase is empty"};
    return crypto::Secret::fromBytes(std::span<const std::uint8_t>(buffer.bytes()).first(n));
}

Result<crypto::Secret> fromFile(const FileSystem& files, const std::string& path) {
    QD_TRY(const unsigned mode, files.mode(path));
    if ((mode & 077U) != 0) {
        return Error{ErrorCode::Refused, "the passphrase file can be read by others", "chmod 600 it", {path}};
    }
    QD_TRY(const auto stream, files.open(path));
    crypto::Secret buffer(kLongestPassphrase + 2);
    std::size_t n = 0;
    const auto bytes = buffer.bytes();
    auto* text = reinterpret_cast<char*>(bytes.data());
    for (;;) {
        QD_TRY(const auto got, stream->read(std::span<char>(text + n, bytes.size() - n)));
        n += got;
        if (n == bytes.size()) return tooLong();
        if (got == 0) break;
    }
    if (n > 0 && text[n - 1] == '\n') --n;
    if (n > 0 && text[n - 1] == '\r') --n;
    if (n == 0) {
        return Error{ErrorCode::BadInput,
                     "found an empty file, expected the passphrase on its first line",
                     {},
                     {path, 1, 1}};
    }
    return crypto::Secret::fromBytes(std::span<const std::uint8_t>(bytes).first(n));
}

/// Turns the terminal's echo off for as long as it lives.
class NoEcho {
public:
    NoEcho() {
        if (::tcgetattr(STDIN_FILENO, &m_before) != 0) return;
        auto quiet = m_before;
        quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        m_changed = ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet) == 0;
    }
    NoEcho(const NoEcho&) = delete;
    NoEcho& operator=(const NoEcho&) = delete;
    ~NoEcho() {
        if (m_changed) ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
        std::fputc('\n', stderr);
    }

private:
    termios m_before{};
    bool m_changed = false;
};

Result<crypto::Secret> ask(const char* question) {
    const NoEcho quiet;  // before the question: an answer may come as soon as it is seen
    std::fputs(question, stderr);
    return readLine(STDIN_FILENO);
}

bool same(const crypto::Secret& a, const crypto::Secret& b) {
    return std::equal(a.bytes().begin(), a.bytes().end(), b.bytes().begin(), b.bytes().end());
}

}  // namespace

Result<crypto::Secret> readPassphrase(const Context& context, bool confirm) {
    const auto& options = context.options;
    if (!options.passphraseFile.empty()) return fromFile(context.environment.files, options.passphraseFile);
    if (options.passphraseFd >= 0) return readLine(options.passphraseFd);
    if (::isatty(STDIN_FILENO) == 0) {
        return Error{ErrorCode::Usage, "there is no terminal to ask for the passphrase",
                     "pass --passphrase-file FILE or --passphrase-fd N"};
    }
    QD_TRY(auto passphrase, ask(confirm ? "New passphrase: " : "Passphrase: "));
    if (confirm) {
        QD_TRY(const auto again, ask("Once more: "));
        if (!same(passphrase, again)) return Error{ErrorCode::Usage, "the two passphrases differ"};
    }
    return passphrase;
}

std::string userName(const Context& context) {
    if (!context.options.user.empty()) return context.options.user;
    if (context.settings.user) return *context.settings.user;
    std::array<char, 4096> buffer{};
    passwd entry{};
    passwd* found = nullptr;
    if (::getpwuid_r(::getuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) {
        return found->pw_name;
    }
    return "user";
}

crypto::KdfParams kdfOf(const Context& context) {
    constexpr auto params = [](const config::KdfSettings& cost) {
        constexpr std::int64_t kKibInMib = 1024;
        return crypto::KdfParams{static_cast<std::uint32_t>(cost.memoryMib * kKibInMib),
                                 static_cast<std::uint32_t>(cost.iterations),
                                 static_cast<std::uint32_t>(cost.lanes)};
    };
    // What the settings may say is what the key derivation takes.
    static_assert(params(config::kLeastKdf) == crypto::kKdfFloor);
    static_assert(params(config::kMostKdf) == crypto::kKdfCeiling);
    static_assert(params(config::KdfSettings{}) == crypto::KdfParams{});
    if (context.settings.kdf) return params(*context.settings.kdf);
    return context.options.profile == "dev" ? crypto::kKdfFloor : crypto::KdfParams{};
}

Status needWorkspace(const Context& context) {
    if (!context.options.workspace.empty()) return Ok{};
    return Error{ErrorCode::Usage, "this command needs a workspace", "pass --workspace FILE"};
}

Result<std::unique_ptr<desk::Session>> openSession(Context& context) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto passphrase, readPassphrase(context, false));
    QD_CHECK(context.job.checkpoint("Opening the workspace", 0.0));
    auto session =
        desk::openWorkspace(context.environment, {context.options.workspace, &passphrase, userName(context)});
    if (!session.ok()) {
        Error error = std::move(session).error();
        if (error.where.file.empty()) error.where.file = context.options.workspace;
        return error;
    }
    QD_CHECK(context.job.checkpoint("Opening the workspace", 0.0));
    return session;
}

}  // namespace qd::ctl
