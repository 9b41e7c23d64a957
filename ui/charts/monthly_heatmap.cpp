// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/monthly_heatmap.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/format.h"

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kTotalColumn = 12;
constexpr int kColumns = 13;
constexpr double kRow = 26.0;
constexpr int kHeader = 22;
constexpr double kYearMovesAs = 3.46;  ///< years move about √12 times as far as months

double fullColourAt(std::vector<double> sizes) {
    if (sizes.empty()) return 0.05;
    const auto at = sizes.begin() + static_cast<std::ptrdiff_t>(0.9 * static_cast<double>(sizes.size() - 1));
    std::nth_element(sizes.begin(), at, sizes.end());
    return std::max(*at, 0.005);
}

}  // namespace

double compounded(const std::array<double, 12>& months) {
    double wealth = 1.0;
    bool any = false;
    for (const double value : months) {
        if (!std::isfinite(value)) continue;
        wealth *= 1.0 + value;
        any = true;
    }
    return any ? wealth - 1.0 : kNaN;
}

HeatmapPtr makeMonthlyMap(const std::vector<MonthlyReturn>& returns, const QString& title,
                          const QString& totalName) {
    std::map<int, std::array<double, 12>, std::greater<>> years;
    std::vector<double> sizes;
    for (const MonthlyReturn& r : returns) {
        if (!std::isfinite(r.value) || r.month < 1 || r.month > 12) continue;
        auto [at, fresh] = years.try_emplace(r.year);
        if (fresh) at->second.fill(kNaN);
        at->second[static_cast<std::size_t>(r.month - 1)] = r.value;
        sizes.push_back(std::fabs(r.value));
    }
    auto out = std::make_shared<HeatmapData>();
    out->title = title;
    out->kind = ValueKind::Percent;
    out->decimals = 1;
    out->bareNumbers = true;
    out->gapBefore = kTotalColumn;
    for (int month = 1; month <= 12; ++month)
        out->columns.append(format::month(month));
    out->columns.append(totalName);
    out->columnScale.assign(kColumns, 1.0);
    out->columnScale[kTotalColumn] = kYearMovesAs;
    const double full = fullColourAt(std::move(sizes));
    out->scale = {ScaleKind::Change, -full, 0.0, full};
    for (const auto& [year, months] : years) {
        out->rows.append(QString::number(year));
        out->values.insert(out->values.end(), months.begin(), months.end());
        out->values.push_back(compounded(months));
    }
    return out;
}

MonthlyHeatmap::MonthlyHeatmap(const Theme& theme, QWidget* parent)
    : HeatmapChart(theme, tr("Monthly returns"), tr("No monthly returns yet"), parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setReadoutVisible(false);
}

void MonthlyHeatmap::setReturns(const std::vector<MonthlyReturn>& returns) {
    setData(makeMonthlyMap(returns, tr("Monthly returns"), tr("Year")));
    if (!isEmpty()) setAccessibleDescription(tr("%n year(s)", nullptr, data()->rowCount()));
}

std::optional<double> MonthlyHeatmap::yearTotal(int year) const {
    const auto row = data() ? data()->rows.indexOf(QString::number(year)) : -1;
    if (row < 0) return std::nullopt;
    return data()->at(static_cast<int>(row), kTotalColumn);
}

QString MonthlyHeatmap::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const int row = point / kColumns;
    const int column = point % kColumns;
    const QString& year = data()->rows.at(row);
    const QString when = column == kTotalColumn ? year : data()->columns.at(column) + QLatin1Char(' ') + year;
    const double value = data()->at(row, column);
    const QString text =
        std::isfinite(value) ? format::percent(value, 2, QLocale(), format::Sign::Always) : tr("no return");
    return when + QStringLiteral(" \u00B7 ") + text;
}

HeatmapOptions MonthlyHeatmap::options() const {
    return {.legend = false, .mirrored = mirrored(), .rowHeight = kRow};
}

QSize MonthlyHeatmap::sizeHint() const {
    const int rows = std::max(3, isEmpty() ? 0 : data()->rowCount());
    return {44 + kColumns * 56 + 8, kHeader + static_cast<int>(rows * kRow)};
}

QSize MonthlyHeatmap::minimumSizeHint() const {
    return {44 + kColumns * 34 + 8, sizeHint().height()};
}

}  // namespace qd::ui::charts
