// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// One entry of the audit chain as people read it.
struct AuditLine {
    std::int64_t sequence = 0;
    Timestamp at;
    std::string who;
    std::string action;  ///< "prices.import"
    Message what;        ///< "Prices imported"; the action itself where the program knows no words for it
    std::string object;  ///< "dataset 3"
    std::string link;    ///< page and item that show it: "data/3"; empty: none
    std::string hash;
};

/// The end of the audit chain, immutable.
struct AuditView {
    std::vector<AuditLine> lines;  ///< newest first
    std::int64_t entries = 0;      ///< of the whole chain
    std::string head;              ///< hash of the newest; empty without entries
};
/// The newest `limit` entries. Error Refused where the actor may not read the audit log.
Result<std::shared_ptr<const AuditView>> loadAudit(Session& session, std::int64_t limit);

/// verifyAudit() as a job, with its log. Error Integrity when the chain is broken.
Result<vault::AuditVerdict> verifyAuditChain(Session& session, const jobs::JobContext& job);

}  // namespace qd::desk
