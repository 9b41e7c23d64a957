// SPDX-License-Identifier: GPL-3.0-or-later
// qdctl workspace recovery-key | recover
#include <cstdio>
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>
#include <unistd.h>

#include "app/ctl/command_line.h"
#include "app/ctl/new_passphrase.h"
#include "app/ctl/workspace_keys_command.h"
#include "core/crypto/passphrase_source.h"
#include "core/desk/access.h"

namespace qd::ctl {

namespace {

struct KeyOptions {
    std::vector<std::string> out;
    bool shares = false;
};

struct RecoverOptions {
    std::vector<std::string> files;
    std::shared_ptr<NewPassphrase> passphrase = std::make_shared<NewPassphrase>();
};

std::string_view textOf(const crypto::Secret& secret) {
    return {reinterpret_cast<const char*>(secret.bytes().data()), secret.size()};
}

/// Before anything is made: a key that nobody can be shown is lost.
Status checkPlaces(const Context& context, const KeyOptions& options) {
    const std::size_t needed = options.shares ? 2 : 1;
    if (options.out.empty()) {
        if (!context.options.json && ::isatty(STDOUT_FILENO) != 0 && ::isatty(STDIN_FILENO) != 0) return Ok{};
        return Error{ErrorCode::Usage, "there is no terminal to show the recovery key on",
                     options.shares ? "pass --out FILE --out FILE" : "pass --out FILE"};
    }
    if (options.out.size() != needed) {
        return Error{ErrorCode::Usage,
                     options.shares ? "two shares need two files" : "one key needs one file",
                     options.shares ? "pass --out FILE --out FILE" : "pass --out FILE once, or --shares"};
    }
    for (const auto& file : options.out) {
        if (context.environment.files.exists(file))
            return Error{ErrorCode::Refused, "'" + file + "' exists already", "choose another name", {file}};
    }
    if (needed == 2 && options.out.front() == options.out.back())
        return Error{ErrorCode::Usage, "the two shares need different files"};
    return Ok{};
}

Status writeKeys(FileSystem& files, const std::vector<desk::RecoveryKey>& keys,
                 const std::vector<std::string>& out) {
    constexpr unsigned kOwnerOnly = 0600;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        crypto::Secret line(keys[i].text.size() + 1);
        std::copy(keys[i].text.bytes().begin(), keys[i].text.bytes().end(), line.bytes().begin());
        line.bytes().back() = '\n';
        QD_CHECK(files.writeAtomically(out[i], textOf(line), kOwnerOnly));
    }
    return Ok{};
}

void showKey(const desk::RecoveryKey& key, const char* title) {
    std::printf("%s\n\n", title);
    std::fwrite(key.text.bytes().data(), 1, key.text.size(), stdout);
    std::printf("\n\n%s\n", crypto::qrText(key.qr).c_str());
    std::fflush(stdout);
}

/// The key is on the screen: now the person types it from what they wrote down.
Status showAndConfirm(desk::Session& session, const std::vector<desk::RecoveryKey>& keys) {
    const bool shares = keys.size() == 2;
    for (std::size_t i = 0; i < keys.size(); ++i)
        showKey(keys[i], !shares  ? "Recovery key: write it down now, it is shown once."
                         : i == 0 ? "First share: for one person."
                                  : "Second share: for another person.");
    std::vector<crypto::Secret> typed;
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const char* question = !shares  ? "Type it from your note: "
                               : i == 0 ? "Type the first share from the note: "
                                        : "Type the second share from the note: ";
        QD_TRY(auto text, askAtTerminal(question, "pass --out FILE"));
        typed.push_back(std::move(text));
    }
    std::vector<const crypto::Secret*> pointers;
    for (const auto& text : typed)
        pointers.push_back(&text);
    return desk::confirmRecoveryKey(session, pointers);
}

Result<std::vector<desk::RecoveryKey>> makeKeys(const SignedIn& in, bool shares) {
    std::vector<desk::RecoveryKey> keys;
    const desk::Reauthentication proof{&in.passphrase, in.nextCode};
    if (!shares) {
        QD_TRY(auto key, desk::makeRecoveryKey(*in.session, proof));
        keys.push_back(std::move(key));
        return keys;
    }
    QD_TRY(auto both, desk::makeRecoveryShares(*in.session, proof));
    keys.push_back(std::move(both.first));
    keys.push_back(std::move(both.second));
    return keys;
}

Result<Output> recoveryKey(Context& context, const KeyOptions& options) {
    QD_CHECK(checkPlaces(context, options));
    QD_TRY(const auto in, signIn(context));
    QD_TRY(const auto keys, makeKeys(in, options.shares));
    Output output;
    output.document.set("made", true).set("shares", options.shares ? 2 : 1);
    if (options.out.empty()) {
        auto confirmed = showAndConfirm(*in.session, keys);
        if (!confirmed.ok()) {
            Error error = std::move(confirmed).error();
            error.hint = "the key on the screen holds all the same: note it again, or make a new one";
            return error;
        }
        output.text =
            "Confirmed: the note is right. The recovery key before this one opens nothing any more.\n";
        return output;
    }
    QD_CHECK(writeKeys(context.environment.files, keys, options.out));
    Json list = Json::array();
    for (const auto& file : options.out) {
        list.push(file);
        output.text += "Written to " + file + ", readable for you only.\n";
    }
    output.document.set("files", std::move(list));
    output.text +=
        "Keep it away from the workspace: whoever has it opens everything. The recovery key before this one\n"
        "opens nothing any more.\n";
    return output;
}

Result<std::vector<crypto::Secret>> typedKeys(const Context& context, const RecoverOptions& options) {
    std::vector<crypto::Secret> typed;
    for (const auto& file : options.files) {
        QD_TRY(auto text, crypto::passphraseFromFile(context.environment.files, file));
        typed.push_back(std::move(text));
    }
    if (!typed.empty()) return typed;
    QD_TRY(auto text, askAtTerminal("Recovery key: ", "pass --recovery-file FILE"));
    typed.push_back(std::move(text));
    return typed;
}

Result<Output> recover(Context& context, const RecoverOptions& options) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto typed, typedKeys(context, options));
    QD_TRY(const auto passphrase, readNewPassphrase(context, *options.passphrase));
    desk::Recovery recovery;
    recovery.path = context.options.workspace;
    recovery.user = userName(context);
    for (const auto& text : typed)
        recovery.typed.push_back(&text);
    recovery.passphrase = &passphrase;
    recovery.kdf = kdfOf(context);
    QD_CHECK(context.job.checkpoint("Opening the workspace", 0.0));
    QD_CHECK(desk::recoverAccess(context.environment, recovery));
    Output output;
    output.document.set("user", recovery.user).set("recovered", true);
    output.text = recovery.user +
                  " has a new passphrase. One-time codes are switched off; the audit log tells of it.\n";
    return output;
}

}  // namespace

void addWorkspaceRecovery(CLI::App& workspace, Command& chosen) {
    auto key = std::make_shared<KeyOptions>();
    auto* key_ = workspace.add_subcommand("recovery-key", "Make a recovery key in place of the one before");
    shows(key_->add_option("--out", key->out, "File to write it to; default: show it once, on the terminal")
              ->expected(1)
              ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
          "FILE");
    key_->add_flag("--shares", key->shares, "Two shares for two people; neither tells anything alone");
    addExamples(*key_, {"qdctl workspace recovery-key --workspace fund.qdw",
                        "qdctl workspace recovery-key --workspace fund.qdw --shares --out a --out b"});
    key_->callback([&chosen, key] { chosen = [key](Context& c) { return recoveryKey(c, *key); }; });

    auto options = std::make_shared<RecoverOptions>();
    auto* recover_ =
        workspace.add_subcommand("recover", "Set a new passphrase for --user by the recovery key");
    shows(recover_
              ->add_option("--recovery-file", options->files,
                           "File with the recovery key, or twice for its shares; default: ask for it")
              ->expected(1)
              ->multi_option_policy(CLI::MultiOptionPolicy::TakeAll),
          "FILE");
    addNewPassphrase(*recover_, options->passphrase);
    addExamples(*recover_, {"qdctl workspace recover --workspace fund.qdw --user ada",
                            "qdctl workspace recover --workspace fund.qdw --user ada --recovery-file key "
                            "--new-passphrase-file new"});
    recover_->callback(
        [&chosen, options] { chosen = [options](Context& c) { return recover(c, *options); }; });
}

}  // namespace qd::ctl
