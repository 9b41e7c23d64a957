// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/train_model.h"
#include "core/desk/training_files.h"
#include "core/model/learning_panel.h"

namespace qd::desk {

/// What a training has become: its record, not stored yet.
struct TrainingOutcome {
    vault::RunRecord record;
    vault::RunFiles files;
    Json summary;
};

/// What is shown of a training that runs: gathers what is told, and passes a view on at most ten times a
/// second. Used from one thread at a time.
class TrainingShow {
public:
    TrainingShow(const Clock& clock, const TrainWatch& watch, TrainingRow row);

    void begin(const TrainingProgress& progress);
    void enter(TrainingStage stage, double fraction);
    void ground(std::size_t sessions, std::size_t symbols, std::size_t folds);
    void started(std::int64_t pid);
    void rate(const model::StepRate& rate, double fraction);
    void epoch(const std::string& kind, const model::EpochMetrics& epoch);
    void fold(const std::string& kind, const model::FoldResult& fold);
    void notice(const model::Notice& notice);
    void device(const std::string& device);
    void paused(bool asked, bool stands);

private:
    TrainingCurves& curvesOf(const std::string& kind);
    void pass(bool now);

    const Clock& m_clock;
    const TrainWatch& m_watch;
    TrainingView m_view;
    std::int64_t m_next = 0;
    std::optional<std::pair<std::int64_t, double>> m_first;  ///< when and where the steps began
};

/// A training from the prices to its files, in five stages. It goes on behind what `progress` holds already,
/// and keeps it in the journal after each epoch where there is one.
class TrainingRun {
public:
    TrainingRun(Session& owner, const TrainWatch& watch, const jobs::JobContext& job, std::size_t threads,
                TrainingProgress progress, TrainingJournal* journal);
    ~TrainingRun();
    TrainingRun(const TrainingRun&) = delete;
    TrainingRun& operator=(const TrainingRun&) = delete;

    /// `before`: only trials of runs before this one count beside it; invalid: all.
    Result<TrainingOutcome> run(RunId before = {});
    [[nodiscard]] const TrainingProgress& progress() const noexcept { return m_progress; }
    /// Keeps why it ended; does nothing without a journal or before it was first written.
    Status keep(const Error& why);
    /// Whether something lies in the journal that resumeTraining() can go on with.
    [[nodiscard]] bool kept() const noexcept { return m_kept; }

private:
    Status loadData();
    Status makeFeatures();
    Status train();
    /// `from` and `share`: of the whole.
    Status trainNet(NetProgress& net, double from, double share);
    Status evaluate();
    Result<TrainingOutcome> report(RunId before);
    void writeJournal();
    [[nodiscard]] double seconds() const;
    [[nodiscard]] TrainingMaterial material() const;

    Session& m_session;
    const TrainWatch& m_watch;
    const jobs::JobContext& m_job;
    std::size_t m_threads;
    TrainingProgress m_progress;
    TrainingJournal* m_journal;
    std::unique_ptr<TrainingShow> m_show;
    std::int64_t m_started;
    double m_before = 0.0;  ///< seconds of work in earlier processes
    config::TrainingConfig m_config;
    backtest::RunInputs m_inputs;
    market::PricePanel m_panel;
    model::LearningPanel m_learning;
    std::vector<model::Fold> m_folds;
    backtest::BacktestSpec m_spec;
    TrainingEvaluation m_evaluation;
    std::map<std::string, std::string> m_hashes;
    bool m_kept = false;
    bool m_failed = false;
};

}  // namespace qd::desk
