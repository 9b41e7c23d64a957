// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/base/json.h"
#include "core/base/message.h"
#include "core/base/result.h"
#include "core/model/infer_task.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

/// What a model says at the last session: with its features as they are, and with the drifted ones at their
/// usual value (the median over what it was trained on). From qd-worker; a test gives it as it likes.
struct ModelOutputs {
    std::vector<std::string> symbols;   ///< N
    std::vector<std::string> features;  ///< F
    std::vector<double> weights;        ///< N
    std::vector<double> neutralised;    ///< N; empty: not asked for
    std::vector<double> sensitivity;    ///< N × F, |gradient × input|; empty: not known
};

/// What a position rests on, and what a rebalance without the drifted features would do to it.
struct DriftedPosition {
    std::string symbol;
    double weight = 0.0;        ///< that the model gives it now
    double neutralised = 0.0;   ///< that it would give it with the drifted features at their usual value
    double value = 0.0;         ///< held now, in money; 0 where nothing is held
    double driftedShare = 0.0;  ///< of what moves its score that lies on drifted features, 0 … 1
    std::string leading;        ///< the drifted feature that weighs most; empty: none
    double trade = 0.0;         ///< money of the draft rebalance, bought (+) or sold (−)
};

/// Drift in money.
struct DriftMoney {
    std::vector<std::string> drifted;        ///< features
    std::vector<DriftedPosition> positions;  ///< by what rests on drifted features, largest first
    double portfolioValue = 0.0;             ///< of what is held; 0: nothing is
    double valueOnDrifted = 0.0;             ///< money that rests on drifted features
    double weightOnDrifted = 0.0;            ///< share of the model's weights that does
    double trackingError = 0.0;              ///< annual, between the model's weights and the neutralised ones
    double turnover = 0.0;                   ///< of the draft rebalance, ½Σ|Δw|
    Message words;                           ///< why it was not measured; empty: it was
};

/// What the positions are worth, and how the names move together.
struct MoneyInputs {
    std::map<std::string, double> held;  ///< market value by symbol
    std::vector<double> covariance;      ///< N × N, annual, in the order of the outputs; empty: not known
};

/// Positions on drifted features, tracking error and the draft rebalance: trades are the difference of the
/// weights times what is held, so that they add up to 0. Error BadInput as drift::driftExposure().
Result<DriftMoney> driftMoney(const ModelOutputs& outputs, const std::vector<std::string>& drifted,
                              const MoneyInputs& inputs);
[[nodiscard]] Json moneyDocument(const DriftMoney& money);
/// What moneyDocument() wrote; error Integrity for another document.
Result<DriftMoney> parseMoney(const Json& document);

/// The panel with these features at their median over rows [from, to) of `usual`, at every session: what a
/// model sees when they say nothing new. Precondition: the panels have the same features.
[[nodiscard]] model::LearningPanel neutralised(const model::LearningPanel& panel,
                                               const model::LearningPanel& usual, std::size_t from,
                                               std::size_t to, const std::vector<std::string>& features);

/// Annual sample covariance of the names' returns over the last `sessions` of a panel, a missing return
/// counting as none (0): N × N.
[[nodiscard]] std::vector<double> annualCovariance(const model::LearningPanel& panel, std::size_t sessions);

}  // namespace qd::desk
