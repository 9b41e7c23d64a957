// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <optional>
#include <vector>

#include "core/desk/backups.h"
#include "core/desk/evidence.h"
#include "core/desk/retention.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::vault {

/// What the page shows, read at one moment. A part that the person may not read has its refusal instead.
struct VaultView {
    Timestamp now;
    Result<std::shared_ptr<const desk::BackupView>> backups = Error{};
    Result<std::shared_ptr<const desk::EvidenceView>> evidence = Error{};
    Result<desk::RetentionPolicy> policy = Error{};
    Result<desk::RetentionRun> due = Error{};  ///< a dry run
    Result<std::vector<desk::LegalHold>> holds = Error{};
    bool mayBackUp = false;
    bool mayExport = false;
    bool mayRemove = false;
};
using VaultViewPtr = std::shared_ptr<const VaultView>;

/// Reads the workspace; not on the GUI thread. Fails only where the person may see nothing of it.
Result<VaultViewPtr> loadVault(desk::Session& session, const jobs::JobContext& job);

/// What needs somebody now, in a sentence, for the top of the page.
[[nodiscard]] QString headline(const VaultView& view);
/// How grave that is: Hard without any backup that was proved, Warn when one is overdue, Ok else.
[[nodiscard]] Severity standing(const VaultView& view);
/// The workspace was rolled back: what stands above everything else; empty when it was not.
[[nodiscard]] std::optional<Notice> rollbackNotice(const VaultView& view);

[[nodiscard]] QList<Tile> backupTiles(const VaultView& view);
[[nodiscard]] QList<Tile> evidenceTiles(const VaultView& view);
[[nodiscard]] QString planSentence(const desk::BackupPlan& plan);
[[nodiscard]] QString policySentence(const desk::RetentionPolicy& policy);

[[nodiscard]] models::TableSnapshotPtr backupTable(const VaultViewPtr& view);
[[nodiscard]] models::TableSnapshotPtr drillTable(const VaultViewPtr& view);
[[nodiscard]] models::TableSnapshotPtr checkpointTable(const VaultViewPtr& view);
[[nodiscard]] models::TableSnapshotPtr dueTable(const VaultViewPtr& view);
[[nodiscard]] models::TableSnapshotPtr holdTable(const VaultViewPtr& view);

/// "3 h ago", "2 days ago"; "in 5 h" for what comes.
[[nodiscard]] QString ago(Timestamp now, Timestamp then);
[[nodiscard]] QString reasonWord(qd::vault::CheckpointReason reason);

}  // namespace qd::ui::pages::vault
