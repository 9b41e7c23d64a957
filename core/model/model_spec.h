// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/result.h"

namespace qd::model {

/// What makes weights: a recurrent net over each name's window, a graph net over all names of a day, the
/// hierarchical baseline (López de Prado 2016), or a mix of others.
enum class Kind : std::uint8_t { Lstm, Gat, Hrp, Ensemble };
/// What turns scores into weights that are >= 0 and sum to 1 (sparsemax: Martins & Astudillo 2016).
enum class Head : std::uint8_t { Softmax, Sparsemax };
/// What training maximises: the Sharpe ratio after turnover costs, or the fit of forecast returns.
enum class Objective : std::uint8_t { Sharpe, Forecast };
/// Which names are neighbours, from the correlation of their returns: minimum spanning tree, triangulated
/// maximally filtered graph (Massara et al. 2016), k nearest, or all above a threshold.
enum class GraphKind : std::uint8_t { Mst, Tmfg, Nearest, Threshold };
/// What numbers the steps compute in; parameters and optimiser state are always 32-bit.
enum class Precision : std::uint8_t { Float32, Float16, BFloat16 };

/// Names as in configurations: "lstm", "softmax", "sharpe", "tmfg", "float32" …
[[nodiscard]] std::string_view name(Kind v) noexcept;
[[nodiscard]] std::string_view name(Head v) noexcept;
[[nodiscard]] std::string_view name(Objective v) noexcept;
[[nodiscard]] std::string_view name(GraphKind v) noexcept;
[[nodiscard]] std::string_view name(Precision v) noexcept;
[[nodiscard]] std::optional<Kind> parseKind(std::string_view text) noexcept;
[[nodiscard]] std::optional<Head> parseHead(std::string_view text) noexcept;
[[nodiscard]] std::optional<Objective> parseObjective(std::string_view text) noexcept;
[[nodiscard]] std::optional<GraphKind> parseGraphKind(std::string_view text) noexcept;
[[nodiscard]] std::optional<Precision> parsePrecision(std::string_view text) noexcept;

struct LstmShape {
    std::size_t window = 60;  ///< sessions of features that one sequence holds
    std::size_t hidden = 128;
    std::size_t layers = 2;
    std::size_t attention = 64;  ///< width of the temporal attention that pools the hidden states
    double dropout = 0.1;        ///< between layers, and before the score

    bool operator==(const LstmShape&) const = default;
};

struct GatShape {
    std::size_t layers = 3;
    std::size_t heads = 8;
    std::size_t width = 16;  ///< of each head
    double dropout = 0.1;
    double leak = 0.2;  ///< negative slope of the attention (Brody et al. 2022)
    GraphKind graph = GraphKind::Tmfg;
    std::size_t neighbours = 10;            ///< of GraphKind::Nearest
    double threshold = 0.5;                 ///< of GraphKind::Threshold: correlation at least
    std::size_t correlationSessions = 252;  ///< returns that correlations are made of

    bool operator==(const GatShape&) const = default;
};

/// What a net is, whatever it is trained on. `lstm` holds for Kind::Lstm, `gat` for Kind::Gat.
struct ModelSpec {
    Kind kind = Kind::Lstm;
    LstmShape lstm;
    GatShape gat;
    Head head = Head::Softmax;
    double temperature = 1.0;  ///< > 0: scores are divided by it before the head
    double minWeight = 0.0;  ///< of the projection inside the net: box and budget; the full rules come after
    double maxWeight = 1.0;

    bool operator==(const ModelSpec&) const = default;
};
/// Error BadInput naming the field that is out of its range.
[[nodiscard]] Status validate(const ModelSpec& spec);

/// Bytes that a run may take.
struct MemoryBudget {
    std::uint64_t gpuBytes = 11ULL << 30U;
    std::uint64_t hostBytes = 32ULL << 30U;
    double warnShare = 0.9;  ///< a notice from this share of the budget on

    bool operator==(const MemoryBudget&) const = default;
};

/// How a net is trained. A batch is a stretch of consecutive rebalance rows (its Sharpe ratio is one term of
/// the loss); `accumulation` batches make a step.
struct TrainSpec {
    Objective objective = Objective::Sharpe;
    std::size_t epochs = 50;
    std::size_t patience = 8;    ///< epochs without a better validation before it stops; 0: never
    std::size_t batchRows = 16;  ///< rebalance rows of a batch
    std::size_t accumulation = 1;
    double learningRate = 1e-3;
    double weightDecay = 1e-4;  ///< AdamW (Loshchilov & Hutter 2019)
    double clipNorm = 1.0;      ///< of the gradient; 0: none
    double costBps = 10.0;      ///< of traded notional, in the loss
    double huberDelta =
        1.0;  ///< of the objective Forecast, in standard deviations of returns; 0: squares only
    double periodsPerYear = 12.0;  ///< rebalances a year: annualises the Sharpe ratio of the loss
    Precision precision = Precision::Float32;
    bool activationCheckpointing = false;
    /// Sequences (LSTM: names × rows) or graphs (GAT: rows) that go through the net at a time; 0: as many as
    /// suit the device. The gradient does not depend on it.
    std::size_t piece = 0;
    bool deterministic = true;
    std::uint64_t seed = 1;
    std::size_t threads = 1;
    std::string device = "auto";  ///< "auto", "cpu", "cuda", "cuda:1"
    MemoryBudget budget;

    bool operator==(const TrainSpec&) const = default;
};
[[nodiscard]] Status validate(const TrainSpec& spec);

/// One fold of a walk-forward: rows of the learning panel at whose close weights are made, ascending and
/// apart. Nothing of `test` is seen before the fold's weights are made.
struct Fold {
    std::vector<std::size_t> train;
    std::vector<std::size_t> validate;
    std::vector<std::size_t> test;

    bool operator==(const Fold&) const = default;
};

}  // namespace qd::model
