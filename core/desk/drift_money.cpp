// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_money.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>

#include "core/drift/exposure.h"

namespace qd::desk {

namespace {

constexpr double kPeriodsPerYear = 252.0;

std::vector<std::size_t> placesOf(const std::vector<std::string>& names,
                                  const std::vector<std::string>& wanted) {
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (std::find(wanted.begin(), wanted.end(), names[i]) != wanted.end()) places.push_back(i);
    }
    return places;
}

double textNumber(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? 0.0 : member->numberOr(0.0);
}

std::string textOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? std::string() : member->stringOr("");
}

double medianOf(std::vector<float> values) {
    if (values.empty()) return 0.0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) return *middle;
    return 0.5 * (static_cast<double>(*middle) + *std::max_element(values.begin(), middle));
}

/// The median of a feature over rows [from, to), of the names that are known.
double medianOf(const model::LearningPanel& panel, std::size_t feature, std::size_t from, std::size_t to) {
    std::vector<float> values;
    for (std::size_t cell = from * panel.width(); cell < to * panel.width(); ++cell) {
        if (panel.known[cell] != 0) values.push_back(panel.values[cell * panel.depth() + feature]);
    }
    return medianOf(std::move(values));
}

}  // namespace

Result<DriftMoney> driftMoney(const ModelOutputs& outputs, const std::vector<std::string>& drifted,
                              const MoneyInputs& inputs) {
    DriftMoney money;
    money.drifted = drifted;
    drift::ExposureInput input;
    input.symbols = outputs.symbols;
    input.features = outputs.features;
    input.sensitivity = outputs.sensitivity;
    input.weights = outputs.weights;
    input.neutralised = outputs.neutralised;
    input.covariance = inputs.covariance;
    for (const auto& symbol : outputs.symbols) {
        const auto held = inputs.held.find(symbol);
        input.positions.push_back(held == inputs.held.end() ? 0.0 : held->second);
    }
    for (const auto& [symbol, value] : inputs.held)
        money.portfolioValue += value;
    QD_TRY(const auto exposure, drift::driftExposure(input, placesOf(outputs.features, drifted)));
    money.valueOnDrifted = exposure.valueOnDrifted;
    money.weightOnDrifted = exposure.weightOnDrifted;
    money.trackingError = exposure.trackingError;
    money.turnover = exposure.turnover;
    for (const auto& position : exposure.positions) {
        DriftedPosition line{position.symbol,
                             position.weight,
                             position.weight + position.weightChange,
                             position.value,
                             position.driftedShare,
                             position.leading,
                             position.weightChange * money.portfolioValue};
        money.positions.push_back(std::move(line));
    }
    return money;
}

Json moneyDocument(const DriftMoney& money) {
    Json drifted = Json::array();
    for (const auto& feature : money.drifted)
        drifted.push(feature);
    Json positions = Json::array();
    for (const auto& line : money.positions)
        positions.push(Json::object({{"symbol", line.symbol},
                                     {"weight", line.weight},
                                     {"neutralised", line.neutralised},
                                     {"value", line.value},
                                     {"drifted_share", line.driftedShare},
                                     {"leading", line.leading},
                                     {"trade", line.trade}}));
    Json json = Json::object();
    json.set("drifted", std::move(drifted)).set("positions", std::move(positions));
    json.set("portfolio_value", money.portfolioValue).set("value_on_drifted", money.valueOnDrifted);
    json.set("weight_on_drifted", money.weightOnDrifted).set("tracking_error", money.trackingError);
    return json.set("turnover", money.turnover).set("words", money.words.text);
}

Result<DriftMoney> parseMoney(const Json& document) {
    const Json* drifted = document.find("drifted");
    const Json* positions = document.find("positions");
    if (drifted == nullptr || !drifted->isArray() || positions == nullptr || !positions->isArray())
        return Error{ErrorCode::Integrity, say("the drift in money of a scan is damaged")};
    DriftMoney money;
    for (const Json& feature : drifted->items())
        money.drifted.push_back(feature.stringOr(""));
    for (const Json& item : positions->items()) {
        const auto number = [&](const char* key) { return textNumber(item, key); };
        money.positions.push_back({textOf(item, "symbol"), number("weight"), number("neutralised"),
                                   number("value"), number("drifted_share"), textOf(item, "leading"),
                                   number("trade")});
    }
    money.portfolioValue = textNumber(document, "portfolio_value");
    money.valueOnDrifted = textNumber(document, "value_on_drifted");
    money.weightOnDrifted = textNumber(document, "weight_on_drifted");
    money.trackingError = textNumber(document, "tracking_error");
    money.turnover = textNumber(document, "turnover");
    money.words = Message(textOf(document, "words"));
    return money;
}

model::LearningPanel neutralised(const model::LearningPanel& panel, const model::LearningPanel& usual,
                                 std::size_t from, std::size_t to, const std::vector<std::string>& features) {
    QD_REQUIRE(panel.features == usual.features && from <= to && to <= usual.rows());
    auto out = panel;
    for (const auto feature : placesOf(panel.features, features)) {
        const auto value = static_cast<float>(medianOf(usual, feature, from, to));
        for (std::size_t cell = 0; cell < out.known.size(); ++cell) {
            if (out.known[cell] != 0) out.values[cell * out.depth() + feature] = value;
        }
    }
    return out;
}

std::vector<double> annualCovariance(const model::LearningPanel& panel, std::size_t sessions) {
    const auto names = panel.width();
    const auto rows = std::min(sessions, panel.rows());
    if (rows < 2) return {};
    const auto first = panel.rows() - rows;
    std::vector<double> mean(names, 0.0);
    std::vector<double> returns(rows * names);
    for (std::size_t t = 0; t < rows; ++t) {
        for (std::size_t i = 0; i < names; ++i) {
            const double r = panel.returns[(first + t) * names + i];
            returns[t * names + i] = r;
            mean[i] += r / static_cast<double>(rows);
        }
    }
    std::vector<double> covariance(names * names, 0.0);
    const double scale = kPeriodsPerYear / static_cast<double>(rows - 1);
    for (std::size_t t = 0; t < rows; ++t) {
        for (std::size_t i = 0; i < names; ++i) {
            const double a = (returns[t * names + i] - mean[i]) * scale;
            for (std::size_t k = 0; k <= i; ++k)
                covariance[i * names + k] += a * (returns[t * names + k] - mean[k]);
        }
    }
    for (std::size_t i = 0; i < names; ++i)
        for (std::size_t k = 0; k < i; ++k)
            covariance[k * names + i] = covariance[i * names + k];
    return covariance;
}

}  // namespace qd::desk
