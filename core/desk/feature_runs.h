// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "core/desk/feature_material.h"
#include "core/desk/session.h"
#include "core/jobs/job.h"

namespace qd::desk {

/// What a recorded materialisation is of (vault::RunRecord::kind).
inline constexpr std::string_view kFeaturesKind = "features";

struct MaterialisedFeatures {
    JudgedFeatures judged;
    vault::RunRecord run;         ///< this one, or the one that recorded the same before
    bool recordedBefore = false;  ///< nothing was written
    bool reproduced = true;       ///< false: a record of the same inputs has other bits
};
/// Makes the features of a data set, judges them and records that as a run of kind "features" with one audit
/// entry ("features.materialise"): the definitions (view.json), the quality (quality.json), and for each
/// session when it could be known and the digest of what it rests on (rows.csv). The numbers themselves are
/// not stored: they follow from the data set, and their hash is on record. The same features are recorded
/// once; where the numbers differ from the record (another processor or library), they are recorded anew and
/// the log says so. Permission RunResearch; errors as loadFeatures().
Result<MaterialisedFeatures> materialiseFeatures(Session& session, const FeatureRequest& request,
                                                 FeatureStore& store, const jobs::JobContext& job);

}  // namespace qd::desk
