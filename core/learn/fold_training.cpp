// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>
#include <cstring>
#include <exception>
#include <string>
#include <utility>

#include <c10/util/Exception.h>
#include <torch/utils.h>

#include "core/learn/fold_training_torch.h"
#include "core/learn/heads_torch.h"
#include "core/learn/losses_torch.h"
#include "core/learn/precision_torch.h"

namespace qd::learn {

namespace {

using torch::Tensor;

constexpr std::int64_t kRateNanos = 100'000'000;
constexpr double kNanosPerSecond = 1e9;

std::vector<std::pair<std::string, Tensor>> parametersOf(const ScoringNet& net) {
    std::vector<std::pair<std::string, Tensor>> all;
    for (const auto& item : net->named_parameters())
        all.emplace_back(item.key(), item.value());
    return all;
}

std::vector<std::size_t> rowsOf(const std::vector<JudgedRow>& rows) {
    std::vector<std::size_t> result;
    for (const JudgedRow& row : rows)
        result.push_back(row.row);
    return result;
}

const model::NamedTensor* find(const std::vector<model::NamedTensor>& tensors, const std::string& name) {
    const auto found =
        std::find_if(tensors.begin(), tensors.end(), [&](const auto& t) { return t.name == name; });
    return found == tensors.end() ? nullptr : &*found;
}

/// `tensor` takes the numbers of that name. Error BadInput when there are none of its shape.
Status fill(const Tensor& tensor, const std::vector<model::NamedTensor>& tensors, const std::string& name) {
    const auto* found = find(tensors, name);
    if (found == nullptr || found->shape != tensor.sizes().vec())
        return Error{ErrorCode::BadInput, say("the checkpoint lacks '%1', or it has another shape", name)};
    const torch::NoGradGuard noGradients;
    auto values = found->values;
    tensor.copy_(torch::from_blob(values.data(), found->shape, torch::kFloat32));
    return Ok{};
}

/// Tensors whose names begin with `start`, without it.
std::vector<model::NamedTensor> without(const std::string& start,
                                        const std::vector<model::NamedTensor>& tensors) {
    std::vector<model::NamedTensor> result;
    for (const auto& tensor : tensors) {
        if (tensor.name.rfind(start, 0) != 0) continue;
        result.push_back(tensor);
        result.back().name.erase(0, start.size());
    }
    return result;
}

double number(const Tensor& scalar) {
    return scalar.to(torch::kCPU, torch::kFloat64).item<double>();
}

}  // namespace

/// What an epoch gathers; numbers stay on the device until its end.
struct FoldTraining::Steps {
    std::vector<Tensor> losses;
    std::vector<Tensor> returns;
    std::vector<Tensor> norms;
    std::size_t done = 0;
    std::size_t count = 0;
    std::size_t sequences = 0;
    std::int64_t beganNanos = 0;
    std::uint64_t seed = 0;
};

struct FoldTraining::Verdict {
    double loss = 0.0;
    double sharpe = 0.0;
    double rankCorrelation = 0.0;
};

FoldTraining::FoldTraining(RunContext& run, std::size_t fold, Sections sections)
    : m_run(&run),
      m_fold(fold),
      m_seed(seedFor(run.inputs.train.seed, fold)),
      m_sections(std::move(sections)) {
    const auto& train = run.inputs.train;
    torch::manual_seed(m_seed);
    m_net = ScoringNet(run.inputs.model, static_cast<std::int64_t>(run.inputs.panel.depth()));
    m_net->to(run.device);
    m_net->setPrecision(run.precision);
    OptimiserOptions options;
    options.learningRate = train.learningRate;
    options.weightDecay = train.weightDecay;
    options.clipNorm = train.clipNorm;
    options.scaleLoss = run.precision == model::Precision::Float16;
    m_optimiser = std::make_unique<Optimiser>(parametersOf(m_net), options);
}

Result<std::unique_ptr<FoldTraining>> FoldTraining::create(RunContext& run, std::size_t fold) {
    const auto& inputs = run.inputs;
    QD_TRY(auto sections, sectionsOf(inputs.folds[fold], inputs.panel.rows()));
    const auto poor = [&](const JudgedRow& row) {
        return !canBeMet(inputs.model, run.table.at(row.row).count);
    };
    auto& rows = sections.train;
    rows.erase(std::remove_if(rows.begin(), rows.end(), poor), rows.end());
    if (rows.size() < 2)
        return Error{ErrorCode::BadInput,
                     say("fold %1 has fewer than two rows to train on whose names meet the bounds of weights",
                         fold + 1)};
    for (const JudgedRow& row : sections.validate)
        QD_CHECK(checkBounds(inputs.model, run.table.at(row.row), inputs.panel.dates[row.row]));
    for (const std::size_t row : sections.test)
        QD_CHECK(checkBounds(inputs.model, run.table.at(row), inputs.panel.dates[row]));
    std::unique_ptr<FoldTraining> training(new FoldTraining(run, fold, std::move(sections)));
    const bool windows = inputs.model.kind == model::Kind::Lstm;
    const std::size_t before = windows ? inputs.model.lstm.window - 1 : 0;
    const std::size_t first = training->m_sections.train.front().row;
    training->m_scaling =
        run.panel.fitScaling(first - std::min(first, before), training->m_sections.train.back().row);
    QD_CHECK(run.panel.setScaling(training->m_scaling));
    return training;
}

Status FoldTraining::restore(const TrainCheckpoint& checkpoint) {
    m_scaling.clear();
    for (const char* name : {"feature.mean", "feature.scale"}) {
        if (const auto* found = find(checkpoint.tensors, name)) m_scaling.push_back(*found);
    }
    QD_CHECK(m_run->panel.setScaling(m_scaling));
    for (const auto& [name, parameter] : parametersOf(m_net))
        QD_CHECK(fill(parameter, checkpoint.tensors, "net." + name));
    for (const auto& [name, state] : m_optimiser->state())
        QD_CHECK(fill(state, checkpoint.tensors, name));
    m_best = without("best.", checkpoint.tensors);
    m_best.insert(m_best.end(), m_scaling.begin(), m_scaling.end());
    m_epoch = checkpoint.epoch;
    m_bestEpoch = checkpoint.bestEpoch;
    m_bestScore = checkpoint.bestScore;
    m_bestSharpe = checkpoint.bestSharpe;
    return Ok{};
}

void FoldTraining::save(TrainCheckpoint& checkpoint) const {
    checkpoint.fold = m_fold;
    checkpoint.epoch = m_epoch;
    checkpoint.bestEpoch = m_bestEpoch;
    checkpoint.bestScore = m_bestScore;
    checkpoint.bestSharpe = m_bestSharpe;
    checkpoint.tensors = m_scaling;
    for (const auto& [name, parameter] : parametersOf(m_net))
        checkpoint.tensors.push_back(namedTensor("net." + name, parameter));
    for (const auto& [name, state] : m_optimiser->state())
        checkpoint.tensors.push_back(namedTensor(name, state));
    for (const auto& tensor : m_best) {
        if (tensor.name.rfind("feature.", 0) == 0) continue;
        checkpoint.tensors.push_back(tensor);
        checkpoint.tensors.back().name = "best." + tensor.name;
    }
}

bool FoldTraining::goesOn() const {
    const auto& train = m_run->inputs.train;
    const bool tired = train.patience > 0 && m_bestEpoch > 0 && m_epoch - m_bestEpoch >= train.patience;
    return m_epoch < train.epochs && !tired;
}

template <class Work>
auto FoldTraining::underPlan(const Work& work) -> decltype(work()) {
    for (;;) {
        try {
            return work();
        } catch (const std::exception& thrown) {
            if (!saysOutOfMemory(thrown)) return errorOf(thrown, m_run->device);
        }
        QD_CHECK(stepDown());
    }
}

Status FoldTraining::stepDown() {
    const auto& inputs = m_run->inputs;
    m_optimiser->clearGradients();
    m_net->releaseBuffers();
    const auto next = model::stepDown(inputs.model, inputs.train, m_run->size, m_run->plan);
    if (!next)
        return Error{
            ErrorCode::Internal,
            say("memory ran out, and no smaller step is left: raise the budget, or take fewer names, a "
                "shorter window or a smaller net")};
    m_run->tell("memory.step_down",
                say("Memory ran out; the run goes on: %1.", planWords(*next, inputs.model.kind)));
    if (m_run->plan.gpu && !next->gpu) {
        m_run->device = torch::Device(torch::kCPU);
        m_run->precision = usablePrecision(inputs.train.precision, m_run->device);
        m_run->panel.moveTo(m_run->device);
        m_net->to(m_run->device);
        m_net->setPrecision(m_run->precision);
        m_optimiser->moveTo(m_run->device);
    }
    m_run->plan = *next;
    m_net->setCheckpointing(next->checkpointing);
    return Ok{};
}

Status FoldTraining::keepGpuBudget() {
    // A GPU's allocator knows no budget of ours: what a step took beyond it makes the next one smaller.
    if (!m_run->plan.gpu || m_run->bytesPeak() <= m_run->bytesBudget()) return Ok{};
    QD_CHECK(stepDown());
    m_run->memory.gpu().restartPeak();
    return Ok{};
}

double FoldTraining::fractionAt(std::size_t step, std::size_t steps) const {
    const auto& inputs = m_run->inputs;
    const double within = steps > 0 ? static_cast<double>(step) / static_cast<double>(steps) : 0.0;
    const double epochs = (static_cast<double>(m_epoch) + within) / static_cast<double>(inputs.train.epochs);
    return (static_cast<double>(m_fold) + epochs) / static_cast<double>(inputs.folds.size());
}

NetRun FoldTraining::netRun(double fraction) {
    const auto& inputs = m_run->inputs;
    m_net->setCheckpointing(m_run->plan.checkpointing);
    const auto between = [this, fraction] { return m_run->job.checkpoint("Training", fraction); };
    return {m_net, m_run->panel, inputs.model, inputs.train, m_run->plan, between};
}

Batch FoldTraining::judgedBatch(const std::vector<JudgedRow>& rows, std::size_t begin,
                                std::size_t count) const {
    const auto from = rows.begin() + static_cast<std::ptrdiff_t>(begin);
    const std::vector<JudgedRow> labels(from, from + static_cast<std::ptrdiff_t>(count));
    return {m_run->inputs.panel, m_run->inputs.model, m_run->table, rowsOf(labels), labels, m_run->device};
}

Status FoldTraining::step(Steps& steps, const std::vector<Stretch>& stretches, std::size_t from,
                          std::size_t to) {
    m_optimiser->clearGradients();
    std::vector<Outcome> outcomes;
    std::size_t sequences = 0;
    for (std::size_t i = from; i < to; ++i) {
        const Batch batch = judgedBatch(m_sections.train, stretches[i].begin, stretches[i].count);
        NetRun run = netRun(fractionAt(steps.done, steps.count));
        const Tensor factor = m_optimiser->lossScale() / static_cast<double>(to - from);
        QD_TRY(auto outcome, addGradient(run, batch, factor, seedFor(steps.seed, i)));
        outcomes.push_back(std::move(outcome));
        sequences += batch.sequences();
    }
    const Tensor norm = m_optimiser->step();
    for (const Outcome& outcome : outcomes) {
        steps.losses.push_back(outcome.loss);
        steps.returns.push_back(outcome.net);
    }
    steps.norms.push_back(norm);
    steps.sequences += sequences;
    return Ok{};
}

void FoldTraining::tellRate(const Steps& steps) {
    const std::int64_t now = m_run->clock.monotonicNanos();
    m_run->warnNearBudget(m_run->bytesPeak());
    if (!m_run->sinks.rate || now - m_run->rateToldNanos < kRateNanos) return;
    m_run->rateToldNanos = now;
    const double seconds = static_cast<double>(now - steps.beganNanos) / kNanosPerSecond;
    model::StepRate rate;
    rate.fold = m_fold;
    rate.epoch = m_epoch + 1;
    rate.step = steps.done;
    rate.steps = steps.count;
    if (seconds > 0.0) rate.sequencesPerSecond = static_cast<double>(steps.sequences) / seconds;
    rate.bytesNow = m_run->bytesNow();
    rate.bytesPeak = m_run->bytesPeak();
    rate.bytesPredicted = m_run->bytesPredicted();
    rate.bytesBudget = m_run->bytesBudget();
    rate.fraction = fractionAt(steps.done, steps.count);
    m_run->sinks.rate(rate);
}

Status FoldTraining::trainSteps(Steps& steps) {
    const auto& train = m_run->inputs.train;
    Rng random(steps.seed);
    const auto stretches = stretchesOf(m_sections.train.size(), train.batchRows, random);
    steps.count = (stretches.size() + train.accumulation - 1) / train.accumulation;
    m_net->train();
    for (; steps.done < steps.count; ++steps.done) {
        const std::size_t from = steps.done * train.accumulation;
        const std::size_t to = std::min(from + train.accumulation, stretches.size());
        QD_CHECK(underPlan([&] { return step(steps, stretches, from, to); }));
        tellRate(steps);
        QD_CHECK(keepGpuBudget());
    }
    return Ok{};
}

Result<FoldTraining::Verdict> FoldTraining::validate() {
    const auto& rows = m_sections.validate;
    if (rows.empty()) return Verdict{};
    const auto work = [&]() -> Result<Verdict> {
        const Batch batch = judgedBatch(rows, 0, rows.size());
        NetRun run = netRun(fractionAt(1, 1));
        QD_TRY(const Tensor scores, scoresOf(run, batch));
        const Outcome outcome = outcomeOf(run, batch, scores);
        const Tensor mask = torch::logical_and(batch.mask(), batch.judged());
        return Verdict{number(outcome.loss),
                       number(annualSharpe(outcome.net, m_run->inputs.train.periodsPerYear)),
                       rankCorrelation(scores, batch.returns(), mask)};
    };
    m_net->eval();
    return underPlan(work);
}

void FoldTraining::keepBest(const model::EpochMetrics& metrics) {
    m_best = m_net->tensors();
    m_best.insert(m_best.end(), m_scaling.begin(), m_scaling.end());
    m_bestEpoch = m_epoch;
    m_bestSharpe = metrics.validSharpe;
}

Result<model::EpochMetrics> FoldTraining::trainEpoch() {
    const auto& inputs = m_run->inputs;
    Steps steps;
    steps.beganNanos = m_run->clock.monotonicNanos();
    steps.seed = seedFor(m_seed, m_epoch);
    QD_CHECK(trainSteps(steps));
    QD_TRY(const Verdict verdict, validate());
    model::EpochMetrics metrics;
    metrics.fold = m_fold;
    metrics.folds = inputs.folds.size();
    metrics.epoch = ++m_epoch;
    metrics.epochs = inputs.train.epochs;
    const torch::NoGradGuard noGradients;
    metrics.trainLoss = number(torch::stack(steps.losses).mean());
    metrics.trainSharpe = number(annualSharpe(torch::cat(steps.returns), inputs.train.periodsPerYear));
    metrics.gradientNorm = number(torch::stack(steps.norms).mean());
    const bool judged = !m_sections.validate.empty();
    metrics.validLoss = judged ? verdict.loss : metrics.trainLoss;
    metrics.validSharpe = judged ? verdict.sharpe : metrics.trainSharpe;
    metrics.validRankCorrelation = verdict.rankCorrelation;
    metrics.seconds = static_cast<double>(m_run->clock.monotonicNanos() - steps.beganNanos) / kNanosPerSecond;
    if (!std::isfinite(metrics.trainLoss) || !std::isfinite(metrics.validLoss))
        return Error{ErrorCode::BadInput,
                     say("the loss of epoch %1 is not a number: lower the learning rate", m_epoch)};
    const bool byReturns = inputs.train.objective == model::Objective::Sharpe;
    const double score = byReturns ? metrics.validSharpe : -metrics.validLoss;
    metrics.best = !judged || m_bestEpoch == 0 || score > m_bestScore;
    if (metrics.best) {
        m_bestScore = score;
        keepBest(metrics);
    }
    return metrics;
}

Result<Tensor> FoldTraining::weightsOf(const std::vector<std::size_t>& rows) {
    return underPlan([&]() -> Result<Tensor> {
        const Batch batch(m_run->inputs.panel, m_run->inputs.model, m_run->table, rows, {}, m_run->device);
        NetRun run = netRun(fractionAt(0, 1));
        QD_TRY(const Tensor scores, scoresOf(run, batch));
        return weigh(scores, batch.mask(), run.model).to(torch::kCPU, torch::kFloat32).contiguous();
    });
}

Result<model::FoldResult> FoldTraining::finish() {
    model::FoldResult result;
    result.fold = m_fold;
    result.epochs = m_epoch;
    result.bestEpoch = m_bestEpoch;
    result.validSharpe = m_bestSharpe;
    result.rows = m_sections.test;
    QD_CHECK(loadTensors(m_best, m_net));
    m_net->eval();
    if (result.rows.empty()) return result;
    QD_TRY(const Tensor weights, weightsOf(result.rows));
    result.weights.resize(static_cast<std::size_t>(weights.numel()));
    std::memcpy(result.weights.data(), weights.data_ptr<float>(), result.weights.size() * sizeof(float));
    return result;
}

}  // namespace qd::learn
