// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/trainer.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include <gtest/gtest.h>

#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

using model::Fold;
using model::LearningPanel;
using model::ModelSpec;
using model::TrainSpec;

struct Trial {
    LearningPanel panel;
    ModelSpec model;
    TrainSpec train;
    std::vector<Fold> folds;
    Told told;

    Result<model::TrainResult> go(std::string_view from = {}) {
        const TrainInputs inputs{panel, model, train, folds, from};
        return learn::train(inputs, sinksTo(told), machineClock(), quietJob());
    }
};

Trial lstmTrial(double strength = 0.002, std::uint64_t seed = 1) {
    return {plantedPanel(160, 8, 3, strength, seed),
            smallLstm(),
            quickTraining(),
            {foldOf(5, 5, 16, 5, 4), foldOf(30, 5, 16, 5, 4)},
            {}};
}

Trial gatTrial(double strength = 0.002, std::uint64_t seed = 1) {
    Trial run = lstmTrial(strength, seed);
    run.model = smallGat();
    run.folds = {foldOf(25, 5, 16, 5, 4), foldOf(30, 5, 16, 5, 4)};
    return run;
}

/// Mean and its standard error of what weights earn over equal weights between rows of the test.
struct Active {
    double mean = 0.0;
    double error = 0.0;
};
Active activeReturn(const LearningPanel& panel, const std::vector<model::FoldResult>& folds) {
    std::vector<double> active;
    const std::size_t width = panel.width();
    for (const auto& fold : folds) {
        for (std::size_t k = 0; k + 1 < fold.rows.size(); ++k) {
            const auto period = model::periodReturns(panel, fold.rows[k], fold.rows[k + 1]);
            double sum = 0.0;
            for (std::size_t i = 0; i < width; ++i)
                sum += (static_cast<double>(fold.weights[k * width + i]) - 1.0 / static_cast<double>(width)) *
                       static_cast<double>(period.values[i]);
            active.push_back(sum);
        }
    }
    Active result;
    for (const double a : active)
        result.mean += a / static_cast<double>(active.size());
    for (const double a : active)
        result.error += (a - result.mean) * (a - result.mean);
    result.error =
        std::sqrt(result.error / static_cast<double>(active.size() - 1) / static_cast<double>(active.size()));
    return result;
}

TEST(Trainer, GivesWeightsThatSumToOneForEachTestRowOfEachFold) {
    for (Trial run : {lstmTrial(), gatTrial()}) {
        const auto result = run.go();
        ASSERT_TRUE(result.ok()) << result.error().describe();
        ASSERT_EQ(result->folds.size(), 2U);
        for (std::size_t f = 0; f < 2; ++f) {
            const auto& fold = result->folds[f];
            EXPECT_EQ(fold.rows, run.folds[f].test);
            ASSERT_EQ(fold.weights.size(), fold.rows.size() * 8);
            for (std::size_t k = 0; k < fold.rows.size(); ++k) {
                double sum = 0.0;
                for (std::size_t i = 0; i < 8; ++i) {
                    EXPECT_GE(fold.weights[k * 8 + i], 0.0F);
                    sum += static_cast<double>(fold.weights[k * 8 + i]);
                }
                EXPECT_NEAR(sum, 1.0, 1e-6);
            }
        }
        EXPECT_EQ(run.told.epochs.size(), 8U);
        EXPECT_EQ(run.told.checkpoints.size(), 10U);
        EXPECT_EQ(run.told.folds.size(), 2U);
        EXPECT_EQ(result->device, "cpu");
    }
}

bool sameBits(const model::TrainResult& a, const model::TrainResult& b) {
    bool same = a.net.tensors == b.net.tensors && a.folds.size() == b.folds.size();
    for (std::size_t f = 0; f < a.folds.size() && same; ++f)
        same = a.folds[f].weights == b.folds[f].weights && a.folds[f].bestEpoch == b.folds[f].bestEpoch &&
               a.folds[f].validSharpe == b.folds[f].validSharpe;
    return same;
}

TEST(Trainer, GoesOnFromAnyCheckpointToTheSameBits) {
    for (Trial trial : {lstmTrial(), gatTrial()}) {
        trial.model.lstm.dropout = 0.2;
        trial.model.gat.dropout = 0.2;
        trial.train.accumulation = 2;
        const auto whole = trial.go();
        ASSERT_TRUE(whole.ok()) << whole.error().describe();
        const Told told = trial.told;
        ASSERT_EQ(told.checkpoints.size(), 10U);  // four epochs and the end of each fold
        for (std::size_t i = 0; i < told.checkpoints.size(); ++i) {
            trial.told = {};
            const auto rest = trial.go(told.checkpoints[i]);
            ASSERT_TRUE(rest.ok()) << rest.error().describe();
            EXPECT_TRUE(sameBits(*whole, *rest)) << "from checkpoint " << i;
            const std::size_t done = i < 5 ? std::min<std::size_t>(i + 1, 4) : std::min<std::size_t>(i, 8);
            ASSERT_EQ(trial.told.epochs.size(), 8 - done) << "an epoch is told twice, or left out";
            for (std::size_t e = done; e < 8; ++e)
                EXPECT_EQ(trial.told.epochs[e - done].trainLoss, told.epochs[e].trainLoss);
            EXPECT_EQ(trial.told.folds.size(), i < 4 ? 2U : i < 9 ? 1U : 0U);
            EXPECT_EQ(trial.told.checkpoints.size(), 9 - i);
        }
    }
}

TEST(Trainer, TheSeedDecidesAndNothingElse) {
    Trial trial = lstmTrial();
    trial.model.lstm.dropout = 0.2;
    const auto one = trial.go();
    const auto two = trial.go();
    trial.train.seed = 2;
    const auto other = trial.go();
    ASSERT_TRUE(one.ok() && two.ok() && other.ok());
    EXPECT_TRUE(sameBits(*one, *two));
    EXPECT_FALSE(sameBits(*one, *other));
}

TEST(Trainer, RefusesACheckpointOfAnotherRunOrADamagedOne) {
    Trial trial = lstmTrial();
    ASSERT_TRUE(trial.go().ok());
    std::string checkpoint = trial.told.checkpoints[1];
    trial.train.learningRate *= 2.0;
    EXPECT_EQ(trial.go(checkpoint).error().code, ErrorCode::BadInput);
    trial.train = quickTraining();
    checkpoint[checkpoint.size() / 2] = static_cast<char>(checkpoint[checkpoint.size() / 2] ^ 1);
    EXPECT_EQ(trial.go(checkpoint).error().code, ErrorCode::Integrity);
}

TEST(Trainer, WhatComesAfterARowDoesNotChangeItsWeights) {
    for (Trial trial : {lstmTrial(), gatTrial()}) {
        trial.folds.resize(1);
        const auto before = trial.go();
        ASSERT_TRUE(before.ok());
        const auto& test = trial.folds[0].test;
        const std::size_t width = trial.panel.width();
        Rng random(9);
        for (std::size_t k = 0; k < test.size(); ++k) {
            LearningPanel changed = trial.panel;
            for (std::size_t cell = (test[k] + 1) * width; cell < changed.rows() * width; ++cell) {
                changed.returns[cell] = static_cast<float>(0.1 * random.normal());
                changed.eligible[cell] = random.uniform() < 0.9 ? 1 : 0;
                for (std::size_t f = 0; f < 3; ++f)
                    changed.values[cell * 3 + f] = static_cast<float>(random.normal());
            }
            const LearningPanel kept = std::exchange(trial.panel, changed);
            const auto after = trial.go();
            trial.panel = kept;
            ASSERT_TRUE(after.ok()) << after.error().describe();
            const auto& a = before->folds[0].weights;
            const auto& b = after->folds[0].weights;
            const auto end = static_cast<std::ptrdiff_t>((k + 1) * width);
            EXPECT_TRUE(std::equal(a.begin(), a.begin() + end, b.begin())) << "row " << test[k];
            if (k + 1 < test.size()) {
                EXPECT_NE(a, b);
            }
        }
    }
}

TEST(Trainer, MemoryThatRunsOutStepsDownWithoutLosingTheRun) {
    for (Trial trial : {lstmTrial(), gatTrial()}) {
        trial.train.piece = trial.model.kind == model::Kind::Gat ? 2 : 40;
        const auto free = trial.go();
        ASSERT_TRUE(free.ok());
        std::uint64_t peak = 0;
        const TrainInputs inputs{trial.panel, trial.model, trial.train, trial.folds};
        const auto withLimit = [&](std::uint64_t limit) {
            trial.told = {};
            TrainInputs limited = inputs;
            limited.processBytes = 0;
            limited.refuse = [limit, &peak](std::uint64_t bytes) {
                peak = std::max(peak, bytes <= limit ? bytes : 0);
                return bytes > limit;
            };
            return learn::train(limited, sinksTo(trial.told), machineClock(), quietJob());
        };
        ASSERT_TRUE(withLimit(UINT64_MAX).ok());
        const std::uint64_t whole = peak;
        peak = 0;
        const auto tight = withLimit(whole * 7 / 10);
        ASSERT_TRUE(tight.ok()) << tight.error().describe();
        EXPECT_LE(peak, whole * 7 / 10);
        ASSERT_GE(trial.told.notices.size(), 1U);
        EXPECT_EQ(trial.told.notices[0].kind, "memory.step_down");
        EXPECT_EQ(trial.told.epochs.size(), 8U);
        for (std::size_t f = 0; f < 2; ++f) {
            for (std::size_t i = 0; i < free->folds[f].weights.size(); ++i)
                EXPECT_NEAR(free->folds[f].weights[i], tight->folds[f].weights[i], 5e-3);
        }
        const auto none = withLimit(whole / 100);
        ASSERT_FALSE(none.ok());
        EXPECT_EQ(none.error().code, ErrorCode::Internal);
        EXPECT_NE(none.error().message.find("memory ran out"), std::string::npos);
    }
}

TEST(Trainer, OneFailedAllocationChangesNoBit) {
    Trial trial = lstmTrial();
    trial.train.piece = 16;
    const auto free = trial.go();
    for (const int at : {300, 1500, 4000}) {
        int asked = 0;
        TrainInputs inputs{trial.panel, trial.model, trial.train, trial.folds};
        inputs.refuse = [&](std::uint64_t) { return ++asked == at; };
        trial.told = {};
        const auto done = learn::train(inputs, sinksTo(trial.told), machineClock(), quietJob());
        ASSERT_TRUE(done.ok()) << done.error().describe();
        EXPECT_EQ(trial.told.notices.size(), 1U);
        EXPECT_TRUE(sameBits(*free, *done)) << at;
    }
}

TEST(Trainer, BeginsWithAPlanThatIsPredictedToFitAndWarnsNearTheBudget) {
    Trial trial = lstmTrial();
    trial.model.lstm.window = 30;
    trial.train.piece = 16;
    trial.folds = {foldOf(35, 5, 16, 5, 2)};
    const auto free = trial.go();
    ASSERT_TRUE(free.ok());
    EXPECT_TRUE(trial.told.notices.empty());
    trial.train.budget.hostBytes = free->bytesPredicted - 1000;
    const auto tight = trial.go();
    ASSERT_TRUE(tight.ok());
    ASSERT_GE(trial.told.notices.size(), 2U);
    EXPECT_EQ(trial.told.notices[0].kind, "memory.step_down");
    EXPECT_EQ(trial.told.notices[1].kind, "memory.warning");
    EXPECT_LT(tight->bytesPredicted, free->bytesPredicted);
    EXPECT_TRUE(sameBits(*free, *tight));
}

TEST(Trainer, StopsWhenItIsCancelledAndTellsNothingMore) {
    Trial trial = lstmTrial();
    std::stop_source source;
    const jobs::JobContext job(source.get_token(), {}, machineClock());
    TrainSinks sinks = sinksTo(trial.told);
    sinks.checkpoint = [&](std::string bytes) {
        trial.told.checkpoints.push_back(std::move(bytes));
        if (trial.told.checkpoints.size() == 3) source.request_stop();
        return Status{};
    };
    const TrainInputs inputs{trial.panel, trial.model, trial.train, trial.folds};
    EXPECT_EQ(learn::train(inputs, sinks, machineClock(), job).error().code, ErrorCode::Cancelled);
    EXPECT_EQ(trial.told.epochs.size(), 3U);
    const std::string last = trial.told.checkpoints.back();
    const auto rest = trial.go(last);
    ASSERT_TRUE(rest.ok());
    EXPECT_TRUE(sameBits(*trial.go(), *rest));
}

TEST(Trainer, EndsWithTheErrorOfWhoKeepsTheCheckpoints) {
    Trial trial = lstmTrial();
    TrainSinks sinks;
    sinks.checkpoint = [](std::string) -> Status { return Error{ErrorCode::Io, say("the disk is full")}; };
    const TrainInputs inputs{trial.panel, trial.model, trial.train, trial.folds};
    EXPECT_EQ(learn::train(inputs, sinks, machineClock(), quietJob()).error().code, ErrorCode::Io);
}

TEST(Trainer, StopsEarlyAndTakesTheBestEpochsWeights) {
    Trial trial = lstmTrial(0.0, 4);
    trial.folds.resize(1);
    trial.train.epochs = 60;
    trial.train.patience = 3;
    trial.train.learningRate = 0.02;
    const auto result = trial.go();
    ASSERT_TRUE(result.ok());
    const auto& epochs = trial.told.epochs;
    ASSERT_LT(epochs.size(), 60U);
    const auto best = std::max_element(epochs.begin(), epochs.end(), [](const auto& a, const auto& b) {
        return a.validSharpe < b.validSharpe;
    });
    EXPECT_EQ(result->folds[0].bestEpoch, best->epoch);
    EXPECT_EQ(epochs.back().epoch, best->epoch + 3);
    trial.train.epochs = best->epoch;
    const auto shorter = trial.go();
    EXPECT_EQ(shorter->folds[0].weights, result->folds[0].weights);
}

TEST(Trainer, OverfitsOneBatchOfNoise) {
    for (Trial trial : {lstmTrial(0.0), gatTrial(0.0)}) {
        trial.folds = {trial.folds[0]};
        trial.folds[0].train.resize(8);
        trial.folds[0].validate.clear();
        trial.train.epochs = 80;
        trial.train.learningRate = 0.03;
        ASSERT_TRUE(trial.go().ok());
        EXPECT_GT(trial.told.epochs.back().trainSharpe, trial.told.epochs.front().trainSharpe + 8.0);
    }
}

TEST(Trainer, FindsAPlantedSignalOutOfSample) {
    for (Trial trial : {lstmTrial(), gatTrial()}) {
        trial.panel = plantedPanel(700, 12, 3, 0.002, 3);
        trial.train.epochs = 8;
        trial.folds = {foldOf(25, 5, 70, 20, 40)};
        for (const auto objective : {model::Objective::Sharpe, model::Objective::Forecast}) {
            trial.train.objective = objective;
            trial.told = {};
            const auto result = trial.go();
            ASSERT_TRUE(result.ok()) << result.error().describe();
            const Active active = activeReturn(trial.panel, result->folds);
            EXPECT_GT(active.mean / active.error, 4.0);
            EXPECT_GT(trial.told.epochs.back().validRankCorrelation, 0.15);
        }
    }
}

TEST(Trainer, FindsNothingInPureNoise) {
    for (auto make : {lstmTrial, gatTrial}) {
        std::vector<double> means;
        for (std::uint64_t seed = 1; seed <= 12; ++seed) {
            Trial trial = make(0.0, seed);
            trial.panel = plantedPanel(500, 12, 3, 0.0, 100 + seed);
            trial.train.epochs = 4;
            trial.train.seed = seed;
            trial.folds = {foldOf(25, 5, 40, 10, 40)};
            const auto result = trial.go();
            ASSERT_TRUE(result.ok());
            means.push_back(activeReturn(trial.panel, result->folds).mean);
        }
        double mean = 0.0;
        double squares = 0.0;
        for (const double m : means)
            mean += m / 12.0;
        for (const double m : means)
            squares += (m - mean) * (m - mean);
        const double half =
            3.106 * std::sqrt(squares / 11.0 / 12.0);  // Student's t, 11 degrees of freedom, 99 %
        EXPECT_LT(std::abs(mean), half);
    }
}

TEST(Trainer, WeightsKeepTheBoundsOfTheSpecificationAndNamesThatAreNotThereHaveNone) {
    for (Trial trial : {lstmTrial(0.004), gatTrial(0.004)}) {
        trial.model.maxWeight = 0.2;
        trial.model.head = model::Head::Sparsemax;
        const std::size_t row = trial.folds[0].test[1];
        trial.panel.eligible[row * 8 + 5] = 0;
        const auto result = trial.go();
        ASSERT_TRUE(result.ok()) << result.error().describe();
        const auto& weights = result->folds[0].weights;
        EXPECT_LE(*std::max_element(weights.begin(), weights.end()), 0.2F + 1e-6F);
        EXPECT_EQ(weights[8 + 5], 0.0F);
        EXPECT_NEAR(std::accumulate(weights.begin() + 8, weights.begin() + 16, 0.0), 1.0, 1e-6);
    }
}

TEST(Trainer, RefusesWhatCannotBe) {
    Trial trial = lstmTrial();
    trial.model.maxWeight = 0.1;  // of eight names
    EXPECT_EQ(trial.go().error().code, ErrorCode::BadInput);
    trial = lstmTrial();
    trial.model.kind = model::Kind::Hrp;
    EXPECT_EQ(trial.go().error().code, ErrorCode::BadInput);
    trial = lstmTrial();
    trial.folds.clear();
    EXPECT_EQ(trial.go().error().code, ErrorCode::BadInput);
    trial = lstmTrial();
    trial.folds[1].test.push_back(5000);
    EXPECT_EQ(trial.go().error().code, ErrorCode::BadInput);
    trial = lstmTrial();
    trial.panel.values.pop_back();
    EXPECT_EQ(trial.go().error().code, ErrorCode::BadInput);
    trial = lstmTrial();
    trial.train.device = "cuda:7";
    EXPECT_EQ(trial.go().error().code, ErrorCode::Usage);
}

TEST(Trainer, HalfPrecisionOnAProcessorIsFloat32AndSaysSo) {
    Trial trial = lstmTrial();
    const auto plain = trial.go();
    trial.train.precision = model::Precision::Float16;
    trial.told = {};
    const auto half = trial.go();
    ASSERT_TRUE(half.ok());
    EXPECT_TRUE(sameBits(*plain, *half));
    ASSERT_EQ(trial.told.notices.size(), 1U);
    EXPECT_EQ(trial.told.notices[0].kind, "precision");
}

TEST(Trainer, TellsRatesWithinTheirRange) {
    Trial trial = lstmTrial();
    trial.train.epochs = 20;
    const auto result = trial.go();
    ASSERT_TRUE(result.ok());
    ASSERT_FALSE(trial.told.rates.empty());
    double last = 0.0;
    for (const auto& rate : trial.told.rates) {
        EXPECT_GE(rate.fraction, last);
        EXPECT_LE(rate.fraction, 1.0);
        EXPECT_GT(rate.sequencesPerSecond, 0.0);
        EXPECT_LE(rate.bytesNow, rate.bytesPeak);
        EXPECT_EQ(rate.bytesBudget, trial.train.budget.hostBytes);
        EXPECT_GE(rate.epoch, 1U);
        last = rate.fraction;
    }
}

}  // namespace
}  // namespace qd::learn
