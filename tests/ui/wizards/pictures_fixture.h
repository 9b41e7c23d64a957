// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the steps, for eyes, when QD_PICTURES names a folder; QD_PICTURES_LANGUAGE, QD_PICTURES_LARGE
// and QT_SCALE_FACTOR say how.
#pragma once

#include <QAbstractButton>
#include <QLineEdit>
#include <QTest>
#include <memory>

#include <gtest/gtest.h>

#include "tests/ui/kit/picture_language.h"
#include "tests/ui/wizards/wizard_fixture.h"

class Pictures : public ::testing::TestWithParam<qd::ui::Theme::Mode> {
protected:
    void SetUp() override {
        if (!picturesWanted()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_language = std::make_unique<PictureLanguage>();
        applyTheme(fixture.theme);
    }
    void take(QWidget& window, const char* name) {
        const QString mode =
            GetParam() == qd::ui::Theme::Mode::Dark ? QStringLiteral("-dark") : QStringLiteral("-light");
        picture(window, QString::fromLatin1(name) + mode);
    }
    static void show(QWidget& window) {
        const bool large = qEnvironmentVariableIsSet("QD_PICTURES_LARGE");
        window.resize(large ? QSize(1920, 1080) : QSize(1280, 800));
        window.show();
    }
    static void enter(QWidget& window, const char* field, const QString& text) {
        if (auto* edit = shown<QLineEdit>(window, field)) edit->setText(text);
    }
    static void click(QWidget& window, const char* name) {
        auto* button = shown<QAbstractButton>(window, name);
        ASSERT_NE(button, nullptr) << name;
        QTest::mouseClick(button, Qt::LeftButton);
    }
    /// Asks until it is so.
    template <class Condition>
    static bool until(Condition condition) {
        return QTest::qWaitFor(condition, 60'000);
    }

    WizardFixture fixture{GetParam()};

private:
    std::unique_ptr<PictureLanguage> m_language;
};
