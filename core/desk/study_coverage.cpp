// SPDX-License-Identifier: GPL-3.0-or-later
#include <set>

#include "core/desk/study_parts.h"

namespace qd::desk {

namespace {

bool memberOn(const market::MembershipSpell& spell, Date day) {
    return spell.from <= day && (!spell.to || day <= *spell.to);
}

/// Names with a weight at the first rebalance from a day on.
std::size_t heldFrom(const backtest::BacktestResult& run, Date day) {
    for (const auto& rebalance : run.rebalances) {
        if (rebalance.fill < day) continue;
        std::size_t held = 0;
        for (const double weight : rebalance.weights)
            held += weight > 0.0 ? 1U : 0U;
        return held;
    }
    return 0;
}

}  // namespace

void describePrices(Study& study, const StudyInputs& inputs, const backtest::RunInputs& tables) {
    const auto& prices = inputs.prices;
    if (prices.rows() > 0) {
        study.firstPrice = prices.dates().front();
        study.lastPrice = prices.dates().back();
    }
    study.sessions = prices.dates();
    study.symbols = prices.width();
    study.hashes = tables.hashes();
    study.hashes["prices"] = prices.contentHash();
    const auto adjusted = study.config.priceColumns.find("adj_close");
    study.totalReturn = !tables.dividends.dividends.empty() ||
                        study.config.methods.front().config.price == "adj_close" ||
                        (adjusted != study.config.priceColumns.end() && adjusted->second == "close");
    if (!inputs.membership) return;
    std::set<std::string> known;
    for (const auto& spell : inputs.membership->spells)
        known.insert(spell.symbol);
    for (const auto& symbol : prices.symbols()) {
        if (!known.contains(symbol)) study.neverMembers.push_back(symbol);
    }
}

void addCoverage(Study& study, const StudyInputs& inputs) {
    const auto& prices = inputs.prices;
    int year = 0;
    for (const Date date : study.dates) {
        if (date.year() == year) continue;
        year = date.year();
        StudyCoverage out;
        out.date = date;
        const auto row = prices.dateIndex(date);
        const auto hasPrice = [&](const std::string& symbol) {
            const auto at = prices.symbolIndex(symbol);
            return at && row && prices.at(market::PriceField::Close, *row, *at).has_value();
        };
        if (inputs.membership) {
            for (const auto& spell : inputs.membership->spells) {
                if (!memberOn(spell, date)) continue;
                ++out.members;
                out.withPrice += hasPrice(spell.symbol) ? 1U : 0U;
            }
        } else {
            for (const auto& symbol : prices.symbols())
                out.withPrice += hasPrice(symbol) ? 1U : 0U;
            out.members = out.withPrice;
        }
        out.held = heldFrom(study.methods[study.config.baseline].run, date);
        study.coverage.push_back(out);
    }
}

Status addHindsight(Study& study, const StudyInputs& inputs, const backtest::RunInputs& tables,
                    const backtest::BacktestSpec& baseline, std::size_t threads,
                    const jobs::JobContext& job) {
    if (!inputs.membership) return Ok{};
    StudyHindsight out;
    backtest::BacktestSpec spec = baseline;
    spec.from = study.dates.front();
    QD_TRY(const auto members, backtest::runBacktest(inputs.prices, spec, tables, job, threads));
    out.members = annualGrowthOf(members.returns());
    spec.members = false;
    backtest::RunInputs everyone = tables;
    everyone.membership.reset();
    QD_TRY(const auto all, backtest::runBacktest(inputs.prices, spec, everyone, job, threads));
    out.everyone = annualGrowthOf(all.returns());
    study.hindsight = out;
    return Ok{};
}

}  // namespace qd::desk
