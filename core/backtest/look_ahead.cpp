// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/look_ahead.h"

#include <algorithm>
#include <map>
#include <span>
#include <utility>

#include "core/backtest/decisions.h"
#include "core/backtest/spec_check.h"
#include "core/base/message.h"
#include "core/base/random.h"

namespace qd::backtest {

namespace {

/// Prices after `row` under another fate: each symbol on each day scaled at random, one cell in ten removed.
Result<market::PricePanel> withOtherFuture(const market::PricePanel& panel, std::size_t row, Rng& rng) {
    using enum market::PriceField;
    constexpr double kRemoved = 0.1;
    constexpr double kLeast = 0.25;
    constexpr double kSpan = 3.0;
    std::map<market::PriceField, market::PanelColumn> columns;
    for (const auto field : {Close, Open, High, Low, Volume, AdjClose}) {
        if (panel.has(field)) columns[field] = panel.column(field);
    }
    for (std::size_t cell = (row + 1) * panel.width(); cell < panel.rows() * panel.width(); ++cell) {
        const double factor = kLeast + kSpan * rng.uniform();
        const bool removed = rng.uniform() < kRemoved;
        for (auto& [field, column] : columns) {
            column.values[cell] = removed ? 0.0 : column.values[cell] * factor;
            if (removed) column.present[cell] = 0;
        }
    }
    return market::PricePanel::create(panel.dates(), panel.symbols(), std::move(columns));
}

/// What is known of the inputs on `day`: splits after it are left out, spells that begin later begin much
/// later, and spells that end later never do.
RunInputs knownOn(const RunInputs& inputs, Date day) {
    RunInputs known;
    for (const auto& split : inputs.splits.splits) {
        if (split.date <= day) known.splits.splits.push_back(split);
    }
    if (!inputs.membership) return known;
    known.membership.emplace();
    constexpr int kMuchLater = 36'500;
    for (auto spell : inputs.membership->spells) {
        if (spell.from > day) spell.from = spell.from.plusDays(kMuchLater);
        if (spell.to && *spell.to > day) spell.to.reset();
        known.membership->spells.push_back(std::move(spell));
    }
    return known;
}

/// What a strategy that is made anew for a panel decides at the fills given; an error where it refuses.
Result<std::vector<Decision>> decisionsOn(const market::PricePanel& panel, const BacktestSpec& spec,
                                          const RunInputs& inputs, const StrategyFactory& factory,
                                          std::span<const PlannedFill> fills, const jobs::JobContext& job) {
    QD_TRY(const auto maker, DecisionMaker::create(panel, spec, inputs));
    QD_TRY(const auto strategy, factory(maker.seen()));
    return maker.decide(strategy, fills, job, 1);
}

/// The signals to try, spread over the schedule, the first and the last among them.
std::vector<std::size_t> chosen(std::size_t fills, std::size_t count) {
    std::vector<std::size_t> out;
    const std::size_t most = std::min(std::max<std::size_t>(1, count), fills);
    for (std::size_t i = 0; i < most; ++i)
        out.push_back(most == 1 ? fills - 1 : i * (fills - 1) / (most - 1));
    return out;
}

}  // namespace

Status checkNoLookAhead(const market::PricePanel& panel, const BacktestSpec& spec, const RunInputs& inputs,
                        const StrategyFactory& factory, std::uint64_t seed, const jobs::JobContext& job,
                        std::size_t signals) {
    QD_CHECK(checkSpec(panel, spec));
    QD_CHECK(checkInputs(spec, inputs));
    const auto fills = planFills(panel.dates(), spec, firstSignalRow(spec));
    if (fills.empty()) return Error{ErrorCode::BadInput, say("the schedule has no signal to check")};
    const auto tries = chosen(fills.size(), signals);
    const auto share = [&tries](std::size_t done) {
        return static_cast<double>(done) / static_cast<double>(tries.size() + 1);
    };
    QD_TRY(const auto truth, decisionsOn(panel, spec, inputs, factory, fills, job.slice(0.0, share(1))));
    Rng rng(seed);
    for (std::size_t i = 0; i < tries.size(); ++i) {
        const std::span<const PlannedFill> known(fills.data(), tries[i] + 1);
        const std::size_t row = known.back().signalRow;
        const Date day = panel.dates()[row];
        QD_TRY(const auto changed, withOtherFuture(panel, row, rng));
        const auto other = decisionsOn(changed, spec, knownOn(inputs, day), factory, known,
                                       job.slice(share(i + 1), share(i + 2)));
        if (!other.ok() && other.error().code == ErrorCode::Cancelled) return other.error();
        if (!other.ok())
            return Error{ErrorCode::Refused,
                         say("look-ahead: with other prices after %1 the strategy refuses: %2", day,
                             other.error().said())};
        for (std::size_t fill = 0; fill < known.size(); ++fill) {
            if (truth[fill] == (*other)[fill]) continue;
            return Error{ErrorCode::Refused,
                         say("look-ahead: the weights as of %1 change with prices after %2",
                             panel.dates()[known[fill].signalRow], day),
                         say("let the strategy use nothing but the rows up to its day")};
        }
    }
    return Ok{};
}

}  // namespace qd::backtest
