// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>
#include <memory>

#include <gtest/gtest.h>

#include "app/console/console.h"
#include "core/base/log.h"

namespace qd::console::test {

/// The real console on a demo workspace that is made once for all tests of a suite. Nothing is remembered
/// between the tests, save in the workspace itself.
class DemoConsole : public testing::Test {
protected:
    static void SetUpTestSuite();
    static void TearDownTestSuite();
    void SetUp() override;
    void TearDown() override;

    /// Starts the console and waits until its first page stands.
    void open(QSize size, const QString& page = QStringLiteral("overview"));
    /// Shows a page and waits until it has its content and has settled.
    void show(const QString& id);
    /// Lets the event loop run until nothing has been loading for a while.
    void settle(int ms = 250);
    [[nodiscard]] Frame& frame() { return m_console->frame(); }
    [[nodiscard]] ui::shell::MainWindow& window() { return *m_console->window(); }
    [[nodiscard]] QStringList pageIds(bool developer = false) const;
    [[nodiscard]] static QString path(const char* name);

    PosixFileSystem m_files;
    SystemClock m_clock;
    NullLog m_log;
    ui::Theme m_theme;
    ui::Preferences m_preferences;
    std::unique_ptr<ui::JobBridge> m_jobs;
    std::unique_ptr<Console> m_console;

private:
    static std::unique_ptr<QTemporaryDir> s_folder;
};

}  // namespace qd::console::test
