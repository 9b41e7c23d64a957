// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/result.h"
#include "core/config/settings.h"
#include "core/crypto/kdf.h"
#include "core/desk/make_report.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::ctl {

/// The options that every command understands.
struct GlobalOptions {
    std::string workspace;
    std::string passphraseFile;
    int passphraseFd = -1;
    std::string user;
    std::vector<std::string> codes;  ///< one-time codes, each for one use
    std::string profile = "prod";
    std::string config;
    int threads = 0;  ///< 0: what the machine has
    std::string device = "auto";
    std::optional<std::int64_t> seed;
    bool json = false;
    bool quiet = false;
};

/// What a command prints: the document for --json; words for people, and notes to them on stderr.
struct Output {
    Json document = Json::object();
    std::string text;
    std::vector<std::string> notes = {};
};

/// What a command may use; made by main, the composition root.
struct Context {
    const GlobalOptions& options;
    const config::Settings& settings;
    desk::Environment environment;
    const jobs::JobContext& job;
    desk::Renderer renderPdf;  ///< empty in a build without Qt
};

/// An open workspace, and what the person proves anew for a decision: the passphrase, which is read once, and
/// the codes of --code that were not used yet.
struct SignedIn {
    std::unique_ptr<desk::Session> session;
    crypto::Secret passphrase;
    std::string nextCode;  ///< the second --code; empty: none
};

/// Error Usage when no --workspace is given.
Status needWorkspace(const Context& context);
/// Opens the workspace named by --workspace with the passphrase that the options point to. Error Cancelled
/// when asked to stop meanwhile.
Result<std::unique_ptr<desk::Session>> openSession(Context& context);
/// As openSession(), for commands that ask for a proof once more.
Result<SignedIn> signIn(Context& context);
/// The passphrase: --passphrase-file (refused when others may read it), --passphrase-fd, else asked for on
/// the terminal; `confirm` asks twice.
Result<crypto::Secret> readPassphrase(const Context& context, bool confirm);
/// What a person types at the terminal, without its echo. Error Usage when there is no terminal: `instead` is
/// what to pass then.
Result<crypto::Secret> askAtTerminal(const char* question, std::string instead);
/// --user, else the user of the settings, else the system's user name.
std::string userName(const Context& context);
/// Key derivation cost: of the settings, else of the profile: dev is cheap, staging and prod take what is
/// measured on this machine (desk::calibratedKdf).
crypto::KdfParams kdfOf(const Context& context);

/// The same for a passphrase that takes the place of the session's own: what that one costs, where neither
/// the settings nor the profile say otherwise, so that nothing is measured again.
crypto::KdfParams kdfForChange(const Context& context, desk::Session& session);

/// The error with `file` as its place when it is about input and names none: its beginning stands for the
/// file as a whole.
[[nodiscard]] Error inFile(Error error, const std::string& file);

/// A command chosen on the command line.
using Command = std::function<Result<Output>(Context&)>;

}  // namespace qd::ctl
