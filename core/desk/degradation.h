// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/desk/model_registry.h"
#include "core/drift/degradation.h"
#include "core/drift/severity.h"

namespace qd::desk {

/// Runs that hold the live returns of a model: kind "live", one file returns.csv (date,return).
inline constexpr std::string_view kLiveKind = "live";

/// Daily simple returns of a model's portfolio since it went live, after costs. CSV text: `date,return`, ISO
/// days ascending. Recorded as a run of kind "live" that takes the place of the one before; audit entry
/// "model.live". Permission ImportData. Error BadInput with line and column for what is no such text, and for
/// days that its net was trained on.
Result<RunId> recordLiveReturns(Session& session, ModelId model, const std::string& csv,
                                const std::string& file);

/// Live performance against what the evaluation out of sample promised, looked at every day by a sequential
/// test (drift::watchDegradation).
struct ModelDegradation {
    ModelId model;
    RunId live;
    std::vector<Date> dates;  ///< of the live returns
    drift::Degradation test;
    std::optional<double> promisedSharpe;  ///< out of sample, annual, with its 95 % interval
    std::optional<double> promisedLow;
    std::optional<double> promisedHigh;
    std::optional<double> liveSharpe;  ///< the same of the live returns
    std::optional<double> liveLow;
    std::optional<double> liveHigh;
};
/// Nothing when no live returns were recorded. Permission ReadPortfolio. Errors as drift::watchDegradation().
Result<std::optional<ModelDegradation>> modelDegradation(Session& session, ModelId model);

/// Why a model should be trained anew. Training and validation follow; promotion is always a person's.
struct RetrainingDue {
    enum class Why : std::uint8_t { Cycle, Degradation, Drift, Review };
    ModelId model;
    std::string name;
    std::string purpose;
    Why why = Why::Cycle;
    Message words;
    std::optional<ModelId> candidate;  ///< a newer version of the same name that is on its way already
};
[[nodiscard]] std::string_view name(RetrainingDue::Why why) noexcept;  ///< "cycle" …
/// A month, from the last session that the evaluation knew to the newest prices.
inline constexpr int kRetrainingDays = 31;
/// Models in production that should be trained anew, the most urgent reason of each first: live figures worse
/// than promised, drift confirmed as high, a review overdue, a month of prices it has not seen. Permission
/// ReadPortfolio.
Result<std::vector<RetrainingDue>> retrainingDue(Session& session);

}  // namespace qd::desk
