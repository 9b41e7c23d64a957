// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_analysis.h"

#include <algorithm>
#include <span>
#include <utility>

#include "core/market/import.h"

namespace qd::desk {

namespace {

template <class T>
Finding<T> found(Result<T> result) {
    Finding<T> out;
    if (result.ok())
        out.value = std::move(result).value();
    else
        out.why = result.error();
    return out;
}

Result<std::vector<DatedDrawdown>> drawdownsOf(const backtest::BacktestResult& run,
                                               std::span<const double> returns, std::size_t first) {
    QD_TRY(const auto falls, analytics::drawdownTable(returns));
    std::vector<DatedDrawdown> out;
    for (const auto& fall : falls) {
        DatedDrawdown dated{fall, run.dates[first + fall.peak], run.dates[first + fall.trough], {}};
        if (fall.recovery) dated.recovery = run.dates[first + *fall.recovery];
        out.push_back(dated);
    }
    return out;
}

}  // namespace

Result<AnalysisInputs> loadAnalysisInputs(Session& session, std::shared_ptr<const RunView> run,
                                          const jobs::JobContext& job) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    AnalysisInputs inputs;
    QD_TRY(inputs.days, loadRunDays(session, run));
    QD_TRY(auto regimes, runRegimes(*run, job));
    inputs.regimes = std::make_shared<const RunRegimes>(std::move(regimes));
    return inputs;
}

Result<std::shared_ptr<const RunAnalysis>> runAnalysis(const AnalysisInputs& inputs,
                                                       const AnalysisRequest& request) {
    const auto& view = *inputs.days->run;
    const auto& run = view.result;
    const auto first = static_cast<std::size_t>(
        std::lower_bound(run.dates.begin(), run.dates.end(), request.from) - run.dates.begin());
    const auto end = static_cast<std::size_t>(
        std::upper_bound(run.dates.begin(), run.dates.end(), request.to) - run.dates.begin());
    if (end < first + 2)
        return Error{ErrorCode::BadInput, say("fewer than two sessions of the run lie in the range"),
                     say("choose a longer range")};
    const std::size_t last = end - 1;
    // The return at i leads from session i to session i + 1.
    const auto all = run.returns();
    const auto returns = std::span<const double>(all).subspan(first, last - first);
    auto out = std::make_shared<RunAnalysis>();
    out->from = run.dates[first];
    out->to = run.dates[last];
    out->returns = returns.size();
    QD_TRY(out->drawdowns, drawdownsOf(run, returns, first));
    out->regimesOfBenchmark = inputs.regimes->ofBenchmark;
    out->byRules = found(regimeTable(view, inputs.regimes->rules, first, last));
    out->byStates = found(regimeTable(view, inputs.regimes->states, first, last));
    out->sectors = found(sectorAttribution(*inputs.days, first, last));
    out->plan = request.plan;
    out->account = found(runAccount(run, first, last, request.plan));
    if (request.factors) {
        const std::vector<Date> dates(run.dates.begin() + static_cast<std::ptrdiff_t>(first) + 1,
                                      run.dates.begin() + static_cast<std::ptrdiff_t>(end));
        out->factors = found(analytics::factorAttribution(dates, returns, *request.factors));
    }
    return std::shared_ptr<const RunAnalysis>(std::move(out));
}

Result<std::shared_ptr<const analytics::FactorReturns>> readFactors(Session& session,
                                                                    const std::string& path) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto table, market::importSeries(session.env().files, path, {}));
    QD_TRY(auto factors, analytics::factorReturns(table.value));
    return std::make_shared<const analytics::FactorReturns>(std::move(factors));
}

}  // namespace qd::desk
