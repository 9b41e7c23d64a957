// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include <gtest/gtest.h>

#include "core/base/log.h"
#include "core/desk/session.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/theme.h"

namespace qd::ui::shell::test {

/// An empty workspace in a folder of its own, with the cheapest key derivation that is allowed.
class WorkspaceFixture : public testing::Test {
protected:
    WorkspaceFixture() {
        const auto passphrase = crypto::Secret::fromText("seven otters sail at dawn");
        auto made = desk::createWorkspace({m_files, m_clock, m_log}, {path("test.qdw"), &passphrase, "petra"},
                                          crypto::kKdfFloor);
        EXPECT_TRUE(made.ok());
        if (made.ok()) m_session = std::move(made).value();
    }
    [[nodiscard]] std::string path(const char* name) const {
        return (m_folder.path() + QLatin1Char('/') + QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir m_folder;
    PosixFileSystem m_files;
    SystemClock m_clock;
    NullLog m_log;
    Theme m_theme;
    JobBridge m_jobs{m_clock, 2};
    std::shared_ptr<desk::Session> m_session;
};

}  // namespace qd::ui::shell::test
