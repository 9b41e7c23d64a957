// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of drawer and notices for eyes: written only when QD_PICTURES names a folder for them.
#include <QApplication>
#include <QDir>

#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/main_window.h"

namespace qd::ui::shell {
namespace {

class EmptyPage final : public Page {
public:
    using Page::Page;
    void refresh() override { Q_EMIT loaded(); }
};

class ShellPictures : public test::WorkspaceFixture {
protected:
    void SetUp() override {
        if (folder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        m_theme.apply(*qApp);
    }
    static QString folder() { return qEnvironmentVariable("QD_PICTURES"); }
    void save(QWidget& window, const char* name) {
        for (const auto& [mode, suffix] :
             {std::pair{Theme::Mode::Dark, "dark"}, std::pair{Theme::Mode::Light, "light"}}) {
            m_theme.setMode(mode);
            QTest::qWait(60);
            const QString file = QStringLiteral("%1-%2.png").arg(QLatin1String(name), QLatin1String(suffix));
            EXPECT_TRUE(window.grab().save(QDir(folder()).filePath(file)));
        }
    }
    void runJobs(QObject* receiver) {
        m_jobs.run<int>(QStringLiteral("Backup to second disk"),
                        [](jobs::JobContext&) -> Result<int> { return 1; }, receiver, {});
        m_jobs.run<int>(QStringLiteral("Import prices: closes-2026.csv"),
                        [](jobs::JobContext&) -> Result<int> {
                            return Error{ErrorCode::BadInput,
                                         "row 4,211 of closes-2026.csv: the close 12,4O is not a number"};
                        },
                        receiver, {});
        m_running = m_jobs.run<int>(QStringLiteral("Backtest: HRP monthly"),
                                    [](jobs::JobContext& job) -> Result<int> {
                                        for (;;)
                                            QD_CHECK(job.checkpoint("rebalance 31 of 84", 0.37));
                                    },
                                    receiver, {});
        QTest::qWait(400);
    }

    JobId m_running;
};

TEST_F(ShellPictures, DrawerAndNotices) {
    PageRegistry registry;
    registry.add({QStringLiteral("empty"), QStringLiteral("Overview"), Group::Portfolio, Icon::Overview,
                  [](const PageContext&, QWidget* parent) -> Page* { return new EmptyPage(parent); }});
    MainWindow window({m_theme, m_jobs, registry, m_session, {}});
    window.resize(1440, 900);
    window.show();
    window.openPage(QStringLiteral("empty"));
    runJobs(&window);
    window.notify(Severity::Ok, QStringLiteral("HRP monthly is done"));
    window.notify(Severity::Warn, QStringLiteral("Prices end 31 Dec 2025: three sessions behind"));
    window.notify(Severity::Hard,
                  QStringLiteral("Not saved. There is no space left on the disk that holds reports."));
    save(window, "drawer");
    window.resize(1100, 720);
    save(window, "drawer-narrow");
    m_jobs.cancel(m_running);
}

}  // namespace
}  // namespace qd::ui::shell
