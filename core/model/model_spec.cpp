// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/model_spec.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <utility>

namespace qd::model {

namespace {

template <class E, std::size_t n>
using NameTable = std::array<std::pair<E, std::string_view>, n>;

template <class E, std::size_t n>
std::string_view nameIn(const NameTable<E, n>& table, E value) noexcept {
    for (const auto& [known, words] : table) {
        if (known == value) return words;
    }
    return "unknown";
}

template <class E, std::size_t n>
std::optional<E> valueIn(const NameTable<E, n>& table, std::string_view text) noexcept {
    for (const auto& [known, words] : table) {
        if (words == text) return known;
    }
    return std::nullopt;
}

constexpr NameTable<Kind, 4> kKinds{
    {{Kind::Lstm, "lstm"}, {Kind::Gat, "gat"}, {Kind::Hrp, "hrp"}, {Kind::Ensemble, "ensemble"}}};
constexpr NameTable<Head, 2> kHeads{{{Head::Softmax, "softmax"}, {Head::Sparsemax, "sparsemax"}}};
constexpr NameTable<Objective, 2> kObjectives{
    {{Objective::Sharpe, "sharpe"}, {Objective::Forecast, "forecast"}}};
constexpr NameTable<GraphKind, 4> kGraphs{{{GraphKind::Mst, "mst"},
                                           {GraphKind::Tmfg, "tmfg"},
                                           {GraphKind::Nearest, "nearest"},
                                           {GraphKind::Threshold, "threshold"}}};
constexpr NameTable<Precision, 3> kPrecisions{
    {{Precision::Float32, "float32"}, {Precision::Float16, "float16"}, {Precision::BFloat16, "bfloat16"}}};

Status within(std::string_view field, double value, double least, double most) {
    if (std::isfinite(value) && value >= least && value <= most) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("%1 is %2, but must lie between %3 and %4", field, value, least, most)};
}

Status within(std::string_view field, std::size_t value, std::size_t least, std::size_t most) {
    if (value >= least && value <= most) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("%1 is %2, but must lie between %3 and %4", field, value, least, most)};
}

Status validLstm(const LstmShape& shape) {
    QD_CHECK(within("window", shape.window, 1, 2000));
    QD_CHECK(within("hidden", shape.hidden, 1, 4096));
    QD_CHECK(within("layers", shape.layers, 1, 16));
    QD_CHECK(within("attention", shape.attention, 1, 4096));
    return within("dropout", shape.dropout, 0.0, 0.95);
}

Status validGat(const GatShape& shape) {
    QD_CHECK(within("layers", shape.layers, 1, 16));
    QD_CHECK(within("heads", shape.heads, 1, 64));
    QD_CHECK(within("width", shape.width, 1, 1024));
    QD_CHECK(within("dropout", shape.dropout, 0.0, 0.95));
    QD_CHECK(within("leak", shape.leak, 0.0, 1.0));
    QD_CHECK(within("neighbours", shape.neighbours, 1, 1000));
    QD_CHECK(within("threshold", shape.threshold, -1.0, 1.0));
    return within("correlation_sessions", shape.correlationSessions, 3, 5000);
}

}  // namespace

std::string_view name(Kind v) noexcept {
    return nameIn(kKinds, v);
}
std::string_view name(Head v) noexcept {
    return nameIn(kHeads, v);
}
std::string_view name(Objective v) noexcept {
    return nameIn(kObjectives, v);
}
std::string_view name(GraphKind v) noexcept {
    return nameIn(kGraphs, v);
}
std::string_view name(Precision v) noexcept {
    return nameIn(kPrecisions, v);
}
std::optional<Kind> parseKind(std::string_view text) noexcept {
    return valueIn(kKinds, text);
}
std::optional<Head> parseHead(std::string_view text) noexcept {
    return valueIn(kHeads, text);
}
std::optional<Objective> parseObjective(std::string_view text) noexcept {
    return valueIn(kObjectives, text);
}
std::optional<GraphKind> parseGraphKind(std::string_view text) noexcept {
    return valueIn(kGraphs, text);
}
std::optional<Precision> parsePrecision(std::string_view text) noexcept {
    return valueIn(kPrecisions, text);
}

Status validate(const ModelSpec& spec) {
    if (spec.kind == Kind::Lstm) QD_CHECK(validLstm(spec.lstm));
    if (spec.kind == Kind::Gat) QD_CHECK(validGat(spec.gat));
    QD_CHECK(within("temperature", spec.temperature, 1e-3, 1e3));
    QD_CHECK(within("min_weight", spec.minWeight, 0.0, 1.0));
    return within("max_weight", spec.maxWeight, spec.minWeight, 1.0);
}

Status validate(const TrainSpec& spec) {
    QD_CHECK(within("epochs", spec.epochs, 1, 100'000));
    QD_CHECK(within("patience", spec.patience, 0, 100'000));
    QD_CHECK(within("batch_rows", spec.batchRows, 2, 100'000));
    QD_CHECK(within("accumulation", spec.accumulation, 1, 10'000));
    QD_CHECK(within("learning_rate", spec.learningRate, 1e-9, 10.0));
    QD_CHECK(within("weight_decay", spec.weightDecay, 0.0, 1.0));
    QD_CHECK(within("clip_norm", spec.clipNorm, 0.0, 1e6));
    QD_CHECK(within("cost_bps", spec.costBps, 0.0, 1000.0));
    QD_CHECK(within("huber_delta", spec.huberDelta, 0.0, 100.0));
    QD_CHECK(within("piece", spec.piece, 0, 10'000'000));
    QD_CHECK(within("periods_per_year", spec.periodsPerYear, 0.5, 366.0));
    QD_CHECK(within("threads", spec.threads, 1, 1024));
    return within("warn_share", spec.budget.warnShare, 0.1, 1.0);
}

}  // namespace qd::model
