// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_trial.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"

namespace qd::desk {

namespace {

std::vector<double> returnsOf(const std::vector<double>& wealth) {
    std::vector<double> returns;
    for (std::size_t t = 1; t < wealth.size(); ++t)
        returns.push_back(wealth[t] / wealth[t - 1] - 1.0);
    return returns;
}

std::vector<TrialRoundTrip> tripsOf(const backtest::SignalPath& path, const backtest::SignalPrices& prices) {
    std::vector<TrialRoundTrip> trips;
    for (const auto& trip : path.trades) {
        trips.push_back(
            {prices.symbols()[trip.asset], prices.dates()[trip.openRow], prices.dates()[trip.closeRow],
             static_cast<std::int64_t>(trip.closeRow - trip.openRow), trip.profitShare, trip.open});
    }
    std::stable_sort(trips.begin(), trips.end(), [](const auto& a, const auto& b) {
        return a.closed != b.closed ? b.closed < a.closed : b.opened < a.opened;
    });
    return trips;
}

}  // namespace

std::vector<double> heldWealth(const backtest::SignalPrices& prices, std::size_t first) {
    QD_REQUIRE(first < prices.rows());
    std::vector<double> wealth(prices.rows() - first, 0.0);
    const auto width = static_cast<double>(prices.width());
    for (std::size_t i = 0; i < prices.width(); ++i) {
        const auto closes = prices.series(i);
        for (std::size_t t = first; t < prices.rows(); ++t)
            wealth[t - first] += closes[t] / closes[first] / width;
    }
    return wealth;
}

Result<std::shared_ptr<const backtest::SignalPrices>> loadSearchPrices(Session& session,
                                                                       const SearchView& view) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto panel, session.vault().loadPanel(view.record.dataset));
    if (panel.contentHash() != view.subject.prices)
        return Error{ErrorCode::BadInput, say("the prices of data set %1 are not those of the search",
                                              std::to_string(view.record.dataset.value))};
    QD_TRY(auto prices, backtest::SignalPrices::create(panel, view.subject.price));
    return std::make_shared<const backtest::SignalPrices>(std::move(prices));
}

Result<std::shared_ptr<const SearchTrial>> searchTrial(const backtest::SignalPrices& prices,
                                                       const SearchView& view, std::size_t trial) {
    if (trial >= view.search.trials.size())
        return Error{ErrorCode::BadInput,
                     say("the search has %1 trials, and no trial %2", view.search.trials.size(), trial + 1)};
    const auto& recorded = view.search.trials[trial];
    QD_TRY(const auto path,
           backtest::runSignal(prices, view.subject.signalOf(recorded.point), view.subject.costs));
    auto out = std::make_shared<SearchTrial>();
    out->trial = trial;
    out->dates.assign(prices.dates().begin() + static_cast<std::ptrdiff_t>(path.firstRow),
                      prices.dates().end());
    out->equity = path.equity;
    out->drawdown = analytics::drawdowns(path.equity);
    out->held = heldWealth(prices, path.firstRow);
    out->trips = tripsOf(path, prices);
    out->statistics = path.statistics;
    out->evidence = evidenceOf(view, trial);
    out->heldSharpe = sharpeEvidence(returnsOf(out->held));
    out->heldReturn = out->held.back() - 1.0;
    out->reproduced = path.statistics == recorded.statistics;
    return std::shared_ptr<const SearchTrial>(std::move(out));
}

}  // namespace qd::desk
