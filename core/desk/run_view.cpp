// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_view.h"

#include <algorithm>
#include <map>
#include <utility>

#include "core/desk/recorded_runs.h"

namespace qd::desk {

namespace {

constexpr const char* kOther = "Other";

std::map<std::string, std::string> sectorsBySymbol(const std::vector<vault::SecurityRecord>& securities) {
    std::map<std::string, std::string> sectors;
    for (const auto& security : securities) {
        if (!security.sector.empty()) sectors[security.symbol] = security.sector;
    }
    return sectors;
}

/// Names of the sectors that the run ever holds, sorted, with "Other" last if it is needed.
std::vector<std::string> sectorsHeld(const std::vector<std::string>& sectorOfSymbol) {
    std::vector<std::string> names = sectorOfSymbol;
    std::sort(names.begin(), names.end());
    names.erase(std::unique(names.begin(), names.end()), names.end());
    const auto other = std::find(names.begin(), names.end(), kOther);
    if (other != names.end()) std::rotate(other, other + 1, names.end());
    return names;
}

void addSectorWeights(RunView& view, const std::vector<vault::SecurityRecord>& securities) {
    const auto known = sectorsBySymbol(securities);
    std::vector<std::string> sectorOfSymbol;
    for (const auto& symbol : view.result.symbols) {
        const auto it = known.find(symbol);
        sectorOfSymbol.push_back(it == known.end() ? kOther : it->second);
    }
    view.sectorNames = sectorsHeld(sectorOfSymbol);
    std::vector<std::size_t> columnOf;
    for (const auto& sector : sectorOfSymbol) {
        const auto it = std::find(view.sectorNames.begin(), view.sectorNames.end(), sector);
        columnOf.push_back(static_cast<std::size_t>(it - view.sectorNames.begin()));
    }
    for (const auto& rebalance : view.result.rebalances) {
        std::vector<double> row(view.sectorNames.size(), 0.0);
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i) {
            row[columnOf[rebalance.symbols[i]]] += rebalance.weights[i];
        }
        view.sectorWeights.push_back(std::move(row));
    }
}

Result<vault::RunRecord> recordOf(const std::vector<vault::RunRecord>& runs, RunId id) {
    for (const auto& run : runs) {
        if (run.kind != kBacktestKind) continue;
        if (!id.valid() || run.id == id) return run;
    }
    if (id.valid()) return Error{ErrorCode::BadInput, say("there is no run %1", std::to_string(id.value))};
    return Error{ErrorCode::BadInput, say("the workspace holds no backtest yet"),
                 say("run a backtest first")};
}

}  // namespace

std::vector<MonthReturn> monthlyReturns(const std::vector<Date>& dates, const std::vector<double>& wealth) {
    QD_REQUIRE(dates.size() == wealth.size());
    std::vector<MonthReturn> months;
    double base = wealth.empty() ? 0.0 : wealth.front();
    for (std::size_t i = 1; i < dates.size(); ++i) {
        const bool sameMonth = !months.empty() && months.back().year == dates[i].year() &&
                               months.back().month == dates[i].month();
        if (!sameMonth) {
            base = wealth[i - 1];
            months.push_back({dates[i].year(), dates[i].month(), 0.0});
        }
        months.back().value = wealth[i] / base - 1.0;
    }
    return months;
}

Result<std::shared_ptr<const RunView>> loadRun(Session& session, RunId id) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    auto view = std::make_shared<RunView>();
    QD_TRY(const auto runs, session.vault().runs());
    QD_TRY(view->record, recordOf(runs, id));
    QD_TRY(const auto files, session.vault().loadRunFiles(view->record.id));
    QD_TRY(view->result, backtest::readRunFiles(files));
    const auto benchmark = view->result.benchmarkReturns();
    const auto returns = view->result.returns();
    QD_TRY(view->metrics, analytics::computeMetrics(returns, benchmark, {}));
    view->tracked = trackedTrials(runs, view->record.inputHash);
    view->sharpe = sharpeEvidence(returns, view->tracked);
    if (!benchmark.empty()) {
        QD_TRY(view->benchmarkMetrics, analytics::computeMetrics(benchmark, {}, {}));
        view->benchmarkSharpe = sharpeEvidence(benchmark);
    }
    view->drawdown = analytics::drawdowns(view->result.equity);
    view->months = monthlyReturns(view->result.dates, view->result.equity);
    QD_TRY(const auto securities, session.vault().securities());
    addSectorWeights(*view, securities);
    return std::shared_ptr<const RunView>(std::move(view));
}

}  // namespace qd::desk
