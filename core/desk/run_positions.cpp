// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/run_positions.h"

#include <algorithm>
#include <cmath>
#include <optional>
#include <span>
#include <utility>

#include "core/backtest/lot_book.h"
#include "core/backtest/price_marks.h"
#include "core/base/message.h"

namespace qd::desk {

namespace {

/// What is left of a position below this share of its largest trade is the rounding of sums.
constexpr double kRounding = 1e-12;
/// A ratio nearer to 1 than this is no split that prices could prove: ln 1.2.
constexpr double kLeastSplit = 0.18;
/// How far a session's own move may lie from the move that a split explains, in logarithms.
constexpr double kOwnMove = 0.16;
constexpr double kMostParts = 20.0;  ///< of the ratio's denominator, "three for two"
constexpr double kRatioTolerance = 1e-7;

/// The ratio of small whole numbers that `ratio` is but for rounding; else itself.
double plainRatio(double ratio) {
    for (double parts = 1.0; parts <= kMostParts; ++parts) {
        for (const double value : {std::round(ratio * parts) / parts, parts / std::round(parts / ratio)})
            if (std::isfinite(value) && std::abs(value - ratio) <= kRatioTolerance * ratio) return value;
    }
    return ratio;
}

Error notTheRun(Message message) {
    return Error{ErrorCode::BadInput, std::move(message), say("choose another run")};
}

}  // namespace

/// Walks the sessions of a run once.
class PositionWalk {
public:
    PositionWalk(const backtest::BacktestResult& run, const market::PricePanel& panel,
                 market::PriceField field, std::optional<backtest::LotRule> lots, RunPositions& out)
        : m_run(run),
          m_out(out),
          m_marks(panel, field),
          m_units(panel.width(), 0.0),
          m_before(panel.width(), 0.0),
          m_largest(panel.width(), 0.0) {
        if (lots) m_lots.emplace(panel.width(), *lots);
        if (m_out.m_first > 0) m_marks.advanceTo(m_out.m_first - 1);
    }

    void walk() {
        const bool mayGuess = m_run.inputHashes.contains("splits");
        for (std::size_t session = 0; session < m_run.dates.size(); ++session) {
            m_pricesBefore.assign(m_marks.prices().begin(), m_marks.prices().end());
            m_before = m_units;
            m_marks.advanceTo(m_out.row(session));
            m_changed.clear();
            const std::size_t firstTrade = m_next;
            bookTrades(m_run.dates[session]);
            if (!fits(session) && !(mayGuess && splitOn(session, firstTrade))) return;
            replayLots(firstTrade);
            keep(session);
            m_out.m_proved = session + 1;
        }
    }

private:
    [[nodiscard]] double gap(std::size_t session) const {
        return m_run.gross[session] - backtest::dot(m_units, m_marks.prices());
    }
    [[nodiscard]] bool fits(std::size_t session) const {
        return std::abs(gap(session)) <= RunPositions::kBooksTolerance * m_run.equity[session];
    }

    void bookTrades(Date date) {
        for (; m_next < m_run.trades.size() && m_run.trades[m_next].date <= date; ++m_next) {
            const auto& trade = m_run.trades[m_next];
            const std::size_t column = m_out.m_columns[trade.symbol];
            m_largest[column] = std::max(m_largest[column], std::abs(trade.quantity));
            m_units[column] += trade.quantity;
            if (std::abs(m_units[column]) <= kRounding * m_largest[column]) m_units[column] = 0.0;
            m_changed.push_back(trade.symbol);
        }
    }

    /// The ratio by which a position must have been split for the books to fit, if its price says so, too.
    [[nodiscard]] std::optional<double> ratioOf(std::size_t column, double missing) const {
        const double price = m_marks.prices()[column];
        const double value = m_before[column] * price;
        if (value == 0.0 || m_pricesBefore[column] <= 0.0) return std::nullopt;
        const double ratio = 1.0 + missing / value;
        if (!(ratio > 0.0) || !std::isfinite(ratio)) return std::nullopt;
        const double size = std::log(ratio);
        const double move = std::log(m_pricesBefore[column] / price);
        if (std::abs(size) < kLeastSplit || std::abs(move - size) > kOwnMove) return std::nullopt;
        return plainRatio(ratio);
    }

    /// Finds the one position that was split on a session; false when none, or more than one, explains it.
    bool splitOn(std::size_t session, std::size_t firstTrade) {
        const double missing = gap(session);
        std::optional<std::size_t> found;
        double ratio = 1.0;
        for (std::size_t symbol = 0; symbol < m_out.m_columns.size(); ++symbol) {
            const auto candidate = ratioOf(m_out.m_columns[symbol], missing);
            if (!candidate) continue;
            if (found) return false;
            found = symbol;
            ratio = *candidate;
        }
        if (!found) return false;
        const std::size_t column = m_out.m_columns[*found];
        m_units[column] = m_before[column] * ratio;
        m_largest[column] *= std::max(1.0, ratio);
        for (std::size_t i = firstTrade; i < m_next; ++i)
            if (m_run.trades[i].symbol == *found) m_units[column] += m_run.trades[i].quantity;
        if (std::abs(m_units[column]) <= kRounding * m_largest[column]) m_units[column] = 0.0;
        if (m_lots) m_lots->split(column, ratio);
        m_changed.push_back(*found);
        ++m_out.m_splits;
        return fits(session);
    }

    void replayLots(std::size_t firstTrade) {
        if (!m_lots) return;
        for (std::size_t i = firstTrade; i < m_next; ++i) {
            const auto& trade = m_run.trades[i];
            m_lots->trade(m_out.m_columns[trade.symbol], trade.symbol, trade.date, trade.quantity,
                          trade.price, trade.commission + trade.spreadCost + trade.impact, m_sales);
        }
        m_sales.clear();
    }

    void keep(std::size_t session) {
        for (const std::size_t symbol : m_changed) {
            const std::size_t column = m_out.m_columns[symbol];
            const double cost = m_lots ? m_lots->cost(column) : 0.0;
            auto& steps = m_out.m_steps[symbol];
            const auto at = static_cast<std::uint32_t>(session);
            if (!steps.empty() && steps.back().session == at) steps.pop_back();
            steps.push_back({at, m_units[column], cost});
        }
    }

    const backtest::BacktestResult& m_run;
    RunPositions& m_out;
    backtest::PriceMarks m_marks;
    std::optional<backtest::LotBook> m_lots;
    std::vector<double> m_units;         ///< by column of the panel
    std::vector<double> m_before;        ///< at the close before
    std::vector<double> m_pricesBefore;  ///< of the close before
    std::vector<double> m_largest;
    std::vector<std::size_t> m_changed;  ///< symbols
    std::vector<backtest::LotSale> m_sales;
    std::size_t m_next = 0;  ///< trade
};

Result<RunPositions> RunPositions::create(const backtest::BacktestResult& run,
                                          const market::PricePanel& panel, market::PriceField field,
                                          std::optional<backtest::LotRule> lots) {
    RunPositions out(panel, field);
    if (!panel.has(field))
        return notTheRun(say("the prices have no field '%1', which the run was made from", fieldName(field)));
    const auto first = run.dates.empty() ? std::nullopt : panel.dateIndex(run.dates.front());
    const bool sameSessions = first && panel.rows() - *first >= run.dates.size() &&
                              std::equal(run.dates.begin(), run.dates.end(),
                                         panel.dates().begin() + static_cast<std::ptrdiff_t>(*first));
    if (!sameSessions) return notTheRun(say("the prices have other sessions than the run"));
    out.m_first = *first;
    out.m_lots = lots.has_value();
    out.m_steps.resize(run.symbols.size());
    for (const auto& symbol : run.symbols) {
        const auto column = panel.symbolIndex(symbol);
        if (!column) return notTheRun(say("the prices have no symbol '%1', which the run knows", symbol));
        out.m_columns.push_back(*column);
    }
    PositionWalk(run, panel, field, lots, out).walk();
    return out;
}

const RunPositions::Step* RunPositions::stepAt(std::size_t session, std::size_t symbol) const {
    QD_REQUIRE(session < m_proved && symbol < m_steps.size());
    const auto& steps = m_steps[symbol];
    const auto after = std::upper_bound(steps.begin(), steps.end(), session,
                                        [](std::size_t at, const Step& step) { return at < step.session; });
    return after == steps.begin() ? nullptr : &*std::prev(after);
}

double RunPositions::units(std::size_t session, std::size_t symbol) const {
    const Step* step = stepAt(session, symbol);
    return step == nullptr ? 0.0 : step->units;
}

std::optional<double> RunPositions::cost(std::size_t session, std::size_t symbol) const {
    const Step* step = stepAt(session, symbol);
    if (!m_lots || step == nullptr || step->units == 0.0) return std::nullopt;
    return step->cost;
}

std::optional<RunPositions::Mark> RunPositions::mark(std::size_t session, std::size_t symbol) const {
    const std::size_t column = m_columns[symbol];
    for (std::size_t at = row(session) + 1; at > 0; --at) {
        if (const auto price = m_panel.at(m_field, at - 1, column))
            return Mark{*price, m_panel.dates()[at - 1]};
    }
    return std::nullopt;
}

}  // namespace qd::desk
