// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/spec_json.h"

#include <string>

#include "core/model/json_fields.h"

namespace qd::model {

namespace {

Json toJson(const LstmShape& shape) {
    Json json = Json::object();
    json.set("window", std::uint64_t{shape.window}).set("hidden", std::uint64_t{shape.hidden});
    json.set("layers", std::uint64_t{shape.layers}).set("attention", std::uint64_t{shape.attention});
    json.set("dropout", shape.dropout);
    return json;
}

Json toJson(const GatShape& shape) {
    Json json = Json::object();
    json.set("layers", std::uint64_t{shape.layers}).set("heads", std::uint64_t{shape.heads});
    json.set("width", std::uint64_t{shape.width}).set("dropout", shape.dropout).set("leak", shape.leak);
    json.set("graph", name(shape.graph)).set("neighbours", std::uint64_t{shape.neighbours});
    json.set("threshold", shape.threshold);
    json.set("correlation_sessions", std::uint64_t{shape.correlationSessions});
    return json;
}

Result<LstmShape> lstmFromJson(const Json& json) {
    JsonFields fields(json, "lstm");
    LstmShape shape;
    shape.window = fields.count("window");
    shape.hidden = fields.count("hidden");
    shape.layers = fields.count("layers");
    shape.attention = fields.count("attention");
    shape.dropout = fields.number("dropout");
    QD_CHECK(fields.done());
    return shape;
}

Result<GatShape> gatFromJson(const Json& json) {
    JsonFields fields(json, "gat");
    GatShape shape;
    shape.layers = fields.count("layers");
    shape.heads = fields.count("heads");
    shape.width = fields.count("width");
    shape.dropout = fields.number("dropout");
    shape.leak = fields.number("leak");
    shape.graph = fields.choice("graph", parseGraphKind);
    shape.neighbours = fields.count("neighbours");
    shape.threshold = fields.number("threshold");
    shape.correlationSessions = fields.count("correlation_sessions");
    QD_CHECK(fields.done());
    return shape;
}

Result<MemoryBudget> budgetFromJson(const Json& json) {
    JsonFields fields(json, "budget");
    MemoryBudget budget;
    budget.gpuBytes = fields.wide("gpu_bytes");
    budget.hostBytes = fields.wide("host_bytes");
    budget.warnShare = fields.number("warn_share");
    QD_CHECK(fields.done());
    return budget;
}

}  // namespace

Json toJson(const ModelSpec& spec) {
    Json json = Json::object();
    json.set("kind", name(spec.kind)).set("lstm", toJson(spec.lstm)).set("gat", toJson(spec.gat));
    json.set("head", name(spec.head)).set("temperature", spec.temperature);
    json.set("min_weight", spec.minWeight).set("max_weight", spec.maxWeight);
    return json;
}

Json toJson(const TrainSpec& spec) {
    Json budget = Json::object();
    budget.set("gpu_bytes", std::to_string(spec.budget.gpuBytes));
    budget.set("host_bytes", std::to_string(spec.budget.hostBytes));
    budget.set("warn_share", spec.budget.warnShare);
    Json json = Json::object();
    json.set("objective", name(spec.objective)).set("epochs", std::uint64_t{spec.epochs});
    json.set("patience", std::uint64_t{spec.patience}).set("batch_rows", std::uint64_t{spec.batchRows});
    json.set("accumulation", std::uint64_t{spec.accumulation}).set("learning_rate", spec.learningRate);
    json.set("weight_decay", spec.weightDecay).set("clip_norm", spec.clipNorm);
    json.set("cost_bps", spec.costBps).set("periods_per_year", spec.periodsPerYear);
    json.set("huber_delta", spec.huberDelta);
    json.set("precision", name(spec.precision)).set("piece", std::uint64_t{spec.piece});
    json.set("activation_checkpointing", spec.activationCheckpointing);
    json.set("deterministic", spec.deterministic).set("seed", std::to_string(spec.seed));
    json.set("threads", std::uint64_t{spec.threads}).set("device", spec.device);
    json.set("budget", std::move(budget));
    return json;
}

Result<ModelSpec> modelSpecFromJson(const Json& json) {
    JsonFields fields(json, "model");
    ModelSpec spec;
    spec.kind = fields.choice("kind", parseKind);
    const Json& lstm = fields.object("lstm");
    const Json& gat = fields.object("gat");
    spec.head = fields.choice("head", parseHead);
    spec.temperature = fields.number("temperature");
    spec.minWeight = fields.number("min_weight");
    spec.maxWeight = fields.number("max_weight");
    QD_CHECK(fields.done());
    QD_TRY(spec.lstm, lstmFromJson(lstm));
    QD_TRY(spec.gat, gatFromJson(gat));
    QD_CHECK(validate(spec));
    return spec;
}

Result<TrainSpec> trainSpecFromJson(const Json& json) {
    JsonFields fields(json, "training");
    TrainSpec spec;
    spec.objective = fields.choice("objective", parseObjective);
    spec.epochs = fields.count("epochs");
    spec.patience = fields.count("patience");
    spec.batchRows = fields.count("batch_rows");
    spec.accumulation = fields.count("accumulation");
    spec.learningRate = fields.number("learning_rate");
    spec.weightDecay = fields.number("weight_decay");
    spec.clipNorm = fields.number("clip_norm");
    spec.costBps = fields.number("cost_bps");
    spec.periodsPerYear = fields.number("periods_per_year");
    spec.huberDelta = fields.number("huber_delta");
    spec.precision = fields.choice("precision", parsePrecision);
    spec.piece = fields.count("piece");
    spec.activationCheckpointing = fields.flag("activation_checkpointing");
    spec.deterministic = fields.flag("deterministic");
    spec.seed = fields.wide("seed");
    spec.threads = fields.count("threads");
    spec.device = fields.text("device", 32);
    const Json& budget = fields.object("budget");
    QD_CHECK(fields.done());
    QD_TRY(spec.budget, budgetFromJson(budget));
    QD_CHECK(validate(spec));
    return spec;
}

}  // namespace qd::model
