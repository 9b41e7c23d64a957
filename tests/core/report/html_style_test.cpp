// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include <gtest/gtest.h>

#include "core/report/html_parts.h"

namespace qd::report {
namespace {

TEST(HtmlStyle, HoldsBothThemesAndEveryClassInUse) {
    const std::string css = htmlStyle();
    EXPECT_NE(css.find("--accent:#0b63c4;"), std::string::npos);
    EXPECT_NE(css.find("--accent:#5aa9ff;"), std::string::npos);
    for (const char* name : {".k-accent", ".f-s11", "td.g5", "td.l1", ".k-surface", ".f-faint"})
        EXPECT_NE(css.find(name), std::string::npos) << name;
    EXPECT_NE(css.find("tabular-nums"), std::string::npos);
    EXPECT_EQ(std::count(css.begin(), css.end(), '{'), std::count(css.begin(), css.end(), '}'));
}

}  // namespace
}  // namespace qd::report
