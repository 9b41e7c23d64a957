// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/portfolio_tree.h"

#include <QAbstractItemModelTester>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>
#include <QTreeView>
#include <limits>

#include <gtest/gtest.h>

namespace qd::ui::shell {
namespace {

desk::PositionRow row(const char* symbol, const char* sector, std::optional<double> weight) {
    desk::PositionRow made;
    made.symbol = symbol;
    made.name = std::string("Name of ") + symbol;
    made.sector = sector;
    made.weight = weight;
    return made;
}

desk::PositionsView view() {
    desk::PositionsView made;
    made.totalValue = 248'612'345.0;
    made.dayChange = 0.0042;
    made.rows = {row("NVX", "Technology", 0.4), row("KES", "Energy", 0.35), row("HLD", "Technology", 0.2),
                 row("ODD", "", std::nullopt)};
    return made;
}

QString text(const QModelIndex& index, int role = Qt::DisplayRole) {
    return index.data(role).toString();
}

TEST(PortfolioTreeModel, ShowsWorkspacePortfolioSectorsByWeightAndSymbols) {
    PortfolioTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_EQ(model.rowCount(), 0);
    model.setSnapshot(portfolioSnapshot(QStringLiteral("demo"), view()));
    const QModelIndex workspace = model.index(0, 0);
    const QModelIndex portfolio = model.index(0, 0, workspace);
    ASSERT_EQ(model.rowCount(portfolio), 3);
    EXPECT_EQ(text(workspace), QStringLiteral("demo"));
    EXPECT_EQ(portfolio.data(PortfolioTreeModel::ChangeRole).toDouble(), 0.0042);
    const QModelIndex technology = model.index(0, 0, portfolio);
    EXPECT_EQ(text(technology), QStringLiteral("Technology"));
    EXPECT_EQ(technology.data(PortfolioTreeModel::CountRole).toInt(), 2);
    EXPECT_EQ(text(model.index(1, 0, technology)), QStringLiteral("HLD"));
    EXPECT_EQ(text(model.index(2, 0, portfolio), PortfolioTreeModel::KindRole), QString())
        << "positions without a sector cannot be selected by it";
    model.setSnapshot(nullptr);
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(PortfolioTreeModel, HoldsAnEmptyPortfolioAndNumbersThatAreNone) {
    PortfolioTreeModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.setSnapshot(portfolioSnapshot({}, {}));
    EXPECT_EQ(model.rowCount(model.index(0, 0, model.index(0, 0))), 0);
    desk::PositionsView odd;
    odd.totalValue = std::numeric_limits<double>::infinity();
    odd.dayChange = std::numeric_limits<double>::quiet_NaN();
    odd.rows = {row("A", "S", std::numeric_limits<double>::quiet_NaN())};
    model.setSnapshot(portfolioSnapshot(QStringLiteral("w"), odd));
    const QModelIndex sector = model.index(0, 0, model.index(0, 0, model.index(0, 0)));
    EXPECT_EQ(text(model.index(0, 0, sector), PortfolioTreeModel::FigureRole), QStringLiteral("–"));
}

class PortfolioTreeTest : public testing::Test {
protected:
    PortfolioTreeTest() {
        m_tree.setSnapshot(portfolioSnapshot(QStringLiteral("demo"), view()));
        m_tree.resize(220, 400);
        m_tree.show();
    }
    QModelIndex find(const QString& words, const QModelIndex& parent = {}) {
        auto* model = m_tree.view()->model();
        for (int i = 0; i < model->rowCount(parent); ++i) {
            const QModelIndex at = model->index(i, 0, parent);
            if (text(at) == words) return at;
            if (const QModelIndex below = find(words, at); below.isValid()) return below;
        }
        return {};
    }

    Theme m_theme;
    PortfolioTree m_tree{m_theme};
};

TEST_F(PortfolioTreeTest, ReturnSelectsAndControlReturnOpens) {
    QSignalSpy selected(&m_tree, &PortfolioTree::selected);
    QSignalSpy opened(&m_tree, &PortfolioTree::openRequested);
    m_tree.view()->setCurrentIndex(find(QStringLiteral("Energy")));
    QTest::keyClick(m_tree.view(), Qt::Key_Return);
    ASSERT_EQ(selected.count(), 1);
    EXPECT_EQ(selected.at(0).at(0).value<Selection>(),
              (Selection{QStringLiteral("sector"), QStringLiteral("Energy")}));
    EXPECT_EQ(opened.count(), 0);
    m_tree.view()->setCurrentIndex(find(QStringLiteral("HLD")));
    QTest::keyClick(m_tree.view(), Qt::Key_Return, Qt::ControlModifier);
    ASSERT_EQ(opened.count(), 1);
    EXPECT_EQ(opened.at(0).at(0).value<Selection>(),
              (Selection{QStringLiteral("symbol"), QStringLiteral("HLD")}));
}

TEST_F(PortfolioTreeTest, FollowsASelectionWithoutTellingItAgain) {
    QSignalSpy selected(&m_tree, &PortfolioTree::selected);
    m_tree.follow({QStringLiteral("symbol"), QStringLiteral("KES")});
    EXPECT_EQ(text(m_tree.view()->currentIndex()), QStringLiteral("KES"));
    m_tree.follow({QStringLiteral("symbol"), QStringLiteral("unknown")});
    m_tree.follow({QStringLiteral("run"), QStringLiteral("12")});
    EXPECT_EQ(text(m_tree.view()->currentIndex()), QStringLiteral("KES"));
    EXPECT_EQ(selected.count(), 0);
    m_tree.setSnapshot(portfolioSnapshot(QStringLiteral("demo"), view()));
    EXPECT_EQ(text(m_tree.view()->currentIndex()), QStringLiteral("KES")) << "a new snapshot keeps it";
}

TEST_F(PortfolioTreeTest, TheFilterLeavesWhatFitsWithItsSector) {
    auto* field = m_tree.findChild<QLineEdit*>();
    field->setText(QStringLiteral("kes"));
    EXPECT_TRUE(find(QStringLiteral("KES")).isValid());
    EXPECT_TRUE(find(QStringLiteral("Energy")).isValid());
    EXPECT_FALSE(find(QStringLiteral("NVX")).isValid());
    field->setText(QStringLiteral("technology"));
    EXPECT_TRUE(find(QStringLiteral("HLD")).isValid()) << "a sector keeps its symbols";
    QTest::keyClick(field, Qt::Key_Escape);
    EXPECT_TRUE(field->text().isEmpty());
    EXPECT_TRUE(find(QStringLiteral("NVX")).isValid());
}

TEST_F(PortfolioTreeTest, FoldsAway) {
    QSignalSpy folded(&m_tree, &PortfolioTree::foldedChanged);
    m_tree.setFolded(true);
    EXPECT_FALSE(m_tree.view()->isVisible());
    m_tree.setFolded(true);
    EXPECT_EQ(folded.count(), 1);
    m_tree.focusFilter();
    EXPECT_TRUE(m_tree.view()->isVisible());
}

}  // namespace
}  // namespace qd::ui::shell
