// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/search_subject.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/number_text.h"

namespace qd::desk {

namespace {

Error damaged(std::string_view member) {
    return Error{ErrorCode::BadInput, say("the stored search is damaged at '%1'", member)};
}

std::string textOf(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found == nullptr ? std::string() : found->stringOr("");
}

double numberOf(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    return found == nullptr ? std::nan("") : found->numberOr(std::nan(""));
}

/// The axes are the strategy's parameters in their order, each within its range.
bool belongTo(const backtest::SearchSpace& space, const backtest::StrategyDefinition& strategy) {
    return std::equal(space.axes.begin(), space.axes.end(), strategy.parameters.begin(),
                      strategy.parameters.end(), [](const auto& axis, const auto& parameter) {
                          return axis.name == parameter.name && axis.low >= parameter.low &&
                                 axis.high <= parameter.high;
                      });
}

}  // namespace

bool SearchSubject::operator==(const SearchSubject& other) const noexcept {
    return kind == other.kind && timeframe == other.timeframe && costs.feesBps == other.costs.feesBps &&
           costs.slippageBps == other.costs.slippageBps && price == other.price && prices == other.prices;
}

backtest::SignalSpec SearchSubject::signalOf(std::span<const double> point) const {
    return {{kind, {point.begin(), point.end()}, timeframe}, std::nullopt};
}

Json toJson(const SearchSubject& subject) {
    Json out = Json::object();
    out.set("strategy", subject.strategy().name).set("timeframe", backtest::name(subject.timeframe));
    out.set("fees_bps", subject.costs.feesBps).set("slippage_bps", subject.costs.slippageBps);
    out.set("price", market::fieldName(subject.price)).set("prices", subject.prices);
    return out;
}

Result<SearchSubject> searchSubjectFromJson(const Json& json) {
    SearchSubject subject;
    const auto* strategy = backtest::findStrategy(textOf(json, "strategy"));
    if (strategy == nullptr) return damaged("strategy");
    subject.kind = strategy->kind;
    const auto timeframe = backtest::parseTimeframe(textOf(json, "timeframe"));
    if (!timeframe) return damaged("timeframe");
    subject.timeframe = *timeframe;
    const auto price = market::fieldFromName(textOf(json, "price"));
    if (!price || (*price != market::PriceField::Close && *price != market::PriceField::AdjClose))
        return damaged("price");
    subject.price = *price;
    subject.costs = {numberOf(json, "fees_bps"), numberOf(json, "slippage_bps")};
    if (std::isnan(subject.costs.feesBps)) return damaged("fees_bps");
    if (std::isnan(subject.costs.slippageBps)) return damaged("slippage_bps");
    QD_CHECK(backtest::checkCosts(subject.costs));
    subject.prices = textOf(json, "prices");
    return subject;
}

Result<SearchSubject> makeRunnable(backtest::SearchSpec& spec) {
    QD_TRY(auto subject, searchSubjectFromJson(spec.subject));
    QD_CHECK(backtest::checkSpace(spec.space));
    if (!belongTo(spec.space, subject.strategy())) return damaged("axes");
    spec.space.allowed = [kind = subject.kind](std::span<const double> point) {
        return backtest::parametersAgree(kind, point);
    };
    return subject;
}

std::string pointText(const backtest::SearchSpace& space, std::span<const double> point) {
    std::string moved;
    std::string all;
    for (std::size_t i = 0; i < space.axes.size() && i < point.size(); ++i) {
        const std::string words = space.axes[i].name + " " + shortestText(point[i]);
        all += (all.empty() ? "" : ", ") + words;
        if (space.axes[i].count() != 1) moved += (moved.empty() ? "" : ", ") + words;
    }
    return moved.empty() ? all : moved;
}

}  // namespace qd::desk
