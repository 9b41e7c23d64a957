// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/import_flow.h"

#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/wizards/wizard_fixture.h"
#include "ui/kit/banner.h"
#include "ui/wizards/import_words.h"

using namespace qd;
using namespace qd::ui::wizards;
using Stage = ImportFlow::Stage;

namespace {

QString s(const char* text) {
    return QString::fromUtf8(text);
}

struct Importing : ::testing::Test {
    WizardFixture fixture;
    ImportFlow flow{fixture.jobs, fixture.context.environment};

    void SetUp() override { flow.setSession(fixture.workspace()); }
    bool read(const QString& path) {
        flow.readHead(path);
        return QTest::qWaitFor([&] { return !flow.busy(); }, 10'000);
    }
    bool import() {
        flow.start();
        return QTest::qWaitFor([&] { return !flow.busy(); }, 20'000);
    }
};

}  // namespace

TEST_F(Importing, ALongFileWithOtherNamesIsStoredAsMapped) {
    ASSERT_TRUE(read(fixture.write("vendor.csv", longPrices(60))));
    ASSERT_EQ(flow.stage(), Stage::Mapping);
    EXPECT_EQ(flow.preview().rows.size(), 5U);
    EXPECT_TRUE(flow.mappingProblem().isEmpty());
    flow.setName(s("Vendor A"));
    flow.setBenchmark(s("DDD"));
    ASSERT_TRUE(flow.canImport());
    QSignalSpy imported(&flow, &ImportFlow::imported);
    ASSERT_TRUE(import());
    ASSERT_FALSE(flow.error()) << flow.error()->describe();
    EXPECT_EQ(flow.stage(), Stage::Done);
    EXPECT_EQ(imported.count(), 1);
    const auto& record = flow.outcome()->dataset;
    EXPECT_EQ(record.rows, 60);
    EXPECT_EQ(record.symbols, 4);
    EXPECT_EQ(record.name, "Vendor A");
    EXPECT_EQ(record.benchmark, "DDD");
    EXPECT_FALSE(record.synthetic);
    EXPECT_EQ(flow.outcome()->issues.size(), 1U) << "the column 'note' was passed over";
}

TEST_F(Importing, AWideFileIsStored) {
    ASSERT_TRUE(read(fixture.write("wide.csv", widePrices(30))));
    EXPECT_EQ(flow.mapping().shape(), ColumnMapping::Shape::Wide);
    ASSERT_TRUE(import());
    ASSERT_TRUE(flow.outcome());
    EXPECT_EQ(flow.outcome()->dataset.symbols, 4);
    EXPECT_EQ(flow.outcome()->dataset.rows, 30);
}

TEST_F(Importing, ABenchmarkThatAWideFileLacksStopsTheImport) {
    ASSERT_TRUE(read(fixture.write("wide.csv", widePrices(10))));
    flow.setBenchmark(s("ZZZ"));
    EXPECT_TRUE(flow.benchmarkProblem().contains(s("ZZZ")));
    EXPECT_FALSE(flow.canImport());
    flow.setBenchmark(s("AAA"));
    EXPECT_TRUE(flow.canImport());
}

TEST_F(Importing, WrongColumnsAreExplainedAndStopTheImport) {
    ASSERT_TRUE(read(fixture.write("odd.csv", "day,RIC,paid\n2024-01-02,AAA,10\n2024-01-03,AAA,11\n")));
    flow.setShape(ColumnMapping::Shape::Long);
    EXPECT_TRUE(flow.mappingProblem().contains(s("symbol")));
    EXPECT_FALSE(flow.canImport());
    flow.setColumn(PriceRole::Symbol, 1);
    EXPECT_TRUE(flow.mappingProblem().contains(s("close")));
    flow.setColumn(PriceRole::Close, 2);
    ASSERT_TRUE(flow.canImport());
    ASSERT_TRUE(import());
    EXPECT_TRUE(flow.outcome());
}

TEST_F(Importing, ABadCellIsShownWithItsPlaceAndNothingIsLost) {
    ASSERT_TRUE(read(fixture.write("bad.csv", "date,symbol,close\n2024-01-02,AAA,10\n2024-01-03,AAA,ten\n")));
    flow.setName(s("Kept"));
    ASSERT_TRUE(import());
    ASSERT_TRUE(flow.error());
    EXPECT_EQ(flow.error()->code, ErrorCode::BadInput);
    EXPECT_EQ(placeOf(flow.error()->where), s("bad.csv, line 3, column 16"));
    EXPECT_EQ(flow.stage(), Stage::Mapping);
    EXPECT_TRUE(flow.canImport()) << "mended in place, the same file can be tried again";
    EXPECT_FALSE(flow.outcome());
    static_cast<void>(fixture.write("bad.csv", "date,symbol,close\n2024-01-02,AAA,10\n2024-01-03,AAA,11\n"));
    ASSERT_TRUE(import());
    ASSERT_TRUE(flow.outcome());
    EXPECT_EQ(flow.outcome()->dataset.name, "Kept");
}

TEST_F(Importing, AFileThatIsNotThereIsAnError) {
    ASSERT_TRUE(read(fixture.file("nowhere.csv")));
    EXPECT_EQ(flow.stage(), Stage::Choosing);
    ASSERT_TRUE(flow.error());
    EXPECT_EQ(flow.error()->code, ErrorCode::Io);
}

TEST_F(Importing, TheAnswerAboutAnEarlierFileIsDropped) {
    const QString first = fixture.write("first.csv", widePrices(10));
    const QString second = fixture.write("second.csv", longPrices(10));
    int answers = 0;
    QObject::connect(&flow, &ImportFlow::changed, &flow, [&] { answers += flow.stage() == Stage::Mapping; });
    flow.readHead(first);
    flow.readHead(second);
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 10'000));
    QTest::qWait(50);
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(flow.path(), second);
    EXPECT_EQ(flow.mapping().shape(), ColumnMapping::Shape::Long);
}

TEST_F(Importing, CancelStoresNothingAndKeepsTheMapping) {
    ASSERT_TRUE(read(fixture.write("vendor.csv", longPrices(2000))));
    flow.start();
    flow.cancel();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !flow.busy(); }, 20'000));
    ASSERT_TRUE(flow.error());
    EXPECT_EQ(flow.error()->code, ErrorCode::Cancelled);
    EXPECT_EQ(flow.stage(), Stage::Mapping);
    EXPECT_FALSE(flow.outcome());
}

TEST(ImportWords, AFailureNamesPlaceCauseWayOutAndWhatIsSafe) {
    const ui::Theme theme;
    ui::Banner banner(theme);
    Error error{ErrorCode::BadInput, "found 'ten', expected a price", "write it with digits"};
    error.where = {"/data/bad.csv", 3, 16};
    showFailure(banner, error, s("Nothing was stored."));
    EXPECT_EQ(banner.cause(), s("bad.csv, line 3, column 16: Found 'ten', expected a price."));
    EXPECT_EQ(banner.detail(), s("Write it with digits. Nothing was stored."));
    EXPECT_EQ(banner.severity(), ui::Severity::Hard);
    showFailure(banner, Error{ErrorCode::Cancelled, "cancelled during: reading"}, s("Nothing was stored."));
    EXPECT_EQ(banner.severity(), ui::Severity::Info);
}

TEST(ImportWords, FindingsAreCountedWorstKindFirst) {
    using market::FindingKind;
    using market::FindingSeverity;
    std::vector<market::QualityFinding> findings(
        3, {FindingKind::Gap, FindingSeverity::Warning, "A", {}, 1, 0, {}, 0, {}});
    findings.push_back({FindingKind::WrongClose, FindingSeverity::Error, "B", {}, 1, 0, {}, 0, {}});
    const auto counts = countFindings(findings);
    ASSERT_EQ(counts.size(), 2);
    EXPECT_EQ(counts.at(0).name, s("Wrong close"));
    EXPECT_EQ(counts.at(0).severity, ui::Severity::Hard);
    EXPECT_EQ(counts.at(1).count, 3);
}
