// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "tests/core/market/memory_files.h"

namespace qd::market {

namespace {

Imported<ReturnsTable> returnsOf(const std::string& text) {
    return importReturns(MemoryFiles(text), "f.csv", {});
}

}  // namespace

TEST(ImportReturnsTest, SeriesWithDates) {
    const auto made = returnsOf("date,X,Y\n2024-01-02,0.01,-0.5\n2024-01-03,,-1\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    const ReturnsTable& t = made->value;
    ASSERT_EQ(t.series.size(), 2U);
    EXPECT_EQ(t.series[0].name, "X");
    EXPECT_EQ(t.series[0].values, (std::vector<double>{0.01, 0.0}));
    EXPECT_EQ(t.series[0].present, (std::vector<bool>{true, false}));
    EXPECT_EQ(t.series[1].values[1], -1.0);
    EXPECT_EQ(t.dates[1].iso(), "2024-01-03");
}

TEST(ImportReturnsTest, WithoutDatesRowsAreNumbered) {
    const auto made = returnsOf("strategy,benchmark\n0.1,0.2\n-0.1,0\n");
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.dates[1].days(), 1);
    EXPECT_EQ(made->value.series[0].values[1], -0.1);
}

TEST(ImportReturnsTest, RefusesLessThanAllAndWhatIsNoNumber) {
    for (const char* bad : {"-1.0001", "nan", "inf", "1e400", "1e13", "x", " 0.1"}) {
        const auto made = returnsOf("date,X\n2024-01-02," + std::string(bad) + "\n");
        ASSERT_FALSE(made.ok()) << bad;
        EXPECT_EQ(made.error().where, (SourceLocation{"f.csv", 2, 12}));
    }
}

TEST(ImportReturnsTest, SeriesOfAnyFiniteNumbers) {
    const MemoryFiles files("a,b\n-5.5,1e20\n0,-2\n");
    const auto made = importSeries(files, "f.csv", {});
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.series[0].values[0], -5.5);
    EXPECT_EQ(made->value.series[1].values[0], 1e20);
    EXPECT_FALSE(importSeries(MemoryFiles("a\ninf\n"), "f.csv", {}).ok());
}

TEST(ImportReturnsTest, TheReferenceFile) {
    const std::string path = QD_SHARED_DIR "/refs/ret_metrics_2520.csv";
    const PosixFileSystem disk;
    if (!disk.exists(path)) GTEST_SKIP() << "the shared reference data is not there";
    const auto made = importReturns(disk, path, {});
    ASSERT_TRUE(made.ok()) << made.error().describe();
    EXPECT_EQ(made->value.dates.size(), 2520U);
    EXPECT_EQ(made->value.series[0].values[0], -0.0055092279352764763);
}

}  // namespace qd::market
