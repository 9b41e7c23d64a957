// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSignalSpy>
#include <QTest>
#include <functional>
#include <memory>

#include <gtest/gtest.h>

#include "tests/ui/pages/backtests/lab.h"
#include "ui/pages/vault/vault_page.h"
#include "ui/shell/command_registry.h"

namespace qd::ui::pages::vault::test {

/// The page over a real workspace, with real backups beside it.
class VaultStage : public ::testing::Test {
protected:
    void open();
    /// Reads the workspace again and waits for it.
    void load();
    /// Does something that changes the workspace, and waits until the page shows it.
    void waitForChange(const std::function<void()>& act);
    /// Sets a plan over two folders of the workspace's own.
    void planBackups();
    /// Makes a backup by the plan; its file.
    std::string backUp();
    /// Bytes of a file, changed in the middle.
    void damage(const std::string& path);
    [[nodiscard]] std::string folder(const char* name) const;
    /// What a table shows in a row, column by column.
    [[nodiscard]] static QStringList row(const models::BlotterView& table, int line);

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    std::unique_ptr<VaultPage> page;
};

}  // namespace qd::ui::pages::vault::test
