// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/features/frame.h"
#include "core/jobs/job.h"
#include "core/market/price_panel.h"

namespace qd::features {

/// A score below this is an alert.
inline constexpr double kGoodQuality = 0.9;
/// A value rests on a price that stands still when the close has been the same for more than so many
/// sessions.
inline constexpr std::size_t kStillSessions = 5;
/// A value is an outlier that is farther from the median than so many of the feature's robust standard
/// deviations (1.4826 × median absolute deviation).
inline constexpr double kOutlierDeviations = 10.0;
/// What every session that the prices lag behind takes from the score of the whole: after ten it is under
/// 0.9, whatever else is right. Half of it stays: an old history may be a sound one.
inline constexpr double kAgeFactor = 0.99;
inline constexpr double kLeastAgeFactor = 0.5;
/// From so many sessions on they are only said to be more.
inline constexpr int kMostSessionsCounted = 999;

/// How good one feature is. A value is expected on each session from a name's first close, and the feature's
/// warm-up, to its last close; of ranks in the universe only.
struct FeatureQuality {
    std::string feature;
    bool served = true;          ///< false: the prices cannot give it, and the score is 0
    std::size_t expected = 0;    ///< values
    std::size_t present = 0;     ///< of these
    std::size_t still = 0;       ///< of the present ones: rest on prices that stand still
    std::size_t violations = 0;  ///< of the present ones: beyond what the definition allows
    std::size_t outliers = 0;    ///< of the present ones
    double completeness = 1.0;   ///< present / expected
    double freshness = 1.0;      ///< 1 − still / present
    double validity = 1.0;       ///< 1 − (violations + outliers) / present
    double score = 1.0;          ///< the product of the three
    std::vector<Message> alerts;
};

struct FrameQuality {
    std::vector<FeatureQuality> features;  ///< as the view has them, then those that are not served
    int sessionsBehind = 0;
    double ofValues = 1.0;        ///< mean of the features' scores
    double score = 1.0;           ///< that × kAgeFactor ^ sessionsBehind, at least × kLeastAgeFactor
    std::vector<Message> alerts;  ///< of the whole, then of each feature
    [[nodiscard]] bool good() const noexcept { return alerts.empty(); }
};

/// Judges a frame over the panel that it was made of. `sessionsBehind` is the age of the prices in sessions.
/// Error Cancelled. Precondition: rows and names of both agree.
Result<FrameQuality> qualityOf(const market::PricePanel& panel, const FeatureFrame& frame, int sessionsBehind,
                               const jobs::JobContext& job);

}  // namespace qd::features
