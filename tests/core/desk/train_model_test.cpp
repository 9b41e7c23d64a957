// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/train_model.h"

#include <set>

#include "core/desk/sharpe_evidence.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainModel : public test::TrainingTest {};

TEST_F(TrainModel, GoesFromThePricesToARecordedRunWithItsFiles) {
    const auto run = train();
    ASSERT_TRUE(run.ok()) << run.error().describe();
    EXPECT_EQ(run->kind, "training");
    EXPECT_EQ(run->dataset, dataset.id);
    EXPECT_EQ(run->inputHash, dataset.contentHash);
    std::set<std::string> names;
    for (const auto& [name, bytes] : filesOf(run->id))
        names.insert(name);
    EXPECT_EQ(names, (std::set<std::string>{"config.yaml", "evaluation.json", "inputs.json", "metrics.jsonl",
                                            "model.qdmodel", "report.md", "returns.csv", "run.json",
                                            "weights.csv"}));
    const auto audit = test::lastAudit(vault());
    EXPECT_EQ(audit.what.action, "model.train");
    EXPECT_EQ(audit.what.subject, "run " + std::to_string(run->id.value));
    EXPECT_EQ(test::textOf(test::detailOf(audit), "model"), "lstm");
    EXPECT_TRUE(journalNumbers(files, path)->empty()) << "the journal is gone";
    ASSERT_EQ(programs.log.commands.size(), 1U);
    EXPECT_EQ(programs.log.commands[0].arguments, std::vector<std::string>{"train"});
    EXPECT_TRUE(programs.log.commands[0].standsBack);
}

TEST_F(TrainModel, TheSameTrainingGivesTheSameBytes) {
    const auto one = train();
    const auto two = train();
    ASSERT_TRUE(one.ok() && two.ok());
    const auto a = filesOf(one->id);
    const auto b = filesOf(two->id);
    EXPECT_EQ(a.size(), b.size());
    for (const auto& [name, bytes] : a)
        EXPECT_TRUE(b.at(name) == bytes) << name;
}

TEST_F(TrainModel, AnotherSeedIsAnotherTrialAndTheSameOneIsNot) {
    ASSERT_TRUE(train().ok());
    EXPECT_EQ(trackedTrials(*session, dataset.contentHash)->count(), 1U);
    auto again = trainRequest();
    again.config.run.name = "Under another name";
    ASSERT_TRUE(trainModel(*session, again, watch(), job()).ok());
    EXPECT_EQ(trackedTrials(*session, dataset.contentHash)->count(), 1U);
    again.config.run.seed = 5;
    const auto other = trainModel(*session, again, watch(), job());
    ASSERT_TRUE(other.ok());
    EXPECT_EQ(trackedTrials(*session, dataset.contentHash)->count(), 2U);
    const auto view = loadTraining(*session, other->id).value();
    EXPECT_EQ(view->evaluation->methods.front().evidence->trials, 2U) << "itself and the one before";
    EXPECT_TRUE(view->evaluation->methods.front().evidence->dsr.has_value());
}

TEST_F(TrainModel, AWorkerThatIsKilledLosesAtMostAnEpochAndTheRunEndsWithTheSameBytes) {
    const auto whole = train();
    ASSERT_TRUE(whole.ok());
    // Four folds of three epochs: killed at the beginning, between folds, and before the last checkpoint.
    for (const std::size_t at : {1U, 2U, 4U, 12U}) {
        programs.log = {};
        programs.scripts = {{}, {}};
        programs.scripts[0].dieBeforeCheckpoint = at;
        programs.scripts[0].lastWords = "terminate called";
        const auto before = counts();
        const auto died = train();
        ASSERT_EQ(codeOf(died), "internal") << at;
        EXPECT_EQ(died.error().message, "the learning process was killed, by somebody or for want of memory");
        EXPECT_NE(died.error().hint.find("kept as training 1"), std::string::npos) << died.error().hint;
        EXPECT_EQ(counts(), before) << "nothing is recorded yet";
        const auto listing = listTrainings(*session, running).value();
        const auto& row = listing->trainings.front();
        EXPECT_EQ(row.state, TrainingState::Interrupted);
        EXPECT_EQ(row.number, 1);
        EXPECT_EQ(row.epochs, at - 1) << "whole epochs";
        EXPECT_EQ(row.words.text, died.error().message);
        const auto resumed = resumeTraining(*session, 1, 1, watch(), job());
        ASSERT_TRUE(resumed.ok()) << resumed.error().describe();
        EXPECT_EQ(programs.log.resumedFrom, at - 1);
        const auto a = filesOf(whole->id);
        const auto b = filesOf(resumed->id);
        for (const auto& [name, bytes] : a)
            EXPECT_TRUE(b.at(name) == bytes) << name << " after " << at;
        EXPECT_TRUE(journalNumbers(files, path)->empty());
    }
}

TEST_F(TrainModel, AConsoleThatDiesLeavesAJournalThatAnotherOneGoesOnWith) {
    const auto whole = train();
    // The journal of a console that was killed: as the journal of a worker that was, but without words.
    programs.scripts = {{}};
    programs.scripts[0].dieBeforeCheckpoint = 6;
    ASSERT_FALSE(train().ok());
    auto progress = readJournal(files, vault(), 1).value();
    progress.words = {};
    {
        RunningTrainings other;
        ASSERT_TRUE(other.takeUp(1));
        const Environment environment = env();
        TrainingJournal journal(environment, vault(), other, 1);
        ASSERT_TRUE(journal.write(progress).ok());
    }
    signIn("ann");
    RunningTrainings fresh;
    const auto recovered = recoverTrainings(*session, fresh);
    ASSERT_TRUE(recovered.ok());
    EXPECT_EQ(recovered->interrupted, std::vector<std::int64_t>{1});
    EXPECT_EQ(listTrainings(*session, fresh).value()->trainings.front().words.text,
              "the program ended while it ran");
    programs.scripts = {{}};
    const auto resumed = resumeTraining(*session, 1, 1, watch(), job());
    ASSERT_TRUE(resumed.ok()) << resumed.error().describe();
    EXPECT_TRUE(filesOf(whole->id) == filesOf(resumed->id));
}

TEST_F(TrainModel, ACancelledTrainingIsKeptAndGoesOn) {
    std::stop_source stop;
    auto looking = watch();
    looking.grown = [&](const std::shared_ptr<const TrainingView>& view) {
        if (view->row.epochs == 5) stop.request_stop();
    };
    const auto stopped =
        trainModel(*session, trainRequest(), looking, jobs::JobContext(stop.get_token(), {}, clock));
    ASSERT_EQ(codeOf(stopped), "cancelled");
    EXPECT_NE(stopped.error().hint.find("kept as training 1"), std::string::npos);
    const auto view = loadInterruptedTraining(*session, 1).value();
    EXPECT_GE(view->row.epochs, 4U);
    EXPECT_EQ(view->curves.front().epochs.size(), view->row.epochs);
    const auto resumed = resumeTraining(*session, 1, 1, watch(), job());
    ASSERT_TRUE(resumed.ok()) << resumed.error().describe();
    EXPECT_TRUE(filesOf(resumed->id) == filesOf(train()->id));
}

TEST_F(TrainModel, WhatTheWorkerSaysItselfIsTold) {
    programs.scripts[0].errorBeforeCheckpoint = 2;
    const auto failed = train();
    ASSERT_EQ(codeOf(failed), "infeasible");
    EXPECT_EQ(failed.error().message, "no such weights");
}

TEST_F(TrainModel, WithoutAWorkerNothingIsLost) {
    programs.missing = true;
    const auto failed = train();
    ASSERT_EQ(codeOf(failed), "io");
    EXPECT_EQ(failed.error().message, "cannot start qd-worker");
    programs.missing = false;
    EXPECT_TRUE(resumeTraining(*session, 1, 1, watch(), job()).ok());
}

TEST_F(TrainModel, TheBaselineNeedsNoWorkerAndHasNoDifferenceToItself) {
    programs.missing = true;
    const auto run = train("hrp");
    ASSERT_TRUE(run.ok()) << run.error().describe();
    EXPECT_EQ(programs.log.commands.size(), 0U);
    const auto view = loadTraining(*session, run->id).value();
    EXPECT_EQ(view->evaluation->methods[0].returns, view->evaluation->methods[1].returns);
    EXPECT_FALSE(view->row.toHrp.has_value());
    EXPECT_TRUE(view->row.toEqualWeight.has_value());
    EXPECT_FALSE(filesOf(run->id).contains("model.qdmodel"));
}

TEST_F(TrainModel, AnEnsembleTrainsEachOfItsNetsAndResumesBetweenThem) {
    const auto run = train("ensemble");
    ASSERT_TRUE(run.ok()) << run.error().describe();
    EXPECT_EQ(programs.log.started, 2U);
    const auto all = filesOf(run->id);
    EXPECT_TRUE(all.contains("model-lstm.qdmodel") && all.contains("model-gat.qdmodel"));
    const auto view = loadTraining(*session, run->id).value();
    ASSERT_EQ(view->curves.size(), 2U);
    EXPECT_EQ(view->curves[0].kind, "gat");
    programs.log = {};
    programs.scripts = {{}, {}, {}};
    programs.scripts[1].dieBeforeCheckpoint = 3;
    ASSERT_FALSE(train("ensemble").ok());
    const auto resumed = resumeTraining(*session, 1, 1, watch(), job());
    ASSERT_TRUE(resumed.ok()) << resumed.error().describe();
    EXPECT_EQ(programs.log.started, 3U) << "the first net is not trained again";
    EXPECT_TRUE(filesOf(resumed->id) == all);
}

TEST_F(TrainModel, AJournalThatCannotBeWrittenDoesNotEndTheTraining) {
    files.failing = ".training-1";
    const auto run = train();
    EXPECT_TRUE(run.ok()) << run.error().describe();
    bool told = false;
    for (const auto& view : views) {
        for (const auto& notice : view->notices)
            told = told || notice.kind == "journal";
    }
    EXPECT_TRUE(told);
}

TEST_F(TrainModel, RefusesWhatDoesNotFitBeforeAnythingIsStarted) {
    auto request = trainRequest();
    request.config.folds.train = 400;
    auto failed = trainModel(*session, request, watch(), job());
    ASSERT_EQ(codeOf(failed), "bad_input");
    EXPECT_NE(failed.error().message.find("420 sessions"), std::string::npos) << failed.error().message;
    request = trainRequest();
    request.config.view = "nobody";
    EXPECT_EQ(codeOf(trainModel(*session, request, watch(), job())), "bad_input");
    request = trainRequest();
    request.config.run.engine.universe = "members";
    failed = trainModel(*session, request, watch(), job());
    EXPECT_EQ(failed.error().message, "the workspace holds no membership yet");
    request = trainRequest();
    request.dataset = DatasetId{77};
    EXPECT_EQ(codeOf(trainModel(*session, request, watch(), job())), "bad_input");
    EXPECT_EQ(programs.log.started, 0U);
    EXPECT_TRUE(journalNumbers(files, path)->empty());
}

TEST_F(TrainModel, OneThatRunsIsNeitherResumedNorDiscardedNorTakenForInterrupted) {
    std::string resumed;
    std::string discarded;
    std::size_t listed = 99;
    auto looking = watch();
    looking.grown = [&](const std::shared_ptr<const TrainingView>& view) {
        if (view->row.epochs != 3 || !resumed.empty()) return;
        resumed = codeOf(resumeTraining(*session, view->row.number, 1, watch(), job()));
        discarded = codeOf(discardTraining(*session, view->row.number, running));
        listed = listTrainings(*session, running).value()->trainings.size();
    };
    EXPECT_TRUE(trainModel(*session, trainRequest(), looking, job()).ok());
    EXPECT_EQ(resumed, "busy");
    EXPECT_EQ(discarded, "busy");
    EXPECT_EQ(listed, 0U);
}

TEST_F(TrainModel, AnInterruptedOneCanBeDiscarded) {
    programs.scripts[0].dieBeforeCheckpoint = 2;
    ASSERT_FALSE(train().ok());
    EXPECT_TRUE(discardTraining(*session, 1, running).ok());
    EXPECT_EQ(codeOf(discardTraining(*session, 1, running)), "bad_input");
    EXPECT_EQ(codeOf(resumeTraining(*session, 1, 1, watch(), job())), "bad_input");
    EXPECT_TRUE(listTrainings(*session, running).value()->trainings.empty());
}

TEST_F(TrainModel, ADamagedJournalIsSetAside) {
    test::writeFile(path + ".training-3", "nothing of ours");
    auto recovered = recoverTrainings(*session, running);
    ASSERT_TRUE(recovered.ok());
    EXPECT_EQ(recovered->damaged, std::vector<std::string>{path + ".training-3.damaged"});
    EXPECT_TRUE(recovered->interrupted.empty());
    EXPECT_TRUE(recoverTrainings(*session, running)->damaged.empty());
}

TEST_F(TrainModel, WhoeverLooksOnSeesStagesCurvesAndMemory) {
    ASSERT_TRUE(train().ok());
    ASSERT_FALSE(views.empty());
    std::vector<TrainingStage> stages;
    std::size_t epochs = 0;
    double fraction = 0.0;
    for (const auto& view : views) {
        if (stages.empty() || stages.back() != view->row.stage) stages.push_back(view->row.stage);
        EXPECT_GE(view->row.epochs, epochs);
        EXPECT_GE(view->fraction, fraction);
        epochs = view->row.epochs;
        fraction = view->fraction;
        EXPECT_EQ(view->row.state, TrainingState::Running);
    }
    EXPECT_EQ(stages,
              (std::vector<TrainingStage>{TrainingStage::Data, TrainingStage::Features, TrainingStage::Train,
                                          TrainingStage::Evaluate, TrainingStage::Report}));
    const auto& last = *views.back();
    EXPECT_EQ(epochs, 12U);
    EXPECT_EQ(last.folds, 4U);
    EXPECT_EQ(last.curves.front().epochs.size(), 12U);
    EXPECT_EQ(last.curves.front().bestEpochs, (std::vector<std::size_t>{3, 3, 3, 3}));
    ASSERT_TRUE(last.now.has_value());
    EXPECT_EQ(last.now->bytesPredicted, 21U);
    EXPECT_EQ(last.now->bytesBudget, 100U);
    EXPECT_EQ(last.symbols, 8U) << "the benchmark is nobody's to hold";
    EXPECT_EQ(last.device, "cpu");
}

}  // namespace
}  // namespace qd::desk
