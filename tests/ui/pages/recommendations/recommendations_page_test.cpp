// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/recommendations/recommendations_page.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/state_view.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/recommendations/criteria_dialog.h"
#include "ui/pages/recommendations/part_meters.h"
#include "ui/pages/recommendations/recommendation_inspector.h"
#include "ui/pages/recommendations/register.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::recommendations;

namespace {

class RecommendationsPageTest : public ::testing::Test {
protected:
    void open() {
        auto context = lab.context();
        context.commands = &commands;
        page = std::make_unique<RecommendationsPage>(context, nullptr);
        lab.services.page = page.get();
        page->resize(1100, 900);
        page->show();
        load();
    }
    void load() {
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
    }
    void twoRuns() {
        lab.addPrices();
        first = lab.addRun("Equal");
        second = lab.addRun("HRP", "hrp");
    }
    RecommendationInspector* inspector() { return qobject_cast<RecommendationInspector*>(page->inspector()); }
    static void write(CriteriaDialog* dialog, const char* yaml) {
        dialog->editor()->setPlainText(QString::fromLatin1(yaml));
    }

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    std::unique_ptr<RecommendationsPage> page;
    RunId first;
    RunId second;
};

}  // namespace

TEST_F(RecommendationsPageTest, WithoutRunsItLeadsToTheBacktests) {
    open();
    EXPECT_TRUE(page->isEmpty());
    EXPECT_EQ(page->inspector(), nullptr);
    EXPECT_EQ(page->itemId(), QString());
    EXPECT_FALSE(page->focusFilter());
    for (auto* empty : page->state()->findChildren<EmptyState*>())
        if (empty->isVisible()) empty->button()->click();
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("backtests")});
}

TEST_F(RecommendationsPageTest, TheBestIsChosenAndLeadsToItsRun) {
    twoRuns();
    open();
    EXPECT_EQ(page->state()->state(), StateView::State::Content);
    ASSERT_NE(inspector(), nullptr);
    const StrategyRow& row = *inspector()->shown();
    EXPECT_EQ(row.rank, 1);
    EXPECT_EQ(page->itemId(), QString::number(row.run.value));
    EXPECT_EQ(page->inputs()->model()->rowCount(), 9);
    EXPECT_EQ(inspector()->parts()->parts().size(), 4);
    EXPECT_TRUE(inspector()->reasons().contains(QStringLiteral("95")));
    inspector()->runButton()->click();
    Q_EMIT page->inputs()->rowActivated(0);
    const QString wanted = QStringLiteral("backtests/%1").arg(row.run.value);
    EXPECT_EQ(lab.services.opened, (QStringList{wanted, wanted}));
    EXPECT_FALSE(page->prices()->isVisible()) << "one choice is none";
    EXPECT_EQ(namelessWidgets(page.get()), "");
    EXPECT_EQ(namelessWidgets(page->inspector()), "");
}

TEST_F(RecommendationsPageTest, SelectionsAreToldAndFollowed) {
    twoRuns();
    open();
    QSignalSpy selected(page.get(), &shell::Page::selected);
    page->table()->selectRow(1);
    ASSERT_EQ(selected.size(), 1);
    const auto told = selected[0][0].value<shell::Selection>();
    EXPECT_EQ(told.kind, QStringLiteral("run"));
    EXPECT_EQ(told.id, page->itemId());
    const RunId other = page->itemId().toLongLong() == first.value ? second : first;
    page->follow({QStringLiteral("run"), QString::number(other.value)});
    EXPECT_EQ(page->itemId(), QString::number(other.value));
    EXPECT_EQ(selected.size(), 1) << "following is not choosing";
    page->openItem(QString::number(first.value));
    EXPECT_EQ(page->itemId(), QString::number(first.value));
    page->follow({QStringLiteral("symbol"), QStringLiteral("AAA")});
    EXPECT_EQ(page->itemId(), QString::number(first.value));
}

TEST_F(RecommendationsPageTest, ARunThatIsNotListedIsSaid) {
    twoRuns();
    open();
    QSignalSpy loaded(page.get(), &shell::Page::loaded);
    page->openItem(QStringLiteral("77"));
    ASSERT_TRUE(loaded.wait(10'000));
    const auto notice = page->notices()->notice(QStringLiteral("item"));
    ASSERT_TRUE(notice.has_value());
    EXPECT_TRUE(notice->cause.contains(QStringLiteral("77")));
    EXPECT_NE(page->itemId(), QString());
}

TEST_F(RecommendationsPageTest, CriteriaAreTriedWithoutKeepingThem) {
    twoRuns();
    open();
    page->openCriteria();
    ASSERT_TRUE(page->criteria()->isVisible());
    EXPECT_FALSE(page->criteria()->isModal());
    write(page->criteria(), "version: 1\nthresholds: {deploy_score: 1, reject_score: 1}\n");
    QSignalSpy loaded(page.get(), &shell::Page::loaded);
    page->criteria()->tryButton()->click();
    ASSERT_TRUE(loaded.wait(10'000));
    EXPECT_EQ(page->state()->state(), StateView::State::Partial);
    EXPECT_EQ(inspector()->shown()->verdict, analytics::Verdict::Reject);
    EXPECT_FALSE(page->criteria()->message().isEmpty());
    EXPECT_FALSE(desk::loadRecommendationCriteria(*lab.session)->own);
    Q_EMIT page->state()->actionTriggered(StateView::State::Partial);
    ASSERT_TRUE(loaded.wait(10'000));
    EXPECT_EQ(page->state()->state(), StateView::State::Content);
    EXPECT_NE(inspector()->shown()->verdict, analytics::Verdict::Reject);
}

TEST_F(RecommendationsPageTest, BrokenCriteriaPutTheCursorWhereTheyBreak) {
    twoRuns();
    open();
    page->openCriteria();
    write(page->criteria(), "version: 1\nweights:\n  luck: 1\n");
    page->criteria()->tryButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !page->criteria()->message().isEmpty(); }, 10'000));
    EXPECT_TRUE(page->criteria()->message().contains(QStringLiteral("Line 3, column 3")))
        << page->criteria()->message().toStdString();
    EXPECT_EQ(page->criteria()->editor()->textCursor().blockNumber(), 2);
    EXPECT_EQ(page->state()->state(), StateView::State::Content) << "the ranking stays";
}

TEST_F(RecommendationsPageTest, ReturnWritesALineAndControlReturnDecides) {
    twoRuns();
    open();
    page->openCriteria();
    write(page->criteria(), "");
    QPlainTextEdit* editor = page->criteria()->editor();
    QTest::keyClicks(editor, QStringLiteral("version: 1"));
    QTest::keyClick(editor, Qt::Key_Return);
    EXPECT_EQ(page->criteria()->text(), "version: 1\n");
    EXPECT_TRUE(page->criteria()->isVisible());
    QTest::keyClick(editor, Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes > 0; }, 10'000));
    EXPECT_TRUE(desk::loadRecommendationCriteria(*lab.session)->own);
}

TEST_F(RecommendationsPageTest, KeptCriteriaRankEverywhere) {
    twoRuns();
    open();
    page->openCriteria();
    page->criteria()->defaultsButton()->click();
    EXPECT_TRUE(page->criteria()->text().starts_with("version: 1"));
    write(page->criteria(), "version: 1\nthresholds: {deploy_score: 1, reject_score: 1}\n");
    page->criteria()->decideButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes > 0; }, 10'000));
    EXPECT_TRUE(desk::loadRecommendationCriteria(*lab.session)->own);
    ASSERT_TRUE(
        QTest::qWaitFor([&] { return inspector()->shown()->verdict == analytics::Verdict::Reject; }, 10'000));
    EXPECT_EQ(page->state()->state(), StateView::State::Content);
    write(page->criteria(), "version: [\n");
    page->keepCriteria();
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->criteria()->isVisible(); }, 10'000));
    EXPECT_TRUE(page->criteria()->message().contains(QStringLiteral("Line")));
}

TEST_F(RecommendationsPageTest, WhoOnlyReadsMayTryCriteriaAndNotKeepThem) {
    twoRuns();
    const std::string file = lab.session->vault().path();
    lab.session.reset();
    auto opened = vault::Vault::open(file, crypto::Secret::fromText("violet anchor 73 lantern"),
                                     {lab.files, lab.clock});
    ASSERT_TRUE(opened.ok()) << opened.error().describe();
    lab.session = std::make_shared<desk::Session>(desk::Environment{lab.files, lab.clock, lab.log},
                                                  std::move(opened).value(),
                                                  identity::Actor{"dan", identity::Role::Auditor});
    open();
    EXPECT_FALSE(inspector()->reasons().isEmpty());
    EXPECT_EQ(page->state()->state(), StateView::State::ReadOnly);
    page->openCriteria();
    EXPECT_FALSE(page->criteria()->decideButton()->isEnabled());
    EXPECT_TRUE(page->criteria()->tryButton()->isEnabled());
}

TEST_F(RecommendationsPageTest, ItsArrangementIsRemembered) {
    twoRuns();
    open();
    page->table()->setColumnShown(QStringLiteral("turnover"), true);
    const QJsonValue state = page->saveState();
    page.reset();
    auto context = lab.context();
    page = std::make_unique<RecommendationsPage>(context, nullptr);
    lab.services.page = page.get();
    page->restoreState(state);
    load();
    EXPECT_TRUE(page->table()->columnShown(QStringLiteral("turnover")));
    page->restoreState(QJsonValue(5));
}

TEST_F(RecommendationsPageTest, CommandsWorkWhereTheyMakeSense) {
    open();
    const auto enabled = [&](const char* id) {
        const auto* command = commands.find(QString::fromLatin1(id));
        return command != nullptr && command->enabled();
    };
    EXPECT_FALSE(enabled("recommendations.open-run"));
    EXPECT_TRUE(enabled("recommendations.criteria"));
    twoRuns();
    load();
    EXPECT_TRUE(enabled("recommendations.open-run"));
    EXPECT_TRUE(page->focusFilter());
}

TEST(RecommendationsRegister, AddsThePage) {
    shell::PageRegistry registry;
    registerPage(registry);
    const auto* entry = registry.find(QStringLiteral("recommendations"));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->group, shell::Group::Research);
}
