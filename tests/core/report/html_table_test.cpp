// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/report/html_parts.h"

namespace qd::report {
namespace {

TEST(HtmlTable, CellsCarryTheFullValue) {
    const Table table{"Risk",
                      {{"Measure"}, {"Value", Format::Percent2}, {"Day", Format::IsoDate}},
                      {{{std::string("CAGR")}, {0.123456789}, {*Date::create(2026, 1, 2)}}, {{}, {}, {}}},
                      "n<b>"};
    const std::string html = htmlTable(table);
    EXPECT_NE(html.find("<th scope=\"col\" class=\"n\">Value</th>"), std::string::npos);
    EXPECT_NE(html.find("<th scope=\"row\">CAGR</th>"), std::string::npos);
    EXPECT_NE(html.find("<td class=\"n\" data-value=\"0.123456789\">12.35\u2009%</td>"), std::string::npos);
    EXPECT_NE(html.find("<td data-value=\"2026-01-02\">2026-01-02</td>"), std::string::npos);
    EXPECT_NE(html.find("<td class=\"n\">\u2013</td>"), std::string::npos);
    EXPECT_NE(html.find("n&lt;b&gt;"), std::string::npos);
}

TEST(HtmlTable, HeatmapHasSignAndTint) {
    const MonthlyHeatmap map{"M", {2026}, {{0.05, -0.05}}, {-0.0025}};
    const std::string html = htmlHeatmap(map);
    EXPECT_NE(html.find("<td class=\"g5\" data-value=\"0.05\">+5.0\u2009%</td>"), std::string::npos);
    EXPECT_NE(html.find("<td class=\"l5\" data-value=\"-0.05\">\u22125.0\u2009%</td>"), std::string::npos);
    EXPECT_NE(html.find("<td data-value=\"-0.0025\">\u22120.25\u2009%</td>"), std::string::npos);
    EXPECT_NE(html.find("<td></td>"), std::string::npos);
}

}  // namespace
}  // namespace qd::report
