// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <utility>

#include "core/backtest/robustness.h"

namespace qd::backtest {

namespace {

constexpr std::int64_t kVersion = 1;

Error damaged(std::string_view member) {
    return Error{ErrorCode::BadInput, say("the stored robustness run is damaged at '%1'", member)};
}

Result<double> number(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    const double value = found == nullptr ? std::nan("") : found->numberOr(std::nan(""));
    if (std::isnan(value)) return damaged(key);
    return value;
}

Result<std::int64_t> count(const Json& json, std::string_view key) {
    const Json* found = json.find(key);
    const std::int64_t value = found == nullptr ? -1 : found->intOr(-1);
    if (value < 0) return damaged(key);
    return value;
}

Result<PathOutcome> outcomeFromJson(const Json& json) {
    PathOutcome outcome;
    QD_TRY(outcome.finalEquity, number(json, "final_equity"));
    QD_TRY(outcome.maxDrawdown, number(json, "max_drawdown"));
    const Json* sharpe = json.find("sharpe");
    if (sharpe == nullptr) return damaged("sharpe");
    if (!sharpe->isNull()) {
        QD_TRY(outcome.sharpe, number(json, "sharpe"));
    }
    return outcome;
}

}  // namespace

Json toJson(const RobustnessRecord& record) {
    Json outcomes = Json::array();
    for (const auto& outcome : record.outcomes) {
        Json item = Json::object();
        item.set("final_equity", outcome.finalEquity).set("max_drawdown", outcome.maxDrawdown);
        item.set("sharpe", outcome.sharpe ? Json(*outcome.sharpe) : Json());
        outcomes.push(std::move(item));
    }
    Json out = Json::object();
    out.set("version", kVersion).set("disturbance", name(record.spec.disturbance));
    out.set("paths", static_cast<std::int64_t>(record.spec.paths));
    out.set("block_length", record.spec.blockLength).set("noise_bps", record.spec.noiseBps);
    out.set("seed", Json(record.spec.seed)).set("subject", record.subject);
    out.set("outcomes", std::move(outcomes));
    return out;
}

Result<RobustnessRecord> robustnessRecordFromJson(const Json& json) {
    QD_TRY(const std::int64_t version, count(json, "version"));
    if (version != kVersion) return damaged("version");
    RobustnessRecord record;
    const Json* disturbance = json.find("disturbance");
    const auto parsed = parseDisturbance(disturbance == nullptr ? "" : disturbance->stringOr(""));
    if (!parsed) return damaged("disturbance");
    record.spec.disturbance = *parsed;
    QD_TRY(const std::int64_t paths, count(json, "paths"));
    record.spec.paths = static_cast<std::size_t>(paths);
    QD_TRY(record.spec.blockLength, number(json, "block_length"));
    QD_TRY(record.spec.noiseBps, number(json, "noise_bps"));
    QD_TRY(const std::int64_t seed, count(json, "seed"));
    record.spec.seed = static_cast<std::uint64_t>(seed);
    const Json* subject = json.find("subject");
    if (subject == nullptr) return damaged("subject");
    record.subject = *subject;
    const Json* outcomes = json.find("outcomes");
    if (outcomes == nullptr || !outcomes->isArray()) return damaged("outcomes");
    for (const Json& item : outcomes->items()) {
        QD_TRY(auto outcome, outcomeFromJson(item));
        record.outcomes.push_back(std::move(outcome));
    }
    return record;
}

}  // namespace qd::backtest
