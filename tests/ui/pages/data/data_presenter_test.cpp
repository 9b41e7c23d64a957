// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/data/data_presenter.h"

#include <gtest/gtest.h>

#include "tests/ui/pages/data/data_view.h"
#include "ui/models/snapshot_table_model.h"
#include "ui/pages/data/finding_words.h"

using namespace qd;
using namespace qd::ui::pages::data;
using market::FindingKind;
using market::FindingSeverity;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

/// Newest: three warnings about gaps, two errors; older: nothing.
std::shared_ptr<desk::DataView> twoDatasets() {
    auto view = std::make_shared<desk::DataView>();
    view->datasets = {datasetOf(2, "Newer"), datasetOf(1, "Older")};
    auto& findings = view->datasets[0].findings;
    findings.push_back(findingOf(FindingKind::Gap, FindingSeverity::Warning, "AAA", 1));
    findings.push_back(findingOf(FindingKind::WrongClose, FindingSeverity::Error, "BBB", 2));
    findings.push_back(findingOf(FindingKind::Gap, FindingSeverity::Warning, "CCC", 3));
    findings.push_back(findingOf(FindingKind::WrongClose, FindingSeverity::Error, "DDD", 4));
    findings.push_back(findingOf(FindingKind::Gap, FindingSeverity::Warning, "EEE", 5));
    findings[0].expected.reset();
    findings[0].sessions = 7;
    return view;
}

}  // namespace

TEST(DataPresenter, CountsFindingsByKindWorstFirst) {
    DataPresenter presenter;
    presenter.setView(twoDatasets());
    const auto tiles = presenter.tiles();
    ASSERT_EQ(tiles.size(), 3);
    EXPECT_EQ(tiles.at(0).value, s("5"));
    EXPECT_EQ(tiles.at(0).context, s("2 errors"));
    EXPECT_EQ(tiles.at(1).label, s("Wrong close"));
    EXPECT_EQ(tiles.at(1).value, s("2"));
    EXPECT_EQ(tiles.at(2).label, s("Gap"));
    EXPECT_EQ(tiles.at(2).value, s("3"));
    EXPECT_EQ(presenter.kinds(), (QList<FindingKind>{FindingKind::WrongClose, FindingKind::Gap}));
    EXPECT_EQ(presenter.line(), s("Newer: 2 prices look wrong, 3 warnings"));
    EXPECT_EQ(presenter.badgeCount(), 2) << "the errors; warnings can wait";
    EXPECT_EQ(presenter.badgeSeverity(), ui::Severity::Hard);
}

TEST(DataPresenter, ManyKindsShareOneTile) {
    auto view = std::make_shared<desk::DataView>();
    view->datasets = {datasetOf(1, "All kinds")};
    for (int kind = 0; kind < 8; ++kind)
        view->datasets[0].findings.push_back(
            findingOf(static_cast<FindingKind>(kind), FindingSeverity::Warning, "AAA", kind));
    DataPresenter presenter;
    presenter.setView(view);
    const auto tiles = presenter.tiles();
    ASSERT_EQ(tiles.size(), 6);
    EXPECT_EQ(tiles.back().label, s("Other kinds"));
    EXPECT_EQ(tiles.back().value, s("4"));
    for (const FindingKind kind : presenter.kinds()) {
        EXPECT_FALSE(kindName(kind).isEmpty());
        EXPECT_FALSE(kindMeaning(kind).isEmpty());
    }
}

TEST(DataPresenter, KeepsTheSelectedDatasetOverAReload) {
    DataPresenter presenter;
    presenter.setView(twoDatasets());
    EXPECT_EQ(presenter.selected(), 0);
    ASSERT_TRUE(presenter.selectId(DatasetId{1}));
    EXPECT_EQ(presenter.dataset()->record.name, "Older");
    auto more = twoDatasets();
    more->datasets.insert(more->datasets.begin(), datasetOf(3, "Newest"));
    presenter.setView(more);
    EXPECT_EQ(presenter.dataset()->record.name, "Older");
    EXPECT_FALSE(presenter.selectId(DatasetId{9}));
    EXPECT_EQ(presenter.dataset()->record.name, "Older");
    presenter.setView(std::make_shared<desk::DataView>());
    EXPECT_EQ(presenter.dataset(), nullptr);
    EXPECT_TRUE(presenter.empty());
}

TEST(DataPresenter, TheTablesReadAsThePageSays) {
    DataPresenter presenter;
    presenter.setView(twoDatasets());
    ui::models::SnapshotTableModel table;
    table.setSnapshot(presenter.datasets());
    ASSERT_EQ(table.rowCount(), 2);
    EXPECT_EQ(table.cellText(0, table.columnOf(s("hash"))), s("aaaa\u2026bbbb"));
    EXPECT_EQ(table.cellText(1, table.columnOf(s("name"))), s("Older"));
    table.setSnapshot(presenter.findings());
    ASSERT_EQ(table.rowCount(), 5);
    EXPECT_EQ(table.cellText(1, table.columnOf(s("severity"))), s("Error"));
    EXPECT_EQ(table.cellRaw(0, table.columnOf(s("expected"))), QString());
    EXPECT_EQ(table.cellRaw(0, table.columnOf(s("error"))), QString());
    EXPECT_EQ(table.cellText(0, table.columnOf(s("sessions"))), s("7"));
}

TEST(DataPresenter, AFindingIsExplained) {
    DataPresenter presenter;
    presenter.setView(twoDatasets());
    const FindingFacts facts = presenter.finding(1);
    EXPECT_EQ(facts.title, s("Wrong close \u00B7 BBB"));
    EXPECT_EQ(facts.explanation, s("close of BBB is off its level"));
    EXPECT_EQ(facts.values.back().value, s("+10.00\u2009%"));
    EXPECT_TRUE(presenter.finding(-1).title.isEmpty());
    EXPECT_TRUE(presenter.finding(99).title.isEmpty());
    EXPECT_EQ(presenter.hash(),
              QString(32, QLatin1Char('a')) + QLatin1Char('\n') + QString(32, QLatin1Char('b')));
}

TEST(DataPresenter, SyntheticPricesAreLabelledWhereTheNumbersStand) {
    auto view = std::make_shared<desk::DataView>();
    view->datasets = {datasetOf(1, "Demo")};
    view->datasets[0].record.synthetic = true;
    DataPresenter presenter;
    presenter.setView(view);
    EXPECT_EQ(presenter.tiles().at(0).chip, s("SYNTHETIC"));
    EXPECT_EQ(presenter.datasets()->columns.at(1).chip(0).text, s("SYNTHETIC"));
    EXPECT_EQ(presenter.tiles().at(0).context, s("nothing doubtful"));
    EXPECT_EQ(presenter.badgeCount(), 0);
}
