// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/degradation.h"
#include "core/desk/drift_scans.h"
#include "core/desk/model_stages.h"
#include "core/drift/report.h"

namespace qd::desk {

/// One cell of the heatmap: a feature in a scan.
struct DriftCell {
    drift::Severity severity = drift::Severity::None;
    double adjustedP = 1.0;
    double psi = 0.0;
    bool tested = false;  ///< false: no verdict, never to be shown as "none"
};

/// A stored scan as lists, the heatmap and the severity history show it.
struct DriftScanLine {
    DriftScanId id;
    Timestamp at;
    std::string person;
    drift::Severity found = drift::Severity::None;      ///< of this scan
    drift::Severity confirmed = drift::Severity::None;  ///< after it, by persistence
    bool raised = false;                                ///< this scan made the confirmed severity worse
    bool cleared = false;
    DatasetId dataset;
    std::optional<Date> currentFrom;
    std::optional<Date> currentTo;
    std::size_t referenceRows = 0;
    std::size_t currentRows = 0;
    std::vector<DriftCell> cells;  ///< one a feature of DriftView::features
    DriftCell multivariate;
    DriftCell prediction;  ///< tested is false where the model was not asked
};

/// A model that is watched, or could be.
struct DriftModelLine {
    ModelId model;
    std::string name;
    std::int64_t version = 1;
    std::string purpose;
    ModelStage stage = ModelStage::Draft;
    std::optional<Timestamp> scannedAt;
    drift::Severity found = drift::Severity::None;
    drift::Severity confirmed = drift::Severity::None;
    std::optional<Timestamp> dueAt;  ///< next scan by the interval; nothing for one that is not watched
    bool overdue = false;
    std::string scanner;  ///< who scans it right now; empty: nobody
};
struct DriftListing {
    std::vector<DriftModelLine> models;  ///< in production first, then staging, then others; newest first
    std::int64_t intervalSeconds = kDriftIntervalSeconds;
    Timestamp at;
};
/// Models that have a training run and are not retired. Permission ReadPortfolio.
Result<std::shared_ptr<const DriftListing>> loadDriftListing(Session& session);

/// The drift of one model; immutable.
struct DriftView {
    DriftModelLine model;
    std::vector<std::string> features;  ///< rows of the heatmap: the worst of the newest scan first
    std::vector<DriftScanLine> scans;   ///< oldest first, at most kMostDriftScans
    /// Of the newest scan: figures and histograms of each feature, and what it means in money.
    std::optional<drift::DriftReport> report;
    std::optional<drift::DriftReport> prediction;
    std::optional<DriftMoney> money;
    std::optional<ModelDegradation> degradation;  ///< nothing where no live returns are known
};
inline constexpr std::int64_t kMostDriftScans = 120;
/// Permission ReadPortfolio. Error BadInput when there is no such model.
Result<std::shared_ptr<const DriftView>> loadDrift(Session& session, ModelId model);

/// One stored scan wholly: what the heatmap's cell opens. Permission ReadPortfolio.
struct DriftScanView {
    drift::DriftReport report;
    std::optional<drift::DriftReport> prediction;
    std::optional<DriftMoney> money;
};
Result<DriftScanView> loadDriftScan(Session& session, DriftScanId scan);

}  // namespace qd::desk
