// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the settings page for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDir>

#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/pages/settings/register.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/window_keys.h"

namespace qd::ui::pages::settings {
namespace {

class SettingsPictures : public shell::test::WorkspaceFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_theme.apply(*qApp);
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
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
        for (const char* section : {"look", "language", "keyboard", "layouts", "workspace", "storage"}) {
            page->openItem(QLatin1String(section));
            QTest::qWait(80);
            const QString file =
                QStringLiteral("settings-%1-%2.png").arg(QLatin1String(section), QLatin1String(suffix));
            EXPECT_TRUE(window.grab().save(QDir(folder()).filePath(file)));
        }
    }
}

}  // namespace
}  // namespace qd::ui::pages::settings
