// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "core/base/date.h"
#include "core/base/result.h"
#include "core/desk/drift_money.h"
#include "core/drift/persistence.h"
#include "core/drift/report.h"
#include "core/vault/model_records.h"

namespace qd::desk {

/// Sessions and rows of a sample.
struct DriftWindow {
    Date from;
    Date to;
    std::size_t rows = 0;
    bool thinned = false;
};

/// What one scan found, before it is stored.
struct ScannedDrift {
    drift::DriftReport report;
    std::optional<drift::DriftReport> prediction;
    std::optional<DriftMoney> money;
    DriftWindow reference;
    DriftWindow current;
    drift::Severity found = drift::Severity::None;  ///< the worst of report and prediction
    drift::PersistenceStep persistence;
};

/// vault::DriftScanRecord::state: {"recent":[…],"confirmed":"low"}; empty for a model that was never scanned.
[[nodiscard]] std::string stateDocument(const drift::PersistenceState& state);
Result<drift::PersistenceState> parseState(const std::string& document);

/// vault::DriftScanRecord::summary: what lists and the heatmap show; a few hundred bytes a feature less than
/// the report.
[[nodiscard]] std::string summaryDocument(const ScannedDrift& scanned);
/// The report of a scan: {"drift": as qdctl drift prints it, with histograms, "prediction", "money"}.
[[nodiscard]] std::string reportDocument(const ScannedDrift& scanned);
/// Report, prediction and money of reportDocument(); error Integrity for another text.
Result<ScannedDrift> parseReport(const std::string& document);

/// Features that drifted enough to matter: medium or high, with a verdict.
[[nodiscard]] std::vector<std::string> driftedFeatures(const drift::DriftReport& report);

}  // namespace qd::desk
