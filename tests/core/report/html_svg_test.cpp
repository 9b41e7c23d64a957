// SPDX-License-Identifier: GPL-3.0-or-later
#include <gtest/gtest.h>

#include "core/report/html_parts.h"

namespace qd::report {
namespace {

TEST(HtmlSvg, DrawsMarksByClassAndEscapesWords) {
    Scene scene{100.0, 50.0, 7.0, {}, {}, "a \"b\" <c>"};
    scene.paths.push_back({{{0.0, 1.04}, {2.0, 3.0}}, Ink::Accent, 0, 1.3});
    scene.paths.push_back({{{0.0, 1.0}, {2.0, 3.0}}, Ink::Series, 13, 0.0, true, 0.35});
    scene.paths.push_back({{}, Ink::Line});
    scene.texts.push_back({{1.0, 2.0}, "<x>", Anchor::End, Ink::Faint, true});
    const std::string svg = htmlSvg(scene);
    EXPECT_NE(svg.find("viewBox=\"0 0 100 50\" role=\"img\" aria-label=\"a &quot;b&quot; &lt;c&gt;\""),
              std::string::npos);
    EXPECT_NE(svg.find("class=\"k-accent\""), std::string::npos);
    EXPECT_NE(svg.find("d=\"M0,1 2,3\""), std::string::npos);
    EXPECT_NE(svg.find("class=\"f-s1\" fill-opacity=\"0.35\""), std::string::npos);
    EXPECT_NE(svg.find("text-anchor=\"end\" font-weight=\"600\">&lt;x&gt;</text>"), std::string::npos);
}

}  // namespace
}  // namespace qd::report
