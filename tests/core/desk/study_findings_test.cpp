// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

Study withP(std::vector<std::pair<double, double>> differences) {
    Study study = smallStudy();
    for (std::size_t i = 0; i < differences.size(); ++i) {
        study.family.againstBaseline[i].difference = differences[i].first;
        study.family.againstBaseline[i].holm = differences[i].second;
    }
    return study;
}

TEST(StudyFindings, SayFirstThatNothingIsShown) {
    const auto got = findingsOf(withP({{0.3, 0.2}, {0.1, 0.9}}));
    EXPECT_EQ(got.headline,
              "No method beats Equal with significance in Sharpe ratio after costs: of two differences none "
              "stands at "
              "5\u2009% after Holm's correction.");
}

TEST(StudyFindings, NameWhatIsBetterAndWhatIsWorse) {
    EXPECT_EQ(
        findingsOf(withP({{0.3, 0.01}, {0.1, 0.9}})).headline,
        "Inverse beats Equal in Sharpe ratio after costs: of two differences one stands at 5\u2009% after "
        "Holm's correction.");
    EXPECT_EQ(findingsOf(withP({{0.3, 0.01}, {0.4, 0.02}})).headline,
              "Inverse and Calm beat Equal in Sharpe ratio after costs: of two differences two stand at "
              "5\u2009% after "
              "Holm's correction.");
    const auto worse = findingsOf(withP({{-0.3, 0.01}, {0.1, 0.9}})).headline;
    EXPECT_TRUE(worse.starts_with("No method beats Equal with significance"));
    EXPECT_TRUE(worse.ends_with("Inverse is worse with significance."));
}

TEST(StudyFindings, SayWhatCouldHaveBeenSeenAndThatTrialsCount) {
    const auto got = findingsOf(smallStudy());
    std::string all;
    for (const auto& sentence : got.sentences)
        all += sentence + "\n";
    EXPECT_NE(all.find("with a probability of 80 %"), std::string::npos);
    EXPECT_NE(all.find("no proof that there is none"), std::string::npos);
    EXPECT_NE(all.find(std::to_string(smallStudy().trials) + " times"), std::string::npos);
    EXPECT_NE(all.find("(DSR"), std::string::npos);
    EXPECT_NE(all.find("Hansen's test"), std::string::npos);
    EXPECT_NE(all.find("lowest volatility"), std::string::npos);
}

}  // namespace
}  // namespace qd::desk
