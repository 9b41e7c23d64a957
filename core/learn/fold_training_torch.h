// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/learn/batch_gradient_torch.h"
#include "core/learn/optimiser_torch.h"
#include "core/learn/tensor_memory_torch.h"
#include "core/learn/train_checkpoint.h"
#include "core/learn/trainer.h"

namespace qd::learn {

/// What all folds of a run share.
struct RunContext {
    const TrainInputs& inputs;
    const TrainSinks& sinks;
    const Clock& clock;
    const jobs::JobContext& job;
    TensorMemory& memory;
    RowTable table;
    torch::Device device;
    PanelTensors panel;
    model::Precision precision;
    model::RunSize size;
    model::MemoryPlan plan;
    bool warned = false;  ///< of memory near the budget
    std::int64_t rateToldNanos = 0;

    void tell(const char* kind, Message text) const;
    [[nodiscard]] std::uint64_t bytesNow() const;
    [[nodiscard]] std::uint64_t bytesPeak() const;
    [[nodiscard]] std::uint64_t bytesPredicted() const;
    [[nodiscard]] std::uint64_t bytesBudget() const;
    void warnNearBudget(std::uint64_t bytes);
};

/// The words for a plan, and what it costs.
[[nodiscard]] Message planWords(const model::MemoryPlan& plan, model::Kind kind);

/// One fold: its net, optimiser, best epoch.
class FoldTraining {
public:
    /// Fresh parameters from the seed; features scaled by the fold's training rows. Error as sectionsOf().
    static Result<std::unique_ptr<FoldTraining>> create(RunContext& run, std::size_t fold);

    /// Goes on from a checkpoint of this fold. Error BadInput when its tensors are not those of the net.
    Status restore(const TrainCheckpoint& checkpoint);
    void save(TrainCheckpoint& checkpoint) const;

    /// Whether there is another epoch to train.
    [[nodiscard]] bool goesOn() const;
    Result<model::EpochMetrics> trainEpoch();
    /// Weights of the test rows by the best epoch's parameters.
    Result<model::FoldResult> finish();
    /// Of the best epoch, with the scaling of features.
    [[nodiscard]] const std::vector<model::NamedTensor>& best() const { return m_best; }

private:
    FoldTraining(RunContext& run, std::size_t fold, Sections sections);

    struct Steps;
    struct Verdict;
    [[nodiscard]] NetRun netRun(double fraction);
    [[nodiscard]] double fractionAt(std::size_t step, std::size_t steps) const;
    [[nodiscard]] Batch judgedBatch(const std::vector<JudgedRow>& rows, std::size_t begin,
                                    std::size_t count) const;
    Status trainSteps(Steps& steps);
    Status step(Steps& steps, const std::vector<Stretch>& stretches, std::size_t from, std::size_t to);
    void tellRate(const Steps& steps);
    Result<Verdict> validate();
    Result<torch::Tensor> weightsOf(const std::vector<std::size_t>& rows);
    /// Gives what `work` gives; when memory runs out in it, goes a plan down and has it done again.
    template <class Work>
    auto underPlan(const Work& work) -> decltype(work());
    Status stepDown();
    Status keepGpuBudget();
    void keepBest(const model::EpochMetrics& metrics);

    RunContext* m_run;
    std::size_t m_fold;
    std::uint64_t m_seed;
    Sections m_sections;
    ScoringNet m_net{nullptr};
    std::unique_ptr<Optimiser> m_optimiser;
    std::vector<model::NamedTensor> m_scaling;
    std::vector<model::NamedTensor> m_best;
    std::size_t m_epoch = 0;
    std::size_t m_bestEpoch = 0;
    double m_bestScore = 0.0;
    double m_bestSharpe = 0.0;
};

/// An exception of LibTorch or of the allocator as a value.
[[nodiscard]] Error errorOf(const std::exception& thrown, const torch::Device& device);

}  // namespace qd::learn
