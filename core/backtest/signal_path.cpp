// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_path.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

constexpr double kMostBps = 1000.0;
constexpr double kSessionsPerYear = 252.0;
constexpr double kShareTolerance = 1e-9;
/// Below this share of the mean square, a variance from power sums is rounding.
constexpr double kRoundingShare = 1e-14;

/// One asset's account: equity, the position held and what is wanted.
class AssetAccount {
public:
    AssetAccount(std::size_t asset, double rate) : m_asset(asset), m_rate(rate) {}

    /// A session passes: the price moves by `growth`, then a position that is wanted anew is filled.
    void session(std::size_t row, double growth, double wanted) {
        move(growth);
        if (wanted == m_wanted) return;
        m_wanted = wanted;
        if (m_equity > 0.0) fill(row, wanted);
    }
    [[nodiscard]] double equity() const noexcept { return m_equity; }
    [[nodiscard]] std::int64_t fills() const noexcept { return m_fills; }
    /// Ends with the last row; what is still open is marked so.
    [[nodiscard]] std::vector<RoundTrip> take(std::size_t lastRow) && {
        if (m_open) close(lastRow, true);
        return std::move(m_trips);
    }

private:
    void move(double growth) {
        if (m_held == 0.0) return;
        // A whole position grows as the price does, without the rounding of 1 + (growth − 1).
        const double factor = m_held == 1.0 ? growth : 1.0 + m_held * (growth - 1.0);
        if (!(factor > 0.0)) {
            m_equity = 0.0;
            m_held = 0.0;
            return;
        }
        m_equity *= factor;
        if (m_held != 1.0) m_held = m_held * growth / factor;
    }

    void fill(std::size_t row, double wanted) {
        const double before = m_equity;
        const double keep = 1.0 - m_rate * std::abs(wanted - m_held);
        m_equity = keep > 0.0 ? m_equity * keep : 0.0;
        ++m_fills;
        const bool turns = m_held * wanted <= 0.0;
        if (m_open && turns) close(row, false);
        if (turns && wanted != 0.0) {
            m_open = true;
            m_openRow = row;
            // A fill that turns a position round is paid by the trip that it ends.
            m_openEquity = m_held == 0.0 ? before : m_equity;
        }
        m_held = m_equity > 0.0 ? wanted : 0.0;
    }

    void close(std::size_t row, bool open) {
        m_trips.push_back({m_asset, m_openRow, row, m_equity / m_openEquity - 1.0, open});
        m_open = false;
    }

    std::size_t m_asset;
    double m_rate;
    double m_equity = 1.0;
    double m_held = 0.0;    ///< position as it has drifted
    double m_wanted = 0.0;  ///< the last one that was filled
    std::int64_t m_fills = 0;
    bool m_open = false;
    std::size_t m_openRow = 0;
    double m_openEquity = 1.0;
    std::vector<RoundTrip> m_trips;
};

struct Moments {
    double mean, variance, third, fourth;  ///< central, divided by n
};

Moments central(const PathSums& sums, double n) {
    const double m = sums.s1 / n;
    const double q2 = sums.s2 / n;
    const double q3 = sums.s3 / n;
    const double q4 = sums.s4 / n;
    return {m, q2 - m * m, q3 - 3.0 * m * q2 + 2.0 * m * m * m,
            q4 - 4.0 * m * q3 + 6.0 * m * m * q2 - 3.0 * m * m * m * m};
}

/// Returns and statistics of an equity of any scale.
void finish(SignalPath& path, std::int64_t trades) {
    PathSums sums;
    path.returns.reserve(path.equity.size() - 1);
    for (std::size_t k = 1; k < path.equity.size(); ++k) {
        const double growth = path.equity[k - 1] > 0.0 ? path.equity[k] / path.equity[k - 1] : 1.0;
        path.returns.push_back(growth - 1.0);
        sums.add(growth);
    }
    path.statistics =
        statisticsOf(sums, path.returns.size(), path.equity.back() / path.equity.front(), trades);
}

void divideBy(std::vector<double>& values, double divisor) {
    for (double& v : values)
        v /= divisor;
}

}  // namespace

Status checkCosts(const SignalCosts& costs) {
    for (const double bps : {costs.feesBps, costs.slippageBps}) {
        if (!(bps >= 0.0 && bps <= kMostBps)) {
            return Error{ErrorCode::BadInput,
                         say("fees and slippage are from 0 to %1 basis points each", kMostBps)};
        }
    }
    return Ok{};
}

void PathSums::add(double growth) noexcept {
    const double r = growth - 1.0;
    const double r2 = r * r;
    s1 += r;
    s2 += r2;
    s3 += r2 * r;
    s4 += r2 * r2;
    const double now = below * growth;
    below = now < 1.0 ? now : 1.0;
    deepest = below < deepest ? below : deepest;
}

TrialStatistics statisticsOf(const PathSums& sums, std::size_t periods, double wealth,
                             std::int64_t trades) noexcept {
    TrialStatistics out;
    out.totalReturn = wealth - 1.0;
    out.maxDrawdown = sums.deepest - 1.0;
    out.trades = trades;
    out.returns.periods = periods;
    if (periods == 0) return out;
    const auto n = static_cast<double>(periods);
    const Moments m = central(sums, n);
    out.returns.mean = m.mean;
    const bool varies = periods > 1 && m.variance > kRoundingShare * sums.s2 / n;
    if (!varies) return out;
    out.returns.deviation = std::sqrt(m.variance * n / (n - 1.0));
    out.returns.skew = m.third / (m.variance * std::sqrt(m.variance));
    out.returns.kurtosis = m.fourth / (m.variance * m.variance) - 3.0;
    out.sharpe = m.mean / out.returns.deviation * std::sqrt(kSessionsPerYear);
    if (!std::isfinite(*out.sharpe) || !std::isfinite(out.returns.skew) ||
        !std::isfinite(out.returns.kurtosis)) {  // returns so small that their powers vanish
        out.sharpe.reset();
        out.returns.deviation = out.returns.skew = out.returns.kurtosis = 0.0;
    }
    return out;
}

TrialStatistics statisticsOf(std::span<const double> returns, std::int64_t trades) noexcept {
    PathSums sums;
    double wealth = 1.0;
    for (const double r : returns) {
        sums.add(1.0 + r);
        wealth *= 1.0 + r;
    }
    return statisticsOf(sums, returns.size(), wealth, trades);
}

SignalPath accountPositions(const SignalPrices& prices, std::span<const std::vector<double>> wanted,
                            const SignalCosts& costs, std::size_t from, std::size_t to) {
    QD_REQUIRE(wanted.size() == prices.width() && from < to && to <= prices.rows());
    SignalPath path;
    path.firstRow = from;
    path.assets = prices.width();
    path.equity.assign(to - from, 0.0);
    std::int64_t fills = 0;
    for (std::size_t i = 0; i < prices.width(); ++i) {
        QD_REQUIRE(wanted[i].size() == prices.rows());
        const auto closes = prices.series(i);
        AssetAccount account(i, costs.rate());
        path.equity[0] += 1.0;
        for (std::size_t t = from + 1; t < to; ++t) {
            account.session(t, closes[t] / closes[t - 1], wanted[i][t - 1]);
            path.equity[t - from] += account.equity();
        }
        fills += account.fills();
        auto trips = std::move(account).take(to - 1);
        path.trades.insert(path.trades.end(), trips.begin(), trips.end());
    }
    // The statistics are of the sum, as the sweep's kernel makes them; the division only scales what is
    // shown.
    finish(path, fills);
    divideBy(path.equity, static_cast<double>(prices.width()));
    return path;
}

Result<SignalPath> runSignal(const SignalPrices& prices, const SignalSpec& spec, const SignalCosts& costs) {
    QD_CHECK(checkSignal(spec));
    QD_CHECK(checkCosts(costs));
    if (prices.rows() < 2)
        return Error{ErrorCode::BadInput, say("found %1 sessions, expected at least 2", prices.rows())};
    return accountPositions(prices, wantedPositions(prices, spec), costs, 0, prices.rows());
}

Result<StrategyMix> runMix(const SignalPrices& prices, std::span<const StrategyShare> shares,
                           const SignalCosts& costs) {
    double total = 0.0;
    for (const auto& share : shares) {
        if (!(share.capital > 0.0 && share.capital <= 1.0 + kShareTolerance))
            return Error{ErrorCode::BadInput, say("a share of capital is not a number above 0 and up to 1")};
        total += share.capital;
    }
    if (!(std::abs(total - 1.0) <= kShareTolerance))
        return Error{ErrorCode::BadInput, say("the shares of capital sum to %1, expected 1", total)};
    StrategyMix mix;
    std::int64_t fills = 0;
    mix.whole.equity.assign(prices.rows(), 0.0);
    for (const auto& share : shares) {
        QD_TRY(auto part, runSignal(prices, share.spec, costs));
        for (std::size_t t = 0; t < part.equity.size(); ++t)
            mix.whole.equity[t] += share.capital * part.equity[t];
        fills += part.statistics.trades;
        mix.parts.push_back(std::move(part));
    }
    finish(mix.whole, fills);
    divideBy(mix.whole.equity, mix.whole.equity.front());
    return mix;
}

}  // namespace qd::backtest
