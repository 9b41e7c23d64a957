// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "core/desk/access.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// How long things are kept: records (decisions, reports, runs they rest on) 7 years, data (imported prices,
/// runs of research) 365 days; the audit log is never shortened.
struct RetentionPolicy {
    int recordYears = 7;
    int dataDays = 365;
};
Result<RetentionPolicy> loadRetentionPolicy(Session& session);                ///< permission ReadPortfolio
Status saveRetentionPolicy(Session& session, const RetentionPolicy& policy);  ///< permission ManageRetention

/// A legal hold keeps what it names from being removed, whatever its age.
struct LegalHold {
    std::int64_t id = 0;
    std::string subject;  ///< "dataset 3", "report 2", "person 7", "model 3" (and its scans), "everything"
    std::string reason;
    std::string placedBy;
    Timestamp placedAt;
    std::optional<Timestamp> releasedAt;
};
/// Permission ManageRetention for all three; placed and released with a reason, never removed. Error BadInput
/// for a subject that is not there.
Result<std::vector<LegalHold>> listLegalHolds(Session& session);
Result<std::int64_t> placeLegalHold(Session& session, const std::string& subject, const std::string& reason);
Status releaseLegalHold(Session& session, std::int64_t id, const std::string& reason);

struct RetentionItem {
    std::string subject;  ///< "dataset 3"
    std::string name;
    Timestamp since;
    std::string retentionClass;  ///< "data", "record"
    std::string
        keptBy;  ///< why it stays although it is due: "legal hold 2", "report 4 rests on it"; empty: goes
};
struct RetentionRun {
    bool dryRun = true;
    std::vector<RetentionItem> due;  ///< what is past its time, whether it goes or not
    std::int64_t removed = 0;
};
/// Removes what is past its time and held by nothing; a dry run only says what. Permission ManageRetention.
Result<RetentionRun> runRetention(Session& session, bool dryRun, const jobs::JobContext& job);

/// Everything that the workspace holds about a person, as JSON. Permission ManageUsers.
Result<std::string> exportPerson(Session& session, const std::string& name);
/// Destroys the person's key: name and personal fields cannot be read any more, the chain still verifies.
/// Error Refused under a legal hold, for oneself, and for an active user. Permission ManageUsers.
Status erasePerson(Session& session, const std::string& name, const Reauthentication& proof);

}  // namespace qd::desk
