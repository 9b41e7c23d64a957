// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/signal_prices.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "core/base/contracts.h"

namespace qd::backtest {

namespace {

constexpr std::array<std::string_view, 3> kTimeframeNames{"daily", "weekly", "monthly"};

bool samePeriod(Date a, Date b, Timeframe timeframe) {
    if (timeframe == Timeframe::Monthly) return a.year() == b.year() && a.month() == b.month();
    const auto monday = [](Date d) { return d.days() - static_cast<std::int32_t>(d.weekday()); };
    return timeframe == Timeframe::Weekly && monday(a) == monday(b);
}

Error badPrice(const std::string& symbol, Date date) {
    return Error{ErrorCode::BadInput,
                 say("the price of %1 on %2 is not a finite number above 0", symbol, date)};
}

}  // namespace

std::string_view name(Timeframe v) noexcept {
    return kTimeframeNames[static_cast<std::size_t>(v)];
}

std::optional<Timeframe> parseTimeframe(std::string_view text) noexcept {
    for (std::size_t i = 0; i < kTimeframeNames.size(); ++i) {
        if (kTimeframeNames[i] == text) return static_cast<Timeframe>(i);
    }
    return std::nullopt;
}

Result<SignalPrices> SignalPrices::create(const market::PricePanel& panel, market::PriceField field) {
    if (panel.rows() == 0) return Error{ErrorCode::BadInput, say("the data set has no prices")};
    if (!panel.has(field))
        return Error{ErrorCode::BadInput, say("the prices have no column '%1'", market::fieldName(field))};
    SignalPrices out;
    const auto& column = panel.column(field);
    const std::size_t width = panel.width();
    std::vector<std::size_t> kept;
    for (std::size_t i = 0; i < width; ++i) {
        bool whole = true;
        for (std::size_t t = 0; t < panel.rows() && whole; ++t)
            whole = column.present[t * width + i] != 0;
        if (whole) kept.push_back(i);
        (whole ? out.m_symbols : out.m_excluded).push_back(panel.symbols()[i]);
    }
    if (kept.empty())
        return Error{ErrorCode::BadInput, say("no symbol has a price on every session"),
                     say("use a period without gaps")};
    out.m_dates = panel.dates();
    out.m_hash = panel.contentHash();
    out.m_values.reserve(kept.size() * panel.rows());
    for (const std::size_t i : kept) {
        for (std::size_t t = 0; t < panel.rows(); ++t)
            out.m_values.push_back(column.values[t * width + i]);
    }
    return out;
}

Result<SignalPrices> SignalPrices::create(std::vector<Date> dates, std::vector<std::string> symbols,
                                          const std::vector<std::vector<double>>& closes, std::string hash) {
    if (dates.empty() || symbols.empty())
        return Error{ErrorCode::BadInput, say("the data set has no prices")};
    if (closes.size() != symbols.size()) {
        return Error{ErrorCode::BadInput,
                     say("found %1 series of prices for %2 symbols", closes.size(), symbols.size())};
    }
    for (std::size_t t = 1; t < dates.size(); ++t) {
        if (dates[t] <= dates[t - 1])
            return Error{ErrorCode::BadInput, say("the dates do not ascend at %1", dates[t])};
    }
    SignalPrices out;
    out.m_values.reserve(symbols.size() * dates.size());
    for (std::size_t i = 0; i < symbols.size(); ++i) {
        if (closes[i].size() != dates.size()) {
            return Error{ErrorCode::BadInput, say("found %1 prices of %2 for %3 sessions", closes[i].size(),
                                                  symbols[i], dates.size())};
        }
        for (std::size_t t = 0; t < dates.size(); ++t) {
            const double price = closes[i][t];
            if (!std::isfinite(price) || price <= 0.0) return badPrice(symbols[i], dates[t]);
            out.m_values.push_back(price);
        }
    }
    out.m_dates = std::move(dates);
    out.m_symbols = std::move(symbols);
    out.m_hash = std::move(hash);
    return out;
}

std::span<const double> SignalPrices::series(std::size_t i) const {
    QD_REQUIRE(i < width());
    return std::span(m_values).subspan(i * rows(), rows());
}

SignalPrices SignalPrices::slice(std::size_t from, std::size_t to) const {
    QD_REQUIRE(from < to && to <= rows());
    SignalPrices out;
    out.m_dates.assign(m_dates.begin() + static_cast<std::ptrdiff_t>(from),
                       m_dates.begin() + static_cast<std::ptrdiff_t>(to));
    out.m_next = to < rows() ? std::optional(m_dates[to]) : m_next;
    out.m_symbols = m_symbols;
    out.m_excluded = m_excluded;
    out.m_hash = m_hash;
    out.m_values.reserve(width() * (to - from));
    for (std::size_t i = 0; i < width(); ++i) {
        const auto part = series(i).subspan(from, to - from);
        out.m_values.insert(out.m_values.end(), part.begin(), part.end());
    }
    return out;
}

Result<SignalPrices> SignalPrices::withSeries(const std::vector<std::vector<double>>& closes) const {
    QD_TRY(auto out, create(m_dates, m_symbols, closes, m_hash));
    out.m_next = m_next;
    out.m_excluded = m_excluded;
    return out;
}

std::vector<std::size_t> SignalPrices::barEnds(Timeframe timeframe) const {
    std::vector<std::size_t> ends;
    for (std::size_t t = 0; t < rows(); ++t) {
        const auto next = t + 1 < rows() ? std::optional(m_dates[t + 1]) : m_next;
        if (timeframe == Timeframe::Daily || (next && !samePeriod(m_dates[t], *next, timeframe)))
            ends.push_back(t);
    }
    return ends;
}

}  // namespace qd::backtest
