// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/learn/inference.h"

#include <numeric>

#include <gtest/gtest.h>

#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

struct Trained {
    model::LearningPanel panel;
    model::ModelSpec model;
    model::TrainedNet net;
    model::FoldResult fold;
};

Trained trained(const model::ModelSpec& spec, double strength = 0.003) {
    Trained result{plantedPanel(200, 8, 3, strength, 6), spec, {}, {}};
    const std::vector<model::Fold> folds{foldOf(25, 5, 20, 5, 4)};
    const auto train = quickTraining();
    const TrainInputs inputs{result.panel, result.model, train, folds};
    auto done = learn::train(inputs, {}, machineClock(), quietJob());
    EXPECT_TRUE(done.ok()) << done.error().describe();
    result.net = done->net;
    result.fold = done->folds[0];
    return result;
}

Result<Inference> inferred(const Trained& t, const std::vector<std::size_t>& rows,
                           bool sensitivities = false) {
    return infer({t.panel, t.model, t.net, rows, sensitivities}, quietJob());
}

TEST(Inference, GivesTheWeightsThatTheTrainerGave) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        const Trained t = trained(spec);
        const auto found = inferred(t, t.fold.rows);
        ASSERT_TRUE(found.ok()) << found.error().describe();
        ASSERT_EQ(found->weights.size(), t.fold.weights.size());
        for (std::size_t i = 0; i < found->weights.size(); ++i)
            EXPECT_NEAR(found->weights[i], t.fold.weights[i], 1e-6);
        EXPECT_TRUE(found->sensitivities.empty());
    }
}

TEST(Inference, DoesNotLookBehindTheRow) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        Trained t = trained(spec);
        const auto before = inferred(t, {150});
        const std::size_t behind = 151 * 8;
        std::fill(t.panel.values.begin() + behind * 3, t.panel.values.end(), 7.0F);
        std::fill(t.panel.returns.begin() + behind, t.panel.returns.end(), -0.5F);
        std::fill(t.panel.eligible.begin() + behind, t.panel.eligible.end(), std::uint8_t{0});
        const auto after = inferred(t, {150});
        ASSERT_TRUE(before.ok() && after.ok());
        EXPECT_EQ(before->weights, after->weights);
        EXPECT_EQ(before->scores, after->scores);
    }
}

TEST(Inference, NamesThatAreNotThereHaveNothing) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        Trained t = trained(spec);
        t.panel.eligible[150 * 8 + 3] = 0;
        const auto found = inferred(t, {150}, true);
        ASSERT_TRUE(found.ok()) << found.error().describe();
        EXPECT_EQ(found->present[3], 0);
        EXPECT_EQ(found->weights[3], 0.0F);
        EXPECT_EQ(found->scores[3], 0.0F);
        for (std::size_t f = 0; f < 3; ++f)
            EXPECT_EQ(found->sensitivities[3 * 3 + f], 0.0F);
        EXPECT_NEAR(std::accumulate(found->weights.begin(), found->weights.end(), 0.0), 1.0, 1e-6);
    }
}

TEST(Inference, ScoresRestOnTheFeatureThatMeansSomething) {
    for (const auto& spec : {smallLstm(), smallGat()}) {
        Trained t{plantedPanel(560, 12, 3, 0.004, 6), spec, {}, {}};
        auto train = quickTraining();
        train.objective = model::Objective::Forecast;
        train.epochs = 15;
        const std::vector<model::Fold> folds{foldOf(25, 5, 80, 20, 1)};
        t.net = learn::train({t.panel, t.model, train, folds}, {}, machineClock(), quietJob()).value().net;
        const auto found = inferred(t, {540, 550}, true);
        ASSERT_TRUE(found.ok());
        ASSERT_EQ(found->sensitivities.size(), 2U * 12U * 3U);
        double byFeature[3] = {0.0, 0.0, 0.0};
        for (std::size_t i = 0; i < found->sensitivities.size(); ++i)
            byFeature[i % 3] += static_cast<double>(found->sensitivities[i]);
        EXPECT_GT(byFeature[0], 1.5 * byFeature[1]);
        EXPECT_GT(byFeature[0], 1.5 * byFeature[2]);
    }
}

TEST(Inference, RefusesANetOfAnotherKindAndRowsThatAreNotThere) {
    Trained t = trained(smallLstm());
    EXPECT_EQ(inferred(t, {200}).error().code, ErrorCode::BadInput);
    EXPECT_TRUE(inferred(t, {})->weights.empty());
    Trained other = t;
    other.model.lstm.hidden = 32;
    EXPECT_EQ(inferred(other, {150}).error().code, ErrorCode::BadInput);
    other = t;
    other.net.tensors.pop_back();
    EXPECT_EQ(inferred(other, {150}).error().code, ErrorCode::BadInput);
    other = t;
    std::swap(other.net.features[0], other.net.features[1]);
    EXPECT_EQ(inferred(other, {150}).error().code, ErrorCode::BadInput);
    other = t;
    other.model.maxWeight = 0.05;
    EXPECT_EQ(inferred(other, {150}).error().code, ErrorCode::Infeasible);
    EXPECT_EQ(inferred(t, {1}).error().code, ErrorCode::Infeasible);  // before a whole window
}

}  // namespace
}  // namespace qd::learn
