// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/learn/fold_training_torch.h"
#include "tests/core/learn/learning_fixture.h"

namespace qd::learn {
namespace {

/// A run of one fold without train() around it.
class Bench {
public:
    explicit Bench(const model::ModelSpec& spec = smallLstm(), std::vector<std::size_t> hidden = {})
        : m_panel(plantedPanel(160, 8, 3, 0.002, 2)), m_spec(spec), m_train(quickTraining()) {
        m_folds = {foldOf(5, 5, 16, 5, 4)};
        for (const std::size_t row : hidden)
            std::fill_n(m_panel.eligible.begin() + static_cast<std::ptrdiff_t>(row * 8), 8, std::uint8_t{0});
        std::vector<std::size_t> rows;
        for (const auto* section : {&m_folds[0].train, &m_folds[0].validate, &m_folds[0].test})
            rows.insert(rows.end(), section->begin(), section->end());
        m_run = std::make_unique<RunContext>(RunContext{m_inputs,
                                                        m_sinks,
                                                        machineClock(),
                                                        m_job,
                                                        m_memory,
                                                        *namesOf(m_panel, m_spec, rows, 1, m_job),
                                                        torch::Device(torch::kCPU),
                                                        PanelTensors(m_panel, torch::kCPU),
                                                        model::Precision::Float32,
                                                        {},
                                                        {8, true, false, false}});
    }
    RunContext& run() { return *m_run; }
    const model::Fold& fold() const { return m_folds[0]; }

private:
    model::LearningPanel m_panel;
    model::ModelSpec m_spec;
    model::TrainSpec m_train;
    std::vector<model::Fold> m_folds{1};
    TrainInputs m_inputs{m_panel, m_spec, m_train, m_folds};
    TrainSinks m_sinks;
    jobs::JobContext m_job = quietJob();
    TensorMemory m_memory{0, {}, false};
    std::unique_ptr<RunContext> m_run;
};

TEST(FoldTraining, GoesOnFromWhatItSaved) {
    Bench bench;
    auto first = FoldTraining::create(bench.run(), 0).value();
    ASSERT_TRUE(first->trainEpoch().ok());
    TrainCheckpoint saved;
    first->save(saved);
    EXPECT_EQ(saved.epoch, 1U);
    auto second = FoldTraining::create(bench.run(), 0).value();
    ASSERT_TRUE(second->restore(saved).ok());
    const auto one = first->trainEpoch();
    const auto two = second->trainEpoch();
    ASSERT_TRUE(one.ok() && two.ok());
    EXPECT_EQ(one->epoch, 2U);
    EXPECT_EQ(two->epoch, 2U);
    EXPECT_EQ(one->trainLoss, two->trainLoss);
    EXPECT_EQ(first->finish()->weights, second->finish()->weights);
}

TEST(FoldTraining, RefusesACheckpointWithoutAllItsTensors) {
    Bench bench;
    auto fold = FoldTraining::create(bench.run(), 0).value();
    ASSERT_TRUE(fold->trainEpoch().ok());
    TrainCheckpoint saved;
    fold->save(saved);
    for (std::size_t i = 0; i < saved.tensors.size(); ++i) {
        if (saved.tensors[i].name.rfind("best.", 0) == 0) continue;
        TrainCheckpoint poorer = saved;
        poorer.tensors.erase(poorer.tensors.begin() + static_cast<std::ptrdiff_t>(i));
        EXPECT_EQ(fold->restore(poorer).error().code, ErrorCode::BadInput) << saved.tensors[i].name;
    }
}

TEST(FoldTraining, LeavesOutRowsWithoutNamesButWantsThemForJudging) {
    Bench early(smallLstm(), {5, 10, 15});
    EXPECT_TRUE(FoldTraining::create(early.run(), 0).ok());
    Bench late(smallLstm(), {5 + 5 * 16});  // the first row to validate on
    const auto refused = FoldTraining::create(late.run(), 0);
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Infeasible);
    EXPECT_NE(refused.error().message.find(late.run().inputs.panel.dates[85].iso()), std::string::npos);
}

TEST(FoldTraining, NamesThePlanInWords) {
    EXPECT_EQ(planWords({64, true, false, false}, model::Kind::Lstm).text,
              "on the processor, 64 sequences at a time");
    EXPECT_EQ(planWords({2, false, false, true}, model::Kind::Gat).text,
              "on the GPU, 2 graphs at a time accumulated to the same batch");
    EXPECT_EQ(
        planWords({2, false, true, true}, model::Kind::Gat).text,
        "on the GPU, 2 graphs at a time accumulated to the same batch, with activations computed again");
}

}  // namespace
}  // namespace qd::learn
