// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/model_evaluation.h"

#include <cmath>
#include <limits>

namespace qd::desk {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

std::optional<double> numberIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    const double value = member == nullptr ? kNone : member->numberOr(kNone);
    if (!std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::int64_t> countIn(const Json& json, std::string_view key) {
    const auto value = numberIn(json, key);
    constexpr double kMost = 1e15;
    if (!value || *value < 0.0 || *value > kMost || *value != std::floor(*value)) return std::nullopt;
    return static_cast<std::int64_t>(*value);
}

std::string textIn(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

std::optional<Date> dayIn(const Json& json, std::string_view key) {
    const auto day = Date::parse(textIn(json, key));
    return day.ok() ? std::optional<Date>(*day) : std::nullopt;
}

std::vector<std::string> textsIn(const Json& json, std::string_view key) {
    std::vector<std::string> texts;
    const Json* member = json.find(key);
    if (member == nullptr || !member->isArray()) return texts;
    for (const Json& item : member->items())
        texts.push_back(item.stringOr(""));
    return texts;
}

/// The member of that name; an empty object where there is none.
const Json& partOf(const Json& json, std::string_view key) {
    static const Json kEmpty = Json::object();
    const Json* member = json.find(key);
    return member != nullptr && member->isObject() ? *member : kEmpty;
}

SharpeDifference differenceOf(const Json& differences, std::string_view baseline) {
    const Json& json = partOf(differences, baseline);
    return {numberIn(json, "sharpe"), numberIn(json, "low"), numberIn(json, "high"), numberIn(json, "p")};
}

void readOrigin(const Json& json, ModelEvaluation& out) {
    const Json& training = partOf(json, "training");
    out.trainedFrom = dayIn(training, "first_day");
    out.trainedTo = dayIn(training, "last_day");
    out.symbols = textsIn(training, "symbols");
    const Json& features = partOf(json, "features");
    out.featureView = textIn(features, "view");
    out.featureVersion = countIn(features, "version").value_or(0);
    out.features = textsIn(features, "names");
    out.featureHash = textIn(features, "hash");
    out.dataHash = textIn(partOf(json, "data"), "content_hash");
    out.kind = textIn(partOf(json, "model"), "kind");
    out.codeVersion = textIn(json, "code_version");
    out.seed = countIn(json, "seed");
    out.complete = textIn(json, "status") == "complete";
}

}  // namespace

OutOfSample outOfSampleOf(const Json& parent, std::string_view member) {
    const Json& json = partOf(parent, member);
    OutOfSample out;
    out.from = dayIn(json, "first_day");
    out.to = dayIn(json, "last_day");
    out.sharpe = numberIn(json, "sharpe");
    out.sharpeLow = numberIn(json, "sharpe_low");
    out.sharpeHigh = numberIn(json, "sharpe_high");
    out.deflated = numberIn(json, "deflated_sharpe");
    out.cagr = numberIn(json, "cagr");
    out.volatility = numberIn(json, "volatility");
    out.drawdown = numberIn(json, "max_drawdown");
    out.winRate = numberIn(json, "win_rate");
    out.turnover = numberIn(json, "turnover");
    out.trades = countIn(json, "trades");
    out.periods = countIn(json, "periods");
    out.trials = countIn(json, "trials").value_or(1);
    // Where nothing else was tried there is no luck to take off: the probability of a ratio above 0.
    if (!out.deflated && out.trials <= 1) out.deflated = numberIn(json, "probabilistic_sharpe");
    return out;
}

Result<ModelEvaluation> parseEvaluation(std::string_view text) {
    const auto json = Json::parse(text);
    if (!json.ok() || !json->isObject())
        return Error{ErrorCode::Integrity, say("the evaluation of the run is damaged"),
                     say("train the model again")};
    ModelEvaluation out;
    out.model = outOfSampleOf(*json, "out_of_sample");
    const Json& baselines = partOf(*json, "baselines");
    out.hrp = outOfSampleOf(baselines, "hrp");
    out.equalWeight = outOfSampleOf(baselines, "equal_weight");
    const Json& differences = partOf(*json, "differences");
    out.overHrp = differenceOf(differences, "hrp");
    out.overEqualWeight = differenceOf(differences, "equal_weight");
    readOrigin(*json, out);
    return out;
}

}  // namespace qd::desk
