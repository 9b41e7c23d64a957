// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_document.h"

#include <utility>

#include "core/base/json.h"
#include "core/desk/training_files.h"
#include "core/report/display_text.h"
#include "core/report/interval_scene.h"
#include "core/report/scene.h"
#include "core/report/svg_file.h"

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

std::string wealthPicture(const TrainingEvaluation& evaluation) {
    report::LineChart chart;
    chart.dates = evaluation.dates;
    for (const auto& method : evaluation.methods) {
        report::LineSeries line{method.name, {}, method.id != "model"};
        double wealth = kStart;
        for (const double r : method.returns)
            line.values.push_back(wealth *= 1.0 + r);
        chart.series.push_back(std::move(line));
    }
    return report::svgFile(lineChartScene(chart, kLines), "Wealth out of sample",
                           "After costs, " + report::groupedText(kStart, 0) + " at the start");
}

std::string sharpePicture(const TrainingEvaluation& evaluation) {
    report::IntervalChart chart;
    chart.axis = "Sharpe ratio a year, after costs";
    chart.against = 0.0;
    for (const auto& method : evaluation.methods) {
        if (!method.evidence) continue;
        const auto& e = *method.evidence;
        chart.rows.push_back(
            {method.name, rangeText(e.sharpe, e.low, e.high), e.low, e.sharpe, e.high, method.id != "model"});
    }
    return report::svgFile(intervalScene(chart, sizeOf(chart.rows.size())), "Sharpe ratios out of sample",
                           "With their 95 % intervals (Mertens 2002)");
}

std::string gapPicture(const TrainingEvaluation& evaluation, double confidence) {
    report::IntervalChart chart;
    chart.axis = "Sharpe ratio a year of " + evaluation.methods.front().name + " less that of the other";
    chart.against = 0.0;
    for (const auto& gap : evaluation.gaps) {
        chart.rows.push_back(
            {gap.against == "hrp" ? "HRP" : "Equal weight",
             rangeText(gap.difference, gap.low, gap.high) + " \u00b7 p " + report::groupedText(gap.p, 2),
             gap.low, gap.difference, gap.high, false, gap.low > 0.0 || gap.high < 0.0});
    }
    return report::svgFile(intervalScene(chart, sizeOf(chart.rows.size())),
                           "Is " + evaluation.methods.front().name + " better?",
                           "Difference in Sharpe ratio with its " + report::percentText(confidence, 0) +
                               " interval (Ledoit and Wolf 2008); one that crosses 0 says: not shown");
}

std::string picture(const char* file, const char* words) {
    return std::string("![") + words + "](" + file + ")\n\n";
}

/// The pictures stand between what came out and the tables.
std::string readme(const std::string& report, const std::string& command, bool gaps) {
    const auto tables = report.find("\n## ");
    const auto cut = tables == std::string::npos ? report.size() : tables + 1;
    std::string out = report.substr(0, cut);
    if (gaps)
        out += picture("differences.svg", "Difference in Sharpe ratio to each baseline, with its interval");
    out += picture("sharpe.svg", "Sharpe ratios with their intervals");
    out += picture("wealth.svg", "Wealth out of sample");
    out += report.substr(cut);
    return out + "\n## Make it again\n\n```sh\n" + command +
           "\n```\n\nThe same prices, tables, configuration, seed and number of threads give the same bytes "
           "on a "
           "processor. All numbers are in [evaluation.json](evaluation.json), daily returns in "
           "[returns.csv](returns.csv), every epoch in [metrics.jsonl](metrics.jsonl).\n";
}

}  // namespace

Result<std::map<std::string, std::string>> trainingDocument(const vault::RunFiles& run,
                                                            const std::string& command) {
    QD_TRY(const auto evaluation, readEvaluation(run));
    std::map<std::string, std::string> out;
    for (const char* name : {"evaluation.json", "returns.csv", "metrics.jsonl", "config.yaml", "report.md"}) {
        const auto file = run.find(name);
        if (file == run.end())
            return Error{ErrorCode::BadInput, say("the stored training is damaged at '%1'", name)};
        out.emplace(name, file->second);
    }
    QD_TRY(const auto document, Json::parse(out.at("evaluation.json")));
    const Json* confidence = document.find("confidence");
    out["README.md"] = readme(out.at("report.md"), command, !evaluation.gaps.empty());
    out.erase("report.md");
    out["wealth.svg"] = wealthPicture(evaluation);
    out["sharpe.svg"] = sharpePicture(evaluation);
    if (!evaluation.gaps.empty())
        out["differences.svg"] =
            gapPicture(evaluation, confidence == nullptr ? 0.95 : confidence->numberOr(0.95));
    return out;
}

}  // namespace qd::desk
