// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_attribution.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace qd::desk {

namespace {

constexpr const char* kCash = "Cash";

Error cannot(Message message, Message hint = {}) {
    return Error{ErrorCode::BadInput, std::move(message), std::move(hint)};
}

/// Walks the sessions of a run beside its equally weighted benchmark.
class SectorWalk {
public:
    explicit SectorWalk(const RunDays& days)
        : m_days(days), m_run(days.run->result), m_benchmark(m_run.symbols.size(), 0.0) {
        std::map<std::string, std::size_t> numbers;
        for (const auto& symbol : m_run.symbols)
            numbers.emplace(days.sectorOf(symbol), 0);
        for (auto& [sector, number] : numbers) {
            number = m_sectors.size();
            m_sectors.push_back(sector);
        }
        for (const auto& symbol : m_run.symbols)
            m_sectorOf.push_back(numbers.at(days.sectorOf(symbol)));
        m_sectors.emplace_back(kCash);
    }

    [[nodiscard]] const std::vector<std::string>& sectors() const noexcept { return m_sectors; }
    [[nodiscard]] std::size_t names() const noexcept { return m_names; }

    /// The benchmark at the close of a session on which a rebalance was filled.
    void rebalance(std::size_t session, const backtest::Rebalance& rebalance) {
        std::fill(m_benchmark.begin(), m_benchmark.end(), 0.0);
        std::vector<std::size_t> chosen;
        for (std::size_t i = 0; i < rebalance.symbols.size(); ++i) {
            const std::size_t symbol = rebalance.symbols[i];
            const bool left =
                std::binary_search(rebalance.excluded.begin(), rebalance.excluded.end(), symbol);
            // With a membership, what is sold wholly may have left it; it is taken for that.
            const bool gone =
                m_days.spec.members && rebalance.weights[i] == 0.0 && rebalance.before[i] != 0.0;
            if (!left && !gone && m_days.positions.mark(session, symbol)) chosen.push_back(symbol);
        }
        m_names = chosen.size();
        for (const std::size_t symbol : chosen)
            m_benchmark[symbol] = 1.0 / static_cast<double>(chosen.size());
    }

    /// The period from the close of `session` to the next; the benchmark drifts with it.
    [[nodiscard]] std::vector<analytics::SectorPeriod> period(std::size_t session) {
        std::vector<analytics::SectorPeriod> out(m_sectors.size());
        std::vector<double> gain(m_sectors.size(), 0.0);
        std::vector<double> benchmarkGain(m_sectors.size(), 0.0);
        double growth = 0.0;
        for (std::size_t symbol = 0; symbol < m_benchmark.size(); ++symbol) {
            const double units = m_days.positions.units(session, symbol);
            double& held = m_benchmark[symbol];
            if (units == 0.0 && held == 0.0) continue;
            const double price = m_days.positions.mark(session, symbol)->price;
            const double change = m_days.positions.mark(session + 1, symbol)->price / price - 1.0;
            const double weight = units * price / m_run.equity[session];
            const std::size_t sector = m_sectorOf[symbol];
            out[sector].weight += weight;
            gain[sector] += weight * change;
            out[sector].benchmarkWeight += held;
            benchmarkGain[sector] += held * change;
            growth += held * change;
            held *= 1.0 + change;
        }
        for (double& held : m_benchmark)
            held /= 1.0 + growth;
        finish(out, gain, benchmarkGain);
        return out;
    }

private:
    /// Returns of sectors from their gains. Where one side holds nothing it takes the other's return.
    static void finish(std::vector<analytics::SectorPeriod>& out, const std::vector<double>& gain,
                       const std::vector<double>& benchmarkGain) {
        double invested = 0.0;
        double benchmark = 0.0;
        for (std::size_t s = 0; s + 1 < out.size(); ++s) {
            auto& sector = out[s];
            invested += sector.weight;
            benchmark += sector.benchmarkWeight;
            if (sector.benchmarkWeight != 0.0)
                sector.benchmarkReturn = benchmarkGain[s] / sector.benchmarkWeight;
            sector.sectorReturn = sector.weight != 0.0 ? gain[s] / sector.weight : sector.benchmarkReturn;
            if (sector.benchmarkWeight == 0.0) sector.benchmarkReturn = sector.sectorReturn;
        }
        out.back().weight = 1.0 - invested;
        out.back().benchmarkWeight = 1.0 - benchmark;
    }

    const RunDays& m_days;
    const backtest::BacktestResult& m_run;
    std::vector<std::string> m_sectors;
    std::vector<std::size_t> m_sectorOf;  ///< by symbol
    std::vector<double> m_benchmark;      ///< weights, by symbol
    std::size_t m_names = 0;
};

Status checkRun(const RunDays& days, std::size_t last) {
    if (days.sectors.empty())
        return cannot(say("the workspace knows no sectors"), say("import a sector file"));
    if (days.spec.exposure == backtest::Exposure::LongShort)
        return cannot(say("an attribution by sector is of long positions alone"));
    if (last >= days.positions.proved() || days.positions.splitsFound() > 0)
        return cannot(say("the run was given a table of splits that it does not keep"));
    return Ok{};
}

}  // namespace

Result<SectorAttribution> sectorAttribution(const RunDays& days, std::size_t first, std::size_t last) {
    QD_REQUIRE(first <= last && last < days.run->result.dates.size());
    QD_CHECK(checkRun(days, last));
    const auto& run = days.run->result;
    SectorWalk walk(days);
    std::vector<std::vector<analytics::SectorPeriod>> periods;
    std::optional<std::size_t> begin;
    // The benchmark drifts from the run's first fill on, wherever the range begins.
    for (std::size_t session = 0; session < last; ++session) {
        const auto rebalance = days.rebalanceOf[session];
        if (!rebalance) continue;
        if (run.rebalances[*rebalance].fill == run.dates[session])
            walk.rebalance(session, run.rebalances[*rebalance]);
        auto period = walk.period(session);
        if (session < first) continue;
        if (!begin) begin = session;
        periods.push_back(std::move(period));
    }
    if (!begin) return cannot(say("nothing is held between these days"), say("choose a longer range"));
    SectorAttribution out;
    QD_TRY(out.brinson, analytics::brinsonAttribution(walk.sectors(), periods));
    out.runReturn = run.equity[last] / run.equity[*begin] - 1.0;
    out.remainder = out.runReturn - out.brinson.portfolioReturn;
    out.from = run.dates[*begin];
    out.to = run.dates[last];
    out.periods = periods.size();
    out.names = walk.names();
    const double active = out.runReturn - out.brinson.benchmarkReturn;
    const double scale = 1.0 + std::abs(out.runReturn) + std::abs(out.brinson.benchmarkReturn);
    QD_ENSURE(std::abs(out.brinson.total.total() + out.remainder - active) <= 1e-9 * scale);
    return out;
}

Result<analytics::AccountReturns> runAccount(const backtest::BacktestResult& run, std::size_t first,
                                             std::size_t last, const PaymentPlan& plan) {
    QD_REQUIRE(first < last && last < run.dates.size());
    std::vector<analytics::AccountDay> days;
    days.reserve(last - first + 1);
    double value = run.equity[first];
    const double payment = plan.monthlyShare * run.equity[first];
    for (std::size_t session = first; session <= last; ++session) {
        if (session > first)
            value = (value + days.back().flow) * (run.equity[session] / run.equity[session - 1]);
        const bool newMonth =
            session > first && (run.dates[session].month() != run.dates[session - 1].month() ||
                                run.dates[session].year() != run.dates[session - 1].year());
        days.push_back({run.dates[session], value, newMonth && session < last ? payment : 0.0});
    }
    return analytics::accountReturns(days);
}

}  // namespace qd::desk
