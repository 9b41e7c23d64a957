// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_list.h"

#include <QListView>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "ui/kit/search_field.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;

namespace {

desk::SearchRow recorded(std::int64_t id, const char* name, backtest::SearchEnd end) {
    desk::SearchRow row;
    row.record.id = RunId{id};
    row.record.name = name;
    row.strategy = "breakout";
    row.end = end;
    row.trials = 1234;
    row.evidence = desk::SharpeEvidence{0.5, -0.1, 1.1, 0.9, 0.4, 1234, 500, {}};
    return row;
}

}  // namespace

TEST(SearchList, SaysARatioWithItsInterval) {
    const auto row = listed(recorded(3, "One", backtest::SearchEnd::Done));
    EXPECT_EQ(row.figures, QStringLiteral("Sharpe 0.50 (\u22120.10 to 1.10)"));
    EXPECT_TRUE(row.chip.isEmpty());
    EXPECT_TRUE(sentence(row).contains(QStringLiteral("Breakout")));
}

TEST(SearchList, MarksWhatCanGoOn) {
    auto open = recorded(3, "One", backtest::SearchEnd::Unfinished);
    EXPECT_EQ(listed(open).chip, QStringLiteral("UNFINISHED"));
    EXPECT_EQ(listed(open).severity, Severity::Warn);
    open.continuedBy = RunId{4};
    EXPECT_TRUE(listed(open).chip.isEmpty());
}

TEST(SearchList, KeepsTheChoiceWhileASearchGrows) {
    Theme theme;
    SearchListView view(theme);
    QSignalSpy chosen(&view, &SearchListView::chosen);
    ListedSearch live;
    live.job = 9;
    live.name = QStringLiteral("Live");
    const auto rows = [&live] {
        return std::vector<ListedSearch>{live, listed(recorded(2, "Two", backtest::SearchEnd::Done)),
                                         listed(recorded(1, "One", backtest::SearchEnd::Done))};
    };
    view.setRows(rows());
    EXPECT_TRUE(view.selectJob(9));
    live.figures = QStringLiteral("more");
    view.setRows(rows());
    ASSERT_NE(view.selected(), nullptr);
    EXPECT_EQ(view.selected()->job, 9);
    EXPECT_EQ(view.selected()->figures, QStringLiteral("more"));
    EXPECT_EQ(chosen.count(), 0) << "nobody chose";
    EXPECT_TRUE(view.select(RunId{1}));
    view.setRows({listed(recorded(2, "Two", backtest::SearchEnd::Done)),
                  listed(recorded(1, "One", backtest::SearchEnd::Done))});
    ASSERT_NE(view.selected(), nullptr);
    EXPECT_EQ(view.selected()->id, RunId{1});
    EXPECT_FALSE(view.select(RunId{7}));
}

TEST(SearchList, FiltersByWords) {
    Theme theme;
    SearchListView view(theme);
    view.setRows({listed(recorded(2, "Two", backtest::SearchEnd::Unfinished)),
                  listed(recorded(1, "One", backtest::SearchEnd::Done))});
    view.filter()->setText(QStringLiteral("unfinished two"));
    Q_EMIT view.filter()->searched(view.filter()->text());
    EXPECT_EQ(view.list()->model()->rowCount(), 1);
}
