// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/keys_section.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

#include "core/crypto/recovery_code.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/pages/settings/recovery_key_dialog.h"
#include "ui/shell/window_preferences.h"
#include "ui/wizards/reauthentication_dialog.h"
#include "ui/wizards/secret_label.h"

namespace qd::ui::pages::settings {
namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

class NoKeychain final : public vault::Keychain {
public:
    [[nodiscard]] bool available() const override { return there; }
    Status store(const std::string&, const crypto::Secret&) override { return Ok{}; }
    [[nodiscard]] Result<crypto::Secret> read(const std::string&) const override { return crypto::Secret(); }
    Status remove(const std::string&) override { return Ok{}; }
    bool there = false;
};

class KeysSectionTest : public shell::test::WorkspaceFixture {
protected:
    KeysSectionTest() {
        m_access->listSlots = [](desk::Session&) -> Result<std::vector<vault::SlotLine>> {
            vault::SlotLine own;
            own.user = "petra";
            own.current = true;
            return std::vector{own};
        };
        m_access->makeRecoveryKey = [this](desk::Session&,
                                           const desk::Reauthentication&) -> Result<desk::RecoveryKey> {
            ++m_made;
            desk::RecoveryKey key;
            QD_TRY(key.text, crypto::encodeRecovery(crypto::RecoveryKind::WholeKey, crypto::Secret(32)));
            QD_TRY(key.qr, crypto::makeQr(key.text));
            return key;
        };
        m_access->confirmRecoveryKey = [this](desk::Session&,
                                              const std::vector<const crypto::Secret*>& typed) -> Status {
            if (typed.size() != 1 || !m_fits)
                return Error{ErrorCode::Integrity, say("this is not the recovery key")};
            return Ok{};
        };
        m_access->rotateDataKey = [this](desk::Session&, const desk::Reauthentication&,
                                         const jobs::JobContext&) -> Status {
            ++m_rotated;
            return Ok{};
        };
        shell::PageContext context{m_theme, m_jobs, m_session, m_services, {}, nullptr, nullptr, &m_machine};
        context.keychain = &m_keychain;
        m_window.resize(900, 700);
        m_section = std::make_unique<KeysSection>(context, m_access, &m_window);
        m_section->setGeometry(m_window.rect());
        m_window.show();
        m_window.activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(&m_window));
        reload();
    }
    ~KeysSectionTest() override {
        m_section.reset();
        m_jobs.shutdown();
    }
    void reload() {
        QSignalSpy loaded(m_section.get(), &KeysSection::loaded);
        m_section->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
    }
    QPushButton* button(const char* name) { return m_section->findChild<QPushButton*>(QLatin1String(name)); }
    template <class T>
    T* dialog() {
        for (T* found : m_window.findChildren<T*>())
            if (found->isVisible()) return found;
        return nullptr;
    }
    void prove() {
        auto* asked = dialog<wizards::ReauthenticationDialog>();
        ASSERT_NE(asked, nullptr);
        QTest::keyClicks(asked->findChild<QLineEdit*>(s("proofPassphrase")), s("some passphrase"));
        QTest::mouseClick(asked->actButton(), Qt::LeftButton);
        ASSERT_TRUE(
            QTest::qWaitFor([this] { return dialog<wizards::ReauthenticationDialog>() == nullptr; }, 10'000));
    }

    std::shared_ptr<wizards::AccessDesk> m_access = std::make_shared<wizards::AccessDesk>();
    int m_made = 0;
    int m_rotated = 0;
    bool m_fits = true;
    NoKeychain m_keychain;
    Preferences m_machine;
    shell::test::RecordingServices m_services;
    QWidget m_window;
    std::unique_ptr<KeysSection> m_section;
};

TEST_F(KeysSectionTest, TheMinutesUntilTheLockAreChosenAndFollowed) {
    auto* minutes = m_section->findChild<QComboBox*>(s("idleMinutes"));
    EXPECT_EQ(minutes->currentData().toInt(), 5);
    EXPECT_EQ(minutes->count(), 7);
    minutes->setFocus();
    QTest::keyClick(minutes, Qt::Key_Down);
    EXPECT_EQ(m_machine.get(shell::kIdleMinutes), 10);
    m_machine.set(shell::kIdleMinutes, 60);
    EXPECT_EQ(minutes->currentData().toInt(), 60);
}

TEST_F(KeysSectionTest, ARecoveryKeyCountsOnlyWhenItWasReadBackFromPaper) {
    button("oneKey")->click();
    EXPECT_EQ(m_made, 0);
    prove();
    EXPECT_EQ(m_made, 1);
    auto* shown = dialog<RecoveryKeyDialog>();
    ASSERT_NE(shown, nullptr);
    auto* text = shown->findChild<wizards::SecretLabel*>();
    const QString key = text->text().remove(QLatin1Char('\n'));
    EXPECT_EQ(key.size(), 89);
    QSignalSpy confirmed(shown, &RecoveryKeyDialog::confirmed);
    auto* next = shown->findChild<QPushButton*>(s("recoveryNext"));
    next->click();
    EXPECT_TRUE(text->text().isEmpty()) << "it is off the screen while it is typed";
    EXPECT_FALSE(next->isEnabled());
    auto* field = shown->findChild<QLineEdit*>(s("recoveryFirst"));
    m_fits = false;
    QTest::keyClicks(field, key);
    next->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return field->text().isEmpty() && shown->isVisible(); }, 10'000));
    QTest::qWait(50);
    EXPECT_EQ(confirmed.count(), 0);
    m_fits = true;
    QTest::keyClicks(field, key);
    next->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return confirmed.count() == 1; }, 10'000));
    EXPECT_EQ(namelessWidgets(shown), "");
}

TEST_F(KeysSectionTest, ADataKeyIsMadeAsAListedJobAfterProof) {
    button("rotate")->click();
    prove();
    EXPECT_EQ(m_rotated, 1);
    EXPECT_EQ(m_jobs.model()->rowCount(), 1);
    EXPECT_TRUE(m_services.asked.contains(s("changed")));
}

TEST_F(KeysSectionTest, WithoutAKeychainItSaysSoAndOffersNothing) {
    EXPECT_FALSE(button("bind")->isEnabled());
    EXPECT_TRUE(button("bind")->toolTip().contains(s("keychain")));
    m_keychain.there = true;
    reload();
    EXPECT_TRUE(button("bind")->isEnabled());
    EXPECT_EQ(namelessWidgets(m_section.get()), "");
}

}  // namespace
}  // namespace qd::ui::pages::settings
