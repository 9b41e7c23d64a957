// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/retention.h"
#include "core/vault/people.h"

namespace qd::desk {

/// "dataset 3" → {dataset, 3}; "everything" → {everything, 0}. Nothing for another text.
struct RetentionSubject {
    std::string kind;  ///< "dataset", "run", "report", "person", "model", "drift" (scans), "everything"
    std::int64_t id = 0;
};
[[nodiscard]] std::optional<RetentionSubject> parseSubject(const std::string& text);

/// What the rules look at.
struct RetentionInputs {
    std::vector<vault::DatasetRecord> datasets;
    std::vector<vault::RunRecord> runs;
    std::vector<vault::ReportRecord> reports;
    std::vector<vault::DecisionRecord> decisions;
    std::vector<vault::LegalHoldRecord> holds;
    std::vector<vault::ModelRecord> models = {};
    /// When each model was scanned for drift, newest first.
    std::map<vault::ModelId, std::vector<Timestamp>> scans = {};
};
Result<RetentionInputs> retentionInputs(vault::Vault& vault);

/// What is past its time at `now`: reports, then runs, then data sets. A report is a record, for the years of
/// the policy after it was made or last decided on; a run or data set is data. What a hold names stays, and
/// what something else rests on that stays; so does the newest data set, which positions are valued with.
/// Models are never removed, nor the runs that they came from; drift scans are data, "drift 3" stands for
/// those of model 3 that are past their time, and its newest stays.
[[nodiscard]] std::vector<RetentionItem> dueForRemoval(const RetentionInputs& inputs,
                                                       const RetentionPolicy& policy, Timestamp now);
/// Data from before this moment is past its time.
[[nodiscard]] Timestamp dataLimit(const RetentionPolicy& policy, Timestamp now) noexcept;

}  // namespace qd::desk
