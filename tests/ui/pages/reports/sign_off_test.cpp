// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/sign_off.h"

#include <QPushButton>

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::reports;

namespace {
QString s(const char* text) {
    return QString::fromUtf8(text);
}
}  // namespace

TEST(SignOff, OnlyARoleThatApprovesDecidesAndNeverAboutOnesOwn) {
    EXPECT_TRUE(whyNotDecide({"ben", identity::Role::Risk}, s("ann")).isEmpty());
    EXPECT_TRUE(whyNotDecide({"ann", identity::Role::Risk}, s("ann")).contains(s("second person")));
    EXPECT_FALSE(whyNotDecide({"ann", identity::Role::Admin}, s("ben")).isEmpty())
        << "an Admin never approves";
    EXPECT_FALSE(whyNotDecide({"dan", identity::Role::Auditor}, s("ben")).isEmpty());
}

TEST(SignOff, ASignatureThatDoesNotHoldIsSaidPlainlyAndWhyOneMayNotStandsInTheOpen) {
    Theme theme;
    SignOffPanel panel(theme);
    const SignOff broken{true, false, s("Approved by ben"), {}};
    panel.show(&broken, s("You made this report."));
    EXPECT_TRUE(panel.state().contains(s("does not hold")));
    EXPECT_EQ(panel.why(), s("You made this report."));
    EXPECT_FALSE(panel.approveButton()->isEnabled());
    EXPECT_FALSE(panel.rejectButton()->isEnabled());
    panel.show(nullptr, {});
    EXPECT_TRUE(panel.approveButton()->isEnabled());
}
