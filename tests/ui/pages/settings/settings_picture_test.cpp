// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the settings page for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <memory>

#include "core/crypto/recovery_code.h"
#include "tests/ui/kit/picture_language.h"
#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/pages/settings/recovery_key_dialog.h"
#include "ui/pages/settings/register.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/window_keys.h"

namespace qd::ui::pages::settings {
namespace {

class SettingsPictures : public shell::test::WorkspaceFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_language = std::make_unique<PictureLanguage>();
        m_theme.apply(*qApp);
    }
    static desk::RecoveryKey key(crypto::RecoveryKind kind) {
        crypto::Secret bytes(crypto::kRecoveryKeyBytes);
        std::fill(bytes.bytes().begin(), bytes.bytes().end(), static_cast<unsigned char>(kind) + 5);
        desk::RecoveryKey made;
        made.text = crypto::encodeRecovery(kind, bytes).value();
        made.qr = crypto::makeQr(made.text).value();
        return made;
    }
    static void grab(QWidget& widget, const QString& name) {
        QTest::qWait(80);
        EXPECT_TRUE(widget.grab().save(QDir(folder()).filePath(name + QStringLiteral(".png"))));
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }

private:
    std::unique_ptr<PictureLanguage> m_language;
};

TEST_F(SettingsPictures, EverySection) {
    Preferences machine;
    shell::CommandRegistry commands;
    shell::test::RecordingServices services;
    shell::PageRegistry registry;
    registerPage(registry);
    QWidget window;
    window.setAutoFillBackground(true);
    window.resize(1120, 700);
    shell::WindowDoors doors;
    doors.lock = [] {};
    doors.reload = [] {};
    doors.panes = [] { return QList<QWidget*>(); };
    new shell::WindowKeys({m_theme, m_jobs, registry, commands, services, m_session, &machine, nullptr},
                          doors, &window);
    const shell::PageContext context{m_theme, m_jobs, m_session, services, {}, &commands, nullptr, &machine};
    shell::Page* page = registry.entries().front().make(context, &window);
    page->setGeometry(window.rect());
    window.show();
    page->refresh();
    for (const auto& [mode, suffix] :
         {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
        m_theme.setMode(mode);
        for (const char* section :
             {"look", "language", "keyboard", "layouts", "keys", "workspace", "storage"}) {
            page->openItem(QLatin1String(section));
            grab(window, QStringLiteral("settings-%1-%2").arg(QLatin1String(section), QLatin1String(suffix)));
        }
    }
}

TEST_F(SettingsPictures, TheRecoveryKeyAndItsProof) {
    using crypto::RecoveryKind;
    for (const auto& [mode, suffix] :
         {std::pair{Theme::Mode::Dark, "-dark"}, std::pair{Theme::Mode::Light, "-light"}}) {
        m_theme.setMode(mode);
        auto keys = std::make_shared<std::vector<desk::RecoveryKey>>();
        keys->push_back(key(RecoveryKind::FirstShare));
        keys->push_back(key(RecoveryKind::SecondShare));
        RecoveryKeyDialog shares({m_theme, m_jobs, m_session, nullptr}, keys);
        shares.show();
        grab(shares, QStringLiteral("recovery-1-share") + QLatin1String(suffix));
        auto* next = shares.findChild<QPushButton*>(QStringLiteral("recoveryNext"));
        next->click();
        next->click();
        grab(shares, QStringLiteral("recovery-2-proof") + QLatin1String(suffix));
        auto one = std::make_shared<std::vector<desk::RecoveryKey>>();
        one->push_back(key(RecoveryKind::WholeKey));
        RecoveryKeyDialog whole({m_theme, m_jobs, m_session, nullptr}, one);
        whole.show();
        grab(whole, QStringLiteral("recovery-3-whole") + QLatin1String(suffix));
    }
}

}  // namespace
}  // namespace qd::ui::pages::settings
