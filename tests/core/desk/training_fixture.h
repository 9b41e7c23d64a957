// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <deque>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "core/base/child_process.h"
#include "core/desk/train_model.h"
#include "core/model/infer_task.h"
#include "core/model/model_file.h"
#include "core/model/net_tensors.h"
#include "core/model/train_messages.h"
#include "core/model/train_task.h"
#include "core/model/worker_frames.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk::test {

/// How the worker of a test behaves.
struct WorkerScript {
    std::size_t epochs = 3;               ///< of each fold
    std::size_t dieBeforeCheckpoint = 0;  ///< killed in place of the nth checkpoint of this process; 0: never
    std::string lastWords;                ///< on its standard error, when it dies
    std::size_t errorBeforeCheckpoint = 0;  ///< says an error in place of the nth
    bool torn = false;                      ///< dies in the middle of a frame
    bool nonsense = false;                  ///< says what is no frame
    bool hangs = false;                     ///< says nothing after its greeting
    bool slow = false;                      ///< rests a turn before each epoch
    std::size_t rates = 2;                  ///< an epoch
    double shift = 0.0;                     ///< makes other weights
};

/// What a process of a test has been asked.
struct WorkerLog {
    std::size_t started = 0;
    std::size_t resumedFrom = 0;  ///< epochs in the checkpoint that the last one was given
    std::size_t paused = 0;
    std::size_t resumed = 0;
    std::size_t killed = 0;
    std::vector<ChildCommand> commands;
};

/// Stands in for qd-worker: takes a task in frames, and tells epochs, folds, checkpoints and a result that
/// follow from the task alone.
class ScriptedWorker final : public ChildProcess {
public:
    ScriptedWorker(const WorkerScript& script, WorkerLog& log) : m_script(script), m_log(log) {}
    ~ScriptedWorker() override = default;

    void send(std::string bytes) override {
        EXPECT_TRUE(m_in.feed(bytes).ok());
        while (auto frame = m_in.take()) {
            if (frame->kind == model::FrameKind::Train) begin(*frame);
            if (frame->kind == model::FrameKind::Infer) answer(*frame);
            if (frame->kind == model::FrameKind::Pause) {
                ++m_log.paused;
                m_standing = true;
                say({model::FrameKind::Paused, Json::object(), {}});
            }
            if (frame->kind == model::FrameKind::Resume) {
                ++m_log.resumed;
                m_standing = false;
                say({model::FrameKind::Resumed, Json::object(), {}});
            }
        }
    }
    void endInput() override {}
    Result<bool> exchange(int waitMs, std::string& output, std::string& errors) override {
        m_resting = m_script.slow && !m_resting;
        if (!m_standing && !m_resting && !m_script.hangs && !m_steps.empty() && !m_ended) {
            auto step = std::move(m_steps.front());
            m_steps.pop_front();
            step();
        } else if (!m_ended) {
            ::usleep(static_cast<unsigned>(waitMs) * 1000U);
        }
        output += std::exchange(m_out, {});
        errors += std::exchange(m_err, {});
        return !m_ended;
    }
    [[nodiscard]] std::size_t unsent() const override { return 0; }
    void kill() noexcept override {
        ++m_log.killed;
        m_ended = true;
        m_end = {0, 9};
    }
    Result<ChildEnd> wait() override { return m_end; }
    [[nodiscard]] std::int64_t pid() const override { return 4711; }

    /// The weights that it gives a name at a row: from 1 to 5, brought to a sum of 1.
    static double liking(std::size_t row, std::size_t symbol, double shift) {
        return 1.0 + static_cast<double>((row * 7 + symbol * 3) % 5) + shift * static_cast<double>(symbol);
    }

private:
    void say(const model::Frame& frame) { m_out += model::encodeFrame(frame); }
    void die(ChildEnd end, const std::string& words) {
        m_err += words;
        m_end = end;
        m_ended = true;
    }
    void begin(const model::Frame& frame) {
        auto task = model::trainTaskFrom(frame);
        ASSERT_TRUE(task.ok()) << task.error().describe();
        m_task = std::move(*task);
        m_done = m_task.checkpoint.empty() ? 0 : std::stoul(m_task.checkpoint);
        m_log.resumedFrom = m_done;
        m_steps.push_back([this] {
            say(model::toFrame(model::WorkerHello{model::kFrameProtocol, "0.test"}));
            if (m_script.nonsense) m_out += "Segmentation fault, they say";
        });
        const std::size_t all = m_task.folds.size() * m_script.epochs;
        for (std::size_t n = m_done; n < all; ++n)
            m_steps.push_back([this, n, all] { epoch(n, all); });
        m_steps.push_back([this] { finish(); });
    }
    /// Weights alike, and a sensitivity of one everywhere.
    void answer(const model::Frame& frame) {
        const auto task = model::inferTaskFrom(frame);
        ASSERT_TRUE(task.ok()) << task.error().describe();
        m_steps.push_back([this, task = *task] {
            model::InferResult result;
            result.rows = task.rows.size();
            result.names = task.panel.width();
            result.features = task.panel.depth();
            const std::size_t cells = result.rows * result.names;
            result.scores.assign(cells, 0.0F);
            result.weights.assign(cells, 1.0F / static_cast<float>(result.names));
            result.present.assign(cells, 1);
            if (task.sensitivities) result.sensitivities.assign(cells * result.features, 1.0F);
            say(model::toFrame(result));
            die({0, 0}, {});
        });
    }
    void epoch(std::size_t n, std::size_t all) {
        const std::size_t fold = n / m_script.epochs;
        const std::size_t epoch = n % m_script.epochs + 1;
        for (std::size_t step = 1; step <= m_script.rates; ++step) {
            model::StepRate rate;
            rate.fold = fold;
            rate.epoch = epoch;
            rate.step = step;
            rate.steps = m_script.rates;
            rate.sequencesPerSecond = 1000.0;
            rate.bytesNow = 10;
            rate.bytesPeak = 20;
            rate.bytesPredicted = 21;
            rate.bytesBudget = 100;
            rate.fraction =
                (static_cast<double>(n) + static_cast<double>(step) / static_cast<double>(m_script.rates)) /
                static_cast<double>(all);
            say(model::toFrame(rate));
        }
        model::EpochMetrics metrics;
        metrics.fold = fold;
        metrics.folds = m_task.folds.size();
        metrics.epoch = epoch;
        metrics.epochs = m_script.epochs;
        metrics.trainLoss = 1.0 / static_cast<double>(n + 1);
        metrics.validLoss = 1.5 / static_cast<double>(n + 1);
        metrics.trainSharpe = 0.1 * static_cast<double>(epoch);
        metrics.validSharpe = 0.05 * static_cast<double>(epoch);
        metrics.gradientNorm = 0.5;
        metrics.seconds = 0.25;
        metrics.best = true;
        say(model::toFrame(metrics));
        if (epoch == m_script.epochs) tellFold(fold);
        ++m_told;
        if (m_told == m_script.dieBeforeCheckpoint) return die({0, 9}, m_script.lastWords);
        if (m_told == m_script.errorBeforeCheckpoint) {
            say(model::toFrame(Error{ErrorCode::Infeasible, qd::say("no such weights"), {}}));
            return die({5, 0}, {});
        }
        const auto checkpoint = model::encodeFrame(model::toFrame(model::Checkpoint{std::to_string(n + 1)}));
        if (m_script.torn) {
            m_out += checkpoint.substr(0, checkpoint.size() / 2);
            return die({0, 0}, {});
        }
        m_out += checkpoint;
    }
    void tellFold(std::size_t fold) {
        const std::size_t width = m_task.panel.width();
        model::FoldResult result;
        result.fold = fold;
        result.epochs = m_script.epochs;
        result.bestEpoch = m_script.epochs;
        result.validSharpe = 0.05 * static_cast<double>(m_script.epochs);
        result.rows = m_task.folds[fold].test;
        for (const std::size_t row : result.rows) {
            double sum = 0.0;
            for (std::size_t i = 0; i < width; ++i)
                sum += liking(row, i, m_script.shift);
            for (std::size_t i = 0; i < width; ++i)
                result.weights.push_back(static_cast<float>(liking(row, i, m_script.shift) / sum));
        }
        say(model::toFrame(result));
    }
    void finish() {
        model::ModelFile file;
        file.spec = m_task.model;
        file.train = m_task.train;
        file.codeVersion = m_task.codeVersion;
        file.net.features = m_task.panel.features;
        file.net.dataHash = m_task.panel.dataHash;
        file.net.viewHash = m_task.panel.viewHash;
        const auto layouts = model::netTensors(m_task.model, m_task.panel.depth());
        ASSERT_TRUE(layouts.ok()) << layouts.error().describe();
        for (const auto& layout : *layouts) {
            std::size_t count = 1;
            for (const auto size : layout.shape)
                count *= static_cast<std::size_t>(size);
            file.net.tensors.push_back({layout.name, layout.shape, std::vector<float>(count, 0.5F)});
        }
        auto bytes = model::writeModelFile(file);
        ASSERT_TRUE(bytes.ok()) << bytes.error().describe();
        say(model::toFrame(model::TrainDone{"cpu", 20, 21, std::move(*bytes)}));
        die({0, 0}, {});
    }

    WorkerScript m_script;
    WorkerLog& m_log;
    model::FrameReader m_in;
    model::TrainTask m_task;
    std::deque<std::function<void()>> m_steps;
    std::string m_out;
    std::string m_err;
    ChildEnd m_end;
    bool m_ended = false;
    bool m_standing = false;
    bool m_resting = false;
    std::size_t m_done = 0;
    std::size_t m_told = 0;
};

/// Starts scripted workers: the nth takes the nth script, and those after the last one the last.
class ScriptedPrograms final : public ChildStarter {
public:
    Result<std::unique_ptr<ChildProcess>> start(const ChildCommand& command) override {
        log.commands.push_back(command);
        if (missing) return Error{ErrorCode::Io, qd::say("cannot start %1", command.program)};
        const auto& script = scripts[std::min(log.started, scripts.size() - 1)];
        ++log.started;
        return std::unique_ptr<ChildProcess>(std::make_unique<ScriptedWorker>(script, log));
    }
    std::vector<WorkerScript> scripts{{}};
    WorkerLog log;
    bool missing = false;
};

/// A small training: eight names and an index, four folds, an LSTM of almost nothing.
inline config::TrainingConfig smallTraining(std::string_view kind = "lstm") {
    auto config = config::defaultTrainingConfig(kind);
    config.run.name = "Small training";
    config.run.lookback = 60;
    config.run.limits.maxWeight = 0.3;
    config.view = "core_price";
    config.lstm = {5, 4, 1, 4, 0.0};
    config.gat.layers = 1;
    config.gat.heads = 2;
    config.gat.width = 4;
    config.gat.correlationSessions = 30;
    config.fit.epochs = 3;
    config.fit.batchRows = 4;
    config.folds = {120, 40, 50, 2, true};
    config.resamples = 199;
    return config;
}

/// A workspace with a market of 420 sessions, in which scripted workers train.
class TrainingTest : public DeskTest {
protected:
    void SetUp() override {
        DeskTest::SetUp();
        dataset = store(smallMarket(420), "IDX");
    }
    [[nodiscard]] TrainModelRequest trainRequest(std::string_view kind = "lstm") const {
        TrainModelRequest request;
        request.config = smallTraining(kind);
        return request;
    }
    [[nodiscard]] TrainWatch watch() {
        return {running, programs,
                [this](std::shared_ptr<const TrainingView> view) { views.push_back(std::move(view)); }};
    }
    [[nodiscard]] Result<vault::RunRecord> train(std::string_view kind = "lstm") {
        return trainModel(*session, trainRequest(kind), watch(), job());
    }
    [[nodiscard]] vault::RunFiles filesOf(RunId run) { return vault().loadRunFiles(run).value(); }

    vault::DatasetRecord dataset;
    RunningTrainings running;
    ScriptedPrograms programs;
    std::vector<std::shared_ptr<const TrainingView>> views;
};

}  // namespace qd::desk::test
