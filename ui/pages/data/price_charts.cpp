// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/price_charts.h"

#include <QCoreApplication>
#include <algorithm>
#include <limits>
#include <memory>
#include <numeric>

#include "ui/kit/format.h"
#include "ui/pages/data/finding_words.h"

namespace qd::ui::pages::data {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
/// The deepest colour of the map stands for at least this share: a single missing day stays pale.
constexpr double kLeastScale = 0.1;

/// tr() for what is no QObject.
struct PriceWords {
    Q_DECLARE_TR_FUNCTIONS(PriceWords)
};

}  // namespace

charts::TimeSeriesPtr priceLine(const desk::PriceSeries& series) {
    if (series.dates.empty()) return nullptr;
    auto line = std::make_shared<charts::TimeSeries>();
    const QString symbol = format::text(series.symbol);
    line->title = PriceWords::tr("Closes of %1").arg(symbol);
    line->lines.push_back({symbol, charts::LineRole::Portfolio, {}});
    for (std::size_t i = 0; i < series.dates.size(); ++i) {
        line->dates.push_back(format::toQDate(series.dates[i]));
        line->lines[0].values.push_back(series.closes[i].value_or(kNone));
    }
    return line;
}

std::vector<charts::Annotation> findingNotes(const desk::PriceSeries& series) {
    std::vector<charts::Annotation> notes;
    for (const market::QualityFinding& finding : series.findings) {
        const qint64 time = charts::dateMs(format::toQDate(finding.date));
        const QString words = kindName(finding.kind);
        if (!notes.empty() && notes.back().time == time) {
            if (!notes.back().text.contains(words)) notes.back().text += QStringLiteral(", ") + words;
            continue;
        }
        notes.push_back({QString::number(notes.size()), time, words});
    }
    std::stable_sort(notes.begin(), notes.end(),
                     [](const auto& a, const auto& b) { return a.time < b.time; });
    return notes;
}

QString priceNote(const desk::PriceSeries& series) {
    const auto gaps = static_cast<int>(std::count(series.closes.begin(), series.closes.end(), std::nullopt));
    QStringList parts{PriceWords::tr("%n session(s)", nullptr, static_cast<int>(series.dates.size())),
                      PriceWords::tr("%n finding(s)", nullptr, static_cast<int>(series.findings.size()))};
    if (gaps > 0) parts.append(PriceWords::tr("%n missing", nullptr, gaps));
    return parts.join(QStringLiteral(" \u00B7 "));
}

charts::HeatmapPtr coverageMap(const desk::PriceCoverage& coverage) {
    if (coverage.symbols.empty() || coverage.months.empty()) return nullptr;
    auto map = std::make_shared<charts::HeatmapData>();
    map->title = PriceWords::tr("Missing closes by symbol and month");
    map->rowTitle = PriceWords::tr("Symbol");
    map->columnTitle = PriceWords::tr("Month");
    map->valueName = PriceWords::tr("Missing");
    map->kind = charts::ValueKind::Percent;
    map->decimals = 0;
    map->alwaysSigned = false;
    map->bareNumbers = true;
    for (const std::string& symbol : coverage.symbols)
        map->rows.append(format::text(symbol));
    for (const auto& month : coverage.months)
        map->columns.append(PriceWords::tr("%1 %2", "month and year")
                                .arg(format::month(static_cast<int>(month.month)))
                                .arg(month.year));
    double most = kLeastScale;
    for (const auto& share : coverage.missing) {
        map->values.push_back(share.value_or(kNone));
        most = std::max(most, share.value_or(0.0));
    }
    map->scale = {charts::ScaleKind::Sequential, 0.0, 0.0, most};
    return map;
}

QString coverageNote(const desk::PriceCoverage& coverage) {
    const int sum = std::accumulate(coverage.missingSessions.begin(), coverage.missingSessions.end(), 0);
    if (sum == 0) return PriceWords::tr("no close is missing within the life of a symbol");
    return PriceWords::tr("%1 closes missing; most in %2: %3")
        .arg(format::integer(sum), format::text(coverage.symbols.front()),
             format::integer(coverage.missingSessions.front()));
}

}  // namespace qd::ui::pages::data
