// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/report_list.h"

#include <gtest/gtest.h>

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::reports;

namespace {

const std::string kHash = "0123456789abcdef0123456789abcdeffedcba9876543210fedcba9876543210";

vault::ReportRecord record(std::int64_t id, const std::string& format = "pdf", std::int64_t run = 2) {
    vault::ReportRecord record;
    record.id = ReportId{id};
    record.kind = "executive";
    record.format = format;
    record.title = "Executive report: HRP monthly";
    record.createdAt = Timestamp::fromMillis(1'720'947'600'000);
    record.createdBy = "anna";
    record.run = RunId{run};
    record.fileName = "executive." + format;
    record.sha256 = kHash;
    record.bytes = 212'345;
    return record;
}

const std::vector<RunChoice> kRuns{{RunId{2}, QStringLiteral("HRP monthly"), QStringLiteral("14 Jul"), true}};

QString cell(const models::TableSnapshot& table, const char* id) {
    for (const auto& column : table.columns) {
        if (column.id != QLatin1String(id)) continue;
        if (column.words) return column.words(0);
        if (column.chip) return column.chip(0).text;
        if (column.number) return QString::number(column.number(0));
        if (column.date) return column.date(0).toString(Qt::ISODate);
    }
    return {};
}

}  // namespace

TEST(ReportList, NamesTheRunAndItsData) {
    const ReportRow row = reportRow(record(7), kRuns);
    EXPECT_EQ(row.runName, QStringLiteral("HRP monthly"));
    EXPECT_EQ(row.format, QStringLiteral("PDF"));
    EXPECT_EQ(row.kind, QStringLiteral("Executive"));
    EXPECT_TRUE(row.synthetic);
    const ReportRow orphan = reportRow(record(7, "pdf", 40), kRuns);
    EXPECT_EQ(orphan.runName, QStringLiteral("run 40"));
    EXPECT_FALSE(orphan.synthetic);
}

TEST(ReportList, TheTableShowsWhatARecordHolds) {
    auto listing = std::make_shared<ReportListing>();
    listing->runs = kRuns;
    listing->reports = {reportRow(record(7), kRuns)};
    const auto table = tableOf(listing);
    ASSERT_EQ(table->rows, 1);
    EXPECT_EQ(table->key(0), QStringLiteral("7"));
    EXPECT_EQ(cell(*table, "title"), QStringLiteral("Executive report: HRP monthly"));
    EXPECT_EQ(cell(*table, "format"), QStringLiteral("PDF"));
    EXPECT_EQ(cell(*table, "data"), QStringLiteral("SYNTHETIC"));
    EXPECT_EQ(cell(*table, "made"), QStringLiteral("2024-07-14"));
    EXPECT_EQ(cell(*table, "by"), QStringLiteral("anna"));
    EXPECT_EQ(cell(*table, "size"), QStringLiteral("212.345"));
    EXPECT_EQ(cell(*table, "sha256"), QStringLiteral("0123\u20263210"));
}

TEST(ReportList, TheHeadlineCounts) {
    ReportListing listing;
    EXPECT_TRUE(headline(listing).contains(QStringLiteral("none yet")));
    listing.runs = kRuns;
    EXPECT_TRUE(headline(listing).startsWith(QStringLiteral("1 run")));
    EXPECT_TRUE(headline(listing).endsWith(QStringLiteral("to report on")));
    listing.reports = {reportRow(record(1), kRuns)};
    EXPECT_TRUE(headline(listing).startsWith(QStringLiteral("1 report")));
    EXPECT_TRUE(headline(listing).contains(QStringLiteral(" of 1 run")));
    listing.reports.push_back(reportRow(record(2, "csv", 3), kRuns));
    EXPECT_TRUE(headline(listing).startsWith(QStringLiteral("2 report")));
    EXPECT_TRUE(headline(listing).contains(QStringLiteral(" of 2 run")));
}

TEST(ReportList, FactsSayWhatItIsAndWhatItRestsOn) {
    const auto facts = factsOf(reportRow(record(7), kRuns));
    QStringList lines;
    for (const KeyValue& item : facts)
        lines.append(item.key + QLatin1Char('=') + item.value);
    const QString all = lines.join(QLatin1Char(';'));
    for (const char* part : {"Report=7", "Format=PDF", "Run=HRP monthly (2)", "Data=synthetic", "By=anna",
                             "Size=212\u2009kB", "File=executive.pdf"})
        EXPECT_TRUE(all.contains(QString::fromUtf8(part))) << part << " in " << all.toStdString();
}

TEST(ReportList, TheWholeHashStandsOnTwoLines) {
    const QString lines = hashLines(QString::fromStdString(kHash));
    EXPECT_EQ(lines.count(QLatin1Char('\n')), 1);
    EXPECT_EQ(QString(lines).remove(QLatin1Char('\n')), QString::fromStdString(kHash));
    EXPECT_EQ(hashLines(QStringLiteral("abc")), QStringLiteral("abc"));
}

TEST(ReportList, EveryFormatSaysWhatItIsGoodFor) {
    QStringList ids;
    for (const FormatChoice& choice : formatChoices()) {
        ids.append(QString::fromStdString(choice.id));
        EXPECT_FALSE(formatNote(choice.title).isEmpty());
    }
    EXPECT_EQ(ids, (QStringList{QStringLiteral("pdf"), QStringLiteral("xlsx"), QStringLiteral("html"),
                                QStringLiteral("csv")}));
    EXPECT_TRUE(formatNote(QStringLiteral("DOC")).isEmpty());
}

TEST(ReportList, ACopyIsNamedAfterItsReport) {
    EXPECT_EQ(copyName(reportRow(record(7), kRuns)), QStringLiteral("report-7-executive.pdf"));
}

TEST(ReportList, SaysWhatMakingItWillDo) {
    const QString synthetic = whatHappens(kRuns[0], formatChoices().front());
    for (const char* part : {"HRP monthly", "run 2", "PDF", "SHA-256", "synthetic"})
        EXPECT_TRUE(synthetic.contains(QString::fromUtf8(part))) << part;
    RunChoice real = kRuns[0];
    real.synthetic = false;
    EXPECT_FALSE(whatHappens(real, formatChoices().front()).contains(QStringLiteral("synthetic")));
}

TEST(ReportList, TheRunAtAGlanceIsWhatTheRunRecorded) {
    const auto figures = figuresOf(
        RunId{2},
        R"({"metrics": {"strategy": {"sharpe": 0.81, "cagr": 0.0821, "max_drawdown": null}, "benchmark": {"cagr": 0.05}}})");
    ASSERT_EQ(figures.size(), 2);
    EXPECT_EQ(figures[0].value, QStringLiteral("8.21\u2009%"));
    EXPECT_EQ(figures[0].context, QStringLiteral("against 5.00\u2009%"));
    EXPECT_EQ(figures[1].context, QStringLiteral("no interval on record"));
    EXPECT_EQ(figures[1].value, QStringLiteral("0.81"));
    EXPECT_EQ(figures[1].metric.number, QStringLiteral("metric/2/sharpe"));
    for (const Tile& figure : figures)
        EXPECT_FALSE(figure.metric.formula.isEmpty() || figure.metric.section.isEmpty());
    const auto whole =
        figuresOf(RunId{2}, R"({"sessions": 1009, "metrics": {"strategy": {"sharpe": 0.81, "skew": 0,
        "kurtosis": 0}, "benchmark": {"sharpe": 0.5}}})",
                  desk::TrackedTrials{7, 0, {7, 0.001}});
    ASSERT_EQ(whole.size(), 1);
    EXPECT_EQ(whole[0].context, QStringLiteral("95\u2009%: \u22120.17 to 1.79"))
        << whole[0].context.toStdString();
    EXPECT_TRUE(whole[0].toolTip.contains(QStringLiteral("7 tracked trial")));
    EXPECT_TRUE(figuresOf(RunId{2}, "{").isEmpty());
    EXPECT_TRUE(figuresOf(RunId{2}, "{}").isEmpty());
    EXPECT_TRUE(figuresOf(RunId{2}, R"({"metrics": {"strategy": 7}})").isEmpty());
}
