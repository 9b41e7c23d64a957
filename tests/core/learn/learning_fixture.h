// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/clock.h"
#include "core/base/random.h"
#include "core/jobs/job.h"
#include "core/learn/trainer.h"

namespace qd::learn {

/// Returns of noise, plus `strength` · the first feature of the close before. Features keep to themselves for
/// some days (autoregression 0.9); all but the first mean nothing.
inline model::LearningPanel plantedPanel(std::size_t rows, std::size_t names, std::size_t features,
                                         double strength, std::uint64_t seed) {
    Rng random(seed);
    model::LearningPanel panel;
    for (std::size_t t = 0; t < rows; ++t)
        panel.dates.push_back(Date::fromDays(10000 + static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < names; ++i)
        panel.symbols.push_back("N" + std::to_string(i));
    for (std::size_t f = 0; f < features; ++f)
        panel.features.push_back("f" + std::to_string(f));
    const std::size_t cells = rows * names;
    panel.values.resize(cells * features);
    panel.returns.resize(cells);
    panel.known.assign(cells, 1);
    panel.traded.assign(cells, 1);
    panel.eligible.assign(cells, 1);
    const double fresh = std::sqrt(1.0 - 0.9 * 0.9);
    for (std::size_t t = 0; t < rows; ++t) {
        for (std::size_t i = 0; i < names; ++i) {
            for (std::size_t f = 0; f < features; ++f) {
                const std::size_t at = (t * names + i) * features + f;
                const double before = t > 0 ? static_cast<double>(panel.values[at - names * features]) : 0.0;
                panel.values[at] =
                    static_cast<float>(t > 0 ? 0.9 * before + fresh * random.normal() : random.normal());
            }
            const double signal =
                t > 0 ? static_cast<double>(panel.values[((t - 1) * names + i) * features]) : 0.0;
            panel.returns[t * names + i] = static_cast<float>(strength * signal + 0.01 * random.normal());
        }
    }
    return panel;
}

/// Rows `step` apart from `first` on, in these shares one after the other.
inline model::Fold foldOf(std::size_t first, std::size_t step, std::size_t train, std::size_t validate,
                          std::size_t test) {
    model::Fold fold;
    std::size_t row = first;
    for (std::size_t i = 0; i < train; ++i, row += step)
        fold.train.push_back(row);
    for (std::size_t i = 0; i < validate; ++i, row += step)
        fold.validate.push_back(row);
    for (std::size_t i = 0; i < test; ++i, row += step)
        fold.test.push_back(row);
    return fold;
}

inline model::ModelSpec smallLstm() {
    model::ModelSpec spec;
    spec.kind = model::Kind::Lstm;
    spec.lstm = {4, 16, 1, 8, 0.0};
    return spec;
}

inline model::ModelSpec smallGat() {
    model::ModelSpec spec;
    spec.kind = model::Kind::Gat;
    spec.gat.layers = 2;
    spec.gat.heads = 2;
    spec.gat.width = 8;
    spec.gat.dropout = 0.0;
    spec.gat.graph = model::GraphKind::Nearest;
    spec.gat.neighbours = 3;
    spec.gat.correlationSessions = 20;
    return spec;
}

inline model::TrainSpec quickTraining() {
    model::TrainSpec train;
    train.epochs = 4;
    train.patience = 0;
    train.batchRows = 8;
    train.learningRate = 5e-3;
    train.periodsPerYear = 52.0;
    train.device = "cpu";
    return train;
}

/// What a run told, in order.
struct Told {
    std::vector<model::EpochMetrics> epochs;
    std::vector<model::StepRate> rates;
    std::vector<model::Notice> notices;
    std::vector<model::FoldResult> folds;
    std::vector<std::string> checkpoints;
};

inline TrainSinks sinksTo(Told& told) {
    TrainSinks sinks;
    sinks.epoch = [&told](const model::EpochMetrics& e) { told.epochs.push_back(e); };
    sinks.rate = [&told](const model::StepRate& r) { told.rates.push_back(r); };
    sinks.notice = [&told](const model::Notice& n) { told.notices.push_back(n); };
    sinks.fold = [&told](const model::FoldResult& f) { told.folds.push_back(f); };
    sinks.checkpoint = [&told](std::string bytes) {
        told.checkpoints.push_back(std::move(bytes));
        return Status{};
    };
    return sinks;
}

inline const SystemClock& machineClock() {
    static const SystemClock clock;
    return clock;
}
inline jobs::JobContext quietJob() {
    return {std::stop_token{}, {}, machineClock()};
}

}  // namespace qd::learn
