// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/result.h"
#include "core/desk/session.h"
#include "core/model/train_events.h"

namespace qd::desk {

/// The trainings that run in this process over a workspace, so that nobody takes the journal of one for what
/// a crash left. Whoever starts, lists, resumes and discards trainings shares one. Safe from several threads.
class RunningTrainings {
public:
    /// The number of a new journal beside the workspace, greater than any that is there.
    std::int64_t take(const FileSystem& files, const std::string& workspace);
    /// Takes the journal with this number to go on; false when another thread has it.
    bool takeUp(std::int64_t number);
    void release(std::int64_t number);
    [[nodiscard]] bool holds(std::int64_t number) const;

private:
    mutable std::mutex m_mutex;
    std::set<std::int64_t> m_numbers;
};

/// What a training was asked for, and on what.
struct TrainingSetting {
    std::string config;  ///< canonical YAML
    std::string inputs;  ///< tables beside the prices, as inputs.json has them
    DatasetId dataset;
    bool synthetic = false;
    std::string dataHash;
    Timestamp startedAt;
    std::string startedBy;
    std::size_t sessions = 0;
    std::size_t symbols = 0;  ///< of the learning panel
};

/// How far one net has come.
struct NetProgress {
    std::string kind;  ///< "lstm", "gat"
    std::vector<model::EpochMetrics> epochs;
    std::vector<model::FoldResult> folds;  ///< finished
    std::string checkpoint;                ///< of the last whole epoch, for the worker; empty once it is done
    std::string modelFile;                 ///< bytes of model.qdmodel; empty until it is done
    std::string device;
    std::string torch;  ///< version of LibTorch
    std::uint64_t bytesPeak = 0;
    std::uint64_t bytesPredicted = 0;

    [[nodiscard]] bool done() const noexcept { return !modelFile.empty(); }
};

/// All that a training needs to go on after a crash.
struct TrainingProgress {
    TrainingSetting setting;
    std::vector<NetProgress> nets;  ///< one a trained kind
    std::vector<model::Notice> notices;
    double seconds = 0.0;  ///< of work so far
    Message words;         ///< why it stands still; empty while it runs
};
[[nodiscard]] std::string encodeProgress(const TrainingProgress& progress);
/// Error BadInput for what encodeProgress() did not write.
Result<TrainingProgress> decodeProgress(std::string_view bytes);

/// Where the journal of a training lies: "<workspace>.training-3".
[[nodiscard]] std::string journalPath(const std::string& workspace, std::int64_t number);
/// Numbers of the journals beside a workspace, ascending.
Result<std::vector<std::int64_t>> journalNumbers(const FileSystem& files, const std::string& workspace);

/// A training that is under way, sealed beside the workspace after each epoch: a process that dies leaves it
/// there, and resumeTraining() goes on.
class TrainingJournal {
public:
    /// All outlive the journal. `number` was taken from `running`, and is given back at the end.
    TrainingJournal(const Environment& environment, vault::Vault& vault, RunningTrainings& running,
                    std::int64_t number);
    TrainingJournal(const TrainingJournal&) = delete;
    TrainingJournal& operator=(const TrainingJournal&) = delete;
    /// Gives the number back; the file stays if discard() was not called.
    ~TrainingJournal();

    Status write(const TrainingProgress& progress);
    /// The training stands elsewhere: the file goes.
    void discard();
    [[nodiscard]] std::int64_t number() const noexcept { return m_number; }

private:
    const Environment& m_environment;
    vault::Vault& m_vault;
    RunningTrainings& m_running;
    std::int64_t m_number;
};

/// Error Io when it cannot be read, Integrity when it is damaged or of another workspace, BadInput when it is
/// none.
Result<TrainingProgress> readJournal(const FileSystem& files, vault::Vault& vault, std::int64_t number);

}  // namespace qd::desk
