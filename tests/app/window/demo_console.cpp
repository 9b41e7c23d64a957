// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/app/window/demo_console.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

#include "core/desk/build_demo.h"
#include "ui/kit/fonts.h"

namespace qd::console::test {

std::unique_ptr<QTemporaryDir> DemoConsole::s_folder;

QString DemoConsole::path(const char* name) {
    return s_folder->filePath(QString::fromLatin1(name));
}

void DemoConsole::SetUpTestSuite() {
    s_folder = std::make_unique<QTemporaryDir>();
    PosixFileSystem files;
    const SystemClock clock;
    NullLog log;
    const std::string text = "seven otters sail at dawn";
    ASSERT_TRUE(files.writeAtomically(path("passphrase").toStdString(), text + "\n", 0600).ok());
    const auto passphrase = crypto::Secret::fromText(text);
    const jobs::JobContext job({}, {}, clock);
    const auto made = desk::buildDemo(
        {files, clock, log}, {path("demo.qdw").toStdString(), &passphrase, "petra"}, crypto::kKdfFloor, job);
    ASSERT_TRUE(made.ok()) << made.error().describe();
}

void DemoConsole::TearDownTestSuite() {
    s_folder.reset();
}

void DemoConsole::SetUp() {
    ui::registerFonts();
    m_theme.setReducedMotion(true);
    m_theme.apply(*static_cast<QApplication*>(QCoreApplication::instance()));
    m_jobs = std::make_unique<ui::JobBridge>(m_clock, 2);
}

void DemoConsole::TearDown() {
    if (m_console) m_console->endSession();
    m_console.reset();
    if (m_jobs) m_jobs->shutdown();
}

void DemoConsole::open(QSize size, const QString& page) {
    Options options;
    options.workspace = path("demo.qdw");
    options.passphraseFile = path("passphrase");
    options.user = QStringLiteral("petra");
    options.size = size;
    options.page = page;
    options.noPreferences = true;
    m_console = std::make_unique<Console>(
        ConsoleParts{m_theme, *m_jobs, {m_files, m_clock, m_log}, m_preferences, std::string(), false},
        options);
    QSignalSpy opened(m_console.get(), &Console::opened);
    m_console->start();
    ASSERT_TRUE(opened.wait(20'000));
    settle();
}

void DemoConsole::show(const QString& id) {
    window().openPage(id);
    settle();
}

void DemoConsole::settle(int ms) {
    QTest::qWait(ms);
    for (int i = 0; i < 100 && m_jobs->model()->activeCount() > 0; ++i)
        QTest::qWait(50);
}

QStringList DemoConsole::pageIds(bool developer) const {
    QStringList ids;
    for (const auto& entry : m_console->registry().entries()) {
        if (developer || !entry.developer) ids.append(entry.id);
    }
    return ids;
}

}  // namespace qd::console::test
