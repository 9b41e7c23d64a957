// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of palette, sheet of keys and help for eyes: written only when QD_PICTURES names a folder for
// them.
#include <QApplication>
#include <QDir>
#include <QLineEdit>
#include <QVBoxLayout>

#include "tests/ui/shell/recording_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/kit/labels.h"
#include "ui/shell/breadcrumb_bar.h"
#include "ui/shell/command_palette.h"
#include "ui/shell/help_window.h"
#include "ui/shell/key_sheet.h"
#include "ui/shell/window_keys.h"

namespace qd::ui::shell {
namespace {

class KeysPictures : public test::WorkspaceFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_theme.apply(*qApp);
        fill();
        addPages();
        WindowDoors doors;
        doors.panes = [] { return QList<QWidget*>(); };
        doors.lock = [] {};
        doors.reload = [] {};
        doors.toggleInspector = [] {};
        m_window.setAutoFillBackground(true);
        m_window.resize(1200, 800);
        m_keys = new WindowKeys(
            {m_theme, m_jobs, m_registry, m_commands, m_services, m_session, &m_machine, &m_workspace}, doors,
            &m_window);
        Command decide;
        decide.id = QStringLiteral("limits.release");
        decide.title = QStringLiteral("Release the limit breach");
        decide.group = QStringLiteral("Limits");
        decide.run = [] {};
        decide.decides = true;
        m_commands.add(&m_window, decide);
        auto* column = new QVBoxLayout(&m_window);
        auto* bar = new BreadcrumbBar(m_theme, m_registry, m_keys->history(), m_services, &m_window);
        m_keys->visited(
            {QStringLiteral("backtests"), QStringLiteral("1"), QStringLiteral("HRP monthly"), {}});
        m_keys->visited(
            {QStringLiteral("backtests"), QStringLiteral("2"), QStringLiteral("Equal weight"), {}});
        bar->setPlace(QStringLiteral("backtests"), QStringLiteral("Equal weight"));
        column->addWidget(bar);
        column->addStretch(1);
        m_window.show();
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
    void fill() {
        ASSERT_TRUE(m_session->vault()
                        .transact([](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            std::vector<market::Holding> holdings;
                            std::vector<vault::SecurityRecord> securities;
                            for (const char* symbol : {"NRG", "SEMX", "ATLR", "HARB", "EVIA"}) {
                                holdings.push_back({symbol, Quantity::parse("1").value(), std::nullopt});
                                securities.push_back({symbol, std::string(symbol) + " Semiconductor Holdings",
                                                      "Information Technology"});
                            }
                            QD_CHECK(writer.setHoldings(holdings));
                            QD_CHECK(writer.putSecurities(securities));
                            return vault::AuditDraft{"petra", "holdings.import", "test", "{}"};
                        })
                        .ok());
    }
    void addPages() {
        for (const auto& [id, title, opens] :
             {std::tuple{"overview", "Overview", ""}, std::tuple{"positions", "Positions", "symbol"},
              std::tuple{"backtests", "Backtests", "run"}, std::tuple{"settings", "Settings", "setting"}}) {
            PageEntry entry{QLatin1String(id), QLatin1String(title), Group::Research, Icon::Overview,
                            [](const PageContext&, QWidget*) -> Page* { return nullptr; }};
            entry.opens = {QLatin1String(opens)};
            m_registry.add(std::move(entry));
        }
    }
    void save(QWidget& widget, const char* name) {
        for (const auto& [mode, suffix] :
             {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"},
              std::pair{Theme::Mode::HighContrast, "contrast"}}) {
            m_theme.setMode(mode);
            QTest::qWait(60);
            const QString file = QStringLiteral("%1-%2.png").arg(QLatin1String(name), QLatin1String(suffix));
            EXPECT_TRUE(widget.grab().save(QDir(folder()).filePath(file)));
        }
    }

    QWidget m_window;
    PageRegistry m_registry;
    CommandRegistry m_commands;
    Preferences m_machine;
    Preferences m_workspace;
    test::RecordingServices m_services;
    WindowKeys* m_keys = nullptr;
};

TEST_F(KeysPictures, Palette) {
    m_keys->openPalette();
    ASSERT_TRUE(QTest::qWaitFor([this] { return m_keys->palette().ready(); }, 5000));
    save(m_window, "palette-empty");
    auto* field = m_keys->palette().findChild<QLineEdit*>();
    QTest::keyClicks(field, QStringLiteral("sem"));
    save(m_window, "palette-typed");
    field->clear();
    QTest::keyClicks(field, QStringLiteral(">release"));
    QTest::keyClick(field, Qt::Key_Return);
    save(m_window, "palette-question");
}

TEST_F(KeysPictures, SheetAndHelp) {
    m_keys->openKeySheet();
    auto* sheet = m_window.findChild<KeySheet*>();
    save(*sheet, "keys");
    sheet->close();
    m_keys->openHelp(QStringLiteral("quality-findings"));
    auto* help = m_window.findChild<HelpWindow*>();
    save(*help, "help");
    help->close();
}

}  // namespace
}  // namespace qd::ui::shell
