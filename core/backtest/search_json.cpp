// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <string>
#include <utility>

#include "core/backtest/search.h"

namespace qd::backtest {

namespace {

constexpr std::int64_t kVersion = 1;

Error damaged(std::string_view member) {
    return Error{ErrorCode::BadInput, say("the stored search is damaged at '%1'", member)};
}

Result<const Json*> member(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    if (found == nullptr) return damaged(key);
    return found;
}

/// A number that must be there.
Result<double> number(const Json& json, std::string_view key) {
    QD_TRY(const Json* found, member(json, key));
    const double value = found->numberOr(std::nan(""));
    if (std::isnan(value)) return damaged(key);
    return value;
}

Result<std::size_t> count(const Json& json, std::string_view key) {
    QD_TRY(const Json* found, member(json, key));
    const std::int64_t value = found->intOr(-1);
    if (value < 0) return damaged(key);
    return static_cast<std::size_t>(value);
}

Json toJson(const Trial& trial) {
    Json point = Json::array();
    for (const double value : trial.point)
        point.push(value);
    Json out = Json::object();
    out.set("point", std::move(point));
    Json figures = toJson(trial.statistics);
    for (const auto& [key, value] : figures.members())
        out.set(key, value);
    return out;
}

Result<Trial> trialFromJson(const Json& json) {
    QD_TRY(const Json* point, member(json, "point"));
    if (!point->isArray()) return damaged("point");
    Trial trial;
    for (const Json& item : point->items()) {
        const double value = item.numberOr(std::nan(""));
        if (std::isnan(value)) return damaged("point");
        trial.point.push_back(value);
    }
    QD_TRY(trial.statistics, trialStatisticsFromJson(json));
    return trial;
}

std::optional<SearchEnd> parseEnd(std::string_view text) {
    for (const auto end :
         {SearchEnd::Unfinished, SearchEnd::Done, SearchEnd::Patience, SearchEnd::Exhausted}) {
        if (name(end) == text) return end;
    }
    return std::nullopt;
}

Status readSpec(const Json& json, SearchSpec& spec) {
    QD_TRY(const Json* method, member(json, "method"));
    const auto parsedMethod = parseSearchMethod(method->stringOr(""));
    if (!parsedMethod) return damaged("method");
    spec.method = *parsedMethod;
    QD_TRY(const Json* objective, member(json, "objective"));
    const auto parsedObjective = parseObjective(objective->stringOr(""));
    if (!parsedObjective) return damaged("objective");
    spec.objective = *parsedObjective;
    QD_TRY(const Json* axes, member(json, "axes"));
    if (!axes->isArray()) return damaged("axes");
    for (const Json& item : axes->items()) {
        QD_TRY(auto axis, axisFromJson(item));
        spec.space.axes.push_back(std::move(axis));
    }
    QD_TRY(spec.trials, count(json, "most_trials"));
    QD_TRY(spec.patience, count(json, "patience"));
    QD_TRY(const std::size_t seed, count(json, "seed"));
    spec.seed = seed;
    QD_TRY(const Json* subject, member(json, "subject"));
    spec.subject = *subject;
    return Ok{};
}

}  // namespace

Json toJson(const TrialStatistics& trial) {
    Json returns = Json::object();
    returns.set("periods", static_cast<std::int64_t>(trial.returns.periods)).set("mean", trial.returns.mean);
    returns.set("deviation", trial.returns.deviation).set("skew", trial.returns.skew);
    returns.set("kurtosis", trial.returns.kurtosis);
    Json out = Json::object();
    out.set("total_return", trial.totalReturn).set("sharpe", trial.sharpe ? Json(*trial.sharpe) : Json());
    out.set("max_drawdown", trial.maxDrawdown).set("trades", trial.trades).set("returns", std::move(returns));
    return out;
}

Result<TrialStatistics> trialStatisticsFromJson(const Json& json) {
    TrialStatistics trial;
    QD_TRY(trial.totalReturn, number(json, "total_return"));
    QD_TRY(const Json* sharpe, member(json, "sharpe"));
    if (!sharpe->isNull()) {
        QD_TRY(trial.sharpe, number(json, "sharpe"));
    }
    QD_TRY(trial.maxDrawdown, number(json, "max_drawdown"));
    QD_TRY(const std::size_t trades, count(json, "trades"));
    trial.trades = static_cast<std::int64_t>(trades);
    QD_TRY(const Json* returns, member(json, "returns"));
    QD_TRY(trial.returns.periods, count(*returns, "periods"));
    QD_TRY(trial.returns.mean, number(*returns, "mean"));
    QD_TRY(trial.returns.deviation, number(*returns, "deviation"));
    QD_TRY(trial.returns.skew, number(*returns, "skew"));
    QD_TRY(trial.returns.kurtosis, number(*returns, "kurtosis"));
    return trial;
}

Json toJson(const SearchRecord& record) {
    const SearchSpec& spec = record.spec;
    Json axes = Json::array();
    for (const Axis& axis : spec.space.axes)
        axes.push(toJson(axis));
    Json trials = Json::array();
    for (const Trial& trial : record.trials)
        trials.push(toJson(trial));
    Json out = Json::object();
    out.set("version", kVersion).set("method", name(spec.method)).set("objective", name(spec.objective));
    out.set("axes", std::move(axes)).set("most_trials", static_cast<std::int64_t>(spec.trials));
    out.set("patience", static_cast<std::int64_t>(spec.patience)).set("seed", Json(spec.seed));
    out.set("subject", spec.subject).set("end", name(record.end)).set("trials", std::move(trials));
    return out;
}

Result<SearchRecord> searchRecordFromJson(const Json& json) {
    QD_TRY(const std::size_t version, count(json, "version"));
    if (version != static_cast<std::size_t>(kVersion))
        return Error{ErrorCode::BadInput,
                     say("the stored search has version %1, expected %2", version, kVersion)};
    SearchRecord record;
    QD_CHECK(readSpec(json, record.spec));
    QD_TRY(const Json* end, member(json, "end"));
    const auto parsedEnd = parseEnd(end->stringOr(""));
    if (!parsedEnd) return damaged("end");
    record.end = *parsedEnd;
    QD_TRY(const Json* trials, member(json, "trials"));
    if (!trials->isArray()) return damaged("trials");
    for (const Json& item : trials->items()) {
        QD_TRY(auto trial, trialFromJson(item));
        if (trial.point.size() != record.spec.space.axes.size()) return damaged("point");
        record.trials.push_back(std::move(trial));
    }
    return record;
}

}  // namespace qd::backtest
