// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/vault_view.h"

#include <algorithm>
#include <cstdlib>

#include "ui/kit/format.h"
#include "ui/pages/vault/words.h"

namespace qd::ui::pages::vault {

namespace {

constexpr std::int64_t kMinute = 60'000;
constexpr std::int64_t kHour = 60 * kMinute;
constexpr std::int64_t kDay = 24 * kHour;

const desk::BackupView* backupsOf(const VaultView& view) {
    return view.backups.ok() ? view.backups.value().get() : nullptr;
}

const desk::EvidenceView* evidenceOf(const VaultView& view) {
    return view.evidence.ok() ? view.evidence.value().get() : nullptr;
}

/// The newest backup that was proved whole; null: none.
const desk::BackupLine* newestProved(const desk::BackupView& backups) {
    const auto found = std::find_if(backups.backups.begin(), backups.backups.end(),
                                    [](const auto& line) { return line.verifiedAt.has_value(); });
    return found == backups.backups.end() ? nullptr : &*found;
}

bool overdue(const VaultView& view, const desk::BackupView& backups) {
    return backups.nextBackup && *backups.nextBackup < view.now;
}

QString span(std::int64_t millis) {
    if (millis < kMinute) return Words::tr("less than a minute");
    if (millis < kHour) return Words::tr("%n minute(s)", nullptr, static_cast<int>(millis / kMinute));
    if (millis < 2 * kDay) return Words::tr("%n hour(s)", nullptr, static_cast<int>(millis / kHour));
    return Words::tr("%n day(s)", nullptr, static_cast<int>(millis / kDay));
}

Tile backupTile(const VaultView& view, const desk::BackupView& backups) {
    const auto* proved = newestProved(backups);
    if (proved == nullptr)
        return {Words::tr("Last proved backup"), Words::tr("none"), Words::tr("make one now"),
                TabularLabel::Ink::Loss};
    return {Words::tr("Last proved backup"), ago(view.now, proved->header.madeAt),
            format::dateTime(proved->header.madeAt)};
}

Tile nextTile(const VaultView& view, const desk::BackupView& backups) {
    if (!backups.nextBackup)
        return {Words::tr("Next backup"), Words::tr("by hand"), Words::tr("no schedule is set")};
    if (overdue(view, backups))
        return {Words::tr("Next backup"), Words::tr("due now"), format::dateTime(*backups.nextBackup),
                TabularLabel::Ink::Loss};
    return {Words::tr("Next backup"), ago(view.now, *backups.nextBackup),
            format::dateTime(*backups.nextBackup)};
}

}  // namespace

Result<VaultViewPtr> loadVault(desk::Session& session, const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<VaultView>();
    view->now = session.env().clock.now();
    view->backups = desk::loadBackups(session);
    QD_CHECK(job.checkpoint("Reading the backups", 0.3));
    view->evidence = desk::loadEvidence(session);
    QD_CHECK(job.checkpoint("Reading the evidence", 0.6));
    view->policy = desk::loadRetentionPolicy(session);
    view->holds = desk::listLegalHolds(session);
    view->due = desk::runRetention(session, true, job);
    view->mayBackUp = session.require(identity::Permission::ManageBackups).ok();
    view->mayExport = session.require(identity::Permission::ExportEvidence).ok();
    view->mayRemove = session.require(identity::Permission::ManageRetention).ok();
    return VaultViewPtr(std::move(view));
}

QString ago(Timestamp now, Timestamp then) {
    const std::int64_t millis = now.millis() - then.millis();
    if (millis >= 0 && millis < kMinute) return Words::tr("just now");
    return millis >= 0 ? Words::tr("%1 ago").arg(span(millis)) : Words::tr("in %1").arg(span(-millis));
}

Severity standing(const VaultView& view) {
    if (const auto* evidence = evidenceOf(view); evidence != nullptr && evidence->rollback)
        return Severity::Hard;
    const auto* backups = backupsOf(view);
    if (backups == nullptr) return Severity::Info;
    if (newestProved(*backups) == nullptr) return Severity::Hard;
    const bool failedDrill = !backups->drills.empty() && !backups->drills.front().passed;
    return overdue(view, *backups) || failedDrill ? Severity::Warn : Severity::Ok;
}

QString headline(const VaultView& view) {
    const auto* evidence = evidenceOf(view);
    if (evidence != nullptr && evidence->rollback) return Words::tr("The workspace was set back: read only");
    const auto* backups = backupsOf(view);
    if (backups == nullptr) return Words::tr("Keys, backups and evidence of this workspace");
    const auto* proved = newestProved(*backups);
    if (proved == nullptr)
        return Words::tr("There is no backup that was proved: if this disk fails, all is lost");
    if (!backups->drills.empty() && !backups->drills.front().passed)
        return Words::tr("The last restore drill failed");
    if (overdue(view, *backups)) return Words::tr("A backup is due");
    return Words::tr("Backed up and proved %1").arg(ago(view.now, proved->header.madeAt));
}

std::optional<Notice> rollbackNotice(const VaultView& view) {
    const auto* evidence = evidenceOf(view);
    if (evidence == nullptr || !evidence->rollback) return std::nullopt;
    const auto& rollback = *evidence->rollback;
    return Notice{Severity::Hard, format::text(rollback.words),
                  Words::tr("It has %1 entries, and %2 are known to have been there. It can be read, but not "
                            "changed. Restore a newer backup, or go on with it as it is.")
                      .arg(format::integer(rollback.found), format::integer(rollback.known)),
                  Words::tr("Go on as it is\u2026"), false};
}

QList<Tile> backupTiles(const VaultView& view) {
    const auto* backups = backupsOf(view);
    if (backups == nullptr) return {};
    QList<Tile> tiles{backupTile(view, *backups), nextTile(view, *backups)};
    Tile rto{Words::tr("Time to restore (RTO)"), Words::tr("not measured"), Words::tr("run a drill")};
    Tile rpo{Words::tr("Work at risk (RPO)"), Words::tr("not measured"), Words::tr("run a drill")};
    if (!backups->drills.empty()) {
        const auto& drill = backups->drills.front();
        const QString when = ago(view.now, drill.at);
        if (drill.passed) {
            rto = {Words::tr("Time to restore (RTO)"), format::duration(drill.rtoSeconds),
                   Words::tr("drill passed %1").arg(when)};
            rpo = {Words::tr("Work at risk (RPO)"), format::duration(drill.rpoSeconds),
                   Words::tr("%n entry(ies) behind", nullptr, static_cast<int>(drill.entriesBehind))};
        } else {
            // How long it took to fail says nothing of a restore.
            for (Tile* tile : {&rto, &rpo}) {
                tile->context = Words::tr("drill failed %1").arg(when);
                tile->contextInk = TabularLabel::Ink::Loss;
            }
        }
    }
    return tiles << rto << rpo;
}

QString reasonWord(qd::vault::CheckpointReason reason) {
    using enum qd::vault::CheckpointReason;
    switch (reason) {
        case Entries:
            return Words::tr("256 entries");
        case Time:
            return Words::tr("15 minutes");
        case Decision:
            return Words::tr("decision");
        case Export:
            return Words::tr("export");
        case Backup:
            return Words::tr("backup");
        case Logout:
            return Words::tr("end of a session");
        case Asked:
            return Words::tr("by hand");
    }
    return {};
}

QList<Tile> evidenceTiles(const VaultView& view) {
    const auto* evidence = evidenceOf(view);
    if (evidence == nullptr) return {};
    QList<Tile> tiles;
    tiles << Tile{Words::tr("Audit entries"), format::integer(evidence->entries),
                  Words::tr("head %1").arg(format::shortHash(format::text(evidence->head)))};
    Tile latest{Words::tr("Latest checkpoint"), Words::tr("none"), Words::tr("make one now")};
    Tile open{Words::tr("Not yet signed"), format::integer(evidence->entries), Words::tr("entries")};
    if (evidence->latest) {
        latest.value = ago(view.now, evidence->latest->at);
        latest.context = reasonWord(evidence->latest->reason);
        open.value = format::integer(evidence->entries - evidence->latest->size);
        open.context = Words::tr("entries since then");
    }
    tiles << latest << open;
    tiles << Tile{Words::tr("Kept outside"),
                  evidence->anchorFolder.empty() ? Words::tr("key file") : Words::tr("key file and folder"),
                  evidence->anchorFolder.empty() ? Words::tr("choose a folder, too")
                                                 : format::text(evidence->anchorFolder)};
    return tiles;
}

QString planSentence(const desk::BackupPlan& plan) {
    if (plan.folder.empty() || plan.everyHours <= 0)
        return Words::tr("No schedule: backups are made by hand.");
    QString text = Words::tr("Every %n hour(s) while the workspace is open", nullptr, plan.everyHours);
    if (!plan.secondFolder.empty()) text += Words::tr(", with a copy in a second place");
    return Words::tr("%1; kept are the last %2, one a day for %3 days and one a week for %4 weeks.")
        .arg(text)
        .arg(plan.keepLast)
        .arg(plan.keepDaily)
        .arg(plan.keepWeekly);
}

QString policySentence(const desk::RetentionPolicy& policy) {
    return Words::tr("Records are kept for %1, data for %2. The audit log is never shortened.")
        .arg(Words::tr("%n year(s)", nullptr, policy.recordYears),
             Words::tr("%n day(s)", nullptr, policy.dataDays));
}

}  // namespace qd::ui::pages::vault
