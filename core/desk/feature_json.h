// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/json.h"
#include "core/desk/feature_material.h"

namespace qd::desk {

/// A view with the parameters and the formula of each feature.
[[nodiscard]] Json toJson(const features::FeatureView& view);
/// Scores, counts and alerts, feature by feature.
[[nodiscard]] Json toJson(const features::FrameQuality& quality);
/// Where a value comes from: definition, source rows, times, hashes.
[[nodiscard]] Json toJson(const ExplainedFeature& explained);
/// summary.json of a recorded materialisation, without its quality: data set, view, sizes, times and hashes.
[[nodiscard]] Json toJson(const FeatureMaterial& material);

}  // namespace qd::desk
