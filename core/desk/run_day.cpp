// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_day.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/desk/backtest_spec.h"
#include "core/market/tables.h"

namespace qd::desk {

namespace {

constexpr const char* kOther = "Other";

std::vector<std::optional<std::size_t>> rebalancesBySession(const backtest::BacktestResult& run) {
    std::vector<std::optional<std::size_t>> out(run.dates.size());
    std::size_t next = 0;
    for (std::size_t session = 0; session < run.dates.size(); ++session) {
        while (next < run.rebalances.size() && run.rebalances[next].fill <= run.dates[session])
            ++next;
        if (next > 0) out[session] = next - 1;
    }
    return out;
}

bool largerFirst(double a, double b) {
    return std::abs(a) > std::abs(b);
}

/// Target weight of each symbol by the last rebalance; nothing before the first.
std::optional<std::vector<double>> targetsOf(const RunDays& days, std::size_t session) {
    const auto rebalance = days.rebalanceOf[session];
    if (!rebalance) return std::nullopt;
    const auto& last = days.run->result.rebalances[*rebalance];
    std::vector<double> targets(days.run->result.symbols.size(), 0.0);
    for (std::size_t i = 0; i < last.symbols.size(); ++i)
        targets[last.symbols[i]] += last.weights[i];
    return targets;
}

DayPosition positionOf(const RunDays& days, std::size_t session, std::size_t symbol, double units) {
    const auto& run = days.run->result;
    DayPosition out;
    out.symbol = symbol;
    out.name = run.symbols[symbol];
    out.sector = days.sectorOf(out.name);
    out.units = units;
    out.priceDate = run.dates[session];
    if (const auto mark = days.positions.mark(session, symbol)) {
        out.price = mark->price;
        out.priceDate = mark->date;
        out.value = units * mark->price;
    }
    out.weight = out.value / run.equity[session];
    out.cost = days.positions.cost(session, symbol);
    if (out.cost) out.unrealised = out.value - *out.cost;
    return out;
}

std::vector<DayPosition> positionsOf(const RunDays& days, std::size_t session) {
    const auto targets = targetsOf(days, session);
    std::vector<DayPosition> out;
    for (std::size_t symbol = 0; symbol < days.run->result.symbols.size(); ++symbol) {
        const double units = days.positions.units(session, symbol);
        const double target = targets ? (*targets)[symbol] : 0.0;
        if (units == 0.0 && target == 0.0) continue;
        out.push_back(positionOf(days, session, symbol, units));
        if (!targets) continue;
        out.back().target = target;
        out.back().drift = out.back().weight - target;
    }
    std::stable_sort(out.begin(), out.end(), [](const DayPosition& a, const DayPosition& b) {
        return a.weight != b.weight ? largerFirst(a.weight, b.weight)
                                    : largerFirst(a.target.value_or(0.0), b.target.value_or(0.0));
    });
    return out;
}

std::vector<SectorWeight> sectorsOf(const std::vector<DayPosition>& positions) {
    std::map<std::string, SectorWeight> bySector;
    for (const auto& position : positions) {
        auto& sector = bySector[position.sector];
        sector.sector = position.sector;
        sector.weight += position.weight;
        if (position.target) sector.target = sector.target.value_or(0.0) + *position.target;
        if (position.units != 0.0) ++sector.positions;
    }
    std::vector<SectorWeight> out;
    for (auto& entry : bySector)
        out.push_back(std::move(entry.second));
    std::stable_sort(out.begin(), out.end(), [](const SectorWeight& a, const SectorWeight& b) {
        return largerFirst(a.weight, b.weight);
    });
    return out;
}

void addPath(const RunDays& days, RunDay& day) {
    const auto& run = days.run->result;
    const std::size_t at = day.session;
    day.date = run.dates[at];
    day.equity = run.equity[at];
    day.cash = run.cash[at];
    day.cashWeight = run.cash[at] / run.equity[at];
    day.drawdown = days.run->drawdown[at];
    day.totalReturn = run.equity[at] / run.equity.front() - 1.0;
    if (at > 0) day.dayReturn = run.equity[at] / run.equity[at - 1] - 1.0;
    const auto rebalance = days.rebalanceOf[at];
    if (!rebalance) return;
    const auto& last = run.rebalances[*rebalance];
    day.signal = last.signal;
    day.fill = last.fill;
    day.rebalanceTurnover = last.turnover;
    for (std::size_t session = at + 1; session > 0 && run.dates[session - 1] > last.fill; --session)
        day.turnoverSince += run.turnover[session - 1];
}

void addTrades(const RunDays& days, RunDay& day) {
    const auto& run = days.run->result;
    const auto first = std::lower_bound(run.trades.begin(), run.trades.end(), day.date,
                                        [](const backtest::Trade& t, Date date) { return t.date < date; });
    for (auto trade = first; trade != run.trades.end() && trade->date == day.date; ++trade)
        day.trades.push_back({run.symbols[trade->symbol], trade->quantity, trade->price,
                              trade->quantity * trade->price,
                              trade->commission + trade->spreadCost + trade->impact, trade->reason});
}

/// What needs a look stands above what is kept; among those of one state the one with least room.
std::vector<DayLimit> worstFirst(std::vector<DayLimit> limits) {
    const auto rank = [](const DayLimit& limit) {
        using enum DayLimit::State;
        switch (limit.state) {
            case Exceeded:
                return 0;
            case Drifted:
                return 1;
            case Unknown:
                return 2;
            case AtLimit:
                return 3;
            case Kept:
                break;
        }
        return 4;
    };
    // Counts have another unit than shares, and room to a floor is no reason to look.
    const auto room = [](const DayLimit& limit) {
        const bool last = !limit.share || limit.kind == rules::RuleKind::MinWeight;
        return last ? std::numeric_limits<double>::max() : limit.slack.value_or(0.0);
    };
    std::stable_sort(limits.begin(), limits.end(), [&](const DayLimit& a, const DayLimit& b) {
        return rank(a) != rank(b) ? rank(a) < rank(b) : room(a) < room(b);
    });
    return limits;
}

Error notProved(const RunDays& days, std::size_t session) {
    const Date from = days.run->result.dates[days.positions.proved()];
    return Error{ErrorCode::BadInput,
                 say("the positions of %1 are not known: from %2 on the run's trades and prices do not lead "
                     "to its equity",
                     days.run->result.dates[session], from),
                 say("the run was given a table of splits that it does not keep: choose an earlier day")};
}

}  // namespace

std::string RunDays::sectorOf(const std::string& symbol) const {
    const auto it = sectors.find(symbol);
    return it == sectors.end() ? kOther : it->second;
}

Result<std::shared_ptr<const RunDays>> runDaysOf(std::shared_ptr<const RunView> run,
                                                 const market::PricePanel& panel,
                                                 std::map<std::string, std::string> sectors) {
    if (panel.contentHash() != run->result.inputHash)
        return Error{ErrorCode::BadInput, say("the prices are not those that the run was made from"),
                     say("run the backtest again")};
    QD_TRY(auto config, config::parseBacktestConfig(run->record.config, "configuration"));
    QD_TRY(auto spec, toSpec(config));
    QD_TRY(auto positions, RunPositions::create(run->result, panel, spec.allocation.price, spec.lots));
    auto bySession = rebalancesBySession(run->result);
    const auto& hashes = run->result.inputHashes;
    const auto given = hashes.find("sectors");
    const bool same =
        given == hashes.end() || given->second == market::contentHash(market::SectorTable{sectors});
    return std::make_shared<const RunDays>(RunDays{std::move(run), std::move(config), std::move(spec), panel,
                                                   std::move(positions), std::move(sectors), same,
                                                   std::move(bySession)});
}

Result<std::shared_ptr<const RunDays>> loadRunDays(Session& session, std::shared_ptr<const RunView> run) {
    QD_CHECK(session.require(identity::Permission::ReadPortfolio));
    QD_TRY(const auto panel, session.vault().loadPanel(run->record.dataset));
    QD_TRY(const auto securities, session.vault().securities());
    std::map<std::string, std::string> sectors;
    for (const auto& security : securities)
        if (!security.sector.empty()) sectors.emplace(security.symbol, security.sector);
    return runDaysOf(std::move(run), panel, std::move(sectors));
}

Result<std::shared_ptr<const RunDay>> runDay(const RunDays& days, std::size_t session) {
    const auto& run = days.run->result;
    if (session >= run.dates.size())
        return Error{ErrorCode::BadInput, say("the run has no such session"), say("choose another day")};
    if (session >= days.positions.proved()) return notProved(days, session);
    auto day = std::make_shared<RunDay>();
    day->session = session;
    addPath(days, *day);
    day->positions = positionsOf(days, session);
    day->sectors = sectorsOf(day->positions);
    double value = 0.0;
    for (const auto& position : day->positions) {
        value += position.value;
        (position.weight < 0.0 ? day->shortExposure : day->longExposure) += position.weight;
        day->driftTurnover += 0.5 * std::abs(position.drift.value_or(0.0));
    }
    QD_ENSURE(std::abs(value + day->cash - day->equity) <=
              2.0 * RunPositions::kBooksTolerance * day->equity *
                  std::max(1.0, day->longExposure - day->shortExposure));
    addTrades(days, *day);
    auto limits = dayLimits(days, session, day->positions);
    if (limits.ok())
        day->limits = worstFirst(std::move(limits).value());
    else
        day->limitsUnknown = limits.error();
    return std::shared_ptr<const RunDay>(std::move(day));
}

}  // namespace qd::desk
