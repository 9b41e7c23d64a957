// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>

#include "ui/kit/format.h"
#include "ui/pages/vault/vault_view.h"
#include "ui/pages/vault/words.h"

namespace qd::ui::pages::vault {

namespace {

using models::ChipCell;

const std::vector<desk::BackupLine> kNoBackups;
const std::vector<desk::DrillLine> kNoDrills;
const std::vector<qd::vault::Checkpoint> kNoCheckpoints;
const std::vector<desk::RetentionItem> kNoItems;
const std::vector<desk::LegalHold> kNoHolds;

QString fileName(const std::string& path) {
    return QFileInfo(format::text(path)).fileName();
}

QString subjectWords(const std::string& subject) {
    return format::text(subject);
}

}  // namespace

models::TableSnapshotPtr backupTable(const VaultViewPtr& view) {
    const auto& rows = view->backups.ok() ? view->backups.value()->backups : kNoBackups;
    models::TableBuilder<desk::BackupLine> table(view, rows);
    table.key([](const desk::BackupLine& line) { return format::text(line.path); });
    table.chip("state", Words::tr("State"), 108, [](const desk::BackupLine& line) {
        if (!line.readable) return ChipCell{Severity::Hard, Words::tr("UNREADABLE")};
        return line.verifiedAt ? ChipCell{Severity::Ok, Words::tr("PROVED")}
                               : ChipCell{Severity::Warn, Words::tr("NOT PROVED")};
    });
    table.text("made", Words::tr("Made"), 150,
               [](const desk::BackupLine& line) { return format::dateTime(line.header.madeAt); });
    auto& file = table.text("file", Words::tr("File"), 260,
                            [](const desk::BackupLine& line) { return fileName(line.path); });
    file.stretch = true;
    file.cellToolTip =
        table.reader<QString>([](const desk::BackupLine& line) { return format::text(line.path); });
    table.text("place", Words::tr("Place"), 84, [](const desk::BackupLine& line) {
        return line.second ? Words::tr("second") : Words::tr("first");
    });
    table.number(
        "generation", Words::tr("Number"), 72,
        [](const desk::BackupLine& line) { return static_cast<double>(line.header.generation); }, 0);
    table.text("size", Words::tr("Size"), 84, [](const desk::BackupLine& line) {
        return format::bytes(static_cast<qint64>(line.header.bytes));
    });
    table.text("proved", Words::tr("Proved"), 150, [](const desk::BackupLine& line) {
        return line.verifiedAt ? format::dateTime(*line.verifiedAt) : QString();
    });
    return table.build();
}

models::TableSnapshotPtr drillTable(const VaultViewPtr& view) {
    const auto& rows = view->backups.ok() ? view->backups.value()->drills : kNoDrills;
    models::TableBuilder<desk::DrillLine> table(view, rows);
    table.key([](const desk::DrillLine& line) { return QString::number(line.at.millis()); });
    table.chip("outcome", Words::tr("Outcome"), 92, [](const desk::DrillLine& line) {
        return line.passed ? ChipCell{Severity::Ok, Words::tr("PASSED")}
                           : ChipCell{Severity::Hard, Words::tr("FAILED")};
    });
    table.text("at", Words::tr("When"), 150,
               [](const desk::DrillLine& line) { return format::dateTime(line.at); });
    table.text("rto", Words::tr("Time to restore"), 110,
               [](const desk::DrillLine& line) { return format::duration(line.rtoSeconds); });
    table.text("rpo", Words::tr("Work at risk"), 110,
               [](const desk::DrillLine& line) { return format::duration(line.rpoSeconds); });
    table.number(
        "behind", Words::tr("Entries behind"), 104,
        [](const desk::DrillLine& line) { return static_cast<double>(line.entriesBehind); }, 0);
    auto& words =
        table.text("words", Words::tr("Backup, or what went wrong"), 240, [](const desk::DrillLine& line) {
            return line.passed ? fileName(line.file) : format::text(line.words);
        });
    words.stretch = true;
    return table.build();
}

models::TableSnapshotPtr checkpointTable(const VaultViewPtr& view) {
    const auto& rows = view->evidence.ok() ? view->evidence.value()->checkpoints : kNoCheckpoints;
    models::TableBuilder<qd::vault::Checkpoint> table(view, rows);
    table.key([](const qd::vault::Checkpoint& point) {
        return QStringLiteral("%1/%2").arg(point.size).arg(point.at.millis());
    });
    table.text("at", Words::tr("When"), 150,
               [](const qd::vault::Checkpoint& point) { return format::dateTime(point.at); });
    table.text("reason", Words::tr("Reason"), 132,
               [](const qd::vault::Checkpoint& point) { return reasonWord(point.reason); });
    table.number(
        "size", Words::tr("Entries"), 84,
        [](const qd::vault::Checkpoint& point) { return static_cast<double>(point.size); }, 0);
    auto& root = table.code("root", Words::tr("Tree head"), 300, [](const qd::vault::Checkpoint& point) {
        return format::text(crypto::hex(point.root));
    });
    root.stretch = true;
    table.number(
        "lineage", Words::tr("Restores"), 76,
        [](const qd::vault::Checkpoint& point) { return static_cast<double>(point.lineage); }, 0);
    return table.build();
}

models::TableSnapshotPtr dueTable(const VaultViewPtr& view) {
    const auto& rows = view->due.ok() ? view->due.value().due : kNoItems;
    models::TableBuilder<desk::RetentionItem> table(view, rows);
    table.key([](const desk::RetentionItem& item) { return format::text(item.subject); });
    table.chip("what", Words::tr("What happens"), 104, [](const desk::RetentionItem& item) {
        return item.keptBy.empty() ? ChipCell{Severity::Warn, Words::tr("GOES")}
                                   : ChipCell{Severity::Neutral, Words::tr("STAYS")};
    });
    table.strong("subject", Words::tr("Item"), 110,
                 [](const desk::RetentionItem& item) { return subjectWords(item.subject); });
    auto& name = table.text("name", Words::tr("Name"), 220,
                            [](const desk::RetentionItem& item) { return format::text(item.name); });
    name.stretch = true;
    table.text("class", Words::tr("Class"), 84, [](const desk::RetentionItem& item) {
        return item.retentionClass == "record" ? Words::tr("record") : Words::tr("data");
    });
    table.text("since", Words::tr("Since"), 150,
               [](const desk::RetentionItem& item) { return format::dateTime(item.since); });
    table.text("kept", Words::tr("Kept by"), 200,
               [](const desk::RetentionItem& item) { return format::text(item.keptBy); });
    return table.build();
}

models::TableSnapshotPtr holdTable(const VaultViewPtr& view) {
    const auto& rows = view->holds.ok() ? view->holds.value() : kNoHolds;
    models::TableBuilder<desk::LegalHold> table(view, rows);
    table.key([](const desk::LegalHold& hold) { return QString::number(hold.id); });
    table.chip("state", Words::tr("State"), 100, [](const desk::LegalHold& hold) {
        return hold.releasedAt ? ChipCell{Severity::Neutral, Words::tr("RELEASED")}
                               : ChipCell{Severity::Warn, Words::tr("HELD")};
    });
    table.strong("subject", Words::tr("Item"), 120,
                 [](const desk::LegalHold& hold) { return subjectWords(hold.subject); });
    auto& reason = table.text("reason", Words::tr("Reason"), 260,
                              [](const desk::LegalHold& hold) { return format::text(hold.reason); });
    reason.stretch = true;
    table.text("by", Words::tr("Placed by"), 110,
               [](const desk::LegalHold& hold) { return format::text(hold.placedBy); });
    table.text("at", Words::tr("Placed"), 150,
               [](const desk::LegalHold& hold) { return format::dateTime(hold.placedAt); });
    return table.build();
}

}  // namespace qd::ui::pages::vault
