// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/backtest/csv_text.h"
#include "core/desk/training_files.h"
#include "core/model/json_fields.h"

namespace qd::desk {

namespace {

constexpr std::string_view kReturnsHeader = "date,model,hrp,equal_weight";
constexpr std::size_t kMethods = 3;

Error damaged(std::string_view where) {
    return Error{ErrorCode::BadInput, say("the stored training is damaged at '%1'", where)};
}

const Json* memberOf(const Json* json, std::string_view key) {
    return json == nullptr ? nullptr : json->find(key);
}

double numberIn(const Json& json, std::string_view key) {
    const Json* value = json.find(key);
    return value == nullptr ? 0.0 : value->numberOr(0.0);
}

std::size_t countIn(const Json& json, std::string_view key) {
    const Json* value = json.find(key);
    return static_cast<std::size_t>(std::max<std::int64_t>(0, value == nullptr ? 0 : value->intOr(0)));
}

std::optional<double> defined(const Json& json, std::string_view key) {
    const Json* value = json.find(key);
    if (value == nullptr || value->isNull()) return std::nullopt;
    return value->numberOr(0.0);
}

Result<Date> dateIn(const Json& json, std::string_view key) {
    const Json* value = json.find(key);
    return Date::parse(value == nullptr ? std::string() : value->stringOr(""));
}

Result<EvaluatedMethod> methodFrom(const Json* json, std::string name, std::string id) {
    if (json == nullptr || !json->isObject()) return damaged(id);
    EvaluatedMethod out;
    out.name = std::move(name);
    out.id = std::move(id);
    out.evidence = evidenceFromJson(*json);
    for (const auto& definition : analytics::metricCatalog()) {
        if (json->find(definition.id) != nullptr)
            out.metrics.push_back({definition.id, defined(*json, definition.id)});
    }
    out.turnoverAnnual = numberIn(*json, "turnover");
    out.costAnnual = numberIn(*json, "cost_drag");
    out.trades = countIn(*json, "trades");
    out.rebalances = countIn(*json, "rebalances");
    return out;
}

Status addReturns(const std::string& text, TrainingEvaluation& out) {
    QD_TRY(const auto table, backtest::CsvTable::parse(text, "returns.csv", kReturnsHeader));
    for (std::size_t row = 0; row < table.rows(); ++row) {
        QD_TRY(const auto date, table.date(row, 0));
        out.dates.push_back(date);
        for (std::size_t m = 0; m < kMethods; ++m) {
            QD_TRY(const double value, table.number(row, m + 1));
            out.methods[m].returns.push_back(value);
        }
    }
    return Ok{};
}

Result<EvaluatedFold> foldFrom(const Json& json) {
    EvaluatedFold out;
    QD_TRY(out.trainFrom, dateIn(json, "train_from"));
    QD_TRY(out.trainTo, dateIn(json, "train_to"));
    QD_TRY(out.testFrom, dateIn(json, "test_from"));
    QD_TRY(out.testTo, dateIn(json, "test_to"));
    out.epochs = countIn(json, "epochs");
    out.bestEpoch = countIn(json, "best_epoch");
    out.validSharpe = numberIn(json, "validation");
    out.evidence = evidenceFromJson(json);
    return out;
}

Result<std::pair<std::string, model::EpochMetrics>> epochFrom(const std::string& line) {
    QD_TRY(const auto json, Json::parse(line));
    model::JsonFields fields(json, "epoch");
    const auto kind = fields.text("kind");
    model::EpochMetrics out;
    out.fold = fields.count("fold");
    out.epoch = fields.count("epoch");
    out.trainLoss = fields.number("train_loss");
    out.validLoss = fields.number("validation_loss");
    out.trainSharpe = fields.number("train_sharpe");
    out.validSharpe = fields.number("validation_sharpe");
    out.gradientNorm = fields.number("gradient_norm");
    out.best = fields.flag("best");
    QD_CHECK(fields.done());
    return std::pair{kind, out};
}

}  // namespace

std::optional<SharpeEvidence> evidenceFromJson(const Json& json) {
    const auto sharpe = defined(json, "sharpe");
    const auto low = defined(json, "sharpe_low");
    const auto high = defined(json, "sharpe_high");
    if (!sharpe || !low || !high) return std::nullopt;
    SharpeEvidence out;
    out.sharpe = *sharpe;
    out.low = *low;
    out.high = *high;
    out.psr = numberIn(json, "probabilistic_sharpe");
    out.dsr = defined(json, "deflated_sharpe");
    out.trials = std::max<std::size_t>(1, countIn(json, "trials"));
    out.periods = countIn(json, "periods");
    return out;
}

SharpeGap gapFromJson(const std::string& against, const Json& json) {
    const Json* p = json.find("p");
    return {against,
            numberIn(json, "sharpe"),
            numberIn(json, "low"),
            numberIn(json, "high"),
            p == nullptr ? 1.0 : p->numberOr(1.0),
            countIn(json, "block")};
}

Result<TrainingEvaluation> readEvaluation(const vault::RunFiles& files) {
    const auto document = files.find("evaluation.json");
    const auto returns = files.find("returns.csv");
    if (document == files.end() || returns == files.end()) return damaged("evaluation.json");
    QD_TRY(const auto json, Json::parse(document->second));
    const Json* name = json.find("name");
    const Json* baselines = json.find("baselines");
    TrainingEvaluation out;
    QD_TRY(auto model,
           methodFrom(json.find("out_of_sample"), name == nullptr ? "" : name->stringOr(""), "model"));
    QD_TRY(auto hrp, methodFrom(memberOf(baselines, "hrp"), "HRP", "hrp"));
    QD_TRY(auto equal, methodFrom(memberOf(baselines, "equal_weight"), "Equal weight", "equal_weight"));
    out.methods = {std::move(model), std::move(hrp), std::move(equal)};
    QD_CHECK(addReturns(returns->second, out));
    const Json* gaps = json.find("differences");
    if (gaps != nullptr && gaps->isObject()) {
        for (const auto& [against, gap] : gaps->members())
            out.gaps.push_back(gapFromJson(against, gap));
    }
    const Json* folds = json.find("folds");
    if (folds == nullptr || !folds->isArray()) return damaged("folds");
    for (const Json& item : folds->items()) {
        QD_TRY(auto fold, foldFrom(item));
        out.folds.push_back(fold);
    }
    const Json* notes = json.find("notes");
    if (notes == nullptr || !notes->isArray()) return out;
    for (const Json& note : notes->items())
        out.notes.push_back(note.stringOr(""));
    return out;
}

Result<std::vector<std::pair<std::string, std::vector<model::EpochMetrics>>>> readMetrics(
    const std::string& text) {
    std::vector<std::pair<std::string, std::vector<model::EpochMetrics>>> out;
    for (std::size_t from = 0; from < text.size();) {
        const auto end = std::min(text.find('\n', from), text.size());
        QD_TRY(auto epoch, epochFrom(text.substr(from, end - from)));
        from = end + 1;
        if (out.empty() || out.back().first != epoch.first) out.push_back({epoch.first, {}});
        out.back().second.push_back(epoch.second);
    }
    for (auto& [kind, epochs] : out) {
        std::size_t folds = 0;
        for (const auto& epoch : epochs)
            folds = std::max(folds, epoch.fold + 1);
        for (auto& epoch : epochs)
            epoch.folds = folds;
    }
    return out;
}

}  // namespace qd::desk
