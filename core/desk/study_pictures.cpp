// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <utility>

#include "core/desk/study_parts.h"
#include "core/report/display_text.h"
#include "core/report/interval_scene.h"

namespace qd::desk {

namespace {

constexpr report::SceneSize kLines{760.0, 400.0, 11.0};
constexpr double kWidth = 760.0;
constexpr double kRowHeight = 36.0;
constexpr double kBelow = 46.0;
constexpr double kStart = 100.0;

report::SceneSize sizeOf(std::size_t rows) {
    return {kWidth, kRowHeight * static_cast<double>(rows) + kBelow, 12.0};
}

std::string rangeText(double middle, double low, double high) {
    return report::groupedText(middle, 2) + " (" + report::groupedText(low, 2) + " to " +
           report::groupedText(high, 2) + ")";
}

std::vector<double> wealthOf(const std::vector<double>& returns) {
    std::vector<double> out;
    double wealth = kStart;
    for (const double r : returns)
        out.push_back(wealth *= 1.0 + r);
    return out;
}

/// Wealth of each method; `over`: as a share of the baseline's.
report::LineChart wealthChart(const Study& study, bool over) {
    report::LineChart chart;
    chart.dates = study.dates;
    const auto baseline = wealthOf(study.methods[study.config.baseline].returns);
    for (std::size_t m = 0; m < study.methods.size(); ++m) {
        report::LineSeries line{study.methods[m].name, wealthOf(study.methods[m].returns),
                                m == study.config.baseline};
        for (std::size_t t = 0; over && t < line.values.size(); ++t)
            line.values[t] *= kStart / baseline[t];
        chart.series.push_back(std::move(line));
    }
    return chart;
}

report::Scene sharpeScene(const Study& study) {
    report::IntervalChart chart;
    chart.axis = "Sharpe ratio a year, after costs";
    chart.against = 0.0;
    for (std::size_t m = 0; m < study.methods.size(); ++m) {
        const auto& sharpe = study.methods[m].sharpe;
        const double low = sharpe.bootstrap ? sharpe.bootstrap->low : sharpe.low;
        const double high = sharpe.bootstrap ? sharpe.bootstrap->high : sharpe.high;
        chart.rows.push_back({study.methods[m].name, rangeText(sharpe.sharpe, low, high), low, sharpe.sharpe,
                              high, m == study.config.baseline});
    }
    return intervalScene(chart, sizeOf(chart.rows.size()));
}

report::Scene differenceScene(const Study& study) {
    report::IntervalChart chart;
    chart.axis = "Sharpe ratio a year less that of " + study.methods[study.config.baseline].name;
    chart.against = 0.0;
    for (const auto& pair : study.family.againstBaseline) {
        chart.rows.push_back(
            {study.methods[pair.a].name,
             rangeText(pair.difference, pair.low, pair.high) + " \u00b7 p " + report::groupedText(pair.p, 2),
             pair.low, pair.difference, pair.high, false, pair.holm < study.config.level});
    }
    return intervalScene(chart, sizeOf(chart.rows.size()));
}

report::Scene pathsScene(const Study& study) {
    report::IntervalChart chart;
    chart.axis = "Sharpe ratio a year of the paths";
    const auto add = [&](const std::string& name, const backtest::CombinatorialChoice& choice,
                         bool reference) {
        report::IntervalRow row{name,
                                "median " + report::groupedText(annualSharpe(choice.median), 2),
                                annualSharpe(choice.lowerQuartile),
                                annualSharpe(choice.median),
                                annualSharpe(choice.upperQuartile),
                                reference};
        for (const auto& sharpe : choice.sharpes) {
            if (sharpe) row.points.push_back(annualSharpe(*sharpe));
        }
        chart.rows.push_back(std::move(row));
    };
    for (std::size_t m = 0; m < study.methods.size(); ++m)
        add(study.methods[m].name, study.methods[m].combinations, m == study.config.baseline);
    add("Method and lookback", study.combinations, false);
    return intervalScene(chart, sizeOf(chart.rows.size()));
}

}  // namespace

double annualSharpe(double perPeriod) {
    constexpr double kPeriodsPerYear = 252.0;
    return perPeriod * std::sqrt(kPeriodsPerYear);
}

std::vector<StudyPicture> studyPictures(const Study& study) {
    const std::string baseline = study.methods[study.config.baseline].name;
    const std::string from = std::to_string(static_cast<int>(kStart));
    std::vector<StudyPicture> out;
    out.push_back({"differences.svg", "Is any method better than " + baseline + "?",
                   "Difference in Sharpe ratio with its " + report::percentText(1.0 - study.config.level, 0) +
                       " interval (Ledoit and Wolf 2008); an interval that crosses 0 says: not shown",
                   differenceScene(study)});
    out.push_back(
        {"sharpe.svg", "Sharpe ratios out of sample",
         "With intervals of the stationary bootstrap, " + report::percentText(1.0 - study.config.level, 0),
         sharpeScene(study)});
    out.push_back({"wealth.svg", "Wealth out of sample", "After costs, " + from + " at the start",
                   lineChartScene(wealthChart(study, false), kLines)});
    out.push_back({"relative.svg", "Wealth against " + baseline,
                   "After costs, " + from + " is the wealth of " + baseline + " on the same day",
                   lineChartScene(wealthChart(study, true), kLines)});
    out.push_back(
        {"paths.svg", "Choosing by past Sharpe ratio, over combinatorial purged splits",
         "Each dot is a path that tests every session once; the band is the middle half of the paths",
         pathsScene(study)});
    return out;
}

}  // namespace qd::desk
