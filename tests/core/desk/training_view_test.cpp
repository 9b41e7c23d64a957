// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_view.h"

#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class TrainingViews : public test::TrainingTest {};

TEST_F(TrainingViews, AnEmptyWorkspaceHasNone) {
    const auto listing = listTrainings(*session, running).value();
    EXPECT_TRUE(listing->trainings.empty());
    EXPECT_EQ(listing->datasets.size(), 1U);
}

TEST_F(TrainingViews, InterruptedOnesComeFirstThenTheNewest) {
    const auto first = train().value();
    const auto second = train("hrp").value();
    programs.scripts[0].dieBeforeCheckpoint = 2;
    ASSERT_FALSE(train().ok());
    const auto listing = listTrainings(*session, running).value();
    ASSERT_EQ(listing->trainings.size(), 3U);
    EXPECT_EQ(listing->trainings[0].state, TrainingState::Interrupted);
    EXPECT_EQ(listing->trainings[0].name, "Small training");
    EXPECT_EQ(listing->trainings[0].kind, "lstm");
    EXPECT_EQ(listing->trainings[0].startedBy, "ann");
    EXPECT_EQ(listing->trainings[1].run, second.id);
    EXPECT_EQ(listing->trainings[2].run, first.id);
    const auto& done = listing->trainings[2];
    EXPECT_EQ(done.state, TrainingState::Done);
    EXPECT_EQ(done.epochs, 12U);
    ASSERT_TRUE(done.evidence && done.toHrp && done.toEqualWeight);
    EXPECT_LT(done.evidence->low, done.evidence->high);
    EXPECT_LE(done.toHrp->low, done.toHrp->difference);
}

TEST_F(TrainingViews, ARecordedOneHasCurvesEvaluationAndReport) {
    const auto run = train().value();
    const auto view = loadTraining(*session, run.id).value();
    EXPECT_EQ(view->row.run, run.id);
    EXPECT_EQ(view->fraction, 1.0);
    EXPECT_EQ(view->device, "cpu");
    EXPECT_EQ(view->folds, 4U);
    ASSERT_EQ(view->curves.size(), 1U);
    EXPECT_EQ(view->curves[0].bestEpochs, (std::vector<std::size_t>{3, 3, 3, 3}));
    ASSERT_NE(view->evaluation, nullptr);
    EXPECT_EQ(view->evaluation->methods.size(), 3U);
    EXPECT_TRUE(view->report.starts_with("# "));
    EXPECT_EQ(view->sessions, 420U);
}

TEST_F(TrainingViews, AnInterruptedOneHasItsCurvesSoFar) {
    programs.scripts[0].dieBeforeCheckpoint = 5;
    ASSERT_FALSE(train().ok());
    const auto view = loadInterruptedTraining(*session, 1).value();
    EXPECT_EQ(view->curves[0].epochs.size(), 4U);
    EXPECT_EQ(view->curves[0].bestEpochs, std::vector<std::size_t>{3});
    EXPECT_EQ(view->folds, 4U);
    EXPECT_EQ(view->symbols, 8U);
    EXPECT_EQ(view->row.stage, TrainingStage::Train);
}

TEST_F(TrainingViews, DamagedJournalsAreNamedAndTheOthersListed) {
    test::writeFile(path + ".training-4", "nothing of ours");
    ASSERT_TRUE(train().ok());
    const auto listing = listTrainings(*session, running).value();
    EXPECT_EQ(listing->trainings.size(), 1U);
    EXPECT_EQ(listing->unreadable, std::vector<std::string>{path + ".training-4"});
}

TEST_F(TrainingViews, WhatIsNotThereIsRefused) {
    EXPECT_EQ(codeOf(loadTraining(*session, RunId{99})), "bad_input");
    EXPECT_EQ(codeOf(loadInterruptedTraining(*session, 99)), "bad_input");
}

TEST_F(TrainingViews, StagesAndStatesHaveNames) {
    EXPECT_EQ(name(TrainingStage::Features), "features");
    EXPECT_EQ(name(TrainingStage::Report), "report");
    EXPECT_EQ(name(TrainingState::Interrupted), "interrupted");
    EXPECT_EQ(name(TrainingState::Done), "done");
}

}  // namespace
}  // namespace qd::desk
