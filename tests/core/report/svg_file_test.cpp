// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg_file.h"

#include <gtest/gtest.h>

#include "core/report/palette.h"

namespace qd::report {
namespace {

Scene smallScene() {
    Scene scene{200.0, 100.0, 10.0, {}, {}, "A line <rises>."};
    scene.paths.push_back({{{0.0, 90.0}, {200.0, 10.0}}, Ink::Series, 4, 1.2});
    scene.texts.push_back({{0.0, 12.0}, "up & \"away\"", Anchor::Start, Ink::Text});
    return scene;
}

std::size_t countOf(const std::string& text, const std::string& word) {
    std::size_t count = 0;
    for (std::size_t at = text.find(word); at != std::string::npos; at = text.find(word, at + word.size()))
        ++count;
    return count;
}

TEST(SvgFile, IsOneDocumentWithItsTitleAndNoAddressButTheNamespace) {
    const std::string svg = svgFile(smallScene(), "A <title>", "and more");
    EXPECT_TRUE(svg.starts_with("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox="));
    EXPECT_TRUE(svg.ends_with("</svg>\n"));
    EXPECT_EQ(countOf(svg, "<svg "), 2U);
    EXPECT_EQ(countOf(svg, "</svg>"), 2U);
    EXPECT_NE(svg.find("<title>A &lt;title&gt;</title>"), std::string::npos);
    EXPECT_NE(svg.find("<desc>A line &lt;rises&gt;.</desc>"), std::string::npos);
    EXPECT_NE(svg.find("and more"), std::string::npos);
    EXPECT_EQ(countOf(svg, "http"), 1U);
    EXPECT_EQ(svg.find("<script"), std::string::npos);
    EXPECT_EQ(svg.find("up & "), std::string::npos);
}

TEST(SvgFile, HasTheTokensOfBothThemesForTheInksThatItUses) {
    const std::string svg = svgFile(smallScene(), "T");
    const std::size_t dark = svg.find("@media (prefers-color-scheme:dark)");
    ASSERT_NE(dark, std::string::npos);
    const std::string light = svg.substr(0, dark);
    const std::string rest = svg.substr(dark);
    for (const auto& [name, ink, series] :
         {std::tuple(".k-s4{stroke:", Ink::Series, 4), std::tuple(".f-surface{fill:", Ink::Surface, 0),
          std::tuple(".f-text{fill:", Ink::Text, 0), std::tuple(".k-line{stroke:", Ink::Line, 0)}) {
        EXPECT_NE(light.find(name + hexText(colourOf(ink, Theme::Light, series))), std::string::npos) << name;
        EXPECT_NE(rest.find(name + hexText(colourOf(ink, Theme::Dark, series))), std::string::npos) << name;
    }
    EXPECT_EQ(svg.find(".k-s1{"), std::string::npos);
    EXPECT_EQ(svg.find(".k-loss{"), std::string::npos);
}

TEST(SvgFile, EveryClassHasItsRule) {
    const std::string svg = svgFile(smallScene(), "T", "S");
    for (std::size_t at = svg.find("class=\""); at != std::string::npos; at = svg.find("class=\"", at + 1)) {
        const std::size_t from = at + 7;
        const std::string name = svg.substr(from, svg.find('"', from) - from);
        EXPECT_NE(svg.find("." + name + "{"), std::string::npos) << name;
    }
}

}  // namespace
}  // namespace qd::report
