// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_display.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/training/made_up_training.h"

using namespace qd;
using namespace qd::ui::pages::training;

namespace {

QString key() {
    return QStringLiteral("job 7");
}

QString valueOf(const TrainingDisplay& display, const char* label) {
    for (const auto& tile : display.tiles)
        if (tile.label == QString::fromLatin1(label)) return tile.value;
    return QStringLiteral("no such tile");
}

}  // namespace

TEST(TrainingDisplay, OneUnderWaySaysWhereItIs) {
    const auto display = trainingDisplay(underWay(), key());
    EXPECT_TRUE(display->running);
    EXPECT_EQ(display->chip, QStringLiteral("RUNNING"));
    EXPECT_EQ(valueOf(*display, "Epoch"), QStringLiteral("3 of 8"));
    EXPECT_TRUE(valueOf(*display, "Done").startsWith(QStringLiteral("34")));
    using State = ui::ProcessStep::State;
    ASSERT_EQ(display->steps.size(), 5);
    EXPECT_EQ(display->steps[1].state, State::Done);
    EXPECT_EQ(display->steps[2].state, State::Current);
    EXPECT_EQ(display->steps[3].state, State::Waiting);
    EXPECT_EQ(display->growth, nullptr) << "nothing was tested yet";
}

TEST(TrainingDisplay, CurvesRunFoldAfterFoldAndMarkWhatIsKept) {
    const auto loss = trainingDisplay(underWay(), key())->loss;
    ASSERT_EQ(loss->count(), 7);
    ASSERT_EQ(loss->sections.size(), 2U);
    EXPECT_EQ(loss->sections[1].from, 4);
    ASSERT_EQ(loss->marks.size(), 2U) << "one a fold";
    EXPECT_EQ(loss->marks[0].point, 2) << "the best so far, not the last";
    EXPECT_EQ(loss->marks[1].point, 6);
    EXPECT_NEAR(loss->lines[1].values[2], 0.35, 1e-12);
}

TEST(TrainingDisplay, AFirstFoldLeavesRoomForItsEpochs) {
    auto view = underWay();
    view->curves[0].epochs.resize(2);
    EXPECT_EQ(trainingDisplay(view, key())->loss->expected, 8);
}

TEST(TrainingDisplay, MemoryStandsAgainstItsBudget) {
    const auto display = trainingDisplay(underWay(), key());
    ASSERT_NE(display->memory, nullptr);
    EXPECT_NEAR(display->memory->used / display->memory->limit, 0.3, 1e-9);
    EXPECT_TRUE(display->memoryWords.contains(QStringLiteral("predicted")));
    auto silent = underWay();
    silent->now.reset();
    EXPECT_EQ(trainingDisplay(silent, key())->memory, nullptr);
}

TEST(TrainingDisplay, EverySharpeRatioStandsWithItsInterval) {
    const auto display = trainingDisplay(tested(0.1, 0.9), key());
    EXPECT_EQ(valueOf(*display, "Sharpe, out of sample"), QStringLiteral("0.82"));
    for (const auto& tile : display->tiles) {
        const bool ratio =
            tile.label.contains(QStringLiteral("Sharpe")) || tile.label.startsWith(QStringLiteral("Against"));
        EXPECT_TRUE(!ratio || tile.context.contains(QStringLiteral("95"))) << tile.label.toStdString();
    }
    EXPECT_TRUE(display->words.contains(QStringLiteral("0.82 (0.21 to 1.43)")));
}

TEST(TrainingDisplay, TheVerdictFollowsTheIntervals) {
    EXPECT_TRUE(trainingDisplay(tested(0.1, 0.9), key())->words.contains(QStringLiteral("neither interval")));
    EXPECT_TRUE(trainingDisplay(tested(-0.2, 0.9), key())->words.contains(QStringLiteral("do not show")));
    EXPECT_TRUE(
        trainingDisplay(tested(-0.9, -0.1), key())->words.contains(QStringLiteral("use the baseline")));
    auto flat = tested(0.1, 0.9);
    flat->row.evidence.reset();
    EXPECT_TRUE(trainingDisplay(flat, key())->words.contains(QStringLiteral("do not vary")));
}

TEST(TrainingDisplay, GrowthBeginsAtAHundredForModelAndBaselines) {
    const auto growth = trainingDisplay(tested(0.1, 0.9), key())->growth;
    ASSERT_NE(growth, nullptr);
    ASSERT_EQ(growth->lines.size(), 3U);
    EXPECT_EQ(growth->lines[0].role, ui::charts::LineRole::Portfolio);
    EXPECT_NEAR(growth->lines[0].values[0], 100.0 * (1.0 + 0.001 * std::sin(5.0)), 1e-9);
}

TEST(TrainingDisplay, OneThatStandsStillSaysWhyAndThatNothingIsLost) {
    auto view = underWay();
    view->row.state = desk::TrainingState::Interrupted;
    view->row.words = say("the worker died");
    const auto display = trainingDisplay(view, QStringLiteral("training 3"));
    EXPECT_TRUE(display->interrupted);
    EXPECT_FALSE(display->running);
    EXPECT_FALSE(display->again.isEmpty());
    EXPECT_TRUE(display->words.contains(QStringLiteral("is kept")));
    EXPECT_EQ(display->steps[2].state, ui::ProcessStep::State::HeldUp);
}

TEST(TrainingDisplay, TheListKnowsRecordedAndInterruptedOnesApart) {
    EXPECT_EQ(keyOf(underWay()->row), QStringLiteral("training 3"));
    EXPECT_EQ(keyOf(tested(0, 1)->row), QStringLiteral("12"));
    const auto row = listed(tested(0, 1)->row, QStringLiteral("12"));
    EXPECT_EQ(row.figures, QStringLiteral("Sharpe 0.82 (0.21 to 1.43)"));
    EXPECT_TRUE(row.chip.isEmpty());
}

TEST(TrainingDisplay, NothingYetIsNoFault) {
    desk::TrainingView begun;
    begun.row.state = desk::TrainingState::Running;
    begun.row.stage = desk::TrainingStage::Data;
    begun.row.kind = "gat";
    const auto display = trainingDisplay(std::make_shared<desk::TrainingView>(begun), key());
    EXPECT_EQ(display->loss->count(), 0);
    EXPECT_FALSE(display->tiles.isEmpty());
}
