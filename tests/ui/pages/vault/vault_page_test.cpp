// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/vault/vault_page.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/shell/command_registry.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::vault;

namespace {

class VaultPageTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto context = lab.context({});
        context.commands = &commands;
        page = std::make_unique<VaultPage>(context, nullptr);
        lab.services.page = page.get();
        page->resize(1100, 900);
        page->show();
        load();
    }
    void load() {
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(20'000));
    }
    void waitForChange(const std::function<void()>& act) {
        const int before = lab.services.changes;
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        act();
        ASSERT_TRUE(
            QTest::qWaitFor([&] { return lab.services.changes > before && !loaded.isEmpty(); }, 30'000));
    }

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    std::unique_ptr<VaultPage> page;
};

}  // namespace

TEST_F(VaultPageTest, ShowsTheThreePartsAndRemembersWhichWasOpen) {
    EXPECT_EQ(page->state()->state(), StateView::State::Content);
    EXPECT_EQ(page->part(), VaultPage::Part::Backups);
    page->openItem(QStringLiteral("evidence"));
    EXPECT_EQ(page->part(), VaultPage::Part::Evidence);
    const auto state = page->saveState();
    page->openItem(QStringLiteral("retention"));
    page->restoreState(state);
    EXPECT_EQ(page->part(), VaultPage::Part::Evidence);
    EXPECT_EQ(page->helpSection(), QStringLiteral("prove-it-to-an-outsider"));
}

TEST_F(VaultPageTest, ACheckpointByHandIsListed) {
    const int before = static_cast<int>(page->view()->evidence.value()->checkpoints.size());
    waitForChange([&] { page->makeCheckpoint(); });
    EXPECT_EQ(static_cast<int>(page->view()->evidence.value()->checkpoints.size()), before + 1);
}

TEST_F(VaultPageTest, ActionsThatTheWindowOwnsAreAskedOfIt) {
    for (const auto& command : commands.commands())
        EXPECT_TRUE(command.id.startsWith(QStringLiteral("vault."))) << command.id.toStdString();
    EXPECT_EQ(commands.commands().size(), 8);
}

TEST_F(VaultPageTest, ABadgeCallsForTheFirstBackup) {
    QSignalSpy badge(page.get(), &shell::Page::badgeChanged);
    load();
    ASSERT_FALSE(badge.isEmpty());
    EXPECT_EQ(badge.last().at(0).toInt(), 1);
}

TEST_F(VaultPageTest, EveryControlHasAName) {
    EXPECT_EQ(namelessWidgets(page.get()), std::string());
}
