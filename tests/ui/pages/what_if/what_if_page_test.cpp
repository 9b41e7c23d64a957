// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/what_if_page.h"

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/kit/format.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/what_if/conflict_card.h"
#include "ui/pages/what_if/limit_board.h"
#include "ui/pages/what_if/limit_slider.h"
#include "ui/pages/what_if/register.h"
#include "ui/pages/what_if/weight_table.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

const QString kId = QStringLiteral("what-if");
constexpr rules::RuleId kLargest{rules::RuleKind::MaxWeight, 0};
constexpr rules::RuleId kTurnover{rules::RuleKind::Turnover, 0};

shell::PageRegistry registry() {
    shell::PageRegistry r;
    registerPage(r);
    return r;
}

/// A workspace with positions and the page over it.
class WhatIfPages : public testing::Test {
protected:
    void fill() {
        m_workspace.addPrices();
        m_workspace.addSectors();
        m_workspace.addHoldings(6);
    }
    void open() {
        m_stage = std::make_unique<PageStage>(registry(), kId, m_workspace.session());
        ASSERT_TRUE(m_stage->load());
    }
    [[nodiscard]] WhatIfPage& page() { return static_cast<WhatIfPage&>(m_stage->page()); }
    [[nodiscard]] bool settled() {
        return QTest::qWaitFor([this] { return !page().latest()->busy(); }, 20'000);
    }
    [[nodiscard]] double weight(std::size_t asset) { return page().shown()->draft->weights[asset]; }
    /// The asset that the table shows first, which is the largest.
    [[nodiscard]] std::size_t largest() { return page().weights()->weights()->assetAt(0); }

    SmallWorkspace m_workspace;
    std::unique_ptr<PageStage> m_stage;
};

}  // namespace

TEST_F(WhatIfPages, WithoutAnythingItSaysWhatItIsForAndTheNextStep) {
    open();
    EXPECT_EQ(page().state()->state(), StateView::State::Empty);
    ASSERT_NE(m_stage->button(QStringLiteral("Import prices")), nullptr);
    m_stage->button(QStringLiteral("Import prices"))->click();
    EXPECT_EQ(m_stage->services.calls, QStringList({QStringLiteral("trigger import-prices")}));
    m_workspace.addPrices();
    ASSERT_TRUE(m_stage->load());
    EXPECT_NE(m_stage->button(QStringLiteral("Import holdings")), nullptr);
    EXPECT_FALSE(page().focusFilter());
}

TEST_F(WhatIfPages, WhoMayNotReadIsRefusedAndNothingIsShown) {
    fill();
    m_workspace.reopenWithoutPermission();
    open();
    EXPECT_EQ(page().state()->state(), StateView::State::Error);
    EXPECT_EQ(page().shown(), nullptr);
}

TEST_F(WhatIfPages, WhoMayOnlyReadMayTryOutAnything) {
    fill();
    m_workspace.reopenAs(identity::Role::Auditor);
    open();
    EXPECT_TRUE(page().state()->showsContent());
}

TEST_F(WhatIfPages, ShowsThePositionsWithNamesForReaders) {
    fill();
    open();
    ASSERT_NE(page().shown(), nullptr);
    EXPECT_EQ(namelessWidgets(&page()), "");
    EXPECT_EQ(page().weights()->weights()->rowCount(), static_cast<int>(page().shown()->model->size()));
    EXPECT_GE(page().shown()->model->size(), 5U);
    EXPECT_EQ(m_stage->find<TileStrip>()->tiles().size(), 7);
    EXPECT_FALSE(m_stage->button(QStringLiteral("Reset"))->isEnabled());
    EXPECT_FALSE(m_stage->button(QStringLiteral("Save trades"))->isEnabled());
    EXPECT_EQ(page().helpSection(), QStringLiteral("what-if"));
}

TEST_F(WhatIfPages, ADragIsFollowedAndLettingGoDecides) {
    fill();
    open();
    const std::size_t asset = largest();
    const double before = weight(asset);
    const QPoint from = page().weights()->handleOf(asset);
    QTest::mousePress(page().weights()->viewport(), Qt::LeftButton, {}, from);
    for (int x = 1; x <= 30; ++x)
        QTest::mouseMove(page().weights()->viewport(), from - QPoint(2 * x, 0));
    ASSERT_TRUE(settled());
    EXPECT_LT(weight(asset), before);
    EXPECT_EQ(m_stage->undo.count(), 0) << "a drag decides nothing before it ends";
    QTest::mouseRelease(page().weights()->viewport(), Qt::LeftButton, {}, from - QPoint(60, 0));
    ASSERT_TRUE(settled());
    const double after = weight(asset);
    EXPECT_LT(after, before);
    EXPECT_GT(page().shown()->numbers.turnover, 0.0);
    ASSERT_EQ(m_stage->undo.count(), 1);
    m_stage->undo.undo();
    ASSERT_TRUE(settled());
    EXPECT_EQ(weight(asset), before);
    m_stage->undo.redo();
    ASSERT_TRUE(settled());
    EXPECT_EQ(weight(asset), after);
}

TEST_F(WhatIfPages, ADraggedLimitSolvesAnewAndKeepsEverything) {
    fill();
    open();
    const double before = weight(largest());
    LimitSlider* cap = page().limits()->slider(kLargest);
    ASSERT_NE(cap, nullptr);
    Q_EMIT cap->dragged(kLargest, 0.8 * before);
    ASSERT_TRUE(settled());
    EXPECT_LE(page().shown()->numbers.limits.size(), 20U);
    EXPECT_NEAR(weight(largest()), 0.8 * before, 1e-6) << "frames of a drag are solved, too";
    Q_EMIT cap->chosen(kLargest, 0.7 * before);
    ASSERT_TRUE(settled());
    EXPECT_LE(weight(largest()), 0.7 * before + 1e-9);
    EXPECT_EQ(page().shown()->numbers.broken, 0U);
    EXPECT_EQ(m_stage->undo.count(), 1);
}

TEST_F(WhatIfPages, AConflictNamesTheRulesAndAButtonResolvesIt) {
    fill();
    open();
    const DraftPtr before = page().latest()->draft();
    Q_EMIT page().limits()->chosen(kTurnover, 0.01);
    ASSERT_TRUE(settled());
    const double cap = 1.1 / static_cast<double>(page().shown()->model->size());
    Q_EMIT page().limits()->chosen(kLargest, cap);
    ASSERT_TRUE(settled());
    ASSERT_FALSE(page().shown()->conflict.empty());
    EXPECT_EQ(page().shown()->draft->weights, before->weights);
    auto* card = m_stage->find<ConflictCard>();
    EXPECT_TRUE(card->isVisible());
    QPushButton* way = nullptr;
    for (auto* button : card->findChildren<QPushButton*>())
        if (button->toolTip().contains(QStringLiteral("alone"))) way = button;
    ASSERT_NE(way, nullptr);
    way->click();
    ASSERT_TRUE(settled());
    EXPECT_TRUE(page().shown()->conflict.empty());
    EXPECT_FALSE(card->isVisible());
    EXPECT_EQ(page().shown()->numbers.broken, 0U);
}

TEST_F(WhatIfPages, ResetGoesBackAndCanBeUndone) {
    fill();
    open();
    const auto start = page().shown()->draft->weights;
    Q_EMIT page().weights()->chosen(largest(), 0.05);
    ASSERT_TRUE(settled());
    m_stage->button(QStringLiteral("Reset"))->click();
    ASSERT_TRUE(settled());
    EXPECT_EQ(page().shown()->draft->weights, start);
    m_stage->undo.undo();
    ASSERT_TRUE(settled());
    EXPECT_NEAR(weight(largest()), 0.05, 1e-12);
}

TEST_F(WhatIfPages, LocksHoldThroughASolution) {
    fill();
    open();
    const std::size_t asset = largest();
    const double before = weight(asset);
    Q_EMIT page().weights()->lockChosen(asset, true);
    Manner manner;
    manner.goal = risk::WhatIfGoal::LeastRisk;
    page().setManner(manner);
    page().solve();
    ASSERT_TRUE(settled());
    EXPECT_NEAR(weight(asset), before, 1e-9);
    EXPECT_TRUE(page().shown()->solved);
    EXPECT_EQ(m_stage->undo.count(), 2);
}

TEST_F(WhatIfPages, TheTradesAreSavedAndNothingIsOrdered) {
    fill();
    open();
    Q_EMIT page().weights()->chosen(largest(), 0.05);
    ASSERT_TRUE(settled());
    ASSERT_TRUE(m_stage->commands.run(QStringLiteral("what-if.save-trades")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_stage->services.calls.isEmpty(); }));
    EXPECT_TRUE(m_stage->services.calls[0].startsWith(QStringLiteral("save what-if-trades-20")));
    EXPECT_TRUE(m_stage->services.saved.startsWith("symbol,name,sector,side,"));
    EXPECT_EQ(m_stage->services.saved.count('\n'), static_cast<int>(page().shown()->numbers.names) + 1)
        << "each name that is held, and the header";
}

TEST_F(WhatIfPages, ARefreshKeepsWhatWasTriedOutAndSaysWhenItsGroundMoved) {
    fill();
    open();
    Q_EMIT page().weights()->chosen(largest(), 0.05);
    ASSERT_TRUE(settled());
    const DraftPtr tried = page().latest()->draft();
    ASSERT_TRUE(m_stage->load());
    EXPECT_EQ(page().latest()->draft(), tried);
    const auto stale = [&] { return page().state()->notices()->notice(QStringLiteral("stale")).has_value(); };
    EXPECT_FALSE(stale());
    m_workspace.addHoldings(3);
    ASSERT_TRUE(m_stage->load());
    EXPECT_EQ(page().latest()->draft(), tried);
    EXPECT_TRUE(stale());
    QSignalSpy again(&page(), &shell::Page::loaded);
    m_stage->button(QStringLiteral("Start anew"))->click();
    ASSERT_TRUE(again.wait(20'000));
    EXPECT_EQ(page().shown()->numbers.turnover, 0.0);
    m_stage->undo.undo();  // of a model that is gone
    ASSERT_TRUE(settled());
    EXPECT_EQ(page().shown()->numbers.turnover, 0.0);
}

TEST_F(WhatIfPages, AHandThatLetsGoWhereItTookHoldHasDoneNothing) {
    fill();
    open();
    const QPoint at = page().weights()->handleOf(largest());
    QTest::mousePress(page().weights()->viewport(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(page().weights()->viewport(), Qt::LeftButton, {}, at);
    Q_EMIT page().weights()->chosen(largest(), weight(largest()));
    ASSERT_TRUE(settled());
    EXPECT_EQ(m_stage->undo.count(), 0);
    EXPECT_EQ(page().shown()->numbers.turnover, 0.0);
}

TEST_F(WhatIfPages, AnotherRiskModelGoesOnWithWhatWasTriedOut) {
    fill();
    open();
    Q_EMIT page().weights()->chosen(largest(), 0.05);
    Q_EMIT page().weights()->lockChosen(largest(), true);
    ASSERT_TRUE(settled());
    const DraftPtr tried = page().latest()->draft();
    const double volatility = page().shown()->numbers.volatility;
    QSignalSpy loaded(&page(), &shell::Page::loaded);
    page().startFrom({desk::WhatIfFrom::Best, {}, {252, portfolio::CovarianceKind::Sample}});
    ASSERT_TRUE(loaded.wait(20'000));
    ASSERT_TRUE(settled());
    EXPECT_EQ(page().latest()->draft(), tried);
    EXPECT_NE(page().shown()->numbers.volatility, volatility);
    EXPECT_EQ(page().shown()->draft->weights, tried->weights);
}

TEST_F(WhatIfPages, MovesToTheTargetsOfARunAndBack) {
    fill();
    m_workspace.addRun();
    open();
    const auto start = page().shown()->draft->weights;
    page().moveTo(RunId{1});
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_stage->undo.count() == 1; }, 20'000));
    ASSERT_TRUE(settled());
    const auto targets = desk::loadRunTargets(*m_workspace.session(), RunId{1}).value();
    for (std::size_t i = 0; i < start.size(); ++i) {
        const auto it = targets.find(page().shown()->model->assets[i].symbol);
        EXPECT_NEAR(weight(i), it == targets.end() ? 0.0 : it->second, 1e-12);
    }
    EXPECT_GT(page().shown()->numbers.turnover, 0.0);
    m_stage->undo.undo();
    ASSERT_TRUE(settled());
    EXPECT_EQ(page().shown()->draft->weights, start);
    page().moveTo(RunId{99});
    ASSERT_TRUE(QTest::qWaitFor([&] { return !m_stage->services.calls.isEmpty(); }, 20'000));
    EXPECT_TRUE(m_stage->services.calls[0].contains(QStringLiteral("no run 99")));
}

TEST_F(WhatIfPages, LeavingForAnotherStartSaysSo) {
    fill();
    m_workspace.addRun();
    open();
    Q_EMIT page().weights()->chosen(largest(), 0.05);
    ASSERT_TRUE(settled());
    QSignalSpy loaded(&page(), &shell::Page::loaded);
    page().openItem(QStringLiteral("run 1"));
    ASSERT_TRUE(loaded.wait(20'000));
    EXPECT_EQ(m_stage->services.calls, QStringList({QStringLiteral("notify What you tried out was left")}));
    EXPECT_EQ(page().shown()->numbers.turnover, 0.0);
}

TEST_F(WhatIfPages, StartsFromTheTargetsOfARun) {
    fill();
    m_workspace.addRun();
    open();
    QSignalSpy loaded(&page(), &shell::Page::loaded);
    page().openItem(QStringLiteral("run 1"));
    ASSERT_TRUE(loaded.wait(20'000));
    EXPECT_EQ(page().itemId(), QStringLiteral("run 1"));
    EXPECT_EQ(page().shown()->model->origin.run, RunId{1});
    page().openItem(QStringLiteral("run 99"));
    ASSERT_TRUE(loaded.wait(20'000));
    EXPECT_EQ(page().state()->state(), StateView::State::Error);
}

TEST_F(WhatIfPages, FollowsASymbolAndRemembersItsManner) {
    fill();
    open();
    const QString wanted = format::text(m_workspace.symbols()[3]);
    page().follow({QStringLiteral("symbol"), wanted});
    const auto current = page().weights()->current();
    ASSERT_TRUE(current.has_value());
    EXPECT_EQ(format::text(page().shown()->model->assets[*current].symbol), wanted);
    page().setManner({.room = Room::Solve, .goal = risk::WhatIfGoal::EqualRisk, .solveLimits = false});
    const QJsonValue kept = page().saveState();
    PageStage other(registry(), kId, m_workspace.session());
    other.page().restoreState(kept);
    EXPECT_EQ(static_cast<WhatIfPage&>(other.page()).manner(), page().manner());
    other.page().restoreState(QJsonObject{{QStringLiteral("goal"), 77}, {QStringLiteral("room"), -3}});
    EXPECT_EQ(static_cast<WhatIfPage&>(other.page()).manner(), Manner{});
}
