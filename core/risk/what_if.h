// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/backtest/costs.h"
#include "core/base/date.h"
#include "core/base/id.h"
#include "core/base/message.h"
#include "core/portfolio/covariance.h"
#include "core/portfolio/return_window.h"
#include "core/portfolio/risk_view.h"
#include "core/rules/constraint_set.h"

namespace qd::risk {

inline constexpr double kWhatIfDaysPerYear = 252.0;

/// A name that weight can be given to.
struct WhatIfAsset {
    std::string symbol;
    std::string name;         ///< may be empty
    std::size_t sector = 0;   ///< into WhatIfModel::sectors
    double price = 0.0;       ///< last close, > 0
    double volatility = 0.0;  ///< annual
    backtest::Trading trading;
};

/// What was held but has not every price of the window: it is no part of the what-if.
struct WhatIfLeftOut {
    std::string symbol;
    double worth = 0.0;  ///< account currency; 0 where it has no price at all
};

/// Where a what-if starts from.
struct WhatIfOrigin {
    RunId run;                    ///< invalid: the positions
    std::string runName;          ///< of the run
    std::optional<Date> targets;  ///< of the run: the close that its last targets know
    RunId limitsRun;              ///< whose limits hold at first; invalid: none, long only and fully invested
    std::string limitsName;
    DatasetId dataset;
    std::string datasetName;
    bool synthetic = false;
    Date from;  ///< first close of the window of returns
    Date asOf;  ///< last close
};

/// All that a what-if asks, prepared once: N names, their covariance and returns, what trading them costs.
/// Immutable once made (what_if_model.h); the functions below take it from any thread.
struct WhatIfModel {
    WhatIfOrigin origin;
    double value = 0.0;                ///< of the portfolio, account currency, > 0
    std::vector<WhatIfAsset> assets;   ///< N, by symbol
    std::vector<std::string> sectors;  ///< names; those without one are in the last, with an empty name
    std::vector<double> start;         ///< N weights; 1 − Σ is cash
    portfolio::CovarianceKind estimator = portfolio::CovarianceKind::LedoitWolf;
    portfolio::Covariance covariance;      ///< daily
    portfolio::ReturnWindow returns;       ///< T×N simple returns
    std::string benchmark;                 ///< symbol; empty: none, or not every price of the window
    std::vector<double> benchmarkReturns;  ///< T, or empty
    bool benchmarkWeights = false;         ///< limits.benchmark is a benchmark's, not the start
    backtest::CostModel costs;
    /// At first. `previous` is the start; group k is sector k, with or without limits, other groups follow;
    /// `benchmark` is what a tracking-error cap is measured against.
    rules::ConstraintSet limits;
    std::vector<WhatIfLeftOut> leftOut;
    std::vector<Message> notes;  ///< what a reader must know of the numbers

    [[nodiscard]] std::size_t size() const noexcept { return assets.size(); }
    /// The annual covariance; views this model.
    [[nodiscard]] portfolio::RiskView risk() const noexcept {
        return {.matrix = &covariance.matrix, .factors = nullptr, .scale = kWhatIfDaysPerYear};
    }
};
using WhatIfModelPtr = std::shared_ptr<const WhatIfModel>;

/// Weights that are tried out, the names that hold still, and the limits as they are now.
struct WhatIfDraft {
    std::vector<double> weights;  ///< N; 1 − Σ is cash
    std::vector<char> locked;     ///< N; 1: neither scaling nor solving touches its weight
    rules::ConstraintSet limits;
};

/// The start, nothing locked, the limits as they were found.
[[nodiscard]] WhatIfDraft startingDraft(const WhatIfModel& model);

/// Who makes room when one weight changes.
enum class WhatIfRoom : std::uint8_t {
    Others,  ///< the names that are not locked, in proportion to their weights
    Cash
};

/// The draft with another weight of one name. It goes as far as there is room: not below 0 (below the least
/// weight that the limits allow), and not beyond what the others, or cash, can give. Where the others hold
/// nothing that could be scaled, cash gives and takes. Σ of the weights changes with WhatIfRoom::Cash only,
/// and in that case. A locked name keeps its weight. Limits are not asked: they say what they think of the
/// result. Precondition: the asset is one of the model's, the weight finite.
[[nodiscard]] WhatIfDraft withWeight(const WhatIfDraft& draft, std::size_t asset, double weight,
                                     WhatIfRoom room);
/// The draft with a name locked, or free again.
[[nodiscard]] WhatIfDraft withLock(WhatIfDraft draft, std::size_t asset, bool locked);

/// The draft with the weights of a target, by symbol; what it does not name is sold. Locked names keep their
/// weight, and the others share what that leaves in the target's proportions. What the model does not know
/// stays in cash. Precondition: every weight is finite.
[[nodiscard]] WhatIfDraft withTarget(const WhatIfModel& model, WhatIfDraft draft,
                                     const std::map<std::string, double>& target);

/// Whether `id` is a limit that withLimit() can move: the cap of every name, of a sector or another group,
/// turnover, tracking error.
[[nodiscard]] bool isMovable(const rules::RuleId& id) noexcept;
/// The limit's number; nothing where there is no such limit now. Precondition: isMovable(id).
[[nodiscard]] std::optional<double> limitOf(const rules::ConstraintSet& limits, const rules::RuleId& id);
/// The draft with another number in a limit, at least 0 and, but for the tracking error, at most 1; nothing
/// takes the limit away. Weights stay. Precondition: isMovable(id), its index is one of the groups', the
/// number is finite.
[[nodiscard]] WhatIfDraft withLimit(WhatIfDraft draft, const rules::RuleId& id, std::optional<double> limit);

}  // namespace qd::risk
