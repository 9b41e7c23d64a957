// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/measure_memory.h"

#include <algorithm>
#include <cstddef>
#include <string>

#include "core/base/random.h"
#include "core/learn/trainer.h"

namespace qd::learn {

namespace {

constexpr double kDailyDeviation = 0.01;

/// Features and returns of no meaning; everything is known, traded and eligible.
model::LearningPanel madeUp(const model::RunSize& size) {
    Rng random(1);
    model::LearningPanel panel;
    for (std::size_t t = 0; t < size.rows; ++t)
        panel.dates.push_back(Date::fromDays(static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < size.names; ++i)
        panel.symbols.push_back("N" + std::to_string(i));
    for (std::size_t f = 0; f < size.features; ++f)
        panel.features.push_back("f" + std::to_string(f));
    const std::size_t cells = size.rows * size.names;
    panel.values.resize(cells * size.features);
    for (float& value : panel.values)
        value = static_cast<float>(random.uniform() - 0.5);
    panel.returns.resize(cells);
    for (float& value : panel.returns)
        value = static_cast<float>(kDailyDeviation * random.normal());
    panel.known.assign(cells, 1);
    panel.traded.assign(cells, 1);
    panel.eligible.assign(cells, 1);
    return panel;
}

}  // namespace

Result<MeasuredMemory> measureMemory(const model::ModelSpec& spec, const model::TrainSpec& train,
                                     const model::RunSize& size, const model::MemoryPlan& plan,
                                     const Clock& clock, const jobs::JobContext& job) {
    const bool graphs = spec.kind == model::Kind::Gat;
    const std::size_t before = graphs ? spec.gat.correlationSessions : spec.lstm.window;
    model::RunSize wanted = size;
    wanted.rows = std::max(size.rows, before + 2 * size.batchRows + 4);
    wanted.present = 0;
    wanted.graphRows = size.batchRows;
    const model::LearningPanel panel = madeUp(wanted);
    model::Fold fold;
    for (std::size_t i = 0; i < size.batchRows; ++i)
        fold.train.push_back(before + 2 * i);
    model::TrainSpec twoSteps = train;
    twoSteps.epochs = 2;
    twoSteps.patience = 0;
    twoSteps.batchRows = size.batchRows;
    twoSteps.accumulation = 1;
    MeasuredMemory result;
    TrainInputs inputs{panel, spec, twoSteps, {&fold, 1}};
    inputs.processBytes = 0;
    inputs.plan = plan;
    TrainSinks sinks;
    sinks.epoch = [&](const model::EpochMetrics& epoch) {
        result.stepSeconds = epoch.epoch == 1 ? epoch.seconds : std::min(result.stepSeconds, epoch.seconds);
    };
    QD_TRY(const auto done, learn::train(inputs, sinks, clock, job));
    result.measured = done.bytesPeak;
    result.predicted = model::predictMemory(spec, wanted, plan).tensors();
    return result;
}

}  // namespace qd::learn
