// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/report/render.h"
#include "tests/core/report/sample_report.h"

namespace qd::report {
namespace {

TEST(Csv, BlocksWithFullPrecision) {
    Report report;
    report.title = "T, \"x\"";
    report.tiles = {{"Return", {1.0 / 3.0}, Format::Percent2, "-5"}};
    report.sections = {
        {"S",
         {LineChart{"L", {Date::fromDays(0), Date::fromDays(1)}, {{"=p", {0.1}, false}}, false, ""}},
         false}};
    report.provenance = {{"hash", "ab"}};
    const std::string csv = renderCsv(report);
    EXPECT_TRUE(csv.starts_with("block,report,,\"T, \"\"x\"\"\"\r\n"));
    EXPECT_NE(csv.find("Return,0.3333333333333333,'-5\r\n"), std::string::npos);
    EXPECT_NE(csv.find("block,lines,S,L\r\ndate,'=p\r\n1970-01-01,0.1\r\n1970-01-02,\r\n"),
              std::string::npos);
    EXPECT_TRUE(csv.ends_with("block,provenance,,Provenance\r\nhash,ab\r\n"));
}

TEST(Csv, TreeHeadOfTheAuditLogIsInTheFirstBlock) {
    Report report;
    EXPECT_EQ(renderCsv(report).find("tree_head"), std::string::npos);
    report.treeHead = {7, std::string(64, 'a'), Timestamp::fromMillis(0)};
    EXPECT_NE(renderCsv(report).find("tree_head,Audit log at 1970-01-01T00:00:00.000Z: tree head 7:" +
                                     std::string(64, 'a') + "\r\n"),
              std::string::npos);
}

TEST(Csv, NegativeNumbersStayNumbers) {
    Report report;
    report.sections = {
        {"S", {Table{"t", {{"n", Format::Number2}}, {{{-0.5}}, {{std::string("-0.5")}}, {{}}}, ""}}, false}};
    EXPECT_NE(renderCsv(report).find("n\r\n-0.5\r\n'-0.5\r\n\r\n"), std::string::npos);
}

TEST(Csv, SameReportSameBytes) {
    EXPECT_EQ(renderCsv(sampleReport(90, 4)), renderCsv(sampleReport(90, 4)));
}

}  // namespace
}  // namespace qd::report
