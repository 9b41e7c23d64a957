// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/desk/feature_cache.h"
#include "core/desk/session.h"
#include "core/features/quality.h"
#include "core/features/sources.h"
#include "core/features/versions.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::desk {

/// The views that the program knows, in their order. Permission ReadPortfolio.
Result<std::vector<features::FeatureView>> listFeatureViews(Session& session, const FeatureStore& store);

struct FeatureRequest {
    DatasetId dataset = {};                                    ///< invalid: the newest
    std::string view = std::string(features::kCoreTechnical);  ///< of the store
    bool members = false;  ///< market and ranks are of the workspace's membership, not of all names
    std::size_t threads = 1;
};

/// The features of a data set. Its benchmark is no part of the market; rows are known since the import of the
/// first data set of the same names that had them as they are.
struct FeatureMaterial {
    vault::DatasetRecord dataset;
    market::PricePanel panel;
    features::FramePtr frame;
    std::string key;      ///< features::frameKey()
    bool cached = false;  ///< the whole frame was in the store
};
/// Snapshot from the vault → frame, from the store where it has one. Permission ReadPortfolio; errors as
/// features::materialise(), BadInput for a data set or view that is not there and for members without a
/// membership.
Result<FeatureMaterial> loadFeatures(Session& session, const FeatureRequest& request, FeatureStore& store,
                                     const jobs::JobContext& job);

struct JudgedFeatures {
    FeatureMaterial material;
    features::FrameQuality quality;  ///< with the age of the data set today
};
/// The same with its quality. Permission ReadPortfolio.
Result<JudgedFeatures> loadFeatureQuality(Session& session, const FeatureRequest& request,
                                          FeatureStore& store, const jobs::JobContext& job);

struct ExplainedFeature {
    vault::DatasetRecord dataset;
    features::FeatureSource source;
};
/// Which source rows one value rests on. An empty `session` is the last one. Permission ReadPortfolio;
/// BadInput for a feature, symbol or session that is not there.
Result<ExplainedFeature> explainFeature(Session& session, const FeatureRequest& request,
                                        std::string_view feature, std::string_view symbol,
                                        std::optional<Date> at, FeatureStore& store,
                                        const jobs::JobContext& job);

/// Every state of a data set that the workspace holds, for questions as of a time: those of the same name,
/// oldest first. `request.dataset` names the newest one that is asked about. Permission ReadPortfolio.
Result<features::FeatureVersions> loadFeatureVersions(Session& session, const FeatureRequest& request,
                                                      FeatureStore& store, const jobs::JobContext& job);

}  // namespace qd::desk
