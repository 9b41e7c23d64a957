// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backtest/corporate_calendar.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <utility>

#include "core/base/message.h"

namespace qd::backtest {

namespace {

constexpr double kGreatestRatio = 1e4;

bool earlier(const CorporateEvent& a, const CorporateEvent& b) {
    return a.row != b.row ? a.row < b.row : a.symbol < b.symbol;
}

std::span<const CorporateEvent> on(const std::vector<CorporateEvent>& events, std::size_t row) noexcept {
    const auto first = std::lower_bound(events.begin(), events.end(), row,
                                        [](const CorporateEvent& e, std::size_t r) { return e.row < r; });
    auto last = first;
    while (last != events.end() && last->row == row)
        ++last;
    return {first, last};
}

/// The events of `lines` that fall on a session, ascending; `valueOf` reads a line.
template <class Line, class ValueOf>
std::vector<CorporateEvent> placed(const market::PricePanel& panel, const std::vector<Line>& lines,
                                   ValueOf valueOf, std::size_t& unknown) {
    std::vector<CorporateEvent> out;
    for (const auto& line : lines) {
        const auto symbol = panel.symbolIndex(line.symbol);
        if (!symbol) {
            ++unknown;
            continue;
        }
        const std::size_t row = panel.lowerBound(line.date);
        if (row < panel.rows()) out.push_back({row, *symbol, valueOf(line)});
    }
    std::stable_sort(out.begin(), out.end(), earlier);
    return out;
}

Error bad(Message message) {
    return Error{ErrorCode::BadInput, std::move(message)};
}

bool scales(market::PriceField field) {
    using enum market::PriceField;
    return field == Close || field == Open || field == High || field == Low;
}

}  // namespace

Result<CorporateCalendar> CorporateCalendar::create(const market::PricePanel& panel,
                                                    const market::DividendTable& dividends,
                                                    const market::SplitTable& splits) {
    for (const auto& line : dividends.dividends) {
        if (!(line.amount > 0.0) || !std::isfinite(line.amount))
            return bad(say("the dividend of %1 on %2 is not a positive number", line.symbol, line.date));
    }
    for (const auto& line : splits.splits) {
        if (!(line.ratio >= 1.0 / kGreatestRatio && line.ratio <= kGreatestRatio))
            return bad(
                say("the split of %1 on %2 has a ratio outside 0.0001 to 10,000", line.symbol, line.date));
    }
    CorporateCalendar calendar;
    calendar.m_dividends = placed(
        panel, dividends.dividends, [](const auto& line) { return line.amount; }, calendar.m_unknown);
    for (const auto& event : placed(
             panel, splits.splits, [](const auto& line) { return line.ratio; }, calendar.m_unknown)) {
        auto& all = calendar.m_splits;
        if (!all.empty() && all.back().row == event.row && all.back().symbol == event.symbol) {
            all.back().value *= event.value;
        } else {
            all.push_back(event);
        }
    }
    return calendar;
}

std::span<const CorporateEvent> CorporateCalendar::dividendsOn(std::size_t row) const noexcept {
    return on(m_dividends, row);
}

std::span<const CorporateEvent> CorporateCalendar::splitsOn(std::size_t row) const noexcept {
    return on(m_splits, row);
}

Result<market::PricePanel> adjustForSplits(const market::PricePanel& panel,
                                           const CorporateCalendar& calendar) {
    using enum market::PriceField;
    std::map<market::PriceField, market::PanelColumn> columns;
    for (const auto field : {Close, Open, High, Low, Volume, AdjClose}) {
        if (panel.has(field)) columns[field] = panel.column(field);
    }
    for (const auto& split : calendar.splits()) {
        for (auto& [field, column] : columns) {
            if (!scales(field) && field != Volume) continue;
            const double factor = field == Volume ? 1.0 / split.value : split.value;
            for (std::size_t row = split.row; row < panel.rows(); ++row)
                column.values[row * panel.width() + split.symbol] *= factor;
        }
    }
    return market::PricePanel::create(panel.dates(), panel.symbols(), std::move(columns));
}

}  // namespace qd::backtest
