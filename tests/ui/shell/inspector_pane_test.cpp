// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/inspector_pane.h"

#include <QLabel>
#include <QSignalSpy>

#include <gtest/gtest.h>

using qd::ui::shell::InspectorPane;

namespace {

/// A window with a page beside the pane.
struct Fixture {
    QWidget window;
    InspectorPane pane{&window};
    QLabel* inspector = new QLabel(QStringLiteral("facts"));
    Fixture() {
        window.show();
        pane.setWindowWidth(1440);
        pane.setInspector(inspector);
    }
};

}  // namespace

TEST(InspectorPane, AWindowWithRoomShowsItAndANarrowOneDoesNot) {
    Fixture f;
    EXPECT_TRUE(f.pane.isVisible());
    EXPECT_TRUE(f.inspector->isVisible());
    f.pane.setWindowWidth(1280);
    EXPECT_FALSE(f.pane.isVisible());
    f.pane.setWindowWidth(1300);
    EXPECT_TRUE(f.pane.isVisible());
}

TEST(InspectorPane, EachWidthKeepsWhatTheUserWished) {
    Fixture f;
    f.pane.setWindowWidth(1100);
    f.pane.toggle();
    EXPECT_TRUE(f.pane.isVisible()) << "called in a narrow window";
    f.pane.setWindowWidth(1440);
    f.pane.toggle();
    EXPECT_FALSE(f.pane.isVisible()) << "sent away in a wide one";
    f.pane.setWindowWidth(1100);
    EXPECT_TRUE(f.pane.isVisible());
    f.pane.setWindowWidth(1440);
    EXPECT_FALSE(f.pane.isVisible());
}

TEST(InspectorPane, WithoutAnInspectorThereIsNothingToShow) {
    Fixture f;
    QSignalSpy state(&f.pane, &InspectorPane::stateChanged);
    f.pane.setInspector(nullptr);
    EXPECT_FALSE(f.pane.isVisible());
    EXPECT_EQ(state.last(), (QVariantList{false, false}));
    f.pane.toggle();
    EXPECT_FALSE(f.pane.isVisible());
    f.pane.setInspector(f.inspector);
    EXPECT_TRUE(f.pane.isVisible()) << "the key had no effect while there was none";
    EXPECT_EQ(state.last(), (QVariantList{true, true}));
}
