// SPDX-License-Identifier: GPL-3.0-or-later
// Every page of the real program, at every size that people use: no text is cut off or covered, and each
// control can be reached and read out. QD_TEST_LOCALE chooses the language; QT_SCALE_FACTOR the scale.
#include <QApplication>
#include <QDialog>
#include <QTest>

#include "tests/app/window/demo_console.h"
#include "tests/app/window/window_audit.h"
#include "ui/kit/languages.h"
#include "ui/wizards/unlock_view.h"

namespace qd::console::test {

namespace {

class EveryPage : public DemoConsole {
protected:
    void SetUp() override {
        const QString locale = qEnvironmentVariable("QD_TEST_LOCALE", QStringLiteral("en"));
        const auto installed = ui::installTranslations(*QCoreApplication::instance(), locale);
        ASSERT_TRUE(installed.ok()) << installed.error().describe();
        DemoConsole::SetUp();
    }
    /// The findings of all pages at a size, each with its page.
    QStringList findings(QSize size, QStringList (*audit)(QWidget&)) {
        // What the window gives to its parts is counted in device-independent pixels.
        const double scale = qEnvironmentVariable("QT_SCALE_FACTOR", QStringLiteral("1")).toDouble();
        QStringList all;
        frame().resize(
            QSize(static_cast<int>(size.width() / scale), static_cast<int>(size.height() / scale)));
        const auto ids = pageIds(true);
        for (const QString& id : ids) {
            show(id);
            const auto found = audit(frame());
            for (const QString& finding : found)
                all.append(QStringLiteral("%1: %2").arg(id, finding));
        }
        return all;
    }
    [[nodiscard]] QDialog* shownDialog() {
        for (auto* dialog : frame().findChildren<QDialog*>())
            if (dialog->isVisible()) return dialog;
        return nullptr;
    }
    void expectNone(const QStringList& findings) {
        EXPECT_TRUE(findings.isEmpty()) << findings.size() << " findings\n"
                                        << findings.mid(0, 60).join(QLatin1Char('\n')).toStdString();
    }
};

TEST_F(EveryPage, ShowsItsTextsWholeAt1280x800) {
    open({1280, 800});
    expectNone(findings({1280, 800}, audit::layoutFindings));
}

TEST_F(EveryPage, ShowsItsTextsWholeAt1920x1080) {
    open({1920, 1080});
    expectNone(findings({1920, 1080}, audit::layoutFindings));
}

TEST_F(EveryPage, ShowsItsTextsWholeAt3840x2160) {
    open({3840, 2160});
    expectNone(findings({3840, 2160}, audit::layoutFindings));
}

TEST_F(EveryPage, ItsDialogsOfKeysAndBackupsShowTheirTextsWhole) {
    open({1280, 800});
    const std::pair<const char*, const char*> dialogs[] = {
        {"vault", "backup-workspace"}, {"vault", "restore-workspace"}, {"vault", "backup-plan"},
        {"vault", "vault.hold"},       {"people", "people.add"},       {"people", "people.passphrase"},
        {"people", "people.codes"}};
    QStringList all;
    for (const auto& [page, command] : dialogs) {
        show(QString::fromLatin1(page));
        window().trigger(QString::fromLatin1(command));
        settle();
        auto* dialog = shownDialog();
        ASSERT_NE(dialog, nullptr) << command;
        for (const auto& audit : {audit::layoutFindings, audit::accessibilityFindings})
            for (const QString& finding : audit(*dialog))
                all.append(QStringLiteral("%1: %2").arg(QString::fromLatin1(command), finding));
        dialog->reject();
    }
    expectNone(all);
}

TEST_F(EveryPage, TheLockShowsItsTextsWholeToo) {
    open({1280, 800});
    window().trigger(QStringLiteral("lock"));
    ASSERT_TRUE(QTest::qWaitFor([this] { return frame().findChild<ui::wizards::UnlockView*>() != nullptr; }));
    settle();
    expectNone(audit::layoutFindings(frame()) + audit::accessibilityFindings(frame()));
}

TEST_F(EveryPage, NamesItsControlsAndLeadsTabThroughThem) {
    open({1440, 900});
    expectNone(findings({1440, 900}, audit::accessibilityFindings));
}

}  // namespace

}  // namespace qd::console::test
