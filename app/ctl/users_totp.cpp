// SPDX-License-Identifier: GPL-3.0-or-later
#include <cstdio>
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/users_command.h"
#include "core/crypto/base32.h"
#include "core/crypto/passphrase_source.h"
#include "core/desk/users.h"

namespace qd::ctl {

namespace {

struct TotpOptions {
    bool begin = false;
    bool off = false;
    std::string name;
    std::string confirm;
    std::string keyFile;
};

/// What a person has to see once goes out as text.
std::string shownOnce(const crypto::Secret& secret) {
    const auto bytes = secret.bytes();
    return {bytes.begin(), bytes.end()};
}

std::string enrolmentText(const desk::TotpEnrolment& enrolment) {
    return crypto::qrText(enrolment.qr) +
           "\nScan the picture, or type the key into the device: " + shownOnce(enrolment.base32) + "\n";
}

Output recoveryCodes(const std::vector<crypto::Secret>& codes) {
    Output output;
    Json list = Json::array();
    output.text =
        "One-time codes are on. Each of these opens once without the device; keep them apart from it:\n";
    for (const auto& code : codes) {
        output.text += "  " + shownOnce(code) + "\n";
        list.push(shownOnce(code));
    }
    output.document.set("recovery_codes", std::move(list));
    return output;
}

Result<Output> begin(desk::Session& session) {
    QD_TRY(const auto enrolment, desk::beginTotp(session));
    Output output;
    output.document.set("key", shownOnce(enrolment.base32)).set("qr", crypto::qrText(enrolment.qr));
    output.text = enrolmentText(enrolment);
    return output;
}

Result<Output> confirm(Context& context, desk::Session& session, const TotpOptions& options) {
    QD_TRY(const auto typed, crypto::passphraseFromFile(context.environment.files, options.keyFile));
    QD_TRY(const auto key, crypto::decodeBase32(typed.bytes()));
    QD_TRY(const auto codes, desk::confirmTotp(session, key, options.confirm));
    return recoveryCodes(codes);
}

/// Both steps at the terminal.
Result<Output> enrol(desk::Session& session) {
    QD_TRY(const auto enrolment, desk::beginTotp(session));
    std::fputs(enrolmentText(enrolment).c_str(), stderr);
    QD_TRY(const auto code, askAtTerminal("Code that the device shows: ",
                                          "pass --begin, then --confirm CODE --key-file FILE"));
    QD_TRY(const auto codes, desk::confirmTotp(session, enrolment.key, shownOnce(code)));
    return recoveryCodes(codes);
}

Result<Output> switchOff(const SignedIn& in, const TotpOptions& options) {
    const auto& self = in.session->actor().user;
    const std::string name = options.name.empty() ? self : options.name;
    if (name == self)
        QD_CHECK(desk::removeOwnTotp(*in.session, {&in.passphrase, in.nextCode}));
    else
        QD_CHECK(desk::removeTotp(*in.session, name));
    return userChanged(name, "one-time codes are off");
}

Result<Output> totp(Context& context, const TotpOptions& options) {
    if (!options.name.empty() && !options.off)
        return Error{ErrorCode::Usage, "one-time codes are made by their owner",
                     "leave the name out, or pass --off"};
    QD_TRY(const auto in, signIn(context));
    if (options.off) return switchOff(in, options);
    if (options.begin) return begin(*in.session);
    if (!options.confirm.empty()) return confirm(context, *in.session, options);
    return enrol(*in.session);
}

}  // namespace

void addUserTotp(CLI::App& users, Command& chosen) {
    auto options = std::make_shared<TotpOptions>();
    auto* command =
        users.add_subcommand("totp", "One's own one-time codes (RFC 6238); --off for somebody else's, too");
    shows(command->add_option("name", options->name, "User whose codes are switched off; default: oneself"),
          "NAME");
    auto* off = command->add_flag("--off", options->off, "Switch them off");
    auto* begin_ =
        command->add_flag("--begin", options->begin, "Show a new key; nothing is stored")->excludes(off);
    auto* confirm_ = shows(
        command->add_option("--confirm", options->confirm, "Code that the device shows for the key"), "CODE");
    auto* file = shows(
        command->add_option("--key-file", options->keyFile, "File with the key that was shown"), "FILE");
    confirm_->excludes(off)->excludes(begin_)->needs(file);
    file->needs(confirm_);
    addExamples(*command,
                {"qdctl users totp --workspace fund.qdw", "qdctl users totp --off rita --workspace fund.qdw",
                 "qdctl users totp --confirm 123456 --key-file key --workspace fund.qdw"});
    command->callback([&chosen, options] { chosen = [options](Context& c) { return totp(c, *options); }; });
}

}  // namespace qd::ctl
