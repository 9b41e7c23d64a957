// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/drift_samples.h"

#include <set>

#include "tests/core/desk/drift_fixture.h"

namespace qd::desk {
namespace {

TEST(DriftSamples, EachKnownNameOfADayIsARowAndADayIsAPeriod) {
    auto panel = test::driftPanel(10, test::kNever);
    panel.known[4 * 3 + 1] = 0;  // one name on the fourth day
    for (std::size_t i = 0; i < 4; ++i)
        panel.known[4 * 7 + i] = 0;  // nobody on the eighth
    const auto rows = rowsOf(panel, 2, 9, 1000, panel.symbols);
    EXPECT_EQ(rows.rows, (std::vector<std::size_t>{2, 3, 4, 5, 6, 7, 8}));
    EXPECT_FALSE(rows.thinned);
    const auto sample = featureSample(panel, rows).value();
    EXPECT_EQ(sample.names(), panel.features);
    EXPECT_EQ(sample.rows(), 4U + 3 + 4 + 4 + 4 + 0 + 4);
    EXPECT_EQ(sample.periodRows(), (std::vector<std::size_t>{4, 3, 4, 4, 4, 4}));
    EXPECT_EQ(sample.column(1)[0], static_cast<double>(panel.values[(2 * 4 + 0) * 2 + 1]));
    EXPECT_EQ(sample.column(0)[4], static_cast<double>(panel.values[(3 * 4 + 0) * 2]));
    EXPECT_EQ(sample.column(0)[5], static_cast<double>(panel.values[(3 * 4 + 2) * 2]))
        << "the second is not known";
}

TEST(DriftSamples, ALargeWindowIsThinnedToWholeStretchesFromItsBeginningToItsEnd) {
    const auto panel = test::driftPanel(1000, test::kNever);
    const auto rows =
        rowsOf(panel, 100, 1000, 400, panel.symbols);  // 900 sessions of 4 names into 100 sessions
    EXPECT_TRUE(rows.thinned);
    EXPECT_LE(rows.rows.size() * 4, 400U);
    EXPECT_EQ(rows.rows.size(), 4 * kStretch);
    EXPECT_EQ(rows.rows.front(), 100U);
    EXPECT_EQ(rows.rows.back(), 999U);
    for (std::size_t i = 1; i < rows.rows.size(); ++i) {
        EXPECT_GT(rows.rows[i], rows.rows[i - 1]) << "in order, none twice";
        if (i % kStretch != 0) {
            EXPECT_EQ(rows.rows[i], rows.rows[i - 1] + 1) << "a stretch stays together";
        }
    }
    EXPECT_EQ(rowsOf(panel, 100, 1000, 1, panel.symbols).rows.size(), 1U) << "at least something";
}

TEST(DriftSamples, ManyNamesAreThinnedToTheSameFewerOnesAndTheWindowKeepsItsDays) {
    const auto panel = test::driftPanel(60, test::kNever);
    EXPECT_EQ(sampledNames(panel, 40, 60, 80), panel.symbols) << "80 cells fit";
    const auto fewer = sampledNames(panel, 40, 60, 40);
    EXPECT_EQ(fewer, (std::vector<std::string>{"AAA", "CCC"}));
    const auto now = rowsOf(panel, 40, 60, 40, fewer);
    EXPECT_EQ(now.rows.size(), 20U) << "every day";
    EXPECT_EQ(now.names, (std::vector<std::size_t>{0, 2}));
    EXPECT_TRUE(now.thinned);
    auto other = panel;
    other.symbols = {"CCC", "NEW", "AAA", "OLD"};
    EXPECT_EQ(rowsOf(other, 0, 10, 1000, fewer).names, (std::vector<std::size_t>{0, 2}))
        << "by name, not by place";
    other.symbols = {"E", "F", "G", "H"};
    EXPECT_EQ(rowsOf(other, 0, 10, 1000, fewer).names.size(), 4U) << "nobody in common: all of them";
}

TEST(DriftSamples, ANetIsAskedOnlyWhereEnoughNamesHaveItsWholeWindow) {
    auto panel = test::driftPanel(40, test::kNever);
    for (std::size_t t = 0; t < 10; ++t)
        for (std::size_t i = 0; i < 4; ++i)
            panel.known[t * 4 + i] = 0;  // features have to warm up
    panel.known[20 * 4 + 1] = 0;
    SampleRows all{{}, {0, 1, 2, 3}, false};
    for (std::size_t t = 0; t < 40; ++t)
        all.rows.push_back(t);
    model::ModelSpec spec;
    spec.lstm.window = 5;
    spec.maxWeight = 0.3;  // four names make a whole
    const auto asked = askableRows(panel, all, spec);
    EXPECT_EQ(asked.rows.front(), 14U) << "five known sessions, the last of them its own";
    EXPECT_EQ(asked.rows.size(), 40U - 14 - 5) << "the gap stays in the window for five";
    spec.maxWeight = 0.4;  // three are enough
    EXPECT_EQ(askableRows(panel, all, spec).rows.size(), 40U - 14);
    spec.kind = model::Kind::Gat;
    spec.gat.correlationSessions = 12;
    EXPECT_EQ(askableRows(panel, all, spec).rows.front(), 12U)
        << "a graph needs returns, and features of its day";
    panel.eligible.assign(panel.eligible.size(), 0);
    EXPECT_TRUE(askableRows(panel, all, spec).rows.empty());
}

TEST(DriftSamples, PredictionsAreTheScoresOfTheNamesThatWereThere) {
    model::InferResult answer;
    answer.rows = 2;
    answer.names = 3;
    answer.scores = {1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F};
    answer.present = {1, 0, 1, 1, 1, 1};
    const auto sample = predictionSample(answer, {{7, 8}, {0, 1, 2}, false}).value();
    EXPECT_EQ(sample.names(), std::vector<std::string>{"prediction"});
    EXPECT_EQ(std::vector<double>(sample.column(0).begin(), sample.column(0).end()),
              (std::vector<double>{1, 3, 4, 5, 6}));
    EXPECT_EQ(sample.periodRows(), (std::vector<std::size_t>{2, 3}));
    const auto two = predictionSample(answer, {{7, 8}, {1, 2}, true}).value();
    EXPECT_EQ(std::vector<double>(two.column(0).begin(), two.column(0).end()),
              (std::vector<double>{3, 5, 6}));
}

}  // namespace
}  // namespace qd::desk
