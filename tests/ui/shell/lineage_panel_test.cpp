// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lineage_panel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTreeView>
#include <cmath>
#include <limits>

#include "tests/ui/kit/nameless.h"
#include "tests/ui/shell/noting_services.h"
#include "tests/ui/shell/workspace_fixture.h"
#include "ui/shell/lineage_model.h"
#include "ui/shell/lineage_words.h"

namespace qd::ui::shell {
namespace {

using Kind = desk::LineageNode::Kind;

std::shared_ptr<desk::Lineage> sharpe(desk::LineageCheck check = desk::LineageCheck::Matches) {
    auto lineage = std::make_shared<desk::Lineage>();
    lineage->number = "metric/12/sharpe";
    lineage->title = "Sharpe ratio";
    lineage->subject = "run 12, HRP monthly";
    lineage->meaning = "Return for each unit of volatility.";
    lineage->anchor = "metrics";
    lineage->value = desk::Figure{0.66, desk::FigureUnit::Ratio};
    lineage->check = check;
    lineage->verdict = "Computed anew";
    lineage->formula = {"mean / sd · √P",
                        "%1 / %2 · √%3",
                        {{0.0004, desk::FigureUnit::Percent},
                         {0.01, desk::FigureUnit::Percent},
                         {252, desk::FigureUnit::Count}},
                        desk::Figure{0.635, desk::FigureUnit::Ratio}};
    desk::LineageNode run;
    run.kind = Kind::Run;
    run.label = "Run 12";
    run.text = "HRP monthly";
    run.link = "backtests/12";
    desk::LineageNode hash;
    hash.kind = Kind::Dataset;
    hash.label = "Content hash";
    hash.code = std::string(64, 'f');
    run.children.push_back(hash);
    lineage->roots = {run, hash};
    return lineage;
}

class LineagePanelTest : public test::WorkspaceFixture {
protected:
    QPushButton* button(const char* text) {
        for (auto* one : m_panel.findChildren<QPushButton*>())
            if (one->text() == QString::fromLatin1(text)) return one;
        return nullptr;
    }
    bool says(const QString& words) {
        for (auto* label : m_panel.findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(words)) return true;
        return false;
    }

    test::NotingServices m_services;
    LineagePanel m_panel{{m_theme, m_jobs, m_session, m_services, {}}};
};

TEST_F(LineagePanelTest, ShowsFormulaWithNumbersAndTheTree) {
    m_panel.show(sharpe());
    EXPECT_TRUE(m_panel.isVisible());
    EXPECT_TRUE(says(QStringLiteral("Sharpe ratio")));
    EXPECT_TRUE(says(QStringLiteral("√252 = 0.635"))) << formulaText(sharpe()->formula).toStdString();
    EXPECT_EQ(namelessWidgets(&m_panel), "");
    auto* tree = m_panel.findChild<QTreeView*>();
    EXPECT_EQ(tree->model()->rowCount(), 2);
    EXPECT_TRUE(tree->hasFocus() || m_panel.focusWidget() == tree);
}

TEST_F(LineagePanelTest, ALineWithALinkLeadsOnByReturnAndByButton) {
    m_panel.show(sharpe());
    auto* tree = m_panel.findChild<QTreeView*>();
    tree->setCurrentIndex(tree->model()->index(0, 0));
    ASSERT_TRUE(button("Open")->isEnabled());
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_EQ(m_services.opened, QStringLiteral("backtests/12"));
    m_services.opened.clear();
    tree->setCurrentIndex(tree->model()->index(1, 0));
    EXPECT_FALSE(button("Open")->isEnabled());
    QTest::keyClick(tree, Qt::Key_Return);
    EXPECT_TRUE(m_services.opened.isEmpty());
    button("Open the guide")->click();
    EXPECT_EQ(m_services.help, QStringLiteral("metrics"));
}

TEST_F(LineagePanelTest, TheWholeIsCopiedAsText) {
    m_panel.show(sharpe());
    button("Copy as text")->click();
    const QString text = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(text.startsWith(QStringLiteral("Sharpe ratio (run 12, HRP monthly): 0.66")))
        << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("\n  Content hash: ") + QString(64, QLatin1Char('f'))))
        << text.toStdString();
}

TEST_F(LineagePanelTest, ADifferenceIsSaidInAWord) {
    EXPECT_EQ(checkWord(desk::LineageCheck::Matches), QStringLiteral("Holds"));
    m_panel.show(sharpe(desk::LineageCheck::Differs));
    EXPECT_EQ(checkWord(desk::LineageCheck::Differs), QStringLiteral("Differs"));
    QSignalSpy loaded(&m_panel, &LineagePanel::loaded);
    m_panel.explain(QStringLiteral("metric/99/sharpe"));
    m_panel.explain(QStringLiteral("overview/value"));
    ASSERT_TRUE(loaded.wait(5000));
    QTest::qWait(20);
    EXPECT_EQ(loaded.size(), 1) << "the answer to an earlier question is dropped";
    EXPECT_TRUE(says(QStringLiteral("holdings"))) << "the error is shown in its words";
    EXPECT_FALSE(button("Copy as text")->isEnabled());
    m_panel.show(sharpe());
    EXPECT_TRUE(button("Copy as text")->isEnabled());
}

TEST_F(LineagePanelTest, TheModelKeepsItsContract) {
    LineageModel model(m_theme);
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setLineage(sharpe());
    EXPECT_EQ(model.rowCount(model.index(0, 0)), 1);
    EXPECT_EQ(model.parent(model.index(0, 0, model.index(0, 0))), model.index(0, 0));
    auto deep = sharpe();
    desk::LineageNode* at = &deep->roots[0];
    for (int i = 0; i < 40; ++i) {
        at->children.push_back(desk::LineageNode{});
        at = &at->children.back();
    }
    model.setLineage(deep);
    model.setLineage(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(LineageWords, NumbersKeepEnoughDigitsToComputeWith) {
    using desk::FigureUnit;
    EXPECT_EQ(figureText({0.00012345678, FigureUnit::Ratio}), QStringLiteral("0.00012346"));
    EXPECT_EQ(figureText({252.0, FigureUnit::Count}), QStringLiteral("252"));
    EXPECT_TRUE(figureText({1.0, FigureUnit::Sessions}).startsWith(QStringLiteral("1 session")));
    EXPECT_EQ(figureText({-0.25, FigureUnit::Ratio}), QStringLiteral("\u22120.25000"));
    EXPECT_EQ(figureText({std::numeric_limits<double>::quiet_NaN(), FigureUnit::Ratio}),
              QStringLiteral("\u2013"));
    EXPECT_FALSE(figureText({1e300, FigureUnit::Count}).isEmpty());
}

TEST(LineageWords, AMarkerWithoutANumberStaysAsItIs) {
    desk::FilledFormula formula;
    formula.pattern = "%1 % of %2";
    formula.figures = {{3.0, desk::FigureUnit::Count}};
    EXPECT_EQ(formulaText(formula), QStringLiteral("3 % of %2"));
    EXPECT_TRUE(formulaText({}).isEmpty());
}

}  // namespace
}  // namespace qd::ui::shell
