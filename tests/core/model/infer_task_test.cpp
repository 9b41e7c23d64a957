// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/infer_task.h"

#include <cmath>
#include <functional>

#include <gtest/gtest.h>

#include "tests/core/model/sample_task.h"

namespace qd::model {
namespace {

InferTask sampleQuestion() {
    return {"bytes of a model", samplePanel(), {2, 5}, true, 2, "cpu"};
}

InferResult sampleAnswer() {
    InferResult result;
    result.rows = 2;
    result.names = 3;
    result.features = 2;
    result.scores = {0.1F, -0.2F, 0.0F, 1.0F, 2.0F, 3.0F};
    result.weights = {0.5F, 0.5F, 0.0F, 0.2F, 0.3F, 0.5F};
    result.present = {1, 1, 0, 1, 1, 1};
    result.sensitivities = std::vector<float>(12, 0.25F);
    result.seconds = 0.012;
    return result;
}

TEST(InferTaskTest, QuestionAndAnswerComeBack) {
    const auto task = inferTaskFrom(toFrame(sampleQuestion()));
    ASSERT_TRUE(task.ok()) << task.error().describe();
    EXPECT_EQ(task->modelFile, "bytes of a model");
    EXPECT_TRUE(same(task->panel, samplePanel()));
    EXPECT_EQ(task->rows, (std::vector<std::size_t>{2, 5}));
    EXPECT_TRUE(task->sensitivities);
    EXPECT_EQ(task->threads, 2U);
    EXPECT_EQ(task->device, "cpu");
    const auto result = inferResultFrom(toFrame(sampleAnswer()), sampleQuestion());
    ASSERT_TRUE(result.ok()) << result.error().describe();
    EXPECT_EQ(*result, sampleAnswer());
}

void questionRefused(const std::function<void(InferTask&)>& change) {
    InferTask task = sampleQuestion();
    change(task);
    EXPECT_FALSE(inferTaskFrom(toFrame(task)).ok());
}

TEST(InferTaskTest, QuestionsThatDoNotFitAreRefused) {
    questionRefused([](InferTask& t) { t.rows = {}; });
    questionRefused([](InferTask& t) { t.rows = {2, 2}; });
    questionRefused([](InferTask& t) { t.rows = {6}; });
    questionRefused([](InferTask& t) { t.threads = 0; });
    questionRefused([](InferTask& t) { t.panel.eligible[0] = 7; });
    questionRefused([](InferTask& t) { t.panel.returns.push_back(0.0F); });
    Frame frame = toFrame(sampleQuestion());
    frame.json.set("rows", Json::array({2, "5"}));
    EXPECT_FALSE(inferTaskFrom(frame).ok());
    frame = toFrame(sampleQuestion());
    frame.blob.pop_back();
    EXPECT_FALSE(inferTaskFrom(frame).ok());
    frame = toFrame(sampleQuestion());
    frame.json.set("version", 2);
    EXPECT_FALSE(inferTaskFrom(frame).ok());
}

void answerRefused(const std::function<void(InferResult&)>& change) {
    InferResult result = sampleAnswer();
    change(result);
    EXPECT_FALSE(inferResultFrom(toFrame(result), sampleQuestion()).ok());
}

TEST(InferTaskTest, AnswersToAnotherQuestionAreRefused) {
    answerRefused([](InferResult& r) { r.rows = 1; });
    answerRefused([](InferResult& r) { r.names = 2; });
    answerRefused([](InferResult& r) { r.features = 3; });
    answerRefused([](InferResult& r) { r.sensitivities.clear(); });
    answerRefused([](InferResult& r) { r.scores.pop_back(); });
    answerRefused([](InferResult& r) { r.present[1] = 2; });
    for (auto numbers : {&InferResult::scores, &InferResult::weights, &InferResult::sensitivities})
        answerRefused([numbers](InferResult& r) { (r.*numbers)[5] = NAN; });
}

}  // namespace
}  // namespace qd::model
