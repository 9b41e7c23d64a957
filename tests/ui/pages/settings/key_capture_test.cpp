// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/key_capture.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/kit/theme.h"

namespace qd::ui::pages::settings {
namespace {

class KeyCaptureTest : public testing::Test {
protected:
    KeyCaptureTest() : m_capture(m_theme, m_commands, QStringLiteral("any"), nullptr) {
        m_capture.show();
        m_capture.setFocus();
    }
    Theme m_theme;
    shell::CommandRegistry m_commands;
    KeyCapture m_capture;
};

TEST_F(KeyCaptureTest, TakesTheLastCombinationAndGivesItOnReturn) {
    QSignalSpy chosen(&m_capture, &KeyCapture::chosen);
    QTest::keyClick(&m_capture, Qt::Key_Return);
    EXPECT_EQ(chosen.count(), 0) << "nothing was pressed yet";
    QTest::keyClick(&m_capture, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(&m_capture, Qt::Key_F7, Qt::ShiftModifier);
    EXPECT_EQ(m_capture.captured(), QKeySequence(Qt::SHIFT | Qt::Key_F7));
    QTest::keyClick(&m_capture, Qt::Key_Return);
    ASSERT_EQ(chosen.count(), 1);
    EXPECT_FALSE(m_capture.isVisible());
}

TEST_F(KeyCaptureTest, ModifiersAloneAreNothing) {
    QTest::keyClick(&m_capture, Qt::Key_Control, Qt::ControlModifier);
    QTest::keyClick(&m_capture, Qt::Key_Shift, Qt::ShiftModifier);
    EXPECT_TRUE(m_capture.captured().isEmpty());
}

TEST_F(KeyCaptureTest, EscapeGoesAwayWithoutGivingAnything) {
    QSignalSpy chosen(&m_capture, &KeyCapture::chosen);
    QTest::keyClick(&m_capture, Qt::Key_K, Qt::ControlModifier);
    QTest::keyClick(&m_capture, Qt::Key_Escape);
    EXPECT_FALSE(m_capture.isVisible());
    EXPECT_EQ(chosen.count(), 0);
}

TEST_F(KeyCaptureTest, SaysWhenALetterIsFreeOnlyWhereNothingIsTyped) {
    QTest::keyClick(&m_capture, Qt::Key_J);
    EXPECT_TRUE(m_capture.accessibleDescription().contains(QStringLiteral("nothing is typed")));
}

}  // namespace
}  // namespace qd::ui::pages::settings
