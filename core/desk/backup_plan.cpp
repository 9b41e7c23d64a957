// SPDX-License-Identifier: GPL-3.0-or-later
#include <array>
#include <utility>

#include "core/base/json.h"
#include "core/base/printable_text.h"
#include "core/desk/backups.h"
#include "core/desk/settings.h"

namespace qd::desk {

namespace {

constexpr std::size_t kMostPathBytes = 4096;

struct Number {
    std::string_view name;
    Words words;
    int BackupPlan::*member;
    int low;
    int high;
};
constexpr std::array kNumbers{
    Number{"every_hours", Words("hours between two backups"), &BackupPlan::everyHours, 0, 8784},
    Number{"drill_every_days", Words("days between two drills"), &BackupPlan::drillEveryDays, 0, 3660},
    Number{"keep_last", Words("number of last backups to keep"), &BackupPlan::keepLast, 1, 1000},
    Number{"keep_daily", Words("number of days to keep a backup of"), &BackupPlan::keepDaily, 0, 1000},
    Number{"keep_weekly", Words("number of weeks to keep a backup of"), &BackupPlan::keepWeekly, 0, 1000}};

Status checkFolder(const std::string& folder) {
    if (folder.empty()) return Ok{};
    if (folder.front() == '/' && folder.size() <= kMostPathBytes && isPrintable(folder)) return Ok{};
    return Error{ErrorCode::BadInput, say("the folder %1 is not a whole path", shown(folder)),
                 say("begin at the root: /media/backup")};
}

Status checkPlan(const BackupPlan& plan) {
    QD_CHECK(checkFolder(plan.folder));
    QD_CHECK(checkFolder(plan.secondFolder));
    if (plan.folder.empty() && !plan.secondFolder.empty())
        return Error{ErrorCode::BadInput, say("a second folder needs a first one")};
    if (!plan.folder.empty() && plan.folder == plan.secondFolder)
        return Error{ErrorCode::BadInput, say("the second folder is the same as the first")};
    for (const auto& number : kNumbers) {
        const int value = plan.*number.member;
        if (value < number.low || value > number.high) {
            return Error{ErrorCode::BadInput, say("%1: found %2, expected %3 to %4", say(number.words), value,
                                                  number.low, number.high)};
        }
    }
    return Ok{};
}

Json documentOf(const BackupPlan& plan) {
    Json json = Json::object();
    json.set("folder", plan.folder).set("second_folder", plan.secondFolder);
    for (const auto& number : kNumbers)
        json.set(number.name, plan.*number.member);
    return json;
}

}  // namespace

Result<BackupPlan> loadBackupPlan(Session& session) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto stored, session.vault().setting(kBackupPlanKey));
    BackupPlan plan;
    if (!stored) return plan;
    const auto json = Json::parse(*stored);
    const Error damaged{ErrorCode::Integrity, say("the backup plan in the workspace is damaged"),
                        say("set the plan again")};
    if (!json.ok() || !json->isObject()) return damaged;
    const auto text = [&](std::string_view name) {
        const Json* member = json->find(name);
        return member == nullptr ? std::string() : member->stringOr("");
    };
    plan.folder = text("folder");
    plan.secondFolder = text("second_folder");
    for (const auto& number : kNumbers) {
        const Json* member = json->find(number.name);
        const auto value = member == nullptr ? std::int64_t{-1} : member->intOr(-1);
        if (value < number.low || value > number.high) return damaged;
        plan.*number.member = static_cast<int>(value);
    }
    if (!checkPlan(plan).ok()) return damaged;
    return plan;
}

Status saveBackupPlan(Session& session, const BackupPlan& plan) {
    QD_CHECK(session.require(identity::Permission::ManageBackups));
    QD_CHECK(checkPlan(plan));
    // The second folder may be a disk that is not plugged in now; the first has to be there.
    if (!plan.folder.empty()) QD_CHECK(session.env().files.createFolders(plan.folder));
    const auto document = documentOf(plan);
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting(kBackupPlanKey, document.dump()));
        return vault::AuditDraft{session.actor().user, "backup.plan", "backup plan", document.dump()};
    });
}

}  // namespace qd::desk
