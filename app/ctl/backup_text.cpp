// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/backup_text.h"

#include <utility>

#include "app/ctl/text_table.h"
#include "core/crypto/hash.h"

namespace qd::ctl {

namespace {

std::string number(std::int64_t n) {
    return groupedText(static_cast<double>(n), 0);
}

std::string seconds(double s) {
    return groupedText(s, 1) + " s";
}

std::string plural(std::int64_t n, const std::string& one, const std::string& many) {
    return number(n) + " " + (n == 1 ? one : many);
}

Json manifestOf(const vault::BackupManifest& manifest) {
    Json json = Json::object();
    json.set("workspace", manifest.workspace).set("generation", manifest.generation);
    json.set("schema", manifest.schema).set("made_at", manifest.madeAt.iso());
    json.set("database_bytes", manifest.databaseBytes).set("database_sha256", manifest.databaseSha256);
    Json rows = Json::object();
    for (const auto& [table, count] : manifest.rows)
        rows.set(table, count);
    json.set("rows", std::move(rows)).set("audit_entries", manifest.entries);
    json.set("audit_head", manifest.auditHead);
    if (manifest.head.size > 0) {
        json.set("tree_size", manifest.head.size).set("tree_head", crypto::hex(manifest.head.root));
    }
    return json;
}

std::string provedText(const vault::BackupProof& proof) {
    return "Proved: decrypted, every page authenticated, integrity checked, the audit chain of " +
           plural(proof.entries, "entry", "entries") + " replayed,\nrows of " +
           plural(static_cast<std::int64_t>(proof.manifest.rows.size()), "table", "tables") +
           " equal. Took " + seconds(proof.seconds) + ".\nAudit head " + proof.manifest.auditHead + "\n";
}

Json orNull(const std::optional<Timestamp>& at) {
    return at ? Json(at->iso()) : Json(nullptr);
}

Json strings(const std::vector<std::string>& texts) {
    Json list = Json::array();
    for (const auto& text : texts)
        list.push(text);
    return list;
}

Json planOf(const desk::BackupPlan& plan) {
    Json json = Json::object();
    json.set("folder", plan.folder).set("second_folder", plan.secondFolder);
    json.set("every_hours", plan.everyHours).set("drill_every_days", plan.drillEveryDays);
    json.set("keep_last", plan.keepLast).set("keep_daily", plan.keepDaily);
    json.set("keep_weekly", plan.keepWeekly);
    return json;
}

std::string planText(const desk::BackupPlan& plan) {
    using enum TextTable::Side;
    TextTable table({Left, Left});
    const auto every = [](int n, const char* unit) {
        return n == 0 ? std::string("only when asked") : "every " + std::to_string(n) + " " + unit;
    };
    table.row({"Folder", plan.folder.empty() ? "none" : plan.folder});
    table.row({"Second folder", plan.secondFolder.empty() ? "none" : plan.secondFolder});
    table.row({"Backup", every(plan.everyHours, "hours")});
    table.row({"Drill", every(plan.drillEveryDays, "days")});
    table.row({"Kept", "last " + std::to_string(plan.keepLast) + ", daily " + std::to_string(plan.keepDaily) +
                           ", weekly " + std::to_string(plan.keepWeekly)});
    return table.text();
}

std::string backupsText(const desk::BackupView& view) {
    if (view.backups.empty()) return "\nNo backups are known.\n";
    using enum TextTable::Side;
    TextTable table({Right, Left, Right, Left, Left});
    for (const auto& line : view.backups) {
        if (!line.readable) {
            table.row({"?", "not readable", "", "", line.path});
            continue;
        }
        table.row({std::to_string(line.header.generation), line.header.madeAt.iso(),
                   number(static_cast<std::int64_t>(line.header.bytes)),
                   line.verifiedAt ? "proved " + line.verifiedAt->iso() : "not proved", line.path});
    }
    return "\nBackups\n" + table.text();
}

std::string drillsText(const desk::BackupView& view) {
    if (view.drills.empty()) return "\nNo drill was made yet.\n";
    using enum TextTable::Side;
    TextTable table({Left, Left, Left, Left, Left});
    for (const auto& line : view.drills) {
        table.row({line.at.iso(), line.passed ? "passed" : "FAILED", "RTO " + seconds(line.rtoSeconds),
                   "RPO " + seconds(line.rpoSeconds), line.file});
    }
    return "\nDrills\n" + table.text();
}

}  // namespace

Output outputOf(const desk::BackupDone& done) {
    Output output;
    output.document.set("path", done.path).set("second_path", done.secondPath);
    output.document.set("manifest", manifestOf(done.manifest)).set("verified", true);
    output.document.set("seconds_to_verify", done.proof.seconds).set("removed", strings(done.removed));
    Json warnings = Json::array();
    for (const auto& warning : done.warnings) {
        warnings.push(warning.text);
        output.notes.push_back(warning.text);
    }
    output.document.set("warnings", std::move(warnings));
    output.text = "Backup " + std::to_string(done.manifest.generation) + " written to " + done.path + "\n";
    if (!done.secondPath.empty()) output.text += "Copied and compared: " + done.secondPath + "\n";
    for (const auto& path : done.removed)
        output.text += "Removed by the rotation: " + path + "\n";
    output.text += provedText(done.proof);
    return output;
}

Output outputOf(const vault::BackupProof& proof, const std::string& file) {
    Output output;
    output.document.set("path", file).set("verified", true).set("manifest", manifestOf(proof.manifest));
    output.document.set("audit_entries", proof.entries).set("seconds", proof.seconds);
    output.text = "Backup " + std::to_string(proof.manifest.generation) + " of " +
                  proof.manifest.madeAt.iso() + "\n" + provedText(proof);
    return output;
}

Output outputOf(const desk::RestoreDone& done, const std::string& target) {
    const auto& report = done.report;
    Output output;
    output.document.set("workspace", target).set("manifest", manifestOf(report.manifest));
    output.document.set("set_aside", report.setAside.empty() ? Json(nullptr) : Json(report.setAside));
    output.document.set("entries_lost", report.entriesLost ? Json(*report.entriesLost) : Json(nullptr));
    output.document.set("migrated_from",
                        report.migratedFrom == 0 ? Json(nullptr) : Json(report.migratedFrom));
    output.document.set("audit_entries", done.entries);
    output.text = "Restored to " + target + ": the workspace as of " + report.manifest.madeAt.iso() + "\n";
    if (!report.setAside.empty())
        output.text += "The workspace of before is kept as " + report.setAside + "\n";
    if (report.entriesLost && *report.entriesLost > 0)
        output.text += "It had " + plural(*report.entriesLost, "audit entry", "audit entries") +
                       " more than the backup: what they tell of is not in the restored workspace.\n";
    if (report.migratedFrom != 0)
        output.text += "Brought from schema " + std::to_string(report.migratedFrom) + " to this program's.\n";
    output.text += "Verified in place: every page authenticates; the audit chain of " +
                   plural(done.entries, "entry", "entries") + " is intact.\n";
    return output;
}

Output outputOf(const desk::BackupPlan& plan) {
    Output output;
    output.document = planOf(plan);
    output.text = planText(plan);
    return output;
}

Output outputOf(const desk::BackupView& view) {
    Output output;
    output.document.set("plan", planOf(view.plan));
    Json backups = Json::array();
    for (const auto& line : view.backups) {
        Json item = Json::object();
        item.set("path", line.path).set("readable", line.readable).set("second", line.second);
        if (line.readable) {
            item.set("generation", line.header.generation).set("made_at", line.header.madeAt.iso());
            item.set("schema", line.header.schema).set("bytes", line.header.bytes);
        }
        item.set("verified_at", orNull(line.verifiedAt));
        backups.push(std::move(item));
    }
    Json drills = Json::array();
    for (const auto& line : view.drills)
        drills.push(documentOf(line));
    output.document.set("backups", std::move(backups)).set("drills", std::move(drills));
    output.document.set("next_backup", orNull(view.nextBackup)).set("next_drill", orNull(view.nextDrill));
    output.text = planText(view.plan) + backupsText(view) + drillsText(view);
    if (view.nextBackup) output.text += "\nNext backup " + view.nextBackup->iso() + "\n";
    if (view.nextDrill) output.text += "Next drill " + view.nextDrill->iso() + "\n";
    return output;
}

Json documentOf(const desk::DrillLine& line) {
    Json json = Json::object();
    json.set("at", line.at.iso()).set("file", line.file).set("passed", line.passed);
    json.set("rto_seconds", line.rtoSeconds).set("rpo_seconds", line.rpoSeconds);
    json.set("key_seconds", line.keySeconds);
    json.set("entries_behind", line.entriesBehind).set("words", line.words);
    return json;
}

std::string textOf(const desk::DrillLine& line) {
    if (!line.passed) return "The drill with " + line.file + " FAILED: " + line.words + "\n";
    return "The drill with " + line.file +
           " passed.\nTime to a verified open workspace (RTO): " + seconds(line.rtoSeconds) + ", of it " +
           seconds(line.keySeconds) +
           " to derive the key\nAge of the backup (RPO): " + seconds(line.rpoSeconds) + ", " +
           plural(line.entriesBehind, "audit entry", "audit entries") + " behind\n";
}

}  // namespace qd::ctl
