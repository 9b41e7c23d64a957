// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/blotter_views.h"

#include <QAbstractItemModelTester>
#include <QUndoStack>

#include <gtest/gtest.h>

#include "tests/ui/models/table_fixture.h"
#include "ui/models/blotter_view.h"
#include "ui/models/cell_rules.h"
#include "ui/models/filter_row.h"

using namespace qd::ui;
using namespace qd::ui::models;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

QJsonObject stateOf(int frozen) {
    return {{s("frozen"), frozen}};
}

}  // namespace

TEST(BlotterViews, AreKeptAmongThePreferencesOfTheirTable) {
    Preferences preferences;
    BlotterViews views(s("positions"), &preferences, nullptr);
    const QAbstractItemModelTester tester(&views, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EXPECT_TRUE(views.save(s(" Risk "), stateOf(1)));
    EXPECT_TRUE(views.save(s("Day"), stateOf(2)));
    EXPECT_TRUE(views.save(s("Risk"), stateOf(3)));
    EXPECT_FALSE(views.save(s("  "), stateOf(1)));
    EXPECT_EQ(views.names(), (QStringList{s("Risk"), s("Day")}));
    Preferences again;
    ASSERT_TRUE(again.load(preferences.document()).ok());
    const BlotterViews read(s("positions"), &again, nullptr);
    EXPECT_EQ(read.names(), views.names());
    EXPECT_EQ(read.state(s("Risk")), stateOf(3));
    EXPECT_TRUE(BlotterViews(s("orders"), &again, nullptr).names().isEmpty());
}

TEST(BlotterViews, EachChangeCanBeTakenBack) {
    QUndoStack undo;
    BlotterViews views(s("positions"), nullptr, &undo);
    views.save(s("A"), stateOf(1));
    EXPECT_TRUE(views.rename(s("A"), s("B")));
    EXPECT_FALSE(views.rename(s("A"), s("C")));
    views.save(s("C"), stateOf(2));
    EXPECT_FALSE(views.rename(s("B"), s("C"))) << "the name is taken";
    EXPECT_TRUE(views.remove(s("B")));
    EXPECT_FALSE(views.remove(s("B")));
    EXPECT_EQ(views.names(), QStringList{s("C")});
    undo.undo();
    EXPECT_EQ(views.names(), (QStringList{s("B"), s("C")}));
    undo.undo();
    undo.undo();
    EXPECT_EQ(views.names(), QStringList{s("A")});
    undo.redo();
    EXPECT_EQ(views.state(s("B")), stateOf(1));
}

TEST(BlotterViews, NonsenseIsPassedOver) {
    Preferences preferences;
    preferences.setValue(s("views.t"), s("not a list"));
    EXPECT_TRUE(BlotterViews(s("t"), &preferences, nullptr).names().isEmpty());
    preferences.setValue(s("views.t"),
                         QJsonArray{1, QJsonObject{{s("name"), s("")}}, QJsonObject{{s("name"), s("A")}},
                                    QJsonObject{{s("name"), s("A")}, {s("state"), 7}}});
    EXPECT_EQ(BlotterViews(s("t"), &preferences, nullptr).names(), QStringList{s("A")});
}

TEST(BlotterViews, AViewComesBackWhole) {
    const Theme theme;
    BlotterView view(theme);
    view.resize(900, 300);
    view.setSnapshot(makeTable(fourRows()));
    view.useViews(s("positions"), nullptr, nullptr);
    view.moveColumn(s("day"), 0);
    view.setColumnShown(s("since"), false);
    view.setFrozenColumns(2);
    view.setSorting({{s("sector"), Qt::AscendingOrder}, {s("weight"), Qt::DescendingOrder}});
    view.setGroups({s("limits")});
    view.setDensity(Theme::Density::Compact);
    view.setRules({{s("weight"), s(">20"), Severity::Hard, false}, {s("day"), {}, Severity::Warn, true}});
    view.setFilterRowVisible(true);
    view.filterRow()->setTexts({{s("weight"), s(">=10")}});
    const QJsonObject wanted = view.state();
    view.views()->save(s("Mine"), wanted);
    view.setState(BlotterView(theme).state());
    view.resetColumns();
    view.setSorting({});
    EXPECT_NE(view.state(), wanted);
    view.applyView(s("Mine"));
    EXPECT_EQ(view.state(), wanted);
    EXPECT_EQ(view.rules().size(), 2U);
    EXPECT_EQ(view.model()->groups(), QStringList{s("limits")});
    BlotterView waits(theme);
    waits.setState(wanted);
    waits.setSnapshot(makeTable(fourRows()));
    EXPECT_EQ(waits.state(), wanted) << "a state that came before the first table";
}

TEST(CellRules, TheGravestThatHoldsCounts) {
    const TableSnapshotPtr table = makeTable(fourRows());
    CellRules rules;
    rules.set({{s("weight"), s(">15"), Severity::Warn, false},
               {s("weight"), s(">35"), Severity::Hard, false},
               {s("weight"), s("nonsense"), Severity::Hard, false},
               {s("sector"), s("health"), Severity::Ok, false},
               {s("weight"), {}, Severity::Warn, true},
               {s("sector"), {}, Severity::Warn, true}},
              table.get());
    EXPECT_EQ(rules.severity(table->columns[2], 2, 0), Severity::Hard);
    EXPECT_EQ(rules.severity(table->columns[2], 2, 2), Severity::Warn);
    EXPECT_FALSE(rules.severity(table->columns[2], 2, 3));
    EXPECT_EQ(rules.severity(table->columns[1], 1, 1), Severity::Ok);
    EXPECT_TRUE(rules.hasBar(2));
    EXPECT_FALSE(rules.hasBar(1)) << "words have no length";
    EXPECT_EQ(rulesFromJson(rulesToJson(rules.rules())), rules.rules());
    EXPECT_TRUE(rulesFromJson(QJsonArray{1, QJsonObject{{s("column"), s("x")}}}).empty());
}
