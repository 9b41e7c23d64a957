// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_trials.h"

#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

constexpr double kSessionsPerYear = 252.0;
constexpr double kHalfInterval = 1.959963984540054;  // of a normal, 95 %
constexpr std::size_t kFewestPeriods = 3;            // of a Sharpe ratio's significance

analytics::LedgerTrial ledgerTrial(const backtest::StrategyDefinition& strategy, const std::string& subject,
                                   const std::vector<double>& point,
                                   const backtest::ReturnsSummary& returns) {
    analytics::LedgerTrial trial;
    trial.subject = subject;
    for (std::size_t i = 0; i < point.size(); ++i)
        trial.parameters.emplace_back(std::string(strategy.parameters[i].name), point[i]);
    trial.periods = returns.periods;
    trial.mean = returns.mean;
    trial.deviation = returns.deviation;
    trial.skew = returns.skew;
    trial.kurtosis = returns.kurtosis;
    return trial;
}

Json optional(const std::optional<double>& value) {
    return value ? Json(*value) : Json(nullptr);
}

}  // namespace

Result<SweepTrials> SweepTrials::create(const backtest::StrategyDefinition& strategy, std::string subject,
                                        std::vector<std::vector<double>> points,
                                        std::vector<backtest::TrialStatistics> trials) {
    SweepTrials out;
    out.m_strategy = &strategy;
    for (std::size_t i = 0; i < points.size(); ++i)
        QD_CHECK(out.m_ledger.add(ledgerTrial(strategy, subject, points[i], trials[i].returns)));
    out.m_points = std::move(points);
    out.m_trials = std::move(trials);
    const auto sharpes = out.m_ledger.sharpes();
    const std::size_t periods = out.m_trials.empty() ? 0 : out.m_trials.front().returns.periods;
    if (!sharpes.empty() && periods >= kFewestPeriods) {
        QD_TRY(out.m_spread, analytics::trialSpread(sharpes, periods, out.m_ledger.count()));
    }
    return out;
}

analytics::SharpeSample SweepTrials::sampleOf(std::size_t i) const {
    const auto& returns = m_trials[i].returns;
    return {returns.mean / returns.deviation, returns.skew, returns.kurtosis + 3.0, returns.periods};
}

std::string SweepTrials::csv() const {
    std::string text;
    for (const auto& parameter : m_strategy->parameters)
        text += std::string(parameter.name) + ",";
    text += "total_return,sharpe,max_drawdown,trades,psr,dsr\n";
    for (std::size_t i = 0; i < m_points.size(); ++i) {
        for (const double value : m_points[i])
            text += shortestText(value) + ",";
        const auto& trial = m_trials[i];
        text += shortestText(trial.totalReturn) + "," + (trial.sharpe ? shortestText(*trial.sharpe) : "") +
                "," + shortestText(trial.maxDrawdown) + "," + std::to_string(trial.trades) + ",";
        if (trial.sharpe && m_spread) {
            const auto sample = sampleOf(i);
            text += shortestText(analytics::probabilisticSharpe(sample)) + "," +
                    shortestText(analytics::deflatedSharpe(sample, *m_spread)) + "\n";
        } else {
            text += ",\n";
        }
    }
    return text;
}

std::optional<std::size_t> SweepTrials::best(backtest::Objective objective) const {
    std::optional<std::size_t> at;
    std::optional<double> best;
    for (std::size_t i = 0; i < m_trials.size(); ++i) {
        const auto value = backtest::objectiveOf(objective, m_trials[i]);
        if (!value || (best && *value <= *best)) continue;
        best = value;
        at = i;
    }
    return at;
}

Json SweepTrials::parametersJson(const std::vector<double>& point) const {
    Json out = Json::object();
    for (std::size_t i = 0; i < point.size(); ++i) {
        const auto& parameter = m_strategy->parameters[i];
        out.set(parameter.name,
                parameter.integer ? Json(static_cast<std::int64_t>(point[i])) : Json(point[i]));
    }
    return out;
}

std::string SweepTrials::pointText(std::size_t i) const {
    std::string text;
    for (std::size_t k = 0; k < m_points[i].size(); ++k) {
        text += (k > 0 ? ", " : "") + std::string(m_strategy->parameters[k].name) + " " +
                shortestText(m_points[i][k]);
    }
    return text;
}

Json SweepTrials::trialJson(std::size_t i) const {
    const auto& trial = m_trials[i];
    Json out = Json::object();
    out.set("parameters", parametersJson(m_points[i])).set("total_return", trial.totalReturn);
    out.set("sharpe", optional(trial.sharpe));
    std::optional<double> half;
    if (trial.sharpe && trial.returns.periods >= kFewestPeriods) {
        const double annual = std::sqrt(kSessionsPerYear) * analytics::sharpeDeviation(sampleOf(i));
        if (std::isfinite(annual)) half = kHalfInterval * annual;
    }
    out.set("sharpe_low", half ? Json(*trial.sharpe - *half) : Json(nullptr));
    out.set("sharpe_high", half ? Json(*trial.sharpe + *half) : Json(nullptr));
    out.set("max_drawdown", trial.maxDrawdown).set("trades", trial.trades);
    return out;
}

Json SweepTrials::deflatedJson(std::optional<std::size_t> chosen, double meanCorrelation) const {
    if (!m_spread) return Json(nullptr);
    const double annual = std::sqrt(kSessionsPerYear);
    Json out = Json::object();
    out.set("trials", static_cast<std::int64_t>(m_ledger.count()));
    out.set("effective_trials", m_ledger.effectiveTrials(meanCorrelation));
    out.set("mean_correlation", meanCorrelation);
    out.set("sharpe_deviation", annual * std::sqrt(m_spread->variance));
    out.set("expected_maximum_sharpe",
            annual * analytics::expectedMaximumSharpe(m_spread->variance, m_spread->trials));
    const bool has = chosen && m_trials[*chosen].sharpe;
    out.set("psr", has ? Json(analytics::probabilisticSharpe(sampleOf(*chosen))) : Json(nullptr));
    out.set("dsr", has ? Json(analytics::deflatedSharpe(sampleOf(*chosen), *m_spread)) : Json(nullptr));
    out.set("ledger_head", m_ledger.head());
    return out;
}

}  // namespace qd::ctl
