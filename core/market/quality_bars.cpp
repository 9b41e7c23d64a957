// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/quality_bars.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "core/base/message.h"
#include "core/base/number_text.h"

namespace qd::market {

namespace {

constexpr double kRounding = 1e-6;
constexpr int kPricePlaces = 4;

QualityFinding finding(FindingKind kind, FindingSeverity severity, std::string symbol, Date date) {
    QualityFinding f;
    f.kind = kind;
    f.severity = severity;
    f.symbol = std::move(symbol);
    f.date = date;
    return f;
}

Message sessionsText(int n) {
    return n == 1 ? say("%1 session", n) : say("%1 sessions", n);
}

QualityFinding gapFinding(const std::string& symbol, Date first, int length) {
    constexpr int kLong = 5;
    QualityFinding f = finding(
        FindingKind::Gap, length >= kLong ? FindingSeverity::Warning : FindingSeverity::Info, symbol, first);
    f.sessions = length;
    const Message said =
        symbol == "*"
            ? say("No symbol has a bar for %1 of the exchange from %2 on.", sessionsText(length), first)
            : say("%1 missing from %2 on, between bars that are there.", sessionsText(length), first);
    f.explanation = said.text;
    return f;
}

/// Share of the symbols with both closes whose close moved from the row before; nothing when there are few.
std::optional<double> shareMoved(const PricePanel& panel, std::size_t row) {
    constexpr std::size_t kFewest = 5;
    const PanelColumn& close = panel.column(PriceField::Close);
    const std::size_t n = panel.width();
    std::size_t both = 0;
    std::size_t moved = 0;
    for (std::size_t k = row * n; k < (row + 1) * n; ++k) {
        if (close.present[k] == 0 || close.present[k - n] == 0) continue;
        ++both;
        if (close.values[k] != close.values[k - n]) ++moved;
    }
    if (both < kFewest) return std::nullopt;
    return static_cast<double>(moved) / static_cast<double>(both);
}

/// What is wrong with a bar's open, high, low and close, or an empty text.
std::string inconsistency(const PricePanel& panel, std::size_t row, std::size_t symbol) {
    const auto get = [&](PriceField field) -> std::optional<double> {
        return panel.has(field) ? panel.at(field, row, symbol) : std::nullopt;
    };
    const auto high = get(PriceField::High);
    const auto low = get(PriceField::Low);
    if (high && low && *high < *low * (1.0 - kRounding)) {
        return say("high %1 is below low %2", fixedText(*high, kPricePlaces), fixedText(*low, kPricePlaces))
            .text;
    }
    for (const PriceField field : {PriceField::Open, PriceField::Close}) {
        const auto price = get(field);
        const std::string name(fieldName(field));
        if (price && high && *price > *high * (1.0 + kRounding)) {
            return say("%1 %2 is above high %3", name, fixedText(*price, kPricePlaces),
                       fixedText(*high, kPricePlaces))
                .text;
        }
        if (price && low && *price < *low * (1.0 - kRounding)) {
            return say("%1 %2 is below low %3", name, fixedText(*price, kPricePlaces),
                       fixedText(*low, kPricePlaces))
                .text;
        }
    }
    return {};
}

}  // namespace

std::vector<QualityFinding> findPhantomBars(const PricePanel& panel, const TradingCalendar& calendar) {
    std::vector<QualityFinding> found;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        const Date date = panel.dates()[t];
        if (calendar.isSession(date)) continue;
        for (std::size_t i = 0; i < panel.width(); ++i) {
            const auto close = panel.at(PriceField::Close, t, i);
            if (!close) continue;
            QualityFinding f =
                finding(FindingKind::PhantomBar, FindingSeverity::Warning, panel.symbols()[i], date);
            f.published = *close;
            f.explanation = say("A bar on %1, on which %2 was closed.", date, calendar.name()).text;
            found.push_back(std::move(f));
        }
    }
    return found;
}

std::vector<QualityFinding> findGaps(const PricePanel& panel, const TradingCalendar& calendar) {
    std::vector<QualityFinding> found;
    if (panel.rows() == 0) return found;
    int absent = 0;
    Date firstAbsent;
    for (const Date day : calendar.sessions(panel.dates().front(), panel.dates().back())) {
        if (!panel.dateIndex(day)) {
            if (absent++ == 0) firstAbsent = day;
        } else if (absent > 0) {
            found.push_back(gapFinding("*", firstAbsent, absent));
            absent = 0;
        }
    }
    std::vector<std::size_t> sessions;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        if (calendar.isSession(panel.dates()[t])) sessions.push_back(t);
    }
    for (std::size_t i = 0; i < panel.width(); ++i) {
        std::optional<std::size_t> last;
        for (std::size_t k = 0; k < sessions.size(); ++k) {
            if (!panel.at(PriceField::Close, sessions[k], i)) continue;
            if (last && k - *last > 1) {
                found.push_back(gapFinding(panel.symbols()[i], panel.dates()[sessions[*last + 1]],
                                           static_cast<int>(k - *last - 1)));
            }
            last = k;
        }
    }
    return found;
}

std::vector<QualityFinding> findInconsistentBars(const PricePanel& panel) {
    std::vector<QualityFinding> found;
    if (!panel.has(PriceField::High) && !panel.has(PriceField::Low)) return found;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        for (std::size_t i = 0; i < panel.width(); ++i) {
            std::string what = inconsistency(panel, t, i);
            if (what.empty()) continue;
            QualityFinding f = finding(FindingKind::InconsistentBar, FindingSeverity::Warning,
                                       panel.symbols()[i], panel.dates()[t]);
            f.published = panel.at(PriceField::Close, t, i).value_or(0.0);
            f.explanation = say("The bar contradicts itself: %1.", what).text;
            found.push_back(std::move(f));
        }
    }
    return found;
}

std::vector<QualityFinding> findStaleRuns(const PricePanel& panel, const TradingCalendar& calendar,
                                          int sessions) {
    std::vector<std::size_t> rows;
    for (std::size_t t = 0; t < panel.rows(); ++t) {
        const bool moving = t == 0 || shareMoved(panel, t).value_or(1.0) >= 0.5;
        if (calendar.isSession(panel.dates()[t]) && moving) rows.push_back(t);
    }
    std::vector<QualityFinding> found;
    for (std::size_t i = 0; i < panel.width(); ++i) {
        int run = 0;
        std::size_t start = 0;
        double price = 0.0;
        const auto finish = [&] {
            if (run < sessions) return;
            QualityFinding f = finding(FindingKind::StaleRun, FindingSeverity::Warning, panel.symbols()[i],
                                       panel.dates()[start]);
            f.sessions = run;
            f.published = price;
            f.explanation = say("The close stays at %1 for %2 while the rest of the market trades.",
                                fixedText(price, kPricePlaces), sessionsText(run))
                                .text;
            found.push_back(std::move(f));
        };
        for (const std::size_t t : rows) {
            const auto close = panel.at(PriceField::Close, t, i);
            if (!close) continue;
            if (run > 0 && *close == price) {
                ++run;
                continue;
            }
            finish();
            run = 1;
            start = t;
            price = *close;
        }
        finish();
    }
    return found;
}

}  // namespace qd::market
