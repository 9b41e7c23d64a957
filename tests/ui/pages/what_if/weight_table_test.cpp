// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/weight_table.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/core/risk/what_if_fixture.h"
#include "ui/kit/format.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

class WhatIfWeightTable : public testing::Test {
protected:
    void SetUp() override {
        m_table.resize(1000, 500);
        show(risk::startingDraft(*m_model));
        QObject::connect(&m_table, &WeightTable::dragged, &m_table,
                         [this](std::size_t asset, double weight) { m_dragged.emplace_back(asset, weight); });
        QObject::connect(&m_table, &WeightTable::chosen, &m_table,
                         [this](std::size_t asset, double weight) { m_chosen.emplace_back(asset, weight); });
        m_table.show();
        ASSERT_TRUE(QTest::qWaitForWindowExposed(&m_table));
    }
    void show(const risk::WhatIfDraft& draft) {
        const auto start = risk::measureWhatIf(*m_model, risk::startingDraft(*m_model)).value();
        m_table.setDisplay(displayOf(m_model, scalesOf(*m_model), start,
                                     {std::make_shared<const risk::WhatIfDraft>(draft), {}, false})
                               .value());
    }
    [[nodiscard]] QString cell(std::size_t asset, int column) {
        return m_table.weights()->index(m_table.weights()->rowOf(asset), column).data().toString();
    }

    Theme m_theme;
    risk::WhatIfModelPtr m_model = risk::test::whatIfModel(14);
    WeightTable m_table{m_theme};
    std::vector<std::pair<std::size_t, double>> m_dragged;
    std::vector<std::pair<std::size_t, double>> m_chosen;
};

}  // namespace

TEST_F(WhatIfWeightTable, ReadsWhatTheDraftIs) {
    const auto draft = risk::withWeight(risk::startingDraft(*m_model), 3, 0.25, risk::WhatIfRoom::Others);
    show(draft);
    EXPECT_EQ(cell(3, WeightModel::Symbol), QStringLiteral("N003"));
    EXPECT_EQ(cell(3, WeightModel::Weight), format::percent(0.25));
    EXPECT_EQ(cell(3, WeightModel::Start), format::percent(m_model->start[3]));
    EXPECT_TRUE(cell(3, WeightModel::Change).startsWith(QLatin1Char('+')));
    EXPECT_TRUE(cell(2, WeightModel::Change).startsWith(QChar(format::kMinus)));
}

TEST_F(WhatIfWeightTable, BeginsWithTheLargestAndOrdersByAnyColumn) {
    auto* model = m_table.weights();
    for (int row = 1; row < model->rowCount(); ++row)
        EXPECT_GE(m_model->start[model->assetAt(row - 1)], m_model->start[model->assetAt(row)]);
    for (int column = 0; column < WeightModel::kColumns; ++column)
        for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
            model->sort(column, order);
            EXPECT_EQ(model->rowCount(), 14);
        }
    model->sort(WeightModel::Symbol, Qt::AscendingOrder);
    for (int row = 0; row < 14; ++row)
        EXPECT_EQ(model->assetAt(row), static_cast<std::size_t>(row));
    show(risk::withWeight(risk::startingDraft(*m_model), 9, 0.5, risk::WhatIfRoom::Others));
    EXPECT_EQ(model->assetAt(9), 9U) << "rows do not jump while one drags";
}

TEST_F(WhatIfWeightTable, FiltersByWordsAndByWhatChanged) {
    auto* model = m_table.weights();
    model->setFilter(QStringLiteral("energy name"));
    ASSERT_GT(model->rowCount(), 0);
    for (int row = 0; row < model->rowCount(); ++row)
        EXPECT_EQ(model->index(row, WeightModel::Sector).data().toString(), QStringLiteral("Energy"));
    model->setFilter({});
    model->setShow(WeightModel::Show::Changed);
    EXPECT_EQ(model->rowCount(), 0);
    auto draft = risk::startingDraft(*m_model);
    draft.weights[2] = 0.0;
    show(draft);
    model->setShow(WeightModel::Show::Changed);
    EXPECT_EQ(model->rowCount(), 1);
    model->setShow(WeightModel::Show::Held);
    EXPECT_EQ(model->rowCount(), 14) << "what was held and is sold is still shown";
}

TEST_F(WhatIfWeightTable, AHandleIsDraggedFrameByFrame) {
    const QPoint from = m_table.handleOf(5);
    QTest::mousePress(m_table.viewport(), Qt::LeftButton, {}, from);
    EXPECT_TRUE(m_table.dragging());
    for (int x = 5; x <= 40; x += 5)
        QTest::mouseMove(m_table.viewport(), from + QPoint(x, 0));
    QTest::mouseRelease(m_table.viewport(), Qt::LeftButton, {}, from + QPoint(40, 0));
    ASSERT_GE(m_dragged.size(), 8U);
    ASSERT_EQ(m_chosen.size(), 1U);
    EXPECT_EQ(m_chosen[0].first, 5U);
    EXPECT_GT(m_chosen[0].second, m_model->start[5]);
    EXPECT_NEAR(m_chosen[0].second, m_dragged.back().second, 1e-12);
    for (std::size_t k = 1; k < m_dragged.size(); ++k)
        EXPECT_GE(m_dragged[k].second, m_dragged[k - 1].second);
    EXPECT_FALSE(m_table.dragging());
}

TEST_F(WhatIfWeightTable, ADragNeverLeavesZeroToOneAndEscapeTakesItBack) {
    QSignalSpy cancelled(&m_table, &WeightTable::dragCancelled);
    const QPoint from = m_table.handleOf(5);
    QTest::mousePress(m_table.viewport(), Qt::LeftButton, {}, from);
    QTest::mouseMove(m_table.viewport(), from - QPoint(3000, 0));
    EXPECT_EQ(m_dragged.back().second, 0.0);
    QTest::mouseMove(m_table.viewport(), from + QPoint(90'000, 0));
    EXPECT_EQ(m_dragged.back().second, 1.0);
    QTest::keyClick(&m_table, Qt::Key_Escape);
    EXPECT_EQ(cancelled.count(), 1);
    QTest::mouseRelease(m_table.viewport(), Qt::LeftButton, {}, from);
    EXPECT_TRUE(m_chosen.empty());
}

TEST_F(WhatIfWeightTable, KeysChangeTheWeightOfTheCurrentName) {
    ASSERT_TRUE(m_table.select(4));
    m_table.setFocus();
    QTest::keyClick(&m_table, Qt::Key_Right);
    QTest::keyClick(&m_table, Qt::Key_Left, Qt::ShiftModifier);
    ASSERT_EQ(m_chosen.size(), 2U);
    EXPECT_NEAR(m_chosen[0].second, m_model->start[4] + 0.001, 1e-12);
    EXPECT_NEAR(m_chosen[1].second, m_model->start[4] - 0.01, 1e-12);
    EXPECT_EQ(m_table.current(), 4U) << "the row stays";
}

TEST_F(WhatIfWeightTable, AFigureIsTypedAsTheLocaleWritesIt) {
    ASSERT_TRUE(m_table.select(4));
    m_table.setFocus();
    QTest::keyClick(&m_table, Qt::Key_Return);
    auto* field = m_table.findChild<QLineEdit*>();
    ASSERT_NE(field, nullptr);
    field->setText(QLocale().toString(12.5, 'f', 1) + QStringLiteral(" %"));
    QTest::keyClick(field, Qt::Key_Return);
    ASSERT_TRUE(QTest::qWaitFor([&] { return m_chosen.size() == 1U; }));
    EXPECT_NEAR(m_chosen[0].second, 0.125, 1e-12);
}

TEST_F(WhatIfWeightTable, WhatIsNoFigureChangesNothing) {
    for (const auto* text : {"", "abc", "1e400", "nan", "inf", "5 5", "--3"})
        EXPECT_FALSE(readPercent(QString::fromLatin1(text)).has_value()) << text;
    EXPECT_EQ(readPercent(QStringLiteral("7.5%")), 0.075);
    EXPECT_EQ(readPercent(QStringLiteral("\u22122")), -0.02);
}

TEST_F(WhatIfWeightTable, LockedNamesAreNeitherDraggedNorTyped) {
    QSignalSpy locks(&m_table, &WeightTable::lockChosen);
    m_table.select(6);
    m_table.setFocus();
    QTest::keyClick(&m_table, Qt::Key_L);
    ASSERT_EQ(locks.count(), 1);
    EXPECT_TRUE(locks[0][1].toBool());
    show(risk::withLock(risk::startingDraft(*m_model), 6, true));
    const QPoint at = m_table.handleOf(6);
    QTest::mousePress(m_table.viewport(), Qt::LeftButton, {}, at);
    QTest::mouseRelease(m_table.viewport(), Qt::LeftButton, {}, at + QPoint(30, 0));
    QTest::keyClick(&m_table, Qt::Key_Right);
    QTest::keyClick(&m_table, Qt::Key_F2);
    EXPECT_TRUE(m_dragged.empty());
    EXPECT_TRUE(m_chosen.empty());
    EXPECT_EQ(m_table.findChild<QLineEdit*>(), nullptr);
}

TEST_F(WhatIfWeightTable, NarrowTablesKeepBarWeightChangeAndRisk) {
    m_table.resize(420, 300);
    QTest::qWait(1);
    for (const int column : {WeightModel::Bar, WeightModel::Weight, WeightModel::Change, WeightModel::Risk})
        EXPECT_FALSE(m_table.isColumnHidden(column));
    for (const int column : {WeightModel::Name, WeightModel::Sector, WeightModel::Cost})
        EXPECT_TRUE(m_table.isColumnHidden(column));
}
