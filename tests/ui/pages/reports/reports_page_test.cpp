// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/reports_page.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <gtest/gtest.h>

#include "core/crypto/hash.h"
#include "tests/ui/kit/nameless.h"
#include "tests/ui/pages/backtests/lab.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/state_view.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/register.h"
#include "ui/pages/reports/report_inspector.h"
#include "ui/print/pdf.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::reports;

namespace {

class ReportsPageTest : public ::testing::Test {
protected:
    void open(desk::Renderer renderPdf = {}) {
        auto context = lab.context(std::move(renderPdf));
        context.commands = &commands;
        page = std::make_unique<ReportsPage>(context, nullptr);
        lab.services.page = page.get();
        page->resize(1100, 900);
        page->show();
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->refresh();
        ASSERT_TRUE(loaded.wait(10'000));
    }
    void makeReport(RunId run, const char* format) {
        const int before = lab.services.changes;
        QSignalSpy loaded(page.get(), &shell::Page::loaded);
        page->make(run, QString::fromLatin1(format));
        ASSERT_TRUE(QTest::qWaitFor([&] { return lab.services.changes > before; }, 30'000));
        ASSERT_TRUE(QTest::qWaitFor([&] { return !loaded.isEmpty(); }, 10'000));
    }
    QPushButton* emptyButton() {
        for (auto* empty : page->state()->findChildren<EmptyState*>())
            if (empty->isVisible()) return empty->button();
        return nullptr;
    }
    std::optional<Notice> notice(const char* key) {
        return page->notices()->notice(QString::fromLatin1(key));
    }
    ReportInspector* inspector() { return qobject_cast<ReportInspector*>(page->inspector()); }

    ui::testing::Lab lab;
    shell::CommandRegistry commands;
    std::unique_ptr<ReportsPage> page;
};

}  // namespace

TEST_F(ReportsPageTest, WithoutRunsItLeadsToTheBacktests) {
    open();
    EXPECT_TRUE(page->isEmpty());
    emptyButton()->click();
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("backtests")});
}

TEST_F(ReportsPageTest, WithARunItOffersTheFirstReport) {
    lab.addPrices();
    lab.addRun("First");
    open();
    EXPECT_TRUE(page->isEmpty());
    emptyButton()->click();
    ASSERT_NE(page->form(), nullptr);
    EXPECT_TRUE(page->form()->isVisible());
    EXPECT_FALSE(page->form()->isModal());
    EXPECT_TRUE(page->form()->words().contains(QStringLiteral("First")));
}

TEST_F(ReportsPageTest, MakesWhatTheFormSaysAndSelectsIt) {
    lab.addPrices();
    const RunId first = lab.addRun("First");
    lab.addRun("Second");
    open();
    page->openForm();
    page->form()->run()->setCurrentIndex(1);
    page->form()->format()->setCurrent(2);
    Q_EMIT page->form()->format()->chosen(2);
    EXPECT_TRUE(page->form()->words().contains(QStringLiteral("HTML")));
    page->form()->makeReportButton()->click();
    EXPECT_EQ(page->running(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return inspector() != nullptr; }, 30'000));
    EXPECT_EQ(page->running(), 0);
    EXPECT_FALSE(page->isEmpty());
    const ReportRow& report = *inspector()->shown();
    EXPECT_EQ(report.format, QStringLiteral("HTML"));
    EXPECT_EQ(report.run, first);
    EXPECT_TRUE(report.synthetic);
    EXPECT_TRUE(inspector()->note().contains(QStringLiteral("browser")));
    EXPECT_EQ(lab.services.changes, 1);
    EXPECT_EQ(lab.jobs.model()->row(0).resultLink, QStringLiteral("reports/1"));
    EXPECT_EQ(lab.jobs.model()->row(0).outcome, QStringLiteral("report 1 kept"));
    EXPECT_EQ(namelessWidgets(page.get()), "");
    EXPECT_EQ(namelessWidgets(page->inspector()), "");
}

TEST_F(ReportsPageTest, ACopyHasTheRecordedBytes) {
    lab.addPrices();
    lab.addRun("First");
    open();
    makeReport({}, "csv");
    inspector()->saveButton()->click();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lab.services.saved.isEmpty(); }, 10'000));
    EXPECT_EQ(lab.services.savedName, QStringLiteral("report-1-executive.csv"));
    EXPECT_EQ(crypto::sha256Hex(lab.services.saved.toStdString()),
              inspector()->shown()->sha256.toStdString());
    EXPECT_EQ(inspector()->hashText().remove(QLatin1Char('\n')), inspector()->shown()->sha256);
    inspector()->copyHashButton()->click();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), inspector()->shown()->sha256);
}

TEST_F(ReportsPageTest, MakesAPdfThroughTheRendererOfTheWindow) {
    lab.addPrices();
    lab.addRun("First");
    open([](const report::Report& report) { return print::renderPdf(report); });
    makeReport({}, "pdf");
    ASSERT_TRUE(inspector()->shown().has_value());
    EXPECT_EQ(inspector()->shown()->format, QStringLiteral("PDF"));
    page->saveCopy();
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lab.services.saved.isEmpty(); }, 10'000));
    EXPECT_TRUE(lab.services.saved.startsWith("%PDF"));
}

TEST_F(ReportsPageTest, AFailureSaysTheCauseWhatIsSafeAndTriesAgain) {
    lab.addPrices();
    lab.addRun("First");
    int calls = 0;
    open([&calls](const report::Report&) -> Result<std::string> {
        ++calls;
        return Error{ErrorCode::Internal, "the printer has no paper"};
    });
    const JobId job = page->make({}, QStringLiteral("pdf"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("report").has_value(); }, 30'000));
    EXPECT_TRUE(notice("report")->cause.contains(QStringLiteral("no paper")));
    EXPECT_TRUE(notice("report")->detail.contains(QStringLiteral("No report was recorded")));
    EXPECT_EQ(lab.services.changes, 0);
    EXPECT_EQ(page->running(), 0);
    ASSERT_NE(page->jobs()->row(job), nullptr);  // its line stays, with the way to run it again
    Q_EMIT page->jobs()->row(job)->againRequested();
    EXPECT_EQ(page->notices()->count(), 0);
    ASSERT_TRUE(QTest::qWaitFor([&] { return calls == 2 && page->running() == 0; }, 30'000));
}

TEST_F(ReportsPageTest, OpenItemSelectsAReportAndOpensItsRun) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    makeReport(run, "csv");
    makeReport(run, "html");
    ASSERT_EQ(inspector()->shown()->id, ReportId{2});
    page->openItem(QStringLiteral("1"));
    ASSERT_EQ(inspector()->shown()->id, ReportId{1});
    inspector()->runButton()->click();
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("backtests/1")});
    page->table()->table()->setFocus();
    QTest::keyClick(page->table()->table(), Qt::Key_Up);
    EXPECT_EQ(inspector()->shown()->id, ReportId{2});
}

TEST_F(ReportsPageTest, KeysChooseAReportAndTellTheLinkedPanels) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    makeReport(run, "csv");
    makeReport(run, "html");
    QSignalSpy told(page.get(), &shell::Page::selected);
    QSignalSpy step(page.get(), &shell::Page::itemChanged);
    EXPECT_EQ(page->itemTitle(), QStringLiteral("Report 2"));
    page->table()->table()->setFocus();
    QTest::keyClick(page->table()->table(), Qt::Key_Down);
    ASSERT_EQ(told.size(), 1);
    EXPECT_EQ(told[0][0].value<shell::Selection>(),
              (shell::Selection{QStringLiteral("report"), QStringLiteral("1")}));
    EXPECT_EQ(step.size(), 1);
    EXPECT_EQ(page->itemId(), QStringLiteral("1"));
    EXPECT_EQ(page->helpSection(), QStringLiteral("reports"));
}

TEST_F(ReportsPageTest, FollowsAReportAndARunWithoutTellingIt) {
    lab.addPrices();
    const RunId first = lab.addRun("First");
    const RunId second = lab.addRun("Second");
    open();
    makeReport(first, "csv");
    makeReport(second, "csv");
    QSignalSpy told(page.get(), &shell::Page::selected);
    page->follow({QStringLiteral("run"), QString::number(first.value)});
    EXPECT_EQ(inspector()->shown()->id, ReportId{1});
    page->follow({QStringLiteral("report"), QStringLiteral("2")});
    EXPECT_EQ(inspector()->shown()->id, ReportId{2});
    page->follow({QStringLiteral("report"), QStringLiteral("99")});
    page->follow({QStringLiteral("run"), QStringLiteral("99")});
    page->follow({QStringLiteral("symbol"), QStringLiteral("AAA")});
    EXPECT_EQ(inspector()->shown()->id, ReportId{2});
    EXPECT_TRUE(told.isEmpty());
}

TEST_F(ReportsPageTest, TheFilterAndTheCommandsHaveKeys) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    EXPECT_FALSE(page->focusFilter());  // nothing to filter
    EXPECT_FALSE(commands.run(QStringLiteral("reports.save-copy")));
    makeReport(run, "csv");
    EXPECT_TRUE(page->focusFilter());
    for (const char* id : {"make", "save-copy", "open-run", "copy-hash"}) {
        const auto* command = commands.find(QStringLiteral("reports.") + QLatin1String(id));
        ASSERT_NE(command, nullptr) << id;
        EXPECT_FALSE(command->keys.isEmpty()) << id;
    }
    EXPECT_TRUE(page->makeReportButton()->toolTip().contains(QStringLiteral("Ctrl+N")));
    ASSERT_TRUE(commands.run(QStringLiteral("reports.open-run")));
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("backtests/1")});
    ASSERT_TRUE(commands.run(QStringLiteral("reports.save-copy")));
    ASSERT_TRUE(QTest::qWaitFor([&] { return !lab.services.saved.isEmpty(); }, 10'000));
}

TEST_F(ReportsPageTest, NoBareReturnMakesAReport) {
    lab.addPrices();
    lab.addRun("First");
    open();
    ASSERT_TRUE(commands.run(QStringLiteral("reports.make")));
    QSignalSpy asked(page->form(), &MakeReportDialog::makeRequested);
    QTest::keyClick(page->form(), Qt::Key_Return);
    EXPECT_TRUE(asked.isEmpty());
    EXPECT_TRUE(page->form()->isVisible());
    QTest::keyClick(page->form(), Qt::Key_Return, Qt::ControlModifier);
    EXPECT_EQ(asked.size(), 1);
    ASSERT_TRUE(QTest::qWaitFor([&] { return page->running() == 0; }, 30'000));
}

TEST_F(ReportsPageTest, AFinishedReportIsOfferedAndItsNumbersCanBeExplained) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    makeReport(run, "csv");
    EXPECT_EQ(lab.services.offers, QStringList{QStringLiteral("Open report")});
    lab.services.offered();
    EXPECT_EQ(lab.services.opened, QStringList{QStringLiteral("reports/1")});
    const auto& figures = inspector()->figures();
    EXPECT_EQ(figures[0]->tiles().size() + figures[1]->tiles().size(), 4);
    Q_EMIT figures[0]->explainRequested(figures[0]->tiles()[0].metric.number);
    EXPECT_EQ(lab.services.explained, QStringList{QStringLiteral("metric/1/cagr")});
    Q_EMIT figures[1]->guideRequested(QStringLiteral("metrics"));
    EXPECT_EQ(lab.services.helped, QStringList{QStringLiteral("metrics")});
}

TEST_F(ReportsPageTest, HowTheTableIsArrangedComesBack) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    makeReport(run, "csv");
    page->table()->setColumnShown(QStringLiteral("by"), true);
    const QJsonValue state = page->saveState();
    page->table()->setColumnShown(QStringLiteral("by"), false);
    page->restoreState(state);
    EXPECT_TRUE(page->table()->columnShown(QStringLiteral("by")));
    page->restoreState({});
    page->restoreState(QStringLiteral("nonsense"));
    EXPECT_TRUE(page->table()->columnShown(QStringLiteral("by")));
}

TEST_F(ReportsPageTest, AReportThatIsNotThereIsSaid) {
    lab.addPrices();
    const RunId run = lab.addRun("First");
    open();
    makeReport(run, "csv");
    page->openItem(QStringLiteral("42"));
    ASSERT_TRUE(QTest::qWaitFor([&] { return notice("item").has_value(); }, 10'000));
    EXPECT_TRUE(notice("item")->cause.contains(QStringLiteral("42")));
    EXPECT_EQ(inspector()->shown()->id, ReportId{1});
}

TEST_F(ReportsPageTest, IntroducesItselfToTheWindow) {
    shell::PageRegistry registry;
    registerPage(registry);
    const shell::PageEntry* entry = registry.find(QStringLiteral("reports"));
    ASSERT_NE(entry, nullptr);
    EXPECT_EQ(entry->group, shell::Group::Records);
    const std::unique_ptr<shell::Page> made(entry->make(lab.context(), nullptr));
    EXPECT_NE(qobject_cast<ReportsPage*>(made.get()), nullptr);
}
