// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFileInfo>
#include <optional>
#include <string>

#include "ui/kit/format.h"
#include "ui/kit/record_name.h"
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

QDate dayOf(Timestamp at) {
    return format::toQDateTime(at).toLocalTime().date();
}

/// A day, which sorts, with the time of the day behind it; the day alone where `title` of the time is empty.
template <class Row, class At>
void addMoment(models::TableBuilder<Row>& table, const char* id, const QString& title, const QString& time,
               At at) {
    auto& day = table.date(id, title, 96, [at](const Row& row) {
        const std::optional<Timestamp> moment = at(row);
        return moment ? dayOf(*moment) : QDate();
    });
    day.cellToolTip = table.template reader<QString>([at](const Row& row) {
        const std::optional<Timestamp> moment = at(row);
        return moment ? format::dateTime(*moment) : QString();
    });
    if (time.isEmpty()) return;
    table.text((std::string(id) + "-time").c_str(), time, 60, [at](const Row& row) {
        const std::optional<Timestamp> moment = at(row);
        return moment ? format::time(*moment) : QString();
    });
}

/// How long it took to fail says nothing of a restore.
QString measured(const desk::DrillLine& line, double seconds) {
    return line.passed ? format::duration(seconds) : QString();
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
    addMoment(table, "made", Words::tr("Made"), Words::tr("Time"),
              [](const desk::BackupLine& line) { return std::optional(line.header.madeAt); });
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
    table.number(
        "size", Words::tr("Size, kB"), 72,
        [](const desk::BackupLine& line) { return static_cast<double>(line.header.bytes) / 1000.0; }, 0);
    addMoment(table, "proved", Words::tr("Proved"), {},
              [](const desk::BackupLine& line) { return line.verifiedAt; });
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
    addMoment(table, "at", Words::tr("When"), Words::tr("Time"),
              [](const desk::DrillLine& line) { return std::optional(line.at); });
    table.text("rto", Words::tr("Time to restore"), 110,
               [](const desk::DrillLine& line) { return measured(line, line.rtoSeconds); });
    table.text("rpo", Words::tr("Work at risk"), 110,
               [](const desk::DrillLine& line) { return measured(line, line.rpoSeconds); });
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
    addMoment(table, "at", Words::tr("When"), Words::tr("Time"),
              [](const qd::vault::Checkpoint& point) { return std::optional(point.at); });
    table.text("reason", Words::tr("Occasion"), 132,
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
                 [](const desk::RetentionItem& item) { return recordName(item.subject); });
    auto& name = table.text("name", Words::tr("Name"), 220,
                            [](const desk::RetentionItem& item) { return format::text(item.name); });
    name.stretch = true;
    table.text("class", Words::tr("Class"), 84, [](const desk::RetentionItem& item) {
        return item.retentionClass == "record" ? Words::tr("record") : Words::tr("data");
    });
    addMoment(table, "since", Words::tr("Since"), {},
              [](const desk::RetentionItem& item) { return std::optional(item.since); });
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
                 [](const desk::LegalHold& hold) { return recordName(hold.subject); });
    auto& reason = table.text("reason", Words::tr("Reason"), 260,
                              [](const desk::LegalHold& hold) { return format::text(hold.reason); });
    reason.stretch = true;
    table.text("by", Words::tr("Placed by"), 110,
               [](const desk::LegalHold& hold) { return personName(hold.placedBy); });
    addMoment(table, "at", Words::tr("Placed"), {},
              [](const desk::LegalHold& hold) { return std::optional(hold.placedAt); });
    return table.build();
}

}  // namespace qd::ui::pages::vault
