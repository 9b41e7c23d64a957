// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/record_list.h"

#include <QListView>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "ui/kit/newest.h"
#include "ui/kit/search_field.h"

using namespace qd::ui;

namespace {

std::vector<ListedRecord> three() {
    return {{QStringLiteral("job 7"),
             QStringLiteral("Momentum"),
             QStringLiteral("RUNNING"),
             Severity::Info,
             {},
             QStringLiteral("LSTM"),
             QStringLiteral("4 epochs"),
             {}},
            {QStringLiteral("12"),
             QStringLiteral("Quality"),
             {},
             Severity::Neutral,
             QStringLiteral("14 Jul 2026"),
             QStringLiteral("GAT"),
             QStringLiteral("31 epochs"),
             QStringLiteral("Sharpe 0.92 (0.31 to 1.53)")},
            {QStringLiteral("9"),
             QStringLiteral("Value"),
             {},
             Severity::Neutral,
             QStringLiteral("1 Jul 2026"),
             QStringLiteral("LSTM"),
             QStringLiteral("12 epochs"),
             QStringLiteral("Sharpe 0.10 (−0.5 to 0.7)")}};
}

class RecordListTest : public ::testing::Test {
protected:
    RecordListTest() {
        m_list.resize(280, 400);
        m_list.setRows(three());
    }
    Theme m_theme;
    RecordList m_list{m_theme, QStringLiteral("Trainings"), QStringLiteral("Filter trainings")};
};

}  // namespace

TEST_F(RecordListTest, TheChoiceStaysWhereTheRecordIsStillThere) {
    ASSERT_TRUE(m_list.select(QStringLiteral("12")));
    auto rows = three();
    rows.erase(rows.begin());
    m_list.setRows(rows);
    ASSERT_NE(m_list.selected(), nullptr);
    EXPECT_EQ(m_list.selected()->key, QStringLiteral("12"));
    EXPECT_FALSE(m_list.select(QStringLiteral("77")));
    EXPECT_FALSE(m_list.select(QString())) << "no key is nobody's";
}

TEST_F(RecordListTest, ARecordThatGrowsChangesItsLineAlone) {
    QSignalSpy reset(m_list.list()->model(), &QAbstractItemModel::modelReset);
    QSignalSpy changed(m_list.list()->model(), &QAbstractItemModel::dataChanged);
    auto rows = three();
    rows[0].count = QStringLiteral("5 epochs");
    m_list.setRows(rows);
    EXPECT_EQ(reset.count(), 0);
    EXPECT_EQ(changed.count(), 1);
    std::swap(rows[1], rows[2]);
    m_list.setRows(rows);
    EXPECT_EQ(reset.count(), 1) << "others stand in their places";
}

TEST_F(RecordListTest, OnlyTheUsersHandIsToldOf) {
    QSignalSpy chosen(&m_list, &RecordList::chosen);
    m_list.select(QStringLiteral("9"));
    EXPECT_EQ(chosen.count(), 0);
    QTest::keyClick(m_list.list(), Qt::Key_Up);
    EXPECT_EQ(chosen.count(), 1);
    EXPECT_EQ(m_list.selected()->key, QStringLiteral("12"));
}

TEST_F(RecordListTest, WordsFilterByEverythingThatARowSays) {
    const auto shown = [this](const char* words) {
        m_list.filter()->setText(QString::fromUtf8(words));
        QTest::qWait(300);
        return m_list.list()->model()->rowCount();
    };
    EXPECT_EQ(shown("lstm"), 2);
    EXPECT_EQ(shown("lstm value"), 1);
    EXPECT_EQ(shown("12"), 2) << "the record 12, and the one of 12 epochs";
    EXPECT_EQ(shown("nothing of it"), 0);
}

TEST_F(RecordListTest, ASentenceSaysWhatTheLinesShow) {
    const auto rows = three();
    EXPECT_EQ(sentence(rows[1]),
              QStringLiteral("Quality, GAT, 31 epochs, Sharpe 0.92 (0.31 to 1.53), made 14 Jul 2026"));
    EXPECT_FALSE(m_list.grab().isNull());
    EXPECT_GT(m_list.heightFor(2), m_list.heightFor(1));
}

TEST(Newest, WhatWasNotTakenGivesWay) {
    Newest<int> feed;
    EXPECT_EQ(feed.take(), nullptr);
    feed.put(std::make_shared<const int>(1));
    feed.put(std::make_shared<const int>(2));
    EXPECT_EQ(*feed.take(), 2);
    EXPECT_EQ(feed.take(), nullptr);
}
