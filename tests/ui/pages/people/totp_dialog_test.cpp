// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people/totp_dialog.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "core/crypto/base32.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/people/people_fixture.h"
#include "ui/wizards/qr_view.h"
#include "ui/wizards/secret_label.h"

namespace qd::ui::pages::people {
namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

class TotpDialogTest : public test::PeopleFixture {
protected:
    void SetUp() override {
        m_access->beginTotp = [](desk::Session&) -> Result<desk::TotpEnrolment> {
            desk::TotpEnrolment enrolment;
            enrolment.key = crypto::Secret::fromText("12345678901234567890");
            enrolment.base32 = crypto::encodeBase32(enrolment.key.bytes());
            QD_TRY(enrolment.qr, crypto::makeQr(crypto::Secret::fromText("otpauth://totp/test?secret=ABC")));
            return enrolment;
        };
        m_access->confirmTotp = [this](desk::Session&, const crypto::Secret& key,
                                       const std::string& code) -> Result<std::vector<crypto::Secret>> {
            m_key = test::textOf(key);
            if (code != "123456") return Error{ErrorCode::Refused, say("the one-time code does not fit")};
            std::vector<crypto::Secret> codes;
            for (int i = 0; i < 10; ++i)
                codes.push_back(crypto::Secret::fromText("ABCD-EFGH-IJKL-MNO" + std::to_string(i)));
            return codes;
        };
        m_dialog = std::make_unique<TotpDialog>(TotpParts{m_theme, m_jobs, m_session, m_access});
        m_dialog->show();
        m_dialog->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(m_dialog.get()));
        ASSERT_TRUE(QTest::qWaitFor([this] { return !qr()->empty(); }, 10'000));
    }
    void TearDown() override { m_dialog.reset(); }
    wizards::QrView* qr() { return m_dialog->findChild<wizards::QrView*>(); }
    QPushButton* next() { return m_dialog->findChild<QPushButton*>(s("totpNext")); }
    QLineEdit* code() { return m_dialog->findChild<QLineEdit*>(s("totpCode")); }
    void enrol() {
        QSignalSpy enrolled(m_dialog.get(), &TotpDialog::enrolled);
        QTest::keyClicks(code(), s("123 456"));
        QTest::keyClick(code(), Qt::Key_Return);
        ASSERT_TRUE(enrolled.wait(10'000));
    }

    std::string m_key;
    std::unique_ptr<TotpDialog> m_dialog;
};

TEST_F(TotpDialogTest, ShowsTheKeyAsPictureAndAsText) {
    const QImage picture = qr()->grab().toImage();
    EXPECT_EQ(picture.pixelColor(1, 1), QColor(Qt::white)) << "the quiet zone is light in every theme";
    bool text = false;
    for (const auto* label : m_dialog->findChildren<wizards::SecretLabel*>())
        text = text || (label->isVisible() && label->text() == s("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
    EXPECT_TRUE(text);
    EXPECT_EQ(namelessWidgets(m_dialog.get()), "");
}

TEST_F(TotpDialogTest, AWrongCodeSwitchesNothingOn) {
    QSignalSpy enrolled(m_dialog.get(), &TotpDialog::enrolled);
    QTest::keyClicks(code(), s("12345"));
    EXPECT_FALSE(next()->isEnabled());
    QTest::keyClicks(code(), s("7"));
    next()->click();
    ASSERT_TRUE(QTest::qWaitFor(
        [this] { return code()->accessibleDescription().contains(s("does not fit")); }, 10'000));
    EXPECT_EQ(enrolled.count(), 0);
    EXPECT_TRUE(code()->text().isEmpty());
}

TEST_F(TotpDialogTest, TenCodesAreShownOnceAndTheDialogClosesOnlyWhenTheyAreKept) {
    enrol();
    EXPECT_EQ(m_key, "12345678901234567890");
    EXPECT_TRUE(qr()->empty()) << "the key is off the screen";
    QStringList codes;
    for (const auto* label : m_dialog->findChildren<wizards::SecretLabel*>())
        if (label->isVisible()) codes.append(label->text());
    EXPECT_EQ(codes.size(), 10);
    codes.removeDuplicates();
    EXPECT_EQ(codes.size(), 10);
    EXPECT_FALSE(next()->isEnabled());
    QTest::keyClick(m_dialog.get(), Qt::Key_Escape);
    EXPECT_TRUE(m_dialog->isVisible());
    m_dialog->findChild<QCheckBox*>(s("codesKept"))->setChecked(true);
    next()->click();
    EXPECT_FALSE(m_dialog->isVisible());
    for (const auto* label : m_dialog->findChildren<wizards::SecretLabel*>())
        EXPECT_TRUE(label->text().isEmpty()) << "nothing is left in the window";
}

}  // namespace
}  // namespace qd::ui::pages::people
