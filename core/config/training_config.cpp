// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/config/training_config.h"

#include <algorithm>
#include <array>

#include "core/base/number_text.h"
#include "core/config/backtest_reader.h"
#include "core/config/yaml_node.h"
#include "core/config/yaml_reader.h"
#include "core/config/yaml_text.h"

namespace qd::config {

namespace {

constexpr int kNewestVersion = 1;
constexpr std::array<std::string_view, 4> kKinds{"lstm", "gat", "hrp", "ensemble"};
constexpr std::array<std::string_view, 3> kMembers{"lstm", "gat", "hrp"};
constexpr std::array<std::string_view, 2> kHeads{"softmax", "sparsemax"};
constexpr std::array<std::string_view, 4> kGraphs{"mst", "tmfg", "nearest", "threshold"};
constexpr std::array<std::string_view, 2> kObjectives{"sharpe", "forecast"};
constexpr std::array<std::string_view, 4> kSchedules{"daily", "weekly", "monthly", "quarterly"};
constexpr std::array<std::string_view, 3> kPrecisions{"float32", "float16", "bfloat16"};
constexpr NumberRange kTemperature{1e-3, 1e3};
constexpr NumberRange kDropout{0.0, 0.95};
constexpr NumberRange kShare{0.0, 1.0};
constexpr NumberRange kAboveNothing{0.0, 1e6, true};
constexpr NumberRange kCorrelation{-1.0, 1.0};
constexpr NumberRange kRate{1e-9, 10.0};
constexpr NumberRange kNorm{0.0, 1e6};
constexpr NumberRange kGib{0.0, 1e6, true};
constexpr NumberRange kWarn{0.1, 1.0};
constexpr NumberRange kLevel{0.0001, 0.5};
constexpr std::int64_t kMostSessions = 100'000;

/// Reads a whole number into `to` where the key is there.
Status readCount(const YamlMap& map, std::string_view key, std::int64_t low, std::int64_t high,
                 std::int64_t& to) {
    QD_TRY(to, YamlMap::orElse(to, map.integer(key, low, high)));
    return Ok{};
}

Status readNumber(const YamlMap& map, std::string_view key, NumberRange range, double& to) {
    QD_TRY(to, YamlMap::orElse(to, map.number(key, range)));
    return Ok{};
}

Status readChoice(const YamlMap& map, std::string_view key, std::span<const std::string_view> names,
                  std::string& to) {
    QD_TRY(to, YamlMap::orElse(to, map.choice(key, names)));
    return Ok{};
}

Status readFlag(const YamlMap& map, std::string_view key, bool& to) {
    QD_TRY(to, YamlMap::orElse(to, map.boolean(key)));
    return Ok{};
}

Status readLstm(const YamlMap& model, LstmConfig& config) {
    QD_TRY(const auto map, model.map("lstm"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"window", "hidden", "layers", "attention", "dropout"}));
    QD_CHECK(readCount(*map, "window", 1, 2000, config.window));
    QD_CHECK(readCount(*map, "hidden", 1, 4096, config.hidden));
    QD_CHECK(readCount(*map, "layers", 1, 16, config.layers));
    QD_CHECK(readCount(*map, "attention", 1, 4096, config.attention));
    return readNumber(*map, "dropout", kDropout, config.dropout);
}

Status readGat(const YamlMap& model, GatConfig& config) {
    QD_TRY(const auto map, model.map("gat"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"layers", "heads", "width", "dropout", "leak", "graph", "neighbours", "threshold",
                            "correlation_sessions"}));
    QD_CHECK(readCount(*map, "layers", 1, 16, config.layers));
    QD_CHECK(readCount(*map, "heads", 1, 64, config.heads));
    QD_CHECK(readCount(*map, "width", 1, 1024, config.width));
    QD_CHECK(readNumber(*map, "dropout", kDropout, config.dropout));
    QD_CHECK(readNumber(*map, "leak", kShare, config.leak));
    QD_CHECK(readChoice(*map, "graph", kGraphs, config.graph));
    QD_CHECK(readCount(*map, "neighbours", 1, 1000, config.neighbours));
    QD_CHECK(readNumber(*map, "threshold", kCorrelation, config.threshold));
    return readCount(*map, "correlation_sessions", 3, 5000, config.correlationSessions);
}

Status readEnsemble(const YamlMap& model, TrainingConfig& config) {
    QD_TRY(const auto shares, model.numbers("ensemble", kAboveNothing));
    if (shares) config.ensemble = *shares;
    for (const auto& [name, share] : config.ensemble) {
        if (std::find(kMembers.begin(), kMembers.end(), name) == kMembers.end())
            return model.errorAt("ensemble",
                                 say("'model.ensemble': found '%1', expected lstm, gat or hrp", name));
    }
    const bool mixed = config.kind == "ensemble";
    if (mixed && config.ensemble.size() < 2)
        return model.errorAt("ensemble", say("'model.ensemble': found %1 kinds with a share, expected two or "
                                             "three of lstm, gat and hrp",
                                             config.ensemble.size()));
    if (!mixed && shares)
        return model.errorAt("ensemble", say("'model.ensemble': found shares with 'kind: %1', expected them "
                                             "with 'kind: ensemble' only",
                                             config.kind));
    return Ok{};
}

Status readModel(const YamlMap& document, TrainingConfig& config) {
    QD_TRY(const auto model, document.require<YamlMap>("model", document.map("model")));
    QD_CHECK(model.onlyKeys({"kind", "head", "temperature", "lstm", "gat", "ensemble"}));
    QD_TRY(config.kind, model.require<std::string>("kind", model.choice("kind", kKinds)));
    QD_CHECK(readChoice(model, "head", kHeads, config.head));
    QD_CHECK(readNumber(model, "temperature", kTemperature, config.temperature));
    QD_CHECK(readLstm(model, config.lstm));
    QD_CHECK(readGat(model, config.gat));
    return readEnsemble(model, config);
}

Status readMemory(const YamlMap& train, FitConfig& config) {
    QD_TRY(const auto memory, train.map("memory"));
    if (!memory) return Ok{};
    QD_CHECK(memory->onlyKeys({"gpu_gib", "host_gib", "warn_share"}));
    QD_CHECK(readNumber(*memory, "gpu_gib", kGib, config.gpuGib));
    QD_CHECK(readNumber(*memory, "host_gib", kGib, config.hostGib));
    return readNumber(*memory, "warn_share", kWarn, config.warnShare);
}

Status readFit(const YamlMap& document, FitConfig& config) {
    QD_TRY(const auto train, document.map("train"));
    if (!train) return Ok{};
    QD_CHECK(train->onlyKeys({"objective", "schedule", "epochs", "patience", "batch_rows", "accumulation",
                              "learning_rate", "weight_decay", "clip_norm", "precision",
                              "activation_checkpointing", "deterministic", "threads", "device", "memory"}));
    QD_CHECK(readChoice(*train, "objective", kObjectives, config.objective));
    QD_TRY(config.schedule, train->choice("schedule", kSchedules));
    QD_CHECK(readCount(*train, "epochs", 1, 100'000, config.epochs));
    QD_CHECK(readCount(*train, "patience", 0, 100'000, config.patience));
    QD_CHECK(readCount(*train, "batch_rows", 2, 100'000, config.batchRows));
    QD_CHECK(readCount(*train, "accumulation", 1, 10'000, config.accumulation));
    QD_CHECK(readNumber(*train, "learning_rate", kRate, config.learningRate));
    QD_CHECK(readNumber(*train, "weight_decay", kShare, config.weightDecay));
    QD_CHECK(readNumber(*train, "clip_norm", kNorm, config.clipNorm));
    QD_CHECK(readChoice(*train, "precision", kPrecisions, config.precision));
    QD_CHECK(readFlag(*train, "activation_checkpointing", config.activationCheckpointing));
    QD_CHECK(readFlag(*train, "deterministic", config.deterministic));
    QD_CHECK(readCount(*train, "threads", 1, 1024, config.threads));
    QD_TRY(config.device, YamlMap::orElse(config.device, train->text("device", 20)));
    return readMemory(*train, config);
}

Status readFolds(const YamlMap& document, TrainingFolds& config) {
    QD_TRY(const auto walk, document.map("walk_forward"));
    if (!walk) return Ok{};
    QD_CHECK(walk->onlyKeys({"train", "validate", "test", "embargo", "expanding"}));
    QD_CHECK(readCount(*walk, "train", 20, kMostSessions, config.train));
    QD_CHECK(readCount(*walk, "validate", 5, kMostSessions, config.validate));
    QD_CHECK(readCount(*walk, "test", 5, kMostSessions, config.test));
    QD_CHECK(readCount(*walk, "embargo", 0, kMostSessions, config.embargo));
    return readFlag(*walk, "expanding", config.expanding);
}

Status readSignificance(const YamlMap& document, TrainingConfig& config) {
    QD_TRY(const auto map, document.map("significance"));
    if (!map) return Ok{};
    QD_CHECK(map->onlyKeys({"resamples", "level"}));
    QD_CHECK(readCount(*map, "resamples", 100, 100'000, config.resamples));
    return readNumber(*map, "level", kLevel, config.level);
}

/// The baseline, and how everything is traded. What a net cannot be held against is refused here.
Status readRun(const YamlMap& document, BacktestConfig& run) {
    QD_TRY(run.name, document.require<std::string>("name", document.text("name")));
    QD_TRY(const auto strategy, document.require<YamlMap>("strategy", document.map("strategy")));
    QD_CHECK(readStrategyMap(strategy, run));
    if (run.method != "hrp")
        return strategy.errorAt("method", say("'strategy.method': found %1, expected hrp, the baseline of "
                                              "every model",
                                              run.method));
    if (!run.lookback)
        return strategy.errorAt("lookback",
                                say("'strategy': the baseline needs the key 'lookback', its returns"));
    if (run.limits.maxTrackingError)
        return strategy.errorAt("max_tracking_error",
                                say("'strategy.max_tracking_error' does not go with a model, whose weights "
                                    "come without a covariance"));
    if (run.limits.minWeight.value_or(0.0) < 0.0)
        return strategy.errorAt("min_weight", say("'strategy.min_weight': found %1, expected at least 0: a "
                                                  "model's weights are long",
                                                  *run.limits.minWeight));
    return readRunMap(document, run);
}

std::string lstmText(const LstmConfig& lstm) {
    return YamlText(4)
        .integer("window", lstm.window)
        .integer("hidden", lstm.hidden)
        .integer("layers", lstm.layers)
        .integer("attention", lstm.attention)
        .number("dropout", lstm.dropout)
        .str();
}

std::string gatText(const GatConfig& gat) {
    return YamlText(4)
        .integer("layers", gat.layers)
        .integer("heads", gat.heads)
        .integer("width", gat.width)
        .number("dropout", gat.dropout)
        .number("leak", gat.leak)
        .text("graph", gat.graph)
        .integer("neighbours", gat.neighbours)
        .number("threshold", gat.threshold)
        .integer("correlation_sessions", gat.correlationSessions)
        .str();
}

const char* flag(bool value) {
    return value ? "true" : "false";
}

std::string fitText(const FitConfig& fit) {
    YamlText out(2);
    out.text("objective", fit.objective);
    if (fit.schedule) out.text("schedule", *fit.schedule);
    out.integer("epochs", fit.epochs).integer("patience", fit.patience).integer("batch_rows", fit.batchRows);
    out.integer("accumulation", fit.accumulation).number("learning_rate", fit.learningRate);
    out.number("weight_decay", fit.weightDecay).number("clip_norm", fit.clipNorm);
    out.text("precision", fit.precision);
    out.text("activation_checkpointing", flag(fit.activationCheckpointing));
    out.text("deterministic", flag(fit.deterministic)).integer("threads", fit.threads);
    out.text("device", yamlScalar(fit.device));
    out.section("memory", YamlText(4)
                              .number("gpu_gib", fit.gpuGib)
                              .number("host_gib", fit.hostGib)
                              .number("warn_share", fit.warnShare)
                              .str());
    return out.str();
}

std::string modelText(const TrainingConfig& config) {
    YamlText out(2);
    out.text("kind", config.kind).text("head", config.head).number("temperature", config.temperature);
    out.section("lstm", lstmText(config.lstm)).section("gat", gatText(config.gat));
    return out.numbers("ensemble", config.ensemble).str();
}

}  // namespace

std::vector<std::string_view> knownModelKinds() {
    return {kKinds.begin(), kKinds.end()};
}

TrainingConfig defaultTrainingConfig(std::string_view kind) {
    TrainingConfig config;
    config.run.name = kind == "ensemble" ? std::string("LSTM, GAT and HRP") : std::string(kind);
    std::transform(config.run.name.begin(), config.run.name.end(), config.run.name.begin(), [&](char c) {
        return kind != "ensemble" && c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    config.run.lookback = 252;
    config.run.limits.maxWeight = 0.05;
    config.run.commissionBps = 5.0;
    config.run.halfSpreadBps = 5.0;
    config.run.initialCash = 10'000'000.0;
    config.run.seed = 1;
    config.fit.schedule = "weekly";
    config.resamples = 4999;
    return withKind(std::move(config), kind);
}

TrainingConfig withKind(TrainingConfig config, std::string_view kind) {
    config.kind = kind;
    if (kind != "ensemble")
        config.ensemble.clear();
    else if (config.ensemble.empty())
        config.ensemble = {{"gat", 1.0}, {"hrp", 1.0}, {"lstm", 1.0}};
    return config;
}

std::vector<std::string> trainedKinds(const TrainingConfig& config) {
    if (config.kind == "lstm" || config.kind == "gat") return {config.kind};
    std::vector<std::string> out;
    for (const auto& [name, share] : config.ensemble) {
        if (config.kind == "ensemble" && name != "hrp") out.push_back(name);
    }
    return out;
}

Result<TrainingConfig> parseTrainingConfig(std::string_view yaml, const std::string& file) {
    QD_TRY(const auto root, parseYaml(yaml, file));
    QD_TRY(const auto document, YamlMap::create(root, file, ""));
    TrainingConfig config;
    QD_TRY(config.run.version, readVersion(document, kNewestVersion));
    auto keys = runKeys();
    keys.insert(keys.begin(), {"version", "name", "strategy", "model", "features", "train", "walk_forward",
                               "significance"});
    QD_CHECK(document.onlyKeys(keys));
    QD_CHECK(readRun(document, config.run));
    QD_CHECK(readModel(document, config));
    QD_TRY(const auto features, document.map("features"));
    if (features) {
        QD_CHECK(features->onlyKeys({"view"}));
        QD_TRY(config.view, YamlMap::orElse(config.view, features->text("view", 60)));
    }
    QD_CHECK(readFit(document, config.fit));
    QD_CHECK(readFolds(document, config.folds));
    QD_CHECK(readSignificance(document, config));
    return config;
}

std::string writeTrainingConfig(const TrainingConfig& config) {
    YamlText walk(2);
    walk.integer("train", config.folds.train).integer("validate", config.folds.validate);
    walk.integer("test", config.folds.test).integer("embargo", config.folds.embargo);
    walk.text("expanding", flag(config.folds.expanding));
    YamlText significance(2);
    significance.integer("resamples", config.resamples).number("level", config.level);
    YamlText features(2);
    features.text("view", yamlScalar(config.view));
    YamlText out;
    out.section("model", modelText(config)).section("features", features.str());
    out.section("train", fitText(config.fit)).section("walk_forward", walk.str());
    out.section("significance", significance.str());
    return writeBacktestConfig(config.run) + out.str();
}

}  // namespace qd::config
