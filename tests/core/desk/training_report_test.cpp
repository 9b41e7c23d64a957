// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_files.h"
#include "tests/core/desk/training_fixture.h"

namespace qd::desk {
namespace {

class TrainingReport : public test::TrainingTest {
protected:
    [[nodiscard]] std::string reportOf(std::string_view kind) {
        return filesOf(train(kind)->id).at("report.md");
    }
};

TEST_F(TrainingReport, BeginsWithWhatCameOutAndItsInterval) {
    const auto text = reportOf("lstm");
    EXPECT_TRUE(text.starts_with("# Small training\n\nOut of sample from ")) << text.substr(0, 80);
    EXPECT_NE(text.find("(95 % interval "), std::string::npos);
    EXPECT_NE(text.find("Against HRP the difference is "), std::string::npos);
    EXPECT_NE(text.find("Against Equal weight the difference is "), std::string::npos);
    EXPECT_NE(text.find(dataset.contentHash), std::string::npos);
    EXPECT_NE(text.find("Ledoit & Wolf 2008"), std::string::npos);
}

TEST_F(TrainingReport, SaysThatLuckAloneExplainsADifferenceWhoseIntervalHoldsNothing) {
    const auto run = train().value();
    const auto read = readEvaluation(filesOf(run.id)).value();
    const auto text = filesOf(run.id).at("report.md");
    std::size_t luck = 0;
    for (const auto& gap : read.gaps)
        luck += gap.low <= 0.0 && gap.high >= 0.0 ? 1U : 0U;
    std::size_t said = 0;
    for (auto at = text.find("luck alone"); at != std::string::npos; at = text.find("luck alone", at + 1))
        ++said;
    EXPECT_EQ(said, luck);
}

TEST_F(TrainingReport, TheBaselineHasNoEpochs) {
    const auto text = reportOf("hrp");
    EXPECT_EQ(text.find("Against HRP"), std::string::npos);
    EXPECT_NE(text.find("## Folds"), std::string::npos);
}

TEST_F(TrainingReport, ANameIsNoMarkup) {
    auto request = trainRequest();
    request.config.run.name = "[a](b) <i>";
    const auto run = trainModel(*session, request, watch(), job()).value();
    EXPECT_EQ(filesOf(run.id).at("report.md").find("<i>"), std::string::npos);
}

}  // namespace
}  // namespace qd::desk
