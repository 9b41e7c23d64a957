// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/spec_check.h"

#include <cstdint>
#include <limits>
#include <string>

#include "core/backtest/costs.h"
#include "core/base/number_text.h"

namespace qd::backtest {

namespace {

constexpr double kMaxCash = 1e15;
constexpr double kMinRate = -0.1;
constexpr double kMaxRate = 1.0;
constexpr double kMaxGross = 10.0;

Error bad(Message message, Message hint = {}) {
    return Error{ErrorCode::BadInput, std::move(message), std::move(hint)};
}

/// NaN fails every comparison, so it is refused with the rest.
Status inRange(const Message& what, double value, double low, double high) {
    if (value >= low && value <= high) return Ok{};
    return bad(say("%1 is out of range, expected %2 to %3", what, low, high));
}

Status checkFields(const market::PricePanel& panel, const BacktestSpec& spec) {
    using market::PriceField;
    const auto price = spec.allocation.price;
    if (price != PriceField::Close && price != PriceField::AdjClose)
        return bad(say("found the price '%1', expected close or adj_close", market::fieldName(price)));
    if (!panel.has(price)) return bad(say("the prices have no column '%1'", market::fieldName(price)));
    if (spec.fill == FillAt::NextClose) return Ok{};
    if (!panel.has(PriceField::Open))
        return bad(say("fills at the next open need opening prices, which this data set has not"),
                   say("use next_close"));
    if (price != PriceField::Close)
        return bad(say("fills at the open do not go with adjusted closes: opening prices are not adjusted"),
                   say("use the price 'close'"));
    if (spec.fill == FillAt::NextVwap && !(panel.has(PriceField::High) && panel.has(PriceField::Low)))
        return bad(say("fills at the average price need highs and lows, which this data set has not"),
                   say("use next_close"));
    return Ok{};
}

/// Units, volumes and short positions: what the event-accurate engine can be asked for.
Status checkOrders(const market::PricePanel& panel, const BacktestSpec& spec) {
    using market::PriceField;
    const bool unadjusted = spec.allocation.price == PriceField::Close;
    if (spec.wholeUnits && !unadjusted)
        return bad(say("whole units do not go with adjusted closes: their units are not those that trade"),
                   say("use the price 'close'"));
    if ((spec.partialFills || spec.costs.impact > 0.0) && !(unadjusted && panel.has(PriceField::Volume)))
        return bad(say("partial fills and market impact need volumes and unadjusted closes"),
                   say("use prices with a column 'volume' and the price 'close'"));
    if (spec.partialFills &&
        !(spec.partialFills->participation > 0.0 && spec.partialFills->participation <= 1.0))
        return bad(say("the participation is out of range, expected above 0 and at most 1"));
    return inRange(say("the greatest gross exposure"), spec.maxGross, 0.0, kMaxGross);
}

}  // namespace

Status checkSpec(const market::PricePanel& panel, const BacktestSpec& spec) {
    if (panel.rows() == 0 || panel.width() == 0) return bad(say("the data set has no prices"));
    QD_CHECK(checkCosts(spec.costs));
    QD_CHECK(inRange(say("the annual cash rate"), spec.cashRateAnnual, kMinRate, kMaxRate));
    QD_CHECK(inRange(say("the annual rate on negative cash"), spec.marginRateAnnual, 0.0, kMaxRate));
    QD_CHECK(inRange(say("the annual fee for borrowed units"), spec.borrowFeeAnnual, 0.0, kMaxRate));
    QD_CHECK(inRange(say("the recovery of a delisting"), spec.delistingRecovery, 0.0, 1.0));
    QD_CHECK(
        inRange(say("the initial cash"), spec.initialCash, std::numeric_limits<double>::min(), kMaxCash));
    QD_CHECK(checkFields(panel, spec));
    QD_CHECK(checkOrders(panel, spec));
    if (spec.allocation.lookback && *spec.allocation.lookback < 2)
        return bad(say("found a lookback of %1, expected at least 2 returns", *spec.allocation.lookback));
    if (spec.from && spec.to && *spec.to < *spec.from)
        return bad(say("the period ends on %1, before it starts on %2", *spec.to, *spec.from));
    if (spec.seed > static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        return bad(say("the seed is above 2^63 - 1"));
    if (spec.benchmark && !panel.symbolIndex(*spec.benchmark))
        return bad(say("the benchmark '%1' is not among the symbols", *spec.benchmark));
    if (spec.benchmark && panel.width() == 1)
        return bad(say("the benchmark is the only symbol: nothing is left to hold"));
    return Ok{};
}

Status checkInputs(const BacktestSpec& spec, const RunInputs& inputs) {
    const bool actions = !inputs.dividends.dividends.empty() || !inputs.splits.splits.empty();
    if (actions && spec.allocation.price != market::PriceField::Close)
        return bad(say("dividends and splits do not go with adjusted closes, which count them already"),
                   say("use the price 'close'"));
    if (spec.members && !inputs.membership)
        return bad(say("the universe is its members, and no membership is given"));
    return Ok{};
}

}  // namespace qd::backtest
