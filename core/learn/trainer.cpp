// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer.h"

#include <algorithm>
#include <cmath>
#include <exception>
#include <optional>
#include <utility>

#include <c10/util/Exception.h>

#include "core/learn/compute_device.h"
#include "core/learn/fold_training_torch.h"
#include "core/learn/precision_torch.h"

namespace qd::learn {

namespace {

constexpr double kGiB = 1073741824.0;

MessageArgument gib(std::uint64_t bytes) {
    const double tenths = std::round(static_cast<double>(bytes) / kGiB * 10.0) / 10.0;
    return {tenths};
}

Status checkInputs(const TrainInputs& inputs) {
    QD_CHECK(model::validate(inputs.model));
    QD_CHECK(model::validate(inputs.train));
    QD_CHECK(model::validate(inputs.panel));
    if (inputs.model.kind != model::Kind::Lstm && inputs.model.kind != model::Kind::Gat)
        return Error{ErrorCode::BadInput,
                     say("a model of kind '%1' is not trained", model::name(inputs.model.kind))};
    if (inputs.folds.empty()) return Error{ErrorCode::BadInput, say("a training needs a fold")};
    if (inputs.panel.depth() < 1 || inputs.panel.width() < 1)
        return Error{ErrorCode::BadInput, say("a training needs a name and a feature")};
    return Ok{};
}

std::vector<std::size_t> allRows(const TrainInputs& inputs) {
    std::vector<std::size_t> rows;
    for (const auto& fold : inputs.folds) {
        for (const auto* section : {&fold.train, &fold.validate, &fold.test})
            rows.insert(rows.end(), section->begin(), section->end());
    }
    return rows;
}

model::RunSize sizeOf(const TrainInputs& inputs, const RowTable& table) {
    model::RunSize size;
    size.rows = inputs.panel.rows();
    size.names = inputs.panel.width();
    size.features = inputs.panel.depth();
    size.graphRows = table.size();
    std::size_t longest = 0;
    for (const auto& fold : inputs.folds)
        longest = std::max(longest, fold.train.size());
    size.batchRows = std::min(inputs.train.batchRows, longest);
    for (const auto& [row, names] : table)
        size.present = std::max(size.present, names.count);
    return size;
}

/// The plan to begin with: the first that is predicted to fit, or the last that there is.
model::MemoryPlan firstPlan(const RunContext& run, bool gpu) {
    const auto& model = run.inputs.model;
    const auto& train = run.inputs.train;
    model::MemoryPlan plan = model::fullPlan(model, train, run.size, gpu);
    std::optional<model::MemoryPlan> next = plan;
    for (; next; next = model::stepDown(model, train, run.size, plan)) {
        plan = *next;
        auto predicted = model::predictMemory(model, run.size, plan);
        if (!plan.gpu) predicted.process = run.inputs.processBytes;
        if (predicted.total() <= model::budgetFor(train.budget, plan)) break;
    }
    return plan;
}

void tellPlan(RunContext& run, bool gpu) {
    const auto full = model::fullPlan(run.inputs.model, run.inputs.train, run.size, gpu);
    if (!(run.plan == full))
        run.tell("memory.step_down", say("The whole batch would not fit into the budget of %1 GiB: %2.",
                                         gib(model::budgetFor(run.inputs.train.budget, full)),
                                         planWords(run.plan, run.inputs.model.kind)));
    run.warnNearBudget(run.bytesPredicted());
}

/// Trains the folds from where `state` stands.
class Training {
public:
    Training(RunContext& run, TrainCheckpoint state) : m_run(run), m_state(std::move(state)) {}

    Status all() {
        const std::size_t folds = m_run.inputs.folds.size();
        for (const std::size_t began = m_state.fold; m_state.fold < folds;) {
            const bool resumed = m_state.fold == began && m_state.epoch > 0;
            QD_CHECK(one(resumed));
        }
        return Ok{};
    }

    [[nodiscard]] model::TrainResult result() const {
        model::TrainResult result;
        result.folds = m_state.done;
        for (model::NamedTensor tensor : m_state.tensors) {
            if (tensor.name.rfind(kBest, 0) == 0) tensor.name.erase(0, kBest.size());
            result.net.tensors.push_back(std::move(tensor));
        }
        std::sort(result.net.tensors.begin(), result.net.tensors.end(),
                  [](const auto& a, const auto& b) { return a.name < b.name; });
        result.net.features = m_run.inputs.panel.features;
        result.net.dataHash = m_run.inputs.panel.dataHash;
        result.net.viewHash = m_run.inputs.panel.viewHash;
        result.bytesPeak = std::max(m_state.bytesPeak, m_run.bytesPeak());
        result.bytesPredicted = m_run.bytesPredicted();
        result.device = m_run.device.str();
        return result;
    }

private:
    static constexpr std::string_view kBest = "best.";

    Status one(bool resumed) {
        QD_TRY(const auto fold, FoldTraining::create(m_run, m_state.fold));
        if (resumed) QD_CHECK(fold->restore(m_state));
        while (fold->goesOn()) {
            QD_TRY(const auto metrics, fold->trainEpoch());
            if (m_run.sinks.epoch) m_run.sinks.epoch(metrics);
            fold->save(m_state);
            QD_CHECK(tell());
        }
        QD_TRY(auto result, fold->finish());
        if (m_run.sinks.fold) m_run.sinks.fold(result);
        m_state.done.push_back(std::move(result));
        const bool last = ++m_state.fold == m_run.inputs.folds.size();
        m_state.epoch = 0;
        m_state.bestEpoch = 0;
        m_state.bestScore = 0.0;
        m_state.bestSharpe = 0.0;
        m_state.tensors.clear();
        if (last) keep(fold->best());
        return tell();
    }

    void keep(const std::vector<model::NamedTensor>& best) {
        for (const auto& tensor : best) {
            m_state.tensors.push_back(tensor);
            if (tensor.name.rfind("feature.", 0) != 0) m_state.tensors.back().name.insert(0, kBest);
        }
    }

    Status tell() {
        if (!m_run.sinks.checkpoint) return Ok{};
        m_state.plan = m_run.plan;
        m_state.bytesPeak = std::max(m_state.bytesPeak, m_run.bytesPeak());
        QD_TRY(auto bytes, encodeCheckpoint(m_state));
        return m_run.sinks.checkpoint(std::move(bytes));
    }

    RunContext& m_run;
    TrainCheckpoint m_state;
};

/// The state to begin with: that of the checkpoint, or the very first.
Result<TrainCheckpoint> firstState(const TrainInputs& inputs) {
    const Json run = runIdentity(inputs.panel, inputs.model, inputs.train, inputs.folds);
    if (inputs.resumeFrom.empty()) {
        TrainCheckpoint fresh;
        fresh.run = run;
        return fresh;
    }
    QD_TRY(auto state, decodeCheckpoint(inputs.resumeFrom, run));
    bool fits = state.fold <= inputs.folds.size();
    for (std::size_t i = 0; i < state.done.size() && fits; ++i) {
        const auto& done = state.done[i];
        fits = done.rows == inputs.folds[i].test &&
               done.weights.size() == done.rows.size() * inputs.panel.width();
    }
    if (!fits) return Error{ErrorCode::BadInput, say("the results in the checkpoint do not fit the folds")};
    return state;
}

Result<model::TrainResult> run(const TrainInputs& inputs, const TrainSinks& sinks, const Clock& clock,
                               const jobs::JobContext& job) {
    QD_TRY(auto state, firstState(inputs));
    QD_TRY(const auto chosen, chooseDevice(computeDevices(), inputs.train.device));
    const bool resumed = !inputs.resumeFrom.empty() && state.epoch + state.fold > 0;
    const bool gpu = chosen.id != "cpu";
    const torch::Device device(chosen.id);
    const ThreadScope threads(inputs.train.threads);
    const DeterministicScope deterministic(inputs.train.deterministic);
    const std::uint64_t budget = inputs.train.budget.hostBytes;
    const std::uint64_t limit = budget > inputs.processBytes ? budget - inputs.processBytes : 1;
    TensorMemory memory(limit, inputs.refuse, gpu);
    QD_TRY(auto table, namesOf(inputs.panel, inputs.model, allRows(inputs), inputs.train.threads, job));
    RunContext run{inputs,
                   sinks,
                   clock,
                   job,
                   memory,
                   std::move(table),
                   device,
                   {inputs.panel, device},
                   usablePrecision(inputs.train.precision, device),
                   {},
                   {}};
    run.size = sizeOf(inputs, run.table);
    run.plan = inputs.plan                        ? *inputs.plan
               : resumed && state.plan.gpu == gpu ? state.plan
                                                  : firstPlan(run, gpu);
    if (run.precision != inputs.train.precision)
        run.tell("precision", say("%1 computes in float32: half precision is for GPUs.", chosen.id));
    tellPlan(run, gpu);
    if (gpu && !run.plan.gpu) {
        run.device = torch::Device(torch::kCPU);
        run.precision = model::Precision::Float32;
        run.panel.moveTo(run.device);
    }
    Training training(run, std::move(state));
    QD_CHECK(training.all());
    return training.result();
}

}  // namespace

Error errorOf(const std::exception& thrown, const torch::Device& device) {
    if (saysOutOfMemory(thrown))
        return Error{ErrorCode::Internal, say("memory ran out before the first step: raise the budget")};
    const auto* known = dynamic_cast<const c10::Error*>(&thrown);
    const char* words = known != nullptr ? known->what_without_backtrace() : thrown.what();
    return Error{ErrorCode::Internal, say("%1 failed: %2", device.str(), words)};
}

Message planWords(const model::MemoryPlan& plan, model::Kind kind) {
    const bool graphs = kind == model::Kind::Gat;
    const Message pieces =
        graphs ? say("%1 graphs at a time", plan.piece) : say("%1 sequences at a time", plan.piece);
    const Message where = plan.gpu ? say("on the GPU") : say("on the processor");
    if (plan.checkpointing)
        return say("%1, %2 accumulated to the same batch, with activations computed again", where, pieces);
    if (!plan.wholeBatch) return say("%1, %2 accumulated to the same batch", where, pieces);
    return say("%1, %2", where, pieces);
}

void RunContext::tell(const char* kind, Message text) const {
    job.log(text);
    if (sinks.notice) sinks.notice({kind, std::move(text)});
}

std::uint64_t RunContext::bytesNow() const {
    if (plan.gpu) return static_cast<std::uint64_t>(std::max<std::int64_t>(0, memory.gpu().now));
    return static_cast<std::uint64_t>(std::max<std::int64_t>(0, memory.host().now)) + inputs.processBytes;
}

std::uint64_t RunContext::bytesPeak() const {
    if (plan.gpu) return static_cast<std::uint64_t>(memory.gpu().peak.load());
    return static_cast<std::uint64_t>(memory.host().peak.load()) + inputs.processBytes;
}

std::uint64_t RunContext::bytesPredicted() const {
    auto predicted = model::predictMemory(inputs.model, size, plan);
    if (!plan.gpu) predicted.process = inputs.processBytes;
    return predicted.total();
}

std::uint64_t RunContext::bytesBudget() const {
    return model::budgetFor(inputs.train.budget, plan);
}

void RunContext::warnNearBudget(std::uint64_t bytes) {
    const auto budget = static_cast<double>(bytesBudget());
    if (warned || static_cast<double>(bytes) < inputs.train.budget.warnShare * budget) return;
    warned = true;
    tell("memory.warning", say("Memory is near its budget: %1 of %2 GiB.", gib(bytes), gib(bytesBudget())));
}

Result<model::TrainResult> train(const TrainInputs& inputs, const TrainSinks& sinks, const Clock& clock,
                                 const jobs::JobContext& job) {
    QD_CHECK(checkInputs(inputs));
    for (const auto& fold : inputs.folds)
        QD_CHECK(sectionsOf(fold, inputs.panel.rows()));
    try {
        return run(inputs, sinks, clock, job);
    } catch (const std::exception& thrown) {
        return errorOf(thrown, torch::Device(torch::kCPU));
    }
}

}  // namespace qd::learn
