// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/report/render.h"
#include "tests/core/report/sample_report.h"

// What is in the workbook is read back by compare_renderings.py; here is what needs no unzipping.
namespace qd::report {
namespace {

TEST(Xlsx, SameReportSameBytes) {
    const auto a = renderXlsx(sampleReport(120, 5));
    const auto b = renderXlsx(sampleReport(120, 5));
    ASSERT_TRUE(a.ok() && b.ok());
    EXPECT_TRUE(a->starts_with("PK"));
    EXPECT_EQ(*a, *b);
}

TEST(Xlsx, EmptyAndHostileReportsAreWorkbooks) {
    EXPECT_TRUE(renderXlsx(Report{}).ok());
    EXPECT_TRUE(renderXlsx(hostileReport()).ok());
}

TEST(Xlsx, HoldsNoPlainTextOfTheReport) {
    // All parts are compressed: a stored part would be found.
    const auto bytes = renderXlsx(sampleReport(50, 5));
    ASSERT_TRUE(bytes.ok());
    EXPECT_EQ(bytes->find("Novex Systems"), std::string::npos);
}

}  // namespace
}  // namespace qd::report
