// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <utility>

#include <termios.h>
#include <unistd.h>

#include "app/ctl/context.h"
#include "app/ctl/interrupt.h"
#include "core/base/system_user.h"
#include "core/crypto/passphrase_source.h"
#include "core/desk/kdf_cost.h"
#include "core/desk/key_facts.h"

namespace qd::ctl {

namespace {

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
    return crypto::passphraseFromDescriptor(STDIN_FILENO, waitReadable);
}

}  // namespace

Result<crypto::Secret> askAtTerminal(const char* question, std::string instead) {
    if (::isatty(STDIN_FILENO) == 0)
        return Error{ErrorCode::Usage, "there is no terminal to ask for the passphrase", std::move(instead)};
    return ask(question);
}

Result<crypto::Secret> readPassphrase(const Context& context, bool confirm) {
    const auto& options = context.options;
    if (!options.passphraseFile.empty())
        return crypto::passphraseFromFile(context.environment.files, options.passphraseFile);
    if (options.passphraseFd >= 0)
        return crypto::passphraseFromDescriptor(options.passphraseFd, waitReadable);
    constexpr const char* kInstead = "pass --passphrase-file FILE or --passphrase-fd N";
    QD_TRY(auto passphrase, askAtTerminal(confirm ? "New passphrase: " : "Passphrase: ", kInstead));
    if (confirm) {
        QD_TRY(const auto again, askAtTerminal("Once more: ", kInstead));
        if (!crypto::equal(passphrase.bytes(), again.bytes()))
            return Error{ErrorCode::Usage, "the two passphrases differ"};
    }
    return passphrase;
}

std::string userName(const Context& context) {
    if (!context.options.user.empty()) return context.options.user;
    if (context.settings.user) return *context.settings.user;
    return systemUserName();
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
    if (context.options.profile == "dev") return crypto::kKdfFloor;
    return desk::calibratedKdf(context.environment.clock);
}

crypto::KdfParams kdfForChange(const Context& context, desk::Session& session) {
    if (context.settings.kdf || context.options.profile == "dev") return kdfOf(context);
    const auto fitted = desk::fittedKdf(desk::keyFacts(session));
    return fitted ? *fitted : kdfOf(context);
}

Status needWorkspace(const Context& context) {
    if (!context.options.workspace.empty()) return Ok{};
    return Error{ErrorCode::Usage, "this command needs a workspace", "pass --workspace FILE"};
}

Result<SignedIn> signIn(Context& context) {
    QD_CHECK(needWorkspace(context));
    SignedIn in;
    QD_TRY(in.passphrase, readPassphrase(context, false));
    QD_CHECK(context.job.checkpoint("Opening the workspace", 0.0));
    const auto& codes = context.options.codes;
    desk::WorkspaceRequest request{context.options.workspace, &in.passphrase, userName(context)};
    if (!codes.empty()) request.oneTimeCode = codes.front();
    auto session = desk::openWorkspace(context.environment, request);
    if (!session.ok()) {
        Error error = std::move(session).error();
        if (error.where.file.empty()) error.where.file = context.options.workspace;
        return error;
    }
    QD_CHECK(context.job.checkpoint("Opening the workspace", 0.0));
    in.session = std::move(session).value();
    if (codes.size() > 1) in.nextCode = codes[1];
    return in;
}

Result<std::unique_ptr<desk::Session>> openSession(Context& context) {
    QD_TRY(auto in, signIn(context));
    return std::move(in.session);
}

}  // namespace qd::ctl
