// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_run.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

/// A clock that a test sets.
class SetClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return {}; }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return nanos; }
    std::int64_t nanos = 0;
};

class Show : public ::testing::Test {
protected:
    static model::StepRate rateAt(double fraction) {
        model::StepRate rate;
        rate.fraction = fraction;
        return rate;
    }
    SetClock clock;
    RunningTrainings running;
    test::ScriptedPrograms programs;
    std::vector<std::shared_ptr<const TrainingView>> views;
    TrainWatch watch{running, programs, [this](auto view) { views.push_back(std::move(view)); }};
    TrainingShow show{clock, watch, {}};
};

TEST_F(Show, RatesArePassedOnAtMostTenTimesASecond) {
    for (int ms = 0; ms < 1000; ++ms) {
        clock.nanos = ms * 1'000'000LL;
        show.rate(rateAt(ms / 1000.0), 0.5);
    }
    EXPECT_LE(views.size(), 11U);
    EXPECT_GE(views.size(), 9U);
    EXPECT_EQ(views.back()->rates.size(), kMostRates);
}

TEST_F(Show, ShortEpochsDoNotFloodWhoLooksAndNoneIsLost) {
    for (int i = 0; i < 1000; ++i)
        show.epoch("lstm", {});
    EXPECT_EQ(views.size(), 1U);
    show.enter(TrainingStage::Evaluate, 0.9);
    EXPECT_EQ(views.back()->curves.front().epochs.size(), 1000U);
}

TEST_F(Show, WhatIsShownDoesNotChangeAfterwards) {
    show.epoch("lstm", {});
    const auto first = views.back();
    clock.nanos = 1'000'000'000;
    show.epoch("lstm", {});
    EXPECT_EQ(first->curves.front().epochs.size(), 1U);
    EXPECT_EQ(views.back()->curves.front().epochs.size(), 2U);
}

TEST_F(Show, TheTimeLeftFollowsFromTheStepsAndNotFromAPause) {
    show.rate(rateAt(0.2), 0.2);
    clock.nanos = 10'000'000'000;
    show.rate(rateAt(0.4), 0.4);
    ASSERT_TRUE(views.back()->etaSeconds.has_value());
    EXPECT_NEAR(*views.back()->etaSeconds, 30.0, 1e-9);
    show.paused(true, false);
    EXPECT_TRUE(views.back()->pausing);
    EXPECT_EQ(views.back()->row.state, TrainingState::Running);
    show.paused(true, true);
    EXPECT_FALSE(views.back()->pausing);
    EXPECT_EQ(views.back()->row.state, TrainingState::Paused);
    clock.nanos += 3'600'000'000'000;
    show.paused(false, false);
    EXPECT_EQ(views.back()->row.state, TrainingState::Running);
    show.rate(rateAt(0.4), 0.4);
    clock.nanos += 5'000'000'000;
    show.rate(rateAt(0.5), 0.5);
    EXPECT_NEAR(*views.back()->etaSeconds, 25.0, 1e-9);
}

TEST_F(Show, TheShareDoneNeverFalls) {
    show.rate(rateAt(0.5), 0.6);
    clock.nanos = 1'000'000'000;
    show.rate(rateAt(0.1), 0.2);
    EXPECT_EQ(views.back()->fraction, 0.6);
    show.enter(TrainingStage::Evaluate, 0.9);
    EXPECT_EQ(views.back()->fraction, 0.9);
    EXPECT_EQ(views.back()->workerPid, 0);
}

TEST_F(Show, AResumedTrainingBeginsWithWhatItKnows) {
    TrainingProgress progress;
    progress.nets.emplace_back();
    progress.nets[0].kind = "gat";
    progress.nets[0].epochs.resize(3);
    progress.nets[0].folds.resize(1);
    progress.nets[0].folds[0].bestEpoch = 2;
    progress.notices = {{"device", "words"}};
    show.begin(progress);
    EXPECT_EQ(views.back()->row.epochs, 3U);
    EXPECT_EQ(views.back()->curves.front().bestEpochs, std::vector<std::size_t>{2});
    EXPECT_EQ(views.back()->notices.size(), 1U);
}

TEST_F(Show, NobodyHasToLook) {
    const TrainWatch alone{running, programs, {}};
    TrainingShow quiet(clock, alone, {});
    quiet.epoch("lstm", {});
    quiet.rate(rateAt(0.1), 0.1);
    EXPECT_TRUE(views.empty());
}

}  // namespace
}  // namespace qd::desk
