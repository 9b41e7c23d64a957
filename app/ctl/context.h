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

/// Error Usage when no --workspace is given.
Status needWorkspace(const Context& context);
/// Opens the workspace named by --workspace with the passphrase that the options point to. Error Cancelled
/// when asked to stop meanwhile.
Result<std::unique_ptr<desk::Session>> openSession(Context& context);
/// The passphrase: --passphrase-file (refused when others may read it), --passphrase-fd, else asked for on
/// the terminal; `confirm` asks twice.
Result<crypto::Secret> readPassphrase(const Context& context, bool confirm);
/// --user, else the user of the settings, else the system's user name.
std::string userName(const Context& context);
/// Key derivation cost: of the settings, else of the profile; dev is cheap, staging and prod the full cost.
crypto::KdfParams kdfOf(const Context& context);

/// The error with `file` as its place when it is about input and names none: its beginning stands for the
/// file as a whole.
[[nodiscard]] Error inFile(Error error, const std::string& file);

/// A command chosen on the command line.
using Command = std::function<Result<Output>(Context&)>;

}  // namespace qd::ctl
