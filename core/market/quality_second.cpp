// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "core/base/message.h"
#include "core/market/quality.h"
#include "core/market/quality_order.h"

namespace qd::market {

namespace {

constexpr std::size_t kFewestBars = 3;  // of both sources: fewer make no level to compare at

/// What the second source can judge: closes of the symbols and days that both have.
class Coverage {
public:
    Coverage(const PricePanel& panel, const PricePanel& reference) : m_reference(reference) {
        for (const std::string& symbol : panel.symbols()) {
            const auto ours = panel.symbolIndex(symbol);
            std::size_t both = 0;
            for (std::size_t t = 0; t < panel.rows() && both < kFewestBars; ++t) {
                if (panel.at(PriceField::Close, t, *ours) && closeOf(symbol, panel.dates()[t])) ++both;
            }
            if (both >= kFewestBars) m_symbols.insert(symbol);
        }
    }
    [[nodiscard]] bool judges(const QualityFinding& f) const {
        return m_symbols.contains(f.symbol) && closeOf(f.symbol, f.date);
    }

private:
    [[nodiscard]] bool closeOf(const std::string& symbol, Date date) const {
        const auto column = m_reference.symbolIndex(symbol);
        const auto row = column ? m_reference.dateIndex(date) : std::nullopt;
        return row && m_reference.at(PriceField::Close, *row, *column).has_value();
    }

    const PricePanel& m_reference;
    std::set<std::string> m_symbols;
};

using Key = std::tuple<std::string, Date, FindingKind>;

/// What the check of the file alone has found, in the light of a second source that has this close, too;
/// nothing when that speaks against it.
std::optional<QualityFinding> reviewed(QualityFinding f) {
    if (f.kind == FindingKind::WrongClose) return std::nullopt;
    if (f.kind == FindingKind::UnadjustedAction) {
        f.severity = FindingSeverity::Info;
        f.explanation +=
            " " +
            say("The second source has the same step: a true move, or neither of the two was adjusted.").text;
    }
    return f;
}

}  // namespace

std::vector<QualityFinding> checkWithSecond(const PricePanel& panel, const PricePanel& reference,
                                            const TradingCalendar& calendar, const QualityOptions& options) {
    std::vector<QualityFinding> all = compareVendors(panel, reference, options);
    std::set<Key> told;
    for (const QualityFinding& f : all)
        told.emplace(f.symbol, f.date, f.kind);
    const Coverage coverage(panel, reference);
    for (QualityFinding& f : checkQuality(panel, calendar, options)) {
        // A copied bar is named for its close, which the comparison has shown to be wrong.
        const FindingKind same = f.kind == FindingKind::CopiedBar ? FindingKind::WrongClose : f.kind;
        if (told.contains({f.symbol, f.date, f.kind}) || told.contains({f.symbol, f.date, same})) continue;
        if (!coverage.judges(f)) {
            all.push_back(std::move(f));
        } else if (auto kept = reviewed(std::move(f))) {
            all.push_back(std::move(*kept));
        }
    }
    sortFindings(all);
    return all;
}

}  // namespace qd::market
