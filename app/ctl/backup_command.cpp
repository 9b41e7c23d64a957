// SPDX-License-Identifier: GPL-3.0-or-later
#include <memory>
#include <utility>

#include <CLI/CLI.hpp>

#include "app/ctl/backup_text.h"
#include "app/ctl/command_line.h"
#include "app/ctl/commands.h"
#include "core/crypto/passphrase_source.h"
#include "core/crypto/recovery_code.h"

namespace qd::ctl {

namespace {

struct BackupOptions {
    std::string file;
    bool due = false;
    std::string recoveryKeyFile;
    desk::BackupPlan plan;
};

/// The plan's folder when no file is named; nothing to do when only what is due was asked for and nothing is.
Result<Output> create(Context& context, const BackupOptions& options) {
    QD_TRY(const auto session, openSession(context));
    if (!options.due) {
        QD_TRY(const auto done, desk::createBackup(*session, options.file, context.job));
        return outputOf(done);
    }
    QD_TRY(const auto due, desk::backupsDue(*session));
    Output output;
    output.document.set("backup_due", due.backup).set("drill_due", due.drill);
    if (!due.backup && !due.drill) output.text = "Nothing is due.\n";
    if (due.backup) {
        QD_TRY(const auto done, desk::createBackup(*session, {}, context.job));
        auto made = outputOf(done);
        output.document.set("backup", std::move(made.document));
        output.text += made.text;
        output.notes = std::move(made.notes);
    }
    if (due.drill) {
        QD_TRY(const auto drill, desk::drillRestore(*session, {}, context.job));
        output.document.set("drill", documentOf(drill));
        output.text += textOf(drill);
    }
    return output;
}

/// What opens a backup: the recovery key of a file, else a passphrase. The secrets live here.
struct Opener {
    crypto::Secret passphrase;
    crypto::Secret recoveryKey;
    [[nodiscard]] vault::Unlock unlock(std::string user) const {
        vault::Unlock unlock;
        if (!recoveryKey.empty()) {
            unlock.recoveryKey = &recoveryKey;
            return unlock;
        }
        unlock.user = std::move(user);
        unlock.passphrase = &passphrase;
        return unlock;
    }
};

Result<Opener> openerOf(Context& context, const BackupOptions& options) {
    Opener opener;
    if (options.recoveryKeyFile.empty()) {
        QD_TRY(opener.passphrase, readPassphrase(context, false));
        return opener;
    }
    QD_TRY(const auto text, crypto::passphraseFromFile(context.environment.files, options.recoveryKeyFile));
    auto read = crypto::decodeRecovery(text);
    if (!read.ok()) return inFile(std::move(read).error(), options.recoveryKeyFile);
    if (read->kind != crypto::RecoveryKind::WholeKey)
        return Error{ErrorCode::BadInput,
                     "the file holds one share of a recovery key",
                     "pass the whole key",
                     {options.recoveryKeyFile}};
    opener.recoveryKey = std::move(read->key);
    return opener;
}

Result<Output> verify(Context& context, const BackupOptions& options) {
    QD_TRY(const auto opener, openerOf(context, options));
    auto proof = desk::verifyBackupFile(context.environment, options.file,
                                        opener.unlock(context.options.user), context.job);
    if (!proof.ok()) return inFile(std::move(proof).error(), options.file);
    return outputOf(*proof, options.file);
}

Result<Output> restore(Context& context, const BackupOptions& options) {
    QD_CHECK(needWorkspace(context));
    QD_TRY(const auto opener, openerOf(context, options));
    auto done = desk::restoreWorkspace(context.environment, options.file, context.options.workspace,
                                       opener.unlock(userName(context)), context.job);
    if (!done.ok()) return inFile(std::move(done).error(), options.file);
    return outputOf(*done, context.options.workspace);
}

Result<Output> drill(Context& context, const std::string& file) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto line, desk::drillRestore(*session, file, context.job));
    if (!line.passed)
        return Error{ErrorCode::Integrity, say("the drill failed: %1", line.words),
                     say("make a new backup and rehearse again")};
    Output output;
    output.document = documentOf(line);
    output.text = textOf(line);
    return output;
}

Result<Output> list(Context& context) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(const auto view, desk::loadBackups(*session));
    return outputOf(*view);
}

Result<Output> plan_(Context& context, const CLI::App& command, const BackupOptions& options) {
    QD_TRY(const auto session, openSession(context));
    QD_TRY(auto plan, desk::loadBackupPlan(*session));
    const auto given = [&](const char* name) { return command.count(name) > 0; };
    const bool changes = given("--folder") || given("--second-folder") || given("--every-hours") ||
                         given("--drill-every-days") || given("--keep-last") || given("--keep-daily") ||
                         given("--keep-weekly");
    if (given("--folder")) plan.folder = options.plan.folder;
    if (given("--second-folder")) plan.secondFolder = options.plan.secondFolder;
    if (given("--every-hours")) plan.everyHours = options.plan.everyHours;
    if (given("--drill-every-days")) plan.drillEveryDays = options.plan.drillEveryDays;
    if (given("--keep-last")) plan.keepLast = options.plan.keepLast;
    if (given("--keep-daily")) plan.keepDaily = options.plan.keepDaily;
    if (given("--keep-weekly")) plan.keepWeekly = options.plan.keepWeekly;
    if (changes) QD_CHECK(desk::saveBackupPlan(*session, plan));
    return outputOf(plan);
}

void addCreate(CLI::App& backup, Command& chosen, const std::shared_ptr<BackupOptions>& options) {
    auto* command =
        backup.add_subcommand("create", "Make a backup while the workspace stays in use, and prove it");
    auto* out = shows(command->add_option("--out", options->file,
                                          "File to write; default: a name of its own in the plan's folder"),
                      "FILE");
    command->add_flag("--due", options->due, "Only what the plan says is due: backup, drill or both")
        ->excludes(out);
    addExamples(*command, {"qdctl backup create --out fund.qdbackup --workspace fund.qdw",
                           "qdctl backup create --due --workspace fund.qdw --passphrase-file secret"});
    command->callback([&chosen, options] { chosen = [options](Context& c) { return create(c, *options); }; });
}

void addWithFile(CLI::App& backup, Command& chosen, const std::shared_ptr<BackupOptions>& options) {
    auto* check = backup.add_subcommand("verify", "Prove a backup by its passphrase; no workspace is needed");
    shows(check->add_option("backup", options->file, "The backup")->required(), "FILE");
    shows(check->add_option(
              "--recovery-key-file", options->recoveryKeyFile,
              "File with the recovery key, in place of a passphrase; refused if others can read it"),
          "FILE");
    addExamples(*check, {"qdctl backup verify fund.qdbackup --passphrase-file secret"});
    check->callback([&chosen, options] { chosen = [options](Context& c) { return verify(c, *options); }; });
    auto* back =
        backup.add_subcommand("restore", "Put a backup in place of a workspace, which is kept beside it");
    shows(back->add_option("backup", options->file, "The backup")->required(), "FILE");
    shows(back->add_option(
              "--recovery-key-file", options->recoveryKeyFile,
              "File with the recovery key, in place of a passphrase; refused if others can read it"),
          "FILE");
    addExamples(*back, {"qdctl backup restore fund.qdbackup --workspace fund.qdw"});
    back->callback([&chosen, options] { chosen = [options](Context& c) { return restore(c, *options); }; });
    auto* rehearse =
        backup.add_subcommand("drill", "Rehearse a restore, measured and recorded; changes nothing else");
    shows(rehearse->add_option("backup", options->file, "The backup; default: the newest"), "FILE");
    addExamples(*rehearse, {"qdctl backup drill --workspace fund.qdw"});
    rehearse->callback(
        [&chosen, options] { chosen = [options](Context& c) { return drill(c, options->file); }; });
}

void addPlan(CLI::App& backup, Command& chosen, const std::shared_ptr<BackupOptions>& options) {
    auto* command = backup.add_subcommand("plan", "Show the backup plan, or change what is named");
    auto& plan = options->plan;
    shows(command->add_option("--folder", plan.folder, "Folder for backups, a whole path; '' for none"),
          "DIR");
    shows(command->add_option("--second-folder", plan.secondFolder, "A copy goes there, too; '' for none"),
          "DIR");
    const auto count = [&](const char* name, int& to, const char* help, int low, int high) {
        shows(command->add_option(name, to, help)->check(wholeNumber(low, high)), "N");
    };
    count("--every-hours", plan.everyHours, "Hours between two backups; 0: only when asked", 0, 8784);
    count("--drill-every-days", plan.drillEveryDays, "Days between two drills; 0: only when asked", 0, 3660);
    count("--keep-last", plan.keepLast, "How many of the last to keep, from 1", 1, 1000);
    count("--keep-daily", plan.keepDaily, "For how many days to keep each day's last", 0, 1000);
    count("--keep-weekly", plan.keepWeekly, "For how many weeks to keep each week's last", 0, 1000);
    addExamples(*command, {"qdctl backup plan --workspace fund.qdw",
                           "qdctl backup plan --folder /media/backup --every-hours 12 --workspace fund.qdw"});
    command->callback([&chosen, options, command] {
        chosen = [options, command](Context& c) { return plan_(c, *command, *options); };
    });
}

}  // namespace

void addBackup(CLI::App& app, Command& chosen) {
    auto options = std::make_shared<BackupOptions>();
    auto* command = app.add_subcommand("backup", "Make, prove, rehearse and restore backups of a workspace");
    command->require_subcommand(1);
    addCreate(*command, chosen, options);
    addWithFile(*command, chosen, options);
    addPlan(*command, chosen, options);
    auto* list_ = command->add_subcommand("list", "The backups and drills that are known, and what is next");
    addExamples(*list_, {"qdctl backup list --workspace fund.qdw --json"});
    list_->callback([&chosen] { chosen = list; });
    addExamples(*command, {"qdctl backup create --out fund.qdbackup --workspace fund.qdw"});
}

}  // namespace qd::ctl
