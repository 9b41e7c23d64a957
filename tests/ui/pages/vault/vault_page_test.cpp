// SPDX-License-Identifier: GPL-3.0-or-later
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/vault/vault_stage.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/vault/hold_dialog.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::vault;

namespace {

class VaultPageTest : public test::VaultStage {
protected:
    void SetUp() override { open(); }
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

TEST_F(VaultPageTest, ALegalHoldIsPlacedOnWhatIsChosenAndReleasedWithAReason) {
    waitForChange([&] {
        page->placeHold();
        auto* dialog = page->findChild<HoldDialog*>();
        ASSERT_NE(dialog, nullptr);
        EXPECT_FALSE(dialog->decideButton()->isEnabled()) << "without a reason";
        auto* kind = dialog->findChild<QComboBox*>(QStringLiteral("holdKind"));
        EXPECT_EQ(dialog->item(), QStringLiteral("dataset 1"));
        kind->setCurrentIndex(kind->count() - 1);
        EXPECT_EQ(dialog->item(), QStringLiteral("everything"));
        dialog->findChild<QLineEdit*>(QStringLiteral("holdReason"))->setText(QStringLiteral("Inquiry"));
        dialog->decideButton()->click();
    });
    ASSERT_EQ(page->view()->holds.value().size(), 1U);
    EXPECT_EQ(page->view()->holds.value().front().subject, "everything");
    EXPECT_EQ(row(*page->holds(), 0).at(1), QStringLiteral("Everything"));
    page->holds()->selectRow(0);
    waitForChange([&] {
        page->releaseHold();
        QPointer<HoldDialog> dialog;
        for (auto* found : page->findChildren<HoldDialog*>())
            if (found->isVisible()) dialog = found;
        ASSERT_FALSE(dialog.isNull());
        dialog->findChild<QLineEdit*>(QStringLiteral("holdReason"))->setText(QStringLiteral("Closed"));
        dialog->decideButton()->click();
    });
    EXPECT_TRUE(page->view()->holds.value().front().releasedAt.has_value());
}

TEST_F(VaultPageTest, EveryControlHasAName) {
    EXPECT_EQ(namelessWidgets(page.get()), std::string());
}
