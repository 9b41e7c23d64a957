// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the page for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDir>
#include <QHBoxLayout>

#include "tests/ui/pages/people/people_fixture.h"
#include "ui/kit/pseudo_translator.h"
#include "ui/pages/people/people_inspector.h"

namespace qd::ui::pages::people {
namespace {

class PeoplePictures : public test::PeopleFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_theme.apply(*qApp);
        m_window.setAutoFillBackground(true);
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
    void take(const QString& name) {
        QTest::qWait(80);
        EXPECT_TRUE(m_window.grab().save(QDir(folder()).filePath(name + QStringLiteral(".png"))));
    }
    void takeDialog(const QString& name) {
        ASSERT_NE(dialog(), nullptr);
        QTest::qWait(80);
        EXPECT_TRUE(dialog()->grab().save(QDir(folder()).filePath(name + QStringLiteral(".png"))));
        dialog()->cancelButton()->click();
    }
    void all(const QString& suffix) {
        open();
        QWidget* inspector = m_page->inspector();
        inspector->setParent(&m_window);
        const int width = 300;
        m_page->setGeometry(0, 0, m_window.width() - width, m_window.height());
        inspector->setGeometry(m_window.width() - width, 0, width, m_window.height());
        inspector->show();
        choose("ben");
        take(QStringLiteral("people-") + suffix);
        m_page->addUser();
        takeDialog(QStringLiteral("people-add-") + suffix);
        m_page->act(UserAction::Disable);
        takeDialog(QStringLiteral("people-disable-") + suffix);
        m_page->changePassphrase();
        takeDialog(QStringLiteral("people-passphrase-") + suffix);
        choose("dan");
        m_page->act(UserAction::Erase);
        takeDialog(QStringLiteral("people-erase-") + suffix);
    }
};

TEST_F(PeoplePictures, InBothThemesAndALongLanguage) {
    for (const auto& [mode, suffix] :
         {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
        m_theme.setMode(mode);
        m_theme.apply(*qApp);
        all(QString::fromLatin1(suffix));
    }
    PseudoTranslator longer(false);
    QCoreApplication::installTranslator(&longer);
    all(QStringLiteral("long"));
    QCoreApplication::removeTranslator(&longer);
}

}  // namespace
}  // namespace qd::ui::pages::people
