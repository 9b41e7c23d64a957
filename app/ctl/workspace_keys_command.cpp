// SPDX-License-Identifier: GPL-3.0-or-later
// qdctl workspace rekey | lock | slots | rotate
#include "app/ctl/workspace_keys_command.h"

#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/new_passphrase.h"
#include "app/ctl/text_table.h"
#include "core/desk/access.h"
#include "core/desk/locked_state.h"
#include "core/desk/users.h"

namespace qd::ctl {

namespace {

constexpr std::uint32_t kKibInMib = 1024;

Result<Output> rekey(Context& context, const NewPassphrase& options) {
    QD_TRY(const auto in, signIn(context));
    QD_TRY(const auto next, readNewPassphrase(context, options));
    QD_CHECK(desk::changePassphrase(*in.session, in.passphrase, next, kdfForChange(context, *in.session)));
    Output output;
    output.document.set("user", in.session->actor().user).set("changed", true);
    output.text = "The passphrase of " + in.session->actor().user +
                  " is changed. The old one opens nothing any more, except copies that were made before.\n";
    return output;
}

std::string costText(const vault::SlotLine& slot) {
    if (slot.type == vault::SlotType::Recovery) return "256 random bits";
    return std::to_string(slot.kdf.memoryKiB / kKibInMib) + " MiB, " + std::to_string(slot.kdf.iterations) +
           " passes, " + std::to_string(slot.kdf.parallelism) + " lanes";
}

Result<Output> listSlots(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto slots, desk::listSlots(*session));
    using enum TextTable::Side;
    Output output;
    TextTable table({Right, Left, Left, Right, Left, Left});
    Json list = Json::array();
    for (const auto& slot : slots) {
        const std::string type = slot.type == vault::SlotType::Recovery ? "recovery key" : "passphrase";
        Json item = Json::object();
        item.set("id", slot.id).set("type", type).set("user", slot.user).set("epoch", slot.epoch);
        if (slot.type == vault::SlotType::Passphrase) {
            item.set("memory_kib", static_cast<std::int64_t>(slot.kdf.memoryKiB))
                .set("iterations", static_cast<std::int64_t>(slot.kdf.iterations))
                .set("parallelism", static_cast<std::int64_t>(slot.kdf.parallelism));
        }
        item.set("keychain", slot.keychain).set("must_change", slot.mustChange).set("current", slot.current);
        list.push(std::move(item));
        std::string notes = slot.current ? "this session" : "";
        if (slot.keychain) notes += notes.empty() ? "keychain" : ", keychain";
        if (slot.mustChange) notes += notes.empty() ? "first passphrase" : ", first passphrase";
        table.row(
            {std::to_string(slot.id), type, slot.user, std::to_string(slot.epoch), costText(slot), notes});
    }
    output.text = table.text();
    output.document.set("slots", std::move(list));
    return output;
}

Result<Output> rotate(Context& context) {
    QD_TRY(const auto in, signIn(context));
    QD_CHECK(desk::rotateDataKey(*in.session, {&in.passphrase, in.nextCode}, context.job));
    Output output;
    output.document.set("rotated", true);
    output.text =
        "The workspace is encrypted under a new data key. Every passphrase and the recovery key open it as\n"
        "before. Backups from before need the key file that they hold: they can still be restored.\n";
    return output;
}

Result<Output> lock(Context& context) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto state, desk::lockedState(context.environment, context.options.workspace));
    using enum TextTable::Side;
    Output output;
    TextTable table({Left, Right, Left});
    Json list = Json::array();
    for (const auto& file : state.files) {
        Json item = Json::object();
        item.set("name", file.name).set("bytes", static_cast<std::int64_t>(file.bytes));
        item.set("owner_only", file.ownerOnly);
        list.push(std::move(item));
        table.row({file.name, groupedText(static_cast<double>(file.bytes), 0),
                   file.ownerOnly ? "" : "others may read it"});
    }
    output.document.set("locked", true).set("files", std::move(list));
    output.document.set("failed_attempts", state.failedAttempts).set("seconds_to_wait", state.secondsToWait);
    output.text = "The workspace is locked: nobody has it open.\n" + table.text();
    if (state.failedAttempts > 0)
        output.text += "Failed attempts: " + std::to_string(state.failedAttempts) +
                       ", to wait: " + std::to_string(state.secondsToWait) + " s\n";
    return output;
}

}  // namespace

void addWorkspaceKeys(CLI::App& workspace, Command& chosen) {
    auto next = std::make_shared<NewPassphrase>();
    auto* rekey_ = workspace.add_subcommand("rekey", "Change your passphrase; the data stays as it is");
    addNewPassphrase(*rekey_, next);
    addExamples(*rekey_, {"qdctl workspace rekey --workspace fund.qdw",
                          "qdctl workspace rekey --workspace fund.qdw --passphrase-file old "
                          "--new-passphrase-file new"});
    rekey_->callback([&chosen, next] { chosen = [next](Context& c) { return rekey(c, *next); }; });
    auto* lock_ = workspace.add_subcommand(
        "lock", "Make sure that nobody has it open, and list its files; exit 8 when somebody has");
    addExamples(*lock_, {"qdctl workspace lock --workspace fund.qdw"});
    lock_->callback([&chosen] { chosen = lock; });
    auto* slots = workspace.add_subcommand("slots", "Who can unlock it, and at what cost");
    addExamples(*slots, {"qdctl workspace slots --workspace fund.qdw --json"});
    slots->callback([&chosen] { chosen = listSlots; });
    auto* rotate_ = workspace.add_subcommand("rotate", "Encrypt it anew under a new data key");
    addExamples(*rotate_, {"qdctl workspace rotate --workspace fund.qdw --passphrase-file secret"});
    rotate_->callback([&chosen] { chosen = rotate; });
}

}  // namespace qd::ctl
