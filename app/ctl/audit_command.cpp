// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>

#include <CLI/CLI.hpp>

#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "app/ctl/text_table.h"
#include "core/crypto/checkpoint_note.h"
#include "core/desk/evidence.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kShownHash = 12;

Result<Output> auditVerify(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto verdict, desk::verifyAudit(*session));
    Output output;
    output.document.set("intact", verdict.intact).set("entries", verdict.entries).set("head", verdict.head);
    output.text = "The audit chain of " + std::to_string(verdict.entries) + " entries is intact.\nHead " +
                  verdict.head + "\n";
    return output;
}

/// Signs the log as it is; with `file`, a copy for somebody outside.
Result<Output> auditCheckpoint(Context& context, const std::string& file) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto made, desk::makeCheckpoint(*session));
    if (!file.empty())
        QD_CHECK(context.environment.files.writeAtomically(
            file, crypto::signedCheckpointText({made.text, made.key, made.signature})));
    const std::string root = crypto::hex(made.root);
    Output output;
    output.document.set("workspace", made.workspace).set("lineage", made.lineage).set("size", made.size);
    output.document.set("root", root).set("head", made.head).set("at", made.at.iso());
    output.document.set("key", crypto::hex(made.key)).set("file", file);
    output.text = "Checkpoint of " + groupedText(static_cast<double>(made.size), 0) + " entries at " +
                  made.at.iso() + "\nTree head " + root + "\n" +
                  (file.empty() ? "" : "Kept in " + file + "\n");
    return output;
}

Result<Output> auditList(Context& context, std::int64_t limit) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto entries, desk::listAudit(*session, limit));
    using enum TextTable::Side;
    Output output;
    TextTable table({Right, Left, Left, Left, Left, Left});
    Json list = Json::array();
    for (const auto& entry : entries) {
        Json item = Json::object();
        item.set("sequence", entry.sequence).set("at", entry.at.iso()).set("actor", entry.what.actor);
        item.set("action", entry.what.action).set("subject", entry.what.subject);
        auto detail = Json::parse(entry.what.detail);
        item.set("detail", detail.ok() ? std::move(detail).value() : Json(entry.what.detail));
        item.set("previous_hash", entry.previousHash).set("hash", entry.hash);
        list.push(std::move(item));
        table.row({std::to_string(entry.sequence), entry.at.iso(), entry.what.actor, entry.what.action,
                   entry.what.subject, entry.hash.substr(0, kShownHash)});
    }
    output.text = table.text();
    output.document.set("entries", std::move(list));
    return output;
}

}  // namespace

void addAudit(CLI::App& app, Command& chosen) {
    auto limit = std::make_shared<std::int64_t>(50);
    auto* command = app.add_subcommand("audit", "The tamper-evident record of every change");
    command->require_subcommand(1);
    auto* list = command->add_subcommand("list", "The last entries, newest first");
    shows(list->add_option("--limit", *limit, "How many entries, from 1; default: 50")
              ->check(wholeNumber(1, 1'000'000'000)),
          "N");
    addExamples(*list, {"qdctl audit list --workspace fund.qdw --limit 10"});
    list->callback([&chosen, limit] { chosen = [limit](Context& c) { return auditList(c, *limit); }; });
    auto* verify = command->add_subcommand("verify", "Recompute the whole chain; exit 6 when it is broken");
    addExamples(*verify, {"qdctl audit verify --workspace fund.qdw --passphrase-file secret"});
    verify->callback([&chosen] { chosen = auditVerify; });
    auto file = std::make_shared<std::string>();
    auto* checkpoint =
        command->add_subcommand("checkpoint", "Sign the log as it is now, for somebody to keep");
    shows(checkpoint->add_option("--out", *file, "File for the checkpoint: what qd-verify takes as --anchor"),
          "FILE");
    addExamples(*checkpoint, {"qdctl audit checkpoint --workspace fund.qdw --out fund.checkpoint"});
    checkpoint->callback(
        [&chosen, file] { chosen = [file](Context& c) { return auditCheckpoint(c, *file); }; });
    addExamples(*command, {"qdctl audit verify --workspace fund.qdw"});
}

}  // namespace qd::ctl
