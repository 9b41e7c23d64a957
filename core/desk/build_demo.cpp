// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/build_demo.h"

#include <cmath>
#include <utility>
#include <vector>

#include "core/base/json.h"
#include "core/desk/import_prices.h"
#include "core/desk/run_backtest.h"
#include "core/desk/run_search.h"
#include "core/desk/run_view.h"
#include "core/desk/unfinished_workspace.h"
#include "core/market/synthetic.h"

namespace qd::desk {

namespace {

constexpr double kPortfolioValue = 250'000'000.0;
constexpr double kCostShare = 0.94;  ///< the demo's book cost, as a share of value, at its first name

config::BacktestConfig demoConfig(const char* name, const char* method, const std::string& benchmark) {
    config::BacktestConfig config;
    config.name = name;
    config.method = method;
    config.covariance = "ledoit-wolf";
    config.lookback = 252;
    config.commissionBps = 5.0;
    config.halfSpreadBps = 5.0;
    config.benchmark = benchmark;
    return config;
}

Status putSecurities(Session& session, const market::SyntheticMarket& market) {
    std::vector<vault::SecurityRecord> securities;
    for (const auto& security : market.securities)
        securities.push_back({security.symbol, security.name, security.sector});
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.putSecurities(securities));
        Json detail = Json::object();
        detail.set("rows", static_cast<std::int64_t>(securities.size())).set("synthetic", true);
        return vault::AuditDraft{session.actor().user, "securities.import", "demo market", detail.dump()};
    });
}

/// Whole shares of the run's last target weights; book cost spread around the price so that the page has both
/// signs.
Result<std::vector<market::Holding>> holdingsOf(const RunView& run, const market::PricePanel& panel) {
    std::vector<market::Holding> holdings;
    const auto& last = run.result.rebalances.back();
    for (std::size_t i = 0; i < last.symbols.size(); ++i) {
        const auto& symbol = run.result.symbols[last.symbols[i]];
        const auto index = panel.symbolIndex(symbol);
        const auto close =
            index ? panel.at(market::PriceField::Close, panel.rows() - 1, *index) : std::nullopt;
        if (!close) continue;
        const double shares = std::floor(kPortfolioValue * last.weights[i] / *close);
        if (shares <= 0.0) continue;
        market::Holding holding;
        holding.symbol = symbol;
        QD_TRY(holding.quantity, Quantity::fromDouble(shares));
        const double factor = kCostShare + 0.012 * static_cast<double>(i % 11);
        QD_TRY(const auto cost, Money::fromDouble(std::round(shares * *close * factor)));
        holding.cost = cost;
        holdings.push_back(std::move(holding));
    }
    return holdings;
}

Status putHoldings(Session& session, const std::vector<market::Holding>& holdings) {
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setHoldings(holdings));
        Json detail = Json::object();
        detail.set("rows", static_cast<std::int64_t>(holdings.size())).set("synthetic", true);
        return vault::AuditDraft{session.actor().user, "holdings.import", "demo portfolio", detail.dump()};
    });
}

/// Fast against slow averages: a surface with a plateau to look at.
Status search(Session& session, const jobs::JobContext& job) {
    RunSearchRequest request;
    request.name = "Moving averages, fast against slow";
    request.subject.costs = {5.0, 5.0};
    request.search.trials = 0;
    const auto& strategy = request.subject.strategy();
    std::vector<backtest::Axis> axes;
    for (const char* axis : {"fast=5:60:5", "slow=20:240:10"}) {
        QD_TRY(auto parsed, backtest::parseAxis(strategy, axis));
        axes.push_back(std::move(parsed));
    }
    QD_TRY(request.search.space, backtest::strategySpace(strategy, axes));
    RunningSearches running;
    QD_CHECK(runSearch(session, request, {running}, job));
    return Ok{};
}

Status fill(Session& session, const market::SyntheticMarket& market, const jobs::JobContext& job) {
    ImportPricesRequest prices;
    prices.path = "demo market (synthetic)";
    prices.name = "Demo market";
    prices.benchmark = market.benchmark;
    prices.synthetic = true;
    QD_CHECK(storePanel(session, prices, market.prices, job.slice(0.3, 0.5)));
    QD_CHECK(putSecurities(session, market));
    QD_CHECK(runBacktest(session, {{}, demoConfig("Equal weight monthly", "equal", market.benchmark)},
                         job.slice(0.5, 0.65)));
    QD_CHECK(runBacktest(
        session, {{}, demoConfig("Inverse volatility monthly", "inverse-volatility", market.benchmark)},
        job.slice(0.65, 0.75)));
    QD_TRY(const auto hrp, runBacktest(session, {{}, demoConfig("HRP monthly", "hrp", market.benchmark)},
                                       job.slice(0.75, 0.95)));
    QD_TRY(const auto view, loadRun(session, hrp.id));
    QD_TRY(const auto holdings, holdingsOf(*view, market.prices));
    QD_CHECK(putHoldings(session, holdings));
    QD_CHECK(search(session, job.slice(0.95, 1.0)));
    job.log(
        say("%1 holdings from the last weights of run %2", holdings.size(), std::to_string(hrp.id.value)));
    return Ok{};
}

}  // namespace

Result<std::unique_ptr<Session>> buildDemo(Environment environment, const WorkspaceRequest& request,
                                           const crypto::KdfParams& kdf, const jobs::JobContext& job) {
    QD_CHECK(job.checkpoint("Making the synthetic market", 0.0));
    const auto market = market::makeSyntheticMarket({});
    job.log(say("%1 synthetic symbols on %2 sessions", market.prices.width(), market.prices.rows()));
    QD_CHECK(job.checkpoint("Making the encrypted workspace", 0.2));
    UnfinishedWorkspace unfinished(environment.files);
    QD_TRY(auto session, createWorkspace(environment, request, kdf));
    unfinished.made(request.path);
    QD_CHECK(fill(*session, market, job));
    unfinished.keep();
    job.report("Done", 1.0);
    return session;
}

}  // namespace qd::desk
