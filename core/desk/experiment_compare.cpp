// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <cmath>
#include <set>
#include <utility>

#include "core/analytics/sharpe_difference.h"
#include "core/desk/config_difference.h"
#include "core/desk/experiments_view.h"
#include "core/desk/training_files.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;
const std::string kModel = "model";
const std::string kHrp = "hrp";

struct Loaded {
    ExperimentRow row;
    TrainingEvaluation evaluation;
    std::vector<LearningCurve> learning;
    std::string config;
};

const EvaluatedMethod* methodOf(const TrainingEvaluation& evaluation, const std::string& id) {
    for (const auto& method : evaluation.methods) {
        if (method.id == id) return &method;
    }
    return nullptr;
}

Error damaged(RunId id, const Error& why) {
    return Error{ErrorCode::Integrity,
                 say("the files of run %1 are damaged: %2", std::to_string(id.value), why.said()),
                 say("make the run again")};
}

Result<Loaded> load(Session& session, const ExperimentListing& listing, RunId id, std::size_t place) {
    const auto found = std::find_if(listing.experiments.begin(), listing.experiments.end(),
                                    [&](const auto& row) { return row.record.id == id; });
    if (found == listing.experiments.end())
        return Error{ErrorCode::BadInput, say("there is no training run %1", std::to_string(id.value)),
                     say("qdctl experiments list tells which there are")};
    Loaded out;
    out.row = *found;
    QD_TRY(const auto files, session.vault().loadRunFiles(id));
    auto evaluation = readEvaluation(files);
    if (!evaluation.ok()) return damaged(id, evaluation.error());
    out.evaluation = std::move(evaluation).value();
    out.config = found->record.config;
    const auto metrics = files.find("metrics.jsonl");
    if (metrics == files.end()) return out;
    auto nets = readMetrics(metrics->second);
    if (!nets.ok()) return damaged(id, nets.error());
    for (auto& [kind, epochs] : *nets)
        out.learning.push_back({place, kind, std::move(epochs)});
    return out;
}

struct MetricRow {
    const char* key;
    ComparedMetric::Unit unit;
    std::optional<double> OutOfSample::*value;
    int better;  ///< 1: more, −1: less, 0: neither
};
using Unit = ComparedMetric::Unit;
constexpr std::array<MetricRow, 7> kMetrics{{{"sharpe", Unit::Ratio, &OutOfSample::sharpe, 1},
                                             {"deflated_sharpe", Unit::Share, &OutOfSample::deflated, 1},
                                             {"cagr", Unit::Share, &OutOfSample::cagr, 1},
                                             {"volatility", Unit::Share, &OutOfSample::volatility, 0},
                                             {"max_drawdown", Unit::Share, &OutOfSample::drawdown, 1},
                                             {"win_rate", Unit::Share, &OutOfSample::winRate, 1},
                                             {"turnover", Unit::Ratio, &OutOfSample::turnover, -1}}};

Message wordsOf(std::string_view key) {
    if (key == "sharpe") return say("Sharpe ratio out of sample");
    if (key == "deflated_sharpe") return say("probability that it is not luck");
    if (key == "cagr") return say("growth a year");
    if (key == "volatility") return say("volatility a year");
    if (key == "max_drawdown") return say("deepest drawdown out of sample");
    if (key == "win_rate") return say("share of the sessions with a gain");
    return say("turnover a year, one way");
}

ComparedMetric metricOf(const MetricRow& metric, const std::vector<ExperimentRow>& runs) {
    ComparedMetric out;
    out.key = metric.key;
    out.words = wordsOf(metric.key);
    out.unit = metric.unit;
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto& value = runs[i].model.*metric.value;
        out.values.push_back(value);
        if (out.key == "sharpe") {
            out.low.push_back(runs[i].model.sharpeLow);
            out.high.push_back(runs[i].model.sharpeHigh);
        }
        if (metric.better == 0 || !value) continue;
        if (!out.best || (*value - *out.values[*out.best]) * metric.better > 0.0) out.best = i;
    }
    return out;
}

EquityCurve equityOf(const std::vector<Date>& dates, const std::vector<double>& returns) {
    EquityCurve out;
    out.dates = dates;
    double value = 1.0;
    for (const double r : returns) {
        value *= 1.0 + r;
        out.value.push_back(value);
    }
    return out;
}

/// Returns of both on the sessions that both have.
std::pair<std::vector<double>, std::vector<double>> common(const TrainingEvaluation& a,
                                                           const TrainingEvaluation& b) {
    std::pair<std::vector<double>, std::vector<double>> out;
    const auto* first = methodOf(a, kModel);
    const auto* second = methodOf(b, kModel);
    if (first == nullptr || second == nullptr) return out;
    std::size_t i = 0;
    std::size_t k = 0;
    while (i < a.dates.size() && k < b.dates.size()) {
        if (a.dates[i] < b.dates[k]) {
            ++i;
        } else if (b.dates[k] < a.dates[i]) {
            ++k;
        } else {
            out.first.push_back(first->returns[i++]);
            out.second.push_back(second->returns[k++]);
        }
    }
    return out;
}

Result<ComparedSharpe> sharpeOf(const Loaded& first, const Loaded& other, std::size_t place,
                                const jobs::JobContext& job) {
    ComparedSharpe out;
    out.run = place;
    const auto [a, b] = common(other.evaluation, first.evaluation);
    out.sessions = a.size();
    const auto test = analytics::ledoitWolfBootstrap(a, b, {}, job);
    if (!test.ok() && test.error().code == ErrorCode::Cancelled) return test.error();
    if (!test.ok()) {
        out.words = test.error().said();
        return out;
    }
    const double annual = std::sqrt(kPeriodsPerYear);
    out.difference = test->test.difference * annual;
    out.low = test->low * annual;
    out.high = test->high * annual;
    out.p = test->test.p;
    return out;
}

Status checkRuns(const std::vector<RunId>& runs) {
    const std::set<RunId> each(runs.begin(), runs.end());
    if (runs.size() < 2 || runs.size() > kMostCompared)
        return Error{ErrorCode::BadInput,
                     say("2 to %1 runs are compared, found %2", kMostCompared, runs.size())};
    if (each.size() == runs.size()) return Ok{};
    return Error{ErrorCode::BadInput, say("a run is compared with others, not with itself")};
}

}  // namespace

Result<std::shared_ptr<const ExperimentComparison>> compareExperiments(Session& session,
                                                                       const std::vector<RunId>& runs,
                                                                       const jobs::JobContext& job) {
    QD_TRY(const auto listing, listExperiments(session));
    QD_CHECK(checkRuns(runs));
    std::vector<Loaded> loaded;
    std::vector<std::string> configs;
    auto out = std::make_shared<ExperimentComparison>();
    for (std::size_t i = 0; i < runs.size(); ++i) {
        QD_CHECK(job.checkpoint("Loading the runs", 0.0));
        QD_TRY(auto one, load(session, *listing, runs[i], i));
        configs.push_back(one.config);
        out->sameData = out->sameData &&
                        (loaded.empty() || loaded.front().row.record.inputHash == one.row.record.inputHash);
        out->runs.push_back(one.row);
        for (auto& curve : one.learning)
            out->learning.push_back(std::move(curve));
        const auto* model = methodOf(one.evaluation, kModel);
        out->equity.push_back(model == nullptr ? EquityCurve{}
                                               : equityOf(one.evaluation.dates, model->returns));
        loaded.push_back(std::move(one));
    }
    if (const auto* hrp = methodOf(loaded.front().evaluation, kHrp))
        out->hrp = equityOf(loaded.front().evaluation.dates, hrp->returns);
    QD_TRY(auto compared, compareConfigs(configs));
    out->differences = std::move(compared.differences);
    out->sameKeys = compared.same;
    for (const auto& metric : kMetrics)
        out->metrics.push_back(metricOf(metric, out->runs));
    for (std::size_t i = 1; i < loaded.size(); ++i) {
        QD_TRY(auto sharpe, sharpeOf(loaded.front(), loaded[i], i, job));
        out->sharpe.push_back(std::move(sharpe));
    }
    return std::shared_ptr<const ExperimentComparison>(std::move(out));
}

}  // namespace qd::desk
