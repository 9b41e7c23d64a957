// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/ctl/benchmark.h"
#include "core/base/random.h"
#include "core/risk/what_if_measure.h"
#include "core/risk/what_if_model.h"
#include "core/risk/what_if_solve.h"

namespace qd::ctl {

namespace {

using rules::RuleKind;

constexpr std::size_t kNames = 500;
constexpr std::size_t kSectors = 11;
constexpr std::size_t kSessions = 253;
const std::string kWords =
    "500 names held, 252 returns, Ledoit-Wolf, 11 sector caps, turnover cap; risk, value at risk, tracking "
    "errors, costs with impact, every limit";

/// 500 random walks with a market and 11 sectors, prices and volumes, all of them held.
Result<risk::WhatIfInputs> inputs() {
    Rng rng(31);
    risk::WhatIfInputs in;
    std::vector<std::string> symbols;
    for (std::size_t i = 0; i < kNames; ++i) {
        symbols.push_back("S" + std::to_string(1000 + i));
        in.worth[symbols.back()] = 1e5 * (0.2 + rng.uniform());
        in.sectors[symbols.back()] = "Sector " + std::to_string(i % kSectors + 1);
    }
    symbols.emplace_back("INDEX");
    in.benchmark = symbols.back();
    std::vector<Date> dates;
    std::vector<double> price(symbols.size(), 100.0);
    market::PanelColumn close;
    market::PanelColumn volume;
    for (std::size_t t = 0; t < kSessions; ++t) {
        dates.push_back(Date::fromDays(19'000 + static_cast<std::int32_t>(t)));
        const double common = 0.009 * rng.normal();
        double sector[kSectors];
        for (double& s : sector)
            s = 0.005 * rng.normal();
        for (std::size_t i = 0; i < symbols.size(); ++i) {
            price[i] *= std::exp(common + sector[i % kSectors] + 0.014 * rng.normal());
            close.values.push_back(price[i]);
            volume.values.push_back(1e5 * (1.0 + rng.uniform()));
        }
    }
    close.present.assign(close.values.size(), 1);
    volume.present.assign(volume.values.size(), 1);
    QD_TRY(in.panel, market::PricePanel::create(std::move(dates), std::move(symbols),
                                                {{market::PriceField::Close, std::move(close)},
                                                 {market::PriceField::Volume, std::move(volume)}}));
    in.costs = risk::usualCosts();
    in.rules.maxWeight = 0.05;
    in.rules.sectorCap = 0.12;
    in.rules.maxTurnover = 0.3;
    return in;
}

/// The dragged thing goes to and fro, so that no two frames ask the same.
class Hand {
public:
    double next(double from, double to) {
        m_step = (m_step + 7) % 50;
        return from + (to - from) * m_step / 50.0;
    }

private:
    int m_step = 0;
};

Result<Figure> draggedWeight(const Bench& bench, const risk::WhatIfModel& model) {
    const risk::WhatIfDraft draft = risk::startingDraft(model);
    Hand hand;
    QD_TRY(auto figure,
           measure(bench, "what_if_weight_500", "a frame of a dragged weight, the others scaled: " + kWords,
                   101, [&]() -> Status {
                       const auto moved =
                           risk::withWeight(draft, 42, hand.next(0.0, 0.05), risk::WhatIfRoom::Others);
                       QD_TRY(const auto numbers, risk::measureWhatIf(model, moved));
                       QD_ENSURE(numbers.volatility > 0.0);
                       return Ok{};
                   }));
    figure.goal = "<= 100 ms";
    return figure;
}

Result<Figure> draggedCap(const Bench& bench, const risk::WhatIfModel& model, const std::string& name,
                          risk::WhatIfGoal goal, const std::string& words) {
    const risk::WhatIfDraft draft = risk::startingDraft(model);
    Hand hand;
    QD_TRY(auto figure,
           measure(
               bench, name, "a dragged sector cap, solved anew for " + words + ": " + kWords, 31,
               [&]() -> Status {
                   const auto capped = risk::withLimit(draft, {RuleKind::GroupCap, 3}, hand.next(0.04, 0.12));
                   QD_TRY(const auto answer, risk::solveWhatIf(model, capped, goal));
                   QD_ENSURE(answer.solved());
                   QD_TRY(const auto numbers, risk::measureWhatIf(model, answer.draft));
                   QD_ENSURE(numbers.broken == 0);
                   return Ok{};
               }));
    figure.goal = "<= 100 ms";
    return figure;
}

/// The cap is dragged to where nothing is possible any more: conflict and cheapest relaxations.
Result<Figure> conflict(const Bench& bench, const risk::WhatIfModel& model) {
    risk::WhatIfDraft draft = risk::startingDraft(model);
    for (std::size_t k = 0; k < kSectors; ++k)
        draft = risk::withLimit(std::move(draft), {RuleKind::GroupCap, k}, 0.09);
    Hand hand;
    QD_TRY(auto figure,
           measure(
               bench, "what_if_conflict_500",
               "a cap dragged beyond what can be kept: the smallest conflict and its relaxations", 15,
               [&]() -> Status {
                   const auto capped = risk::withLimit(draft, {RuleKind::GroupCap, 3}, hand.next(0.01, 0.08));
                   QD_TRY(const auto answer,
                          risk::solveWhatIf(model, capped, risk::WhatIfGoal::LeastTracking));
                   QD_ENSURE(!answer.solved());
                   return Ok{};
               }));
    figure.goal = "<= 100 ms";
    return figure;
}

}  // namespace

Result<std::vector<Figure>> benchmarkWhatIf(const Bench& bench) {
    QD_TRY(auto in, inputs());
    QD_TRY(const auto model, risk::prepareWhatIf(std::move(in)));
    std::vector<Figure> figures;
    QD_TRY(auto weight, draggedWeight(bench, *model));
    figures.push_back(std::move(weight));
    const struct {
        const char* name;
        risk::WhatIfGoal goal;
        const char* words;
    } kCaps[] = {{"what_if_cap_500", risk::WhatIfGoal::LeastTracking, "least tracking error"},
                 {"what_if_cap_trading_500", risk::WhatIfGoal::LeastTrading, "least trading"},
                 {"what_if_cap_risk_500", risk::WhatIfGoal::LeastRisk, "least risk"},
                 {"what_if_cap_equal_risk_500", risk::WhatIfGoal::EqualRisk, "equal risk"},
                 {"what_if_cap_diversified_500", risk::WhatIfGoal::MostDiversified, "most diversification"}};
    for (const auto& cap : kCaps) {
        QD_TRY(auto figure, draggedCap(bench, *model, cap.name, cap.goal, cap.words));
        figures.push_back(std::move(figure));
    }
    QD_TRY(auto told, conflict(bench, *model));
    figures.push_back(std::move(told));
    return figures;
}

}  // namespace qd::ctl
