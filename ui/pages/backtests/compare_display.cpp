// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/compare_display.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

#include "core/desk/range_metrics.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/run_parts.h"
#include "ui/pages/backtests/sharpe_words.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

using Views = std::vector<std::shared_ptr<const desk::RunView>>;
constexpr double kStart = 100.0;
constexpr double kNothing = 1e-9;  ///< a difference that is rounding

struct Period {
    Date from;
    Date to;
};

Result<Period> commonPeriod(const Views& runs) {
    if (runs.size() < 2) return Error{ErrorCode::BadInput, say("two runs are needed to compare")};
    if (runs.size() > kMostCompared)
        return Error{ErrorCode::BadInput,
                     say("%1 runs are chosen, at most %2 are compared", runs.size(), kMostCompared),
                     say("choose fewer runs")};
    Period period{runs.front()->result.dates.front(), runs.front()->result.dates.back()};
    for (const auto& run : runs) {
        period.from = std::max(period.from, run->result.dates.front());
        period.to = std::min(period.to, run->result.dates.back());
    }
    if (!(period.from < period.to))
        return Error{ErrorCode::BadInput, say("the runs have no period in common"),
                     say("choose runs whose periods overlap")};
    return period;
}

/// The name of each run; its number is added where two have the same.
QStringList namesOf(const Views& runs) {
    QStringList names;
    for (const auto& run : runs) {
        const QString name = format::text(run->record.name);
        const auto same = std::count_if(runs.begin(), runs.end(), [&run](const auto& other) {
            return other->record.name == run->record.name;
        });
        names.append(same > 1 ? Words::tr("%1 (run %2)").arg(name).arg(run->record.id.value) : name);
    }
    return names;
}

charts::TimeSeriesPtr growthOf(const Views& runs, const Period& period, const QStringList& names) {
    std::map<Date, std::size_t> sessions;  // of all runs
    for (const auto& run : runs)
        for (const Date date : run->result.dates)
            if (!(date < period.from) && !(period.to < date)) sessions.emplace(date, 0);
    auto series = std::make_shared<charts::TimeSeries>();
    series->title = Words::tr("Growth of 100, runs beside each other");
    for (auto& [date, at] : sessions) {
        at = series->dates.size();
        series->dates.push_back(format::toQDate(date));
    }
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& result = runs[i]->result;
        charts::Line line{names.at(static_cast<qsizetype>(i)),
                          i == 0 ? charts::LineRole::Portfolio : charts::LineRole::Other,
                          std::vector<double>(sessions.size(), std::numeric_limits<double>::quiet_NaN())};
        double base = 0.0;
        for (std::size_t day = 0; day < result.dates.size(); ++day) {
            const auto at = sessions.find(result.dates[day]);
            if (at == sessions.end()) continue;
            if (base == 0.0) base = result.equity[day];
            if (base > 0.0) line.values[at->second] = kStart * result.equity[day] / base;
        }
        series->lines.push_back(std::move(line));
    }
    return series;
}

void judge(ComparedValue& value, const analytics::MetricDefinition& metric, double difference) {
    if (std::abs(difference) < kNothing || metric.direction == analytics::Direction::Neither) return;
    value.better = (difference > 0.0) == (metric.direction == analytics::Direction::HigherIsBetter);
    value.worse = !value.better;
    value.judgement = value.better ? Words::tr("better") : Words::tr("worse");
}

ComparedMetric comparedMetric(const analytics::MetricDefinition& metric,
                              const std::vector<desk::RangeMetrics>& ranges) {
    ComparedMetric row{metricLabel(metric), {}};
    const auto reference = analytics::metric(ranges.front().metrics, metric.id);
    for (std::size_t i = 0; i < ranges.size(); ++i) {
        const auto value = analytics::metric(ranges[i].metrics, metric.id);
        ComparedValue cell;
        cell.text = metricText(metric.unit, value);
        if (value) cell.raw = *value;
        if (i > 0 && value && reference) {
            cell.rawDifference = *value - *reference;
            cell.difference = differenceText(metric.unit, *value, *reference);
            judge(cell, metric, *value - *reference);
        }
        row.values.push_back(std::move(cell));
    }
    return row;
}

/// A number as a cell: no difference, and nothing that is better.
ComparedValue plainValue(const MetricFacts& facts, const QString& text, const std::optional<double>& value) {
    ComparedValue cell;
    cell.text = text;
    cell.facts = facts;
    cell.facts.value = text;
    if (value) cell.raw = *value;
    return cell;
}

/// Interval, PSR and DSR of each run, below its Sharpe ratio.
void addEvidence(CompareDisplay& out, const std::vector<desk::RangeMetrics>& ranges) {
    const bool any =
        std::any_of(ranges.begin(), ranges.end(), [](const auto& r) { return r.sharpe.has_value(); });
    const bool chosen =
        std::any_of(ranges.begin(), ranges.end(), [](const auto& r) { return r.sharpe && r.sharpe->dsr; });
    if (!any) return;
    for (const EvidenceFigure& figure : evidenceFigures()) {
        if (figure.chosen && !chosen) continue;
        ComparedMetric row{figure.facts.name, {}};
        for (const auto& range : ranges) {
            const auto value = range.sharpe ? figure.read(*range.sharpe) : std::nullopt;
            row.values.push_back(plainValue(figure.facts, figure.write(value), value));
        }
        out.metrics.push_back(std::move(row));
    }
}

/// How likely a difference as large is between runs of the same Sharpe ratio.
void addDifference(CompareDisplay& out, const Views& runs, const Period& period) {
    MetricFacts facts{
        Words::tr("Same Sharpe ratio, p"),
        {},
        Words::tr("How likely a difference as large as this one, to the first run, is where both "
                  "have the same Sharpe ratio. Below 0.05 it is called significant; of several "
                  "comparisons one in twenty is so by luck."),
        Words::tr("two-sided, errors robust to memory and tails"),
        QStringLiteral("Ledoit & Wolf 2008")};
    facts.section = QStringLiteral("backtests");
    ComparedMetric row{facts.name, {}};
    for (std::size_t i = 0; i < runs.size(); ++i) {
        std::optional<double> p;
        if (i > 0)
            if (const auto test =
                    desk::sharpeDifference(runs[i]->result, runs.front()->result, period.from, period.to))
                p = test->p;
        const QString text = i == 0 ? QString() : format::number(p.value_or(std::nan("")), 3);
        row.values.push_back(plainValue(facts, text, p));
    }
    out.metrics.push_back(std::move(row));
}

void addMetrics(CompareDisplay& out, const Views& runs, const std::vector<desk::RangeMetrics>& ranges,
                const Period& period) {
    const bool benchmarks = std::all_of(ranges.begin(), ranges.end(),
                                        [](const auto& range) { return !range.benchmarkMetrics.empty(); });
    for (const auto& metric : analytics::metricCatalog()) {
        if (metric.needsBenchmark && !benchmarks) continue;
        ComparedMetric row = comparedMetric(metric, ranges);
        for (std::size_t i = 0; i < runs.size(); ++i) {
            // Only numbers of the whole run are recorded, and have a lineage.
            const bool whole = ranges[i].returns + 1 == runs[i]->result.dates.size();
            row.values[i].facts =
                metricFacts(metric, row.values[i].text, whole ? runs[i]->record.id : RunId{});
        }
        out.metrics.push_back(std::move(row));
        if (metric.id != std::string_view("sharpe")) continue;
        addEvidence(out, ranges);
        addDifference(out, runs, period);
    }
}

}  // namespace

QString differenceText(analytics::MetricUnit unit, double value, double reference) {
    const double difference = value - reference;
    const bool percent = unit == analytics::MetricUnit::Percent;
    const bool whole = unit == analytics::MetricUnit::Days || unit == analytics::MetricUnit::Count;
    const QString number = format::number(percent ? 100.0 * difference : difference, whole ? 0 : 2, QLocale(),
                                          format::Sign::Always);
    if (percent) return Words::tr("%1\u2009pp", "percentage points").arg(number);
    return unit == analytics::MetricUnit::Days ? Words::tr(
                                                     "%1\u2009"
                                                     "d",
                                                     "days")
                                                     .arg(number)
                                               : number;
}

Result<std::shared_ptr<const CompareDisplay>> compare(const Views& runs) {
    QD_TRY(const Period period, commonPeriod(runs));
    auto out = std::make_shared<CompareDisplay>();
    std::vector<desk::RangeMetrics> ranges;
    for (const auto& run : runs) {
        QD_TRY(auto range, desk::rangeMetrics(run->result, period.from, period.to, run->tracked));
        out->cut = out->cut || range.returns + 1 != run->result.dates.size();
        out->runs.append(run->record.id);
        ranges.push_back(std::move(range));
    }
    out->names = namesOf(runs);
    out->period = Words::tr("%1 \u2013 %2").arg(format::date(period.from), format::date(period.to));
    out->growth = growthOf(runs, period, out->names);
    addMetrics(*out, runs, ranges, period);
    return std::shared_ptr<const CompareDisplay>(std::move(out));
}

Result<std::shared_ptr<const CompareDisplay>> loadComparison(desk::Session& session,
                                                             const QList<RunId>& runs) {
    Views views;
    if (runs.size() > kMostCompared) return compare(Views(static_cast<std::size_t>(runs.size())));
    for (const RunId id : runs) {
        QD_TRY(auto view, desk::loadRun(session, id));
        views.push_back(std::move(view));
    }
    return compare(views);
}

}  // namespace qd::ui::pages::backtests
