// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>
#include <map>
#include <set>

#include <gtest/gtest.h>

#include "tests/core/desk/study_fixture.h"

namespace qd::desk {
namespace {

using test::smallStudy;

TEST(StudyTables, AreWholeAndHoldNoNumberThatIsNone) {
    std::set<std::string> files;
    for (const auto& [file, table] : studyTables(smallStudy())) {
        EXPECT_TRUE(files.insert(file).second) << file;
        ASSERT_FALSE(table.rows.empty()) << file;
        for (const auto& row : table.rows) {
            ASSERT_EQ(row.size(), table.columns.size()) << file;
            for (const auto& cell : row) {
                const auto* number = std::get_if<double>(&cell.value);
                EXPECT_TRUE(number == nullptr || std::isfinite(*number));
            }
        }
    }
    EXPECT_EQ(files.size(), 10U);  // without factors
}

TEST(StudyTables, EverySharpeRatioHasItsIntervalBesideIt) {
    for (const auto& [file, table] : studyTables(smallStudy())) {
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const auto& title = table.columns[c].title;
            if (title != "Sharpe ratio" && title != "Difference in Sharpe") continue;
            ASSERT_LT(c + 2, table.columns.size()) << file;
            EXPECT_EQ(table.columns[c + 1].title, "from") << file;
            EXPECT_EQ(table.columns[c + 2].title, "to") << file;
            for (const auto& row : table.rows) {
                EXPECT_LE(std::get<double>(row[c + 1].value), std::get<double>(row[c].value));
                EXPECT_GE(std::get<double>(row[c + 2].value), std::get<double>(row[c].value));
            }
        }
    }
}

TEST(StudyTables, CountWhatTheStudyHolds) {
    const Study& study = smallStudy();
    const std::map<std::string, std::size_t> expected{
        {"methods", 3}, {"risk", 3},       {"differences", 2}, {"pairs", 3},
        {"costs", 12},  {"candidates", 5}, {"paths", 4},       {"folds", study.methods.front().folds.size()}};
    for (const auto& [file, table] : studyTables(study)) {
        const auto rows = expected.find(file);
        EXPECT_TRUE(rows == expected.end() || table.rows.size() == rows->second) << file;
    }
}

}  // namespace
}  // namespace qd::desk
