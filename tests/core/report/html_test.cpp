// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/report/render.h"
#include "tests/core/report/sample_report.h"

namespace qd::report {
namespace {

TEST(Html, IsOneFileWithoutScriptOrAddress) {
    const std::string html = renderHtml(sampleReport(300, 10));
    for (const char* banned : {"http", "<script", "url(", "@import", "<link", "<img", " src=", " on"})
        EXPECT_EQ(html.find(std::string(banned) == " on" ? " onload" : banned), std::string::npos) << banned;
    EXPECT_TRUE(html.starts_with("<!DOCTYPE html>"));
    EXPECT_NE(html.find("prefers-color-scheme:dark"), std::string::npos);
    EXPECT_NE(html.find("@page{size:A4"), std::string::npos);
}

TEST(Html, EscapesEverythingThatIsNotItsOwn) {
    const std::string html = renderHtml(hostileReport());
    EXPECT_EQ(html.find("<script"), std::string::npos);
    EXPECT_EQ(html.find("alert(\"1\")"), std::string::npos);
    EXPECT_NE(html.find("&lt;script&gt;"), std::string::npos);
    EXPECT_EQ(html.find('\x01'), std::string::npos);
    EXPECT_EQ(html.find('\xFF'), std::string::npos);
}

TEST(Html, LabelStandsAtHeadAndFoot) {
    Report report = sampleReport(50, 3);
    const std::string html = renderHtml(report);
    EXPECT_NE(html.find("class=\"chip end\">SYNTHETIC<"), std::string::npos);
    EXPECT_NE(html.find("<footer>SYNTHETIC"), std::string::npos);
    report.label.clear();
    EXPECT_EQ(renderHtml(report).find("class=\"chip"), std::string::npos);
}

TEST(Html, TreeHeadOfTheAuditLogStandsAtTheFoot) {
    Report report = sampleReport(30, 3);
    const std::string html = renderHtml(report);
    const auto foot = html.find("<footer>");
    EXPECT_NE(html.find("tree head 1234:" + std::string(64, 'd'), foot), std::string::npos);
    report.treeHead.reset();
    EXPECT_EQ(renderHtml(report).find("tree head"), std::string::npos);
}

TEST(Html, SameReportSameBytes) {
    EXPECT_EQ(renderHtml(sampleReport(100, 5)), renderHtml(sampleReport(100, 5)));
}

TEST(Html, EmptyReportIsStillADocument) {
    const std::string html = renderHtml(Report{});
    EXPECT_NE(html.find("</html>"), std::string::npos);
    EXPECT_EQ(html.find("<nav"), std::string::npos);
    EXPECT_EQ(html.find("id=\"provenance\""), std::string::npos);
}

}  // namespace
}  // namespace qd::report
