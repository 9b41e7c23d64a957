// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/feature_csv.h"

#include <sstream>

#include "core/base/number_text.h"
#include "core/features/materialise.h"
#include "tests/core/desk/desk_fixture.h"

namespace qd::desk {
namespace {

using test::codeOf;

class FeatureCsvTest : public ::testing::Test {
protected:
    [[nodiscard]] features::FramePtr frameOf(const market::PricePanel& panel) const {
        const features::FeatureView view{
            "v",
            {},
            {{"return_1", features::FeatureKind::Return, 1}, {"rsi_5", features::FeatureKind::Rsi, 5}}};
        return features::materialise(panel, view, {}, job()).value();
    }
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    [[nodiscard]] std::vector<std::string> linesOf(const std::string& file) const {
        std::istringstream text(test::readFile(file));
        std::vector<std::string> lines;
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        return lines;
    }

    qd::test::ScratchFolder folder;
    test::WatchedFiles files;
    test::TickingClock clock;
    std::string path = folder.file("features.csv");
};

TEST_F(FeatureCsvTest, WritesNumbersThatReadBackAsTheyAre) {
    const auto panel = test::smallMarket(40);
    const auto frame = frameOf(panel);
    const auto lines = writeFeatureCsv(files, path, *frame, {}, job());
    ASSERT_TRUE(lines.ok()) << lines.error().describe();
    const auto text = linesOf(path);
    ASSERT_EQ(text.size(), *lines + 1);
    EXPECT_EQ(*lines, 39U * 9U) << "the first session has no feature";
    EXPECT_EQ(text[0], "date,symbol,return_1,rsi_5");
    EXPECT_EQ(text[1], panel.dates()[1].iso() + ",AAA," + shortestText(*frame->at(0, 1, 0)) + ",")
        << "what is missing is empty";
    EXPECT_EQ(text.back(), panel.dates()[39].iso() + ",IDX," + shortestText(*frame->at(0, 39, 8)) + "," +
                               shortestText(*frame->at(1, 39, 8)));
}

TEST_F(FeatureCsvTest, TheRangeHoldsBothItsEnds) {
    const auto panel = test::smallMarket(40);
    const auto frame = frameOf(panel);
    const FeatureCsvRange range{panel.dates()[10], panel.dates()[12]};
    EXPECT_EQ(writeFeatureCsv(files, path, *frame, range, job()).value(), 3U * 9U);
    EXPECT_EQ(linesOf(path)[1].substr(0, 10), panel.dates()[10].iso());
    const FeatureCsvRange none{panel.dates()[39].plusDays(1), {}};
    EXPECT_EQ(codeOf(writeFeatureCsv(files, path, *frame, none, job())), "bad_input");
    const FeatureCsvRange turned{panel.dates()[12], panel.dates()[10]};
    EXPECT_EQ(codeOf(writeFeatureCsv(files, path, *frame, turned, job())), "bad_input");
}

TEST_F(FeatureCsvTest, AFileThatFailsLeavesTheOldOne) {
    test::writeFile(path, "old");
    const auto frame = frameOf(test::smallMarket(40));
    test::CancelAt cancel(5);
    EXPECT_EQ(codeOf(writeFeatureCsv(files, path, *frame, {}, cancel.context(clock))), "cancelled");
    files.failing = "features.csv";
    EXPECT_EQ(codeOf(writeFeatureCsv(files, path, *frame, {}, job())), "io");
    EXPECT_EQ(test::readFile(path), "old");
}

TEST_F(FeatureCsvTest, ANameCannotBreakTheFile) {
    const auto frame = frameOf(test::panelOf({"=A,\"B\"", "C"}, {{1, 2}, {2, 3}, {3, 4}}));
    ASSERT_TRUE(writeFeatureCsv(files, path, *frame, {}, job()).ok());
    EXPECT_EQ(linesOf(path).size(), 5U);
    EXPECT_NE(linesOf(path)[1].find("\"\"B\"\""), std::string::npos);
}

TEST_F(FeatureCsvTest, EachRowTellsWhenItCouldBeKnown) {
    const auto panel = test::smallMarket(3);
    features::MaterialiseOptions options;
    options.recordedAt = Timestamp::fromMillis(1'760'000'000'000);
    const features::FeatureView view{"v", {}, {{"return_1", features::FeatureKind::Return, 1}}};
    const auto frame = features::materialise(panel, view, options, job()).value();
    const auto text = featureRowsCsv(*frame);
    EXPECT_EQ(text.substr(0, 93),
              "session,published_at,known_at,digest\n"
              "2022-01-03,2022-01-03T22:00:00.000Z,2025-10-09T08:53:20.");
}

}  // namespace
}  // namespace qd::desk
