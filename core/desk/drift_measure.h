// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>

#include "core/desk/drift_documents.h"
#include "core/desk/drift_scans.h"

namespace qd::desk {

/// Everything that a scan looks at.
struct DriftMaterial {
    ModelFiles files;
    ModelEvaluation evaluation;
    model::LearningPanel reference;      ///< of the data set that the model was trained on
    model::LearningPanel current;        ///< of the one that is scanned
    DatasetId dataset;                   ///< of `current`
    std::map<std::string, double> held;  ///< market value by symbol
};

/// Reference against current, the model's own answers, and what it means in money; persistence is the
/// caller's. Errors as scanDrift().
Result<ScannedDrift> measureDrift(const DriftMaterial& material, const DriftScanRequest& request,
                                  const DriftSources& sources, const jobs::JobContext& job);

}  // namespace qd::desk
