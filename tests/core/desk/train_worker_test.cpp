// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/train_worker.h"

#include <optional>
#include <stop_token>

#include "core/jobs/pause_gate.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

/// A task of two folds over a panel of three names.
model::TrainTask smallTask() {
    model::TrainTask task;
    task.model.kind = model::Kind::Lstm;
    task.model.lstm = {2, 4, 1, 4, 0.0};
    task.train.batchRows = 2;
    auto& panel = task.panel;
    panel.symbols = {"A", "B", "C"};
    panel.features = {"f", "g"};
    for (std::int32_t t = 0; t < 60; ++t)
        panel.dates.push_back(Date::create(2020, 1, 1).value().plusDays(t));
    panel.values.assign(60 * 3 * 2, 0.5F);
    panel.known.assign(60 * 3, 1);
    panel.returns.assign(60 * 3, 0.01F);
    panel.traded.assign(60 * 3, 1);
    panel.eligible.assign(60 * 3, 1);
    panel.dataHash = "data";
    panel.viewHash = "view";
    task.folds = {{{5, 6, 7, 8}, {12, 13}, {20, 21}}, {{5, 6, 7, 8, 15}, {25, 26}, {30, 31}}};
    task.codeVersion = "0.1.0";
    return task;
}

class TrainWorker : public ::testing::Test {
protected:
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    [[nodiscard]] Result<model::TrainDone> run(const WorkerSinks& sinks = {}) {
        return runTrainer(programs, smallTask(), sinks, job());
    }
    SystemClock clock;
    test::ScriptedPrograms programs;
};

TEST_F(TrainWorker, TellsWhatHappensInItsOrder) {
    std::string order;
    std::size_t rates = 0;
    WorkerSinks sinks;
    sinks.started = [&](std::int64_t pid) { order += pid == 4711 ? "started " : "? "; };
    sinks.hello = [&](const model::WorkerHello& hello) { order += hello.torch + " "; };
    sinks.epoch = [&](const model::EpochMetrics& epoch) {
        order += "e" + std::to_string(epoch.fold) + std::to_string(epoch.epoch) + " ";
    };
    sinks.fold = [&](const model::FoldResult& fold) { order += "f" + std::to_string(fold.fold) + " "; };
    sinks.checkpoint = [&](const std::string& bytes) -> Status {
        order += "c" + bytes + " ";
        return Ok{};
    };
    sinks.rate = [&](const model::StepRate&) { ++rates; };
    const auto done = run(sinks);
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(order, "started 0.test e01 c1 e02 c2 e03 f0 c3 e11 c4 e12 c5 e13 f1 c6 ");
    EXPECT_EQ(rates, 12U);
    EXPECT_EQ(done->device, "cpu");
    EXPECT_TRUE(model::readModelFile(done->modelFile).ok());
    const auto& command = programs.log.commands.front();
    EXPECT_EQ(command.program, "qd-worker");
    EXPECT_EQ(command.environment.front(),
              (std::pair<std::string, std::string>("OMP_WAIT_POLICY", "passive")));
}

TEST_F(TrainWorker, ListenersMayBeMissing) {
    EXPECT_TRUE(run().ok());
}

TEST_F(TrainWorker, AListenersErrorEndsItAndIsGiven) {
    WorkerSinks sinks;
    sinks.checkpoint = [](const std::string&) -> Status { return Error{ErrorCode::Refused, "enough"}; };
    const auto done = run(sinks);
    EXPECT_EQ(codeOf(done), "refused");
    EXPECT_EQ(done.error().message, "enough");
}

TEST_F(TrainWorker, SaysPlainlyHowAWorkerDied) {
    programs.scripts[0].dieBeforeCheckpoint = 2;
    programs.scripts[0].lastWords = "one line\nout of luck\n\n";
    auto died = run();
    ASSERT_EQ(codeOf(died), "internal");
    EXPECT_EQ(died.error().message, "the learning process was killed, by somebody or for want of memory");
    EXPECT_EQ(died.error().hint, "its last line: out of luck");
    EXPECT_EQ(workerDied({0, 11}, "").message, "the learning process died of signal 11");
    EXPECT_EQ(workerDied({4, 0}, "").message,
              "the learning process ended with status 4 and without a result");
}

TEST_F(TrainWorker, AFrameThatBreaksOffCountsForNothing) {
    programs.scripts[0].torn = true;
    std::size_t checkpoints = 0;
    WorkerSinks sinks;
    sinks.checkpoint = [&](const std::string&) -> Status {
        ++checkpoints;
        return Ok{};
    };
    EXPECT_EQ(codeOf(run(sinks)), "internal");
    EXPECT_EQ(checkpoints, 0U);
}

TEST_F(TrainWorker, WhatIsNoFrameIsNotUnderstood) {
    programs.scripts[0].nonsense = true;
    const auto failed = run();
    ASSERT_EQ(codeOf(failed), "internal");
    EXPECT_NE(failed.error().message.find("not understood"), std::string::npos);
}

TEST_F(TrainWorker, ItsOwnErrorKeepsCodeAndWords) {
    programs.scripts[0].errorBeforeCheckpoint = 1;
    const auto failed = run();
    ASSERT_EQ(codeOf(failed), "infeasible");
    EXPECT_EQ(failed.error().message, "no such weights");
}

TEST_F(TrainWorker, AMissingProgramNamesWhatIsNeeded) {
    programs.missing = true;
    const auto failed = run();
    ASSERT_EQ(codeOf(failed), "io");
    EXPECT_NE(failed.error().hint.find("QD_WITH_LEARN"), std::string::npos);
}

TEST_F(TrainWorker, AStopEndsAWorkerThatSaysNothingWithinATenthOfASecond) {
    programs.scripts[0].hangs = true;
    std::stop_source stop;
    std::int64_t asked = 0;
    int reports = 0;
    const jobs::JobContext context(
        stop.get_token(),
        [&](const jobs::Progress&) {
            if (++reports != 5) return;
            asked = clock.monotonicNanos();
            stop.request_stop();
        },
        clock);
    const auto ended = runTrainer(programs, smallTask(), {}, context);
    EXPECT_EQ(codeOf(ended), "cancelled");
    EXPECT_LT(clock.monotonicNanos() - asked, 100'000'000);
}

TEST_F(TrainWorker, APauseOfTheJobReachesTheWorkerAndItGoesOnAfterwards) {
    programs.scripts[0].epochs = 40;
    auto gate = std::make_shared<jobs::PauseGate>(clock);
    std::vector<std::pair<bool, bool>> told;
    std::int64_t asked = 0;
    std::int64_t answered = 0;
    std::size_t epochs = 0;
    std::size_t whilePaused = 0;
    WorkerSinks sinks;
    sinks.epoch = [&](const model::EpochMetrics&) {
        if (++epochs == 5) {
            asked = clock.monotonicNanos();
            gate->pause();
        }
    };
    sinks.paused = [&](bool pausing, bool stands) {
        told.emplace_back(pausing, stands);
        if (!stands) return;
        answered = clock.monotonicNanos();
        whilePaused = epochs;
        gate->resume();
    };
    programs.scripts[0].slow = true;
    const auto done = runTrainer(programs, smallTask(), sinks, jobs::JobContext({}, {}, clock, {{}, gate}));
    ASSERT_TRUE(done.ok()) << done.error().describe();
    EXPECT_EQ(programs.log.paused, 1U);
    EXPECT_EQ(programs.log.resumed, 1U);
    EXPECT_LT(answered - asked, 250'000'000) << "quick on a quiet machine: a tenth of a second";
    EXPECT_LT(whilePaused, 40U);
    EXPECT_EQ(epochs, 80U);
    ASSERT_GE(told.size(), 3U);
    EXPECT_EQ(told.front(), (std::pair{true, false}));
    EXPECT_EQ(told.back(), (std::pair{false, false}));
}

TEST_F(TrainWorker, AQuestionHasItsAnswer) {
    // The scripted worker answers a training task with a result, whatever the command is called.
    const auto answer = askWorker(programs, "infer", model::toFrame(smallTask()), "Asking", job());
    ASSERT_TRUE(answer.ok()) << answer.error().describe();
    EXPECT_EQ(answer->kind, model::FrameKind::Result);
    EXPECT_EQ(programs.log.commands[0].arguments, std::vector<std::string>{"infer"});
}

}  // namespace
}  // namespace qd::desk
