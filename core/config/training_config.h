// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"
#include "core/config/backtest_config.h"

namespace qd::config {

/// A recurrent net over the window of each name.
struct LstmConfig {
    std::int64_t window = 60;  ///< sessions
    std::int64_t hidden = 128;
    std::int64_t layers = 2;
    std::int64_t attention = 64;
    double dropout = 0.1;

    bool operator==(const LstmConfig&) const = default;
};

/// A graph net over the names of a day.
struct GatConfig {
    std::int64_t layers = 3;
    std::int64_t heads = 8;
    std::int64_t width = 16;  ///< of each head
    double dropout = 0.1;
    double leak = 0.2;
    std::string graph = "tmfg";  ///< mst | tmfg | nearest | threshold
    std::int64_t neighbours = 10;
    double threshold = 0.5;
    std::int64_t correlationSessions = 252;

    bool operator==(const GatConfig&) const = default;
};

/// How a net is trained; see model::TrainSpec.
struct FitConfig {
    std::string objective = "sharpe";     ///< sharpe | forecast
    std::optional<std::string> schedule;  ///< of the rows to learn from; empty: that of the run
    std::int64_t epochs = 50;
    std::int64_t patience = 8;  ///< 0: never stops early
    std::int64_t batchRows = 16;
    std::int64_t accumulation = 1;
    double learningRate = 1e-3;
    double weightDecay = 1e-4;
    double clipNorm = 1.0;
    std::string precision = "float32";  ///< float32 | float16 | bfloat16
    bool activationCheckpointing = false;
    bool deterministic = true;
    std::int64_t threads = 1;  ///< of the worker: another number may give other bytes
    std::string device = "auto";
    double gpuGib = 11.0;
    double hostGib = 32.0;
    double warnShare = 0.9;

    bool operator==(const FitConfig&) const = default;
};

/// Sessions that each fold learns from, validates on and is tested on.
struct TrainingFolds {
    std::int64_t train = 504;
    std::int64_t validate = 126;
    std::int64_t test = 126;
    std::int64_t embargo = 5;  ///< sessions left out between them
    bool expanding = true;     ///< training begins at the first row, always; else it moves along

    bool operator==(const TrainingFolds&) const = default;
};

/// A training as written in YAML (configs/training/*.yaml), validated. It is a backtest with a model in it:
/// `strategy` is the hierarchical baseline that the model is held against, and its limits are kept by model,
/// baseline and equal weight alike; prices, schedule, costs and cash hold for all three.
struct TrainingConfig {
    BacktestConfig run;            ///< its method is hrp; its seed is that of the training, too
    std::string kind = "lstm";     ///< lstm | gat | hrp | ensemble
    std::string head = "softmax";  ///< softmax | sparsemax
    double temperature = 1.0;
    LstmConfig lstm;
    GatConfig gat;
    std::map<std::string, double> ensemble;  ///< lstm, gat, hrp → share > 0; two or more for an ensemble
    std::string view = "core_technical";     ///< of the features
    FitConfig fit;
    TrainingFolds folds;
    std::int64_t resamples = 1999;  ///< of the bootstraps
    double level = 0.05;

    bool operator==(const TrainingConfig&) const = default;
};

[[nodiscard]] std::vector<std::string_view> knownModelKinds();  ///< lstm, gat, hrp, ensemble

/// Reads YAML text; `file` names it in errors. Unknown key, wrong type, bad value, repeated key, unknown
/// version: error BadInput with file:line:column and what was expected.
Result<TrainingConfig> parseTrainingConfig(std::string_view yaml, const std::string& file);
/// Canonical YAML: parse(write(c)) == c, and the same config gives the same bytes. Precondition: `config` is
/// valid as parseTrainingConfig() gives it.
[[nodiscard]] std::string writeTrainingConfig(const TrainingConfig& config);
/// What `qdctl train --model KIND` trains where no file says otherwise: the nets at their full size, monthly
/// rebalances at 10 basis points, limits of 5 % a name, and HRP over a year as the baseline. Precondition: a
/// known kind.
[[nodiscard]] TrainingConfig defaultTrainingConfig(std::string_view kind);
/// The same configuration for another kind of model; an ensemble without shares mixes all three alike.
[[nodiscard]] TrainingConfig withKind(TrainingConfig config, std::string_view kind);
/// The kinds of nets that a configuration trains: its own kind, or those of its ensemble; none for hrp.
[[nodiscard]] std::vector<std::string> trainedKinds(const TrainingConfig& config);

}  // namespace qd::config
