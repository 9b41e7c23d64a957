// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the page for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <memory>

#include "core/crypto/base32.h"
#include "tests/ui/kit/picture_language.h"
#include "tests/ui/pages/people/people_fixture.h"
#include "ui/pages/people/people_inspector.h"
#include "ui/pages/people/totp_dialog.h"
#include "ui/wizards/qr_view.h"

namespace qd::ui::pages::people {
namespace {

class PeoplePictures : public test::PeopleFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_language = std::make_unique<PictureLanguage>();
        m_theme.apply(*qApp);
        m_window.setAutoFillBackground(true);
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
    void takeDialog(const QString& name) {
        ASSERT_NE(dialog(), nullptr);
        grab(*dialog(), name);
        dialog()->cancelButton()->click();
    }
    /// The page and its inspector side by side, as the window has them.
    void showPage() {
        open();
        QWidget* inspector = m_page->inspector();
        inspector->setParent(&m_window);
        const int width = 300;
        const bool mirrored = m_window.layoutDirection() == Qt::RightToLeft;
        m_page->setGeometry(mirrored ? width : 0, 0, m_window.width() - width, m_window.height());
        inspector->setGeometry(mirrored ? 0 : m_window.width() - width, 0, width, m_window.height());
        inspector->show();
    }
    void takeActions(const QString& suffix) {
        const std::pair<const char*, std::pair<const char*, UserAction>> actions[] = {
            {"ben", {"role", UserAction::ChangeRole}}, {"ben", {"reset", UserAction::ResetPassphrase}},
            {"ben", {"attempts", UserAction::Unlock}}, {"ben", {"codes-off", UserAction::SwitchOffCodes}},
            {"ben", {"disable", UserAction::Disable}}, {"dan", {"enable", UserAction::Enable}},
            {"dan", {"erase", UserAction::Erase}}};
        for (const auto& [user, what] : actions) {
            choose(user);
            m_page->act(what.second);
            takeDialog(QStringLiteral("people-%1-%2").arg(QLatin1String(what.first), suffix));
        }
    }
    void takeForms(const QString& suffix) {
        m_page->addUser();
        takeDialog(QStringLiteral("people-add-") + suffix);
        m_page->addUser();
        dialog()->findChild<QLineEdit*>(QStringLiteral("newUserName"))->setText(QStringLiteral("nina sol"));
        dialog()->findChild<QLineEdit*>(QStringLiteral("newPassphrase"))->setText(QStringLiteral("short"));
        dialog()->actButton()->click();
        takeDialog(QStringLiteral("people-add-refused-") + suffix);
        m_page->changePassphrase();
        takeDialog(QStringLiteral("people-passphrase-") + suffix);
    }
    void takeCodes(const QString& suffix) {
        m_access->beginTotp = [](desk::Session&) -> Result<desk::TotpEnrolment> {
            desk::TotpEnrolment enrolment;
            enrolment.key = crypto::Secret::fromText("12345678901234567890");
            enrolment.base32 = crypto::encodeBase32(enrolment.key.bytes());
            QD_TRY(enrolment.qr,
                   crypto::makeQr(crypto::Secret::fromText(
                       "otpauth://totp/Quarterdeck:petra?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")));
            return enrolment;
        };
        m_access->confirmTotp = [](desk::Session&, const crypto::Secret&,
                                   const std::string&) -> Result<std::vector<crypto::Secret>> {
            std::vector<crypto::Secret> codes;
            for (int i = 0; i < 10; ++i)
                codes.push_back(crypto::Secret::fromText("7KQ4-M2XD-9RTA-C6H" + std::to_string(i)));
            return codes;
        };
        TotpDialog codes({m_theme, m_jobs, m_session, m_access}, &m_window);
        codes.show();
        ASSERT_TRUE(QTest::qWaitFor([&] { return !codes.findChild<wizards::QrView*>()->empty(); }, 10'000));
        grab(codes, QStringLiteral("people-codes-key-") + suffix);
        QSignalSpy enrolled(&codes, &TotpDialog::enrolled);
        codes.findChild<QLineEdit*>(QStringLiteral("totpCode"))->setText(QStringLiteral("123 456"));
        codes.findChild<QPushButton*>(QStringLiteral("totpNext"))->click();
        ASSERT_TRUE(enrolled.wait(10'000));
        grab(codes, QStringLiteral("people-codes-recovery-") + suffix);
    }
    static void grab(QWidget& widget, const QString& name) {
        QTest::qWait(80);
        EXPECT_TRUE(widget.grab().save(QDir(folder()).filePath(name + QStringLiteral(".png"))));
    }

private:
    std::unique_ptr<PictureLanguage> m_language;
};

TEST_F(PeoplePictures, OfThePageAndEveryDialog) {
    for (const auto& [mode, word] :
         {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
        m_theme.setMode(mode);
        m_theme.apply(*qApp);
        const QString suffix = QString::fromLatin1(word);
        showPage();
        choose("ben");
        grab(m_window, QStringLiteral("people-") + suffix);
        takeActions(suffix);
        takeForms(suffix);
        takeCodes(suffix);
        m_window.resize(800, 640);
        showPage();
        choose("dan");
        grab(m_window, QStringLiteral("people-small-") + suffix);
        m_window.resize(1180, 760);
    }
}

}  // namespace
}  // namespace qd::ui::pages::people
