// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/study.h"

#include <algorithm>
#include <utility>

#include "core/base/contracts.h"
#include "core/desk/backtest_spec.h"
#include "core/desk/study_parts.h"

namespace qd::desk {

namespace {

constexpr double kRunShare = 0.6;
constexpr double kMethodShare = 0.7;
constexpr double kFamilyShare = 0.9;
constexpr std::size_t kOverfittingSplits = 16;

std::size_t count(std::int64_t value) {
    return static_cast<std::size_t>(value);
}

/// Every method at every lookback, in order.
struct CandidateList {
    std::vector<backtest::BacktestSpec> specs;
    std::vector<StudyCandidate> candidates;
};
Result<CandidateList> candidatesOf(const config::StudyConfig& config) {
    CandidateList out;
    for (std::size_t m = 0; m < config.methods.size(); ++m) {
        QD_TRY(const auto spec, toSpec(config.methods[m].config));
        for (const std::int64_t lookback : config.methods[m].lookbacks) {
            out.specs.push_back(spec);
            out.specs.back().allocation.lookback = count(lookback);
            out.candidates.push_back({m, lookback});
        }
    }
    return out;
}

backtest::RunInputs runInputs(const config::StudyConfig& config, const StudyInputs& inputs) {
    backtest::RunInputs out;
    for (const auto& dividend : inputs.dividends.dividends) {
        const bool untrue = std::any_of(
            config.untrueDividends.begin(), config.untrueDividends.end(),
            [&](const auto& left) { return left.symbol == dividend.symbol && left.date == dividend.date; });
        if (!untrue) out.dividends.dividends.push_back(dividend);
    }
    out.membership = inputs.membership;
    return out;
}

Error named(Error error, const std::string& method) {
    if (error.code == ErrorCode::BadInput) error.message = method + ": " + error.message;
    return error;
}

/// The lookbacks that each fold of each method takes, and the path that this gives.
Status walk(Study& study, const StudyInputs& inputs, const backtest::RunInputs& tables,
            const CandidateList& list, const backtest::CandidatePaths& paths, const jobs::JobContext& job) {
    const config::StudyConfig& config = study.config;
    const backtest::WalkForwardPlan plan{
        count(config.trainRows), count(config.testRows), config.anchored, {count(config.purgeRows), 0}};
    const double share = 1.0 / static_cast<double>(config.methods.size());
    for (std::size_t m = 0; m < config.methods.size(); ++m) {
        StudyMethodFigures method;
        method.name = config.methods[m].name;
        std::vector<std::size_t> among;
        for (std::size_t k = 0; k < list.candidates.size(); ++k) {
            if (list.candidates[k].method == m) among.push_back(k);
        }
        auto folds = backtest::chooseByFold(paths, among, plan);
        if (!folds.ok()) return named(std::move(folds).error(), method.name);
        method.folds = std::move(*folds);
        for (const auto& fold : method.folds)
            method.chosen.push_back(list.candidates[fold.chosen].lookback);
        study.trials += method.folds.size() * among.size();
        const StudyWalk way{inputs.prices, tables, list.specs[among.front()], paths};
        const double done = share * static_cast<double>(m);
        auto walked = tradeMethod(method, way, job.slice(done, done + share));
        if (!walked.ok()) return named(std::move(walked).error(), method.name);
        study.methods.push_back(std::move(method));
    }
    return Ok{};
}

/// Row by row the same sessions: the methods trade on the same days.
void addDates(Study& study) {
    const auto& dates = study.methods.front().run.dates;
    study.dates.assign(dates.begin() + 1, dates.end());
    for (const auto& method : study.methods)
        QD_REQUIRE(method.returns.size() == study.dates.size());
}

/// How far the candidates' ratios lie apart on the days that are out of sample.
Status addSpread(Study& study, const market::PricePanel& prices, const backtest::CandidatePaths& paths) {
    const auto first = prices.dateIndex(study.dates.front());
    QD_REQUIRE(first.has_value() && *first >= paths.firstRow);
    std::vector<double> sharpes;
    for (std::size_t k = 0; k < study.candidates.size(); ++k) {
        const auto own = std::span(paths.returns[k]).subspan(*first - paths.firstRow);
        const auto sample = analytics::sharpeSample(own);
        if (!sample.ok()) continue;
        sharpes.push_back(sample->sharpe);
        analytics::SharpeIntervalOptions options;
        options.confidence = 1.0 - study.config.level;
        QD_TRY(study.candidates[k].sharpe, analytics::sharpeInterval(own, options));
    }
    QD_TRY(study.spread, analytics::trialSpread(sharpes, study.dates.size(), study.trials));
    return Ok{};
}

std::vector<std::span<const double>> spansOf(const std::vector<std::vector<double>>& series) {
    return {series.begin(), series.end()};
}

/// What choosing among the candidates was worth, over all rows that they were run on.
Status crossValidate(Study& study, const backtest::CandidatePaths& paths, const jobs::JobContext& job) {
    const config::StudyConfig& config = study.config;
    const auto all = spansOf(paths.returns);
    if (all.size() > 1 && all.front().size() >= 2 * kOverfittingSplits) {
        QD_TRY(study.overfitting,
               analytics::overfittingProbability(all, {kOverfittingSplits}, job.slice(0.0, 0.5)));
    }
    const backtest::CombinatorialPlan plan{
        count(config.groups), count(config.tested), {count(config.purgeRows), count(config.embargoRows)}};
    QD_TRY(study.combinations, backtest::chooseOverCombinations(all, plan, job.slice(0.5, 0.8)));
    for (std::size_t m = 0; m < study.methods.size(); ++m) {
        std::vector<std::span<const double>> own;
        for (std::size_t k = 0; k < all.size(); ++k) {
            if (study.candidates[k].method == m) own.push_back(all[k]);
        }
        QD_TRY(study.methods[m].combinations,
               backtest::chooseOverCombinations(own, plan, job.slice(0.8, 1.0)));
    }
    return Ok{};
}

Status addFamily(Study& study, std::size_t threads, const jobs::JobContext& job) {
    std::vector<std::span<const double>> returns;
    for (const auto& method : study.methods)
        returns.emplace_back(method.returns);
    analytics::SharpeFamilyOptions options;
    options.baseline = study.config.baseline;
    options.resamples = count(study.config.resamples);
    options.level = study.config.level;
    options.seed = static_cast<std::uint64_t>(study.config.seed);
    options.threads = threads;
    QD_TRY(study.family, analytics::sharpeFamily(returns, options, job));
    return Ok{};
}

}  // namespace

Result<Study> runStudy(const config::StudyConfig& config, const StudyInputs& inputs, std::size_t threads,
                       const jobs::JobContext& job) {
    Study study;
    study.config = config;
    QD_TRY(const auto list, candidatesOf(config));
    study.candidates = list.candidates;
    const auto tables = runInputs(config, inputs);
    describePrices(study, inputs, tables);
    QD_TRY(const auto paths,
           backtest::runCandidates(inputs.prices, list.specs, tables, threads, job.slice(0.0, kRunShare)));
    QD_CHECK(walk(study, inputs, tables, list, paths, job.slice(kRunShare, kMethodShare)));
    addDates(study);
    QD_CHECK(addSpread(study, inputs.prices, paths));
    for (auto& method : study.methods) {
        auto measured = measureMethod(method, study, inputs, threads, job.slice(kMethodShare, kMethodShare));
        if (!measured.ok()) return named(std::move(measured).error(), method.name);
    }
    QD_CHECK(addFamily(study, threads, job.slice(kMethodShare, kFamilyShare)));
    QD_CHECK(crossValidate(study, paths, job.slice(kFamilyShare, 1.0)));
    addCoverage(study, inputs);
    const auto first =
        std::find_if(study.candidates.begin(), study.candidates.end(),
                     [&](const auto& candidate) { return candidate.method == config.baseline; });
    const auto& baseline = list.specs[static_cast<std::size_t>(first - study.candidates.begin())];
    QD_CHECK(addHindsight(study, inputs, tables, baseline, threads, job.slice(1.0, 1.0)));
    return study;
}

}  // namespace qd::desk
