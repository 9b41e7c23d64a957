// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/range_display.h"

#include <algorithm>

#include "core/desk/range_metrics.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/trade_tables.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

void addMarker(std::vector<charts::HistogramMarker>& markers,
               const std::vector<analytics::MetricValue>& metrics, const char* id, const QString& name) {
    if (const auto value = analytics::metric(metrics, id)) markers.push_back({name, *value, true});
}

charts::HistogramPtr returnsOf(const desk::RunView& view, const desk::RangeMetrics& range,
                               const QString& title) {
    const auto& dates = view.result.dates;
    const auto first =
        static_cast<std::size_t>(std::lower_bound(dates.begin(), dates.end(), range.from) - dates.begin());
    const auto returns = view.result.returns();
    charts::HistogramRequest request;
    request.title = Words::tr("Daily returns, %1").arg(title);
    request.valueName = Words::tr("Daily return");
    request.name = format::text(view.record.name);
    request.samples = std::span(returns).subspan(first, range.returns);
    request.normalFit = true;
    request.normalName = Words::tr("Normal");
    addMarker(request.markers, range.metrics, "var_95", Words::tr("VaR 95 %"));
    addMarker(request.markers, range.metrics, "cvar_95", Words::tr("ES 95 %"));
    return charts::makeHistogram(request);
}

/// The months of which a session lies in the range.
std::vector<charts::MonthlyReturn> monthsIn(const std::vector<charts::MonthlyReturn>& months,
                                            const QDate& from, const QDate& to) {
    std::vector<charts::MonthlyReturn> out;
    const auto number = [](int year, int month) { return 12 * year + month; };
    for (const auto& month : months) {
        const int at = number(month.year, month.month);
        if (at >= number(from.year(), from.month()) && at <= number(to.year(), to.month()))
            out.push_back(month);
    }
    return out;
}

}  // namespace

QString rangeTitle(const std::vector<Date>& sessions, const QDate& from, const QDate& to) {
    const auto first = std::lower_bound(sessions.begin(), sessions.end(), format::fromQDate(from));
    const auto end = std::upper_bound(sessions.begin(), sessions.end(), format::fromQDate(to));
    const bool begins = first == sessions.begin() || std::prev(first)->year() != from.year();
    const bool ends = end == sessions.end() || end->year() != to.year();
    if (!begins || !ends) return Words::tr("%1 \u2013 %2").arg(format::date(from), format::date(to));
    if (from.year() == to.year()) return QString::number(from.year());
    return Words::tr("%1\u2013%2").arg(from.year()).arg(to.year());
}

Result<std::shared_ptr<const RangeDisplay>> rangeDisplay(const RunDisplay& run, const QDate& from,
                                                         const QDate& to) {
    QD_TRY(const auto range, desk::rangeMetrics(run.view->result, format::fromQDate(from),
                                                format::fromQDate(to), run.view->tracked));
    auto out = std::make_shared<RangeDisplay>();
    out->run = run.id;
    out->from = format::toQDate(range.from);
    out->to = format::toQDate(range.to);
    out->whole = range.returns + 1 == run.view->result.dates.size();
    out->title = rangeTitle(run.view->result.dates, out->from, out->to);
    // Only numbers of the whole run are recorded, and have a lineage.
    const MetricSets metrics{range.metrics, range.benchmarkMetrics, out->whole ? run.id : RunId{},
                             range.sharpe, range.benchmarkSharpe};
    out->statistics = ownStatistics(metrics);
    out->againstBenchmark = relativeStatistics(metrics);
    out->returns = returnsOf(*run.view, range, out->title);
    out->months = monthsIn(run.months, out->from, out->to);
    out->trades = tradeDisplay(run.view, *run.trades, range.from, range.to);
    out->weights = weightsTable(run.view, range.from, range.to);
    return std::shared_ptr<const RangeDisplay>(std::move(out));
}

}  // namespace qd::ui::pages::backtests
