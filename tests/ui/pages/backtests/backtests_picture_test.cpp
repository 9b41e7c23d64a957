// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "core/desk/build_demo.h"
#include "core/desk/run_tags.h"
#include "tests/ui/pages/backtests/lab.h"
#include "tests/ui/pages/backtests/pictures.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/running_jobs.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/models/blotter_view.h"
#include "ui/pages/backtests/backtest_fields.h"
#include "ui/pages/backtests/backtests_page.h"
#include "ui/pages/backtests/new_backtest_dialog.h"
#include "ui/pages/backtests/run_inspector.h"
#include "ui/pages/backtests/run_panel.h"
#include "ui/pages/backtests/tags_dialog.h"
#include "ui/pages/backtests/trades_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::backtests;
using qd::ui::testing::pictureFolder;
using qd::ui::testing::takePicture;
using qd::ui::testing::takePictures;

namespace {

class BacktestsPictures : public ::testing::Test {
protected:
    void SetUp() override {
        if (pictureFolder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        lab.theme.apply(*qApp);
    }
    void openDemo() {
        const auto passphrase = crypto::Secret::fromText("violet anchor 73 lantern");
        const jobs::JobContext job({}, {}, lab.clock);
        const auto path = lab.folder.filePath(QStringLiteral("demo.qdw")).toStdString();
        auto demo = desk::buildDemo({lab.files, lab.clock, lab.log}, {path, &passphrase, "anna"},
                                    crypto::kKdfFloor, job);
        ASSERT_TRUE(demo.ok());
        lab.session = std::move(demo).value();
    }
    void load(BacktestsPage& page) {
        QSignalSpy loaded(&page, &shell::Page::loaded);
        page.resize(1100, 900);
        page.refresh();
        ASSERT_TRUE(loaded.wait(20'000));
    }

    ui::testing::Lab lab;
};

}  // namespace

TEST_F(BacktestsPictures, EmptyAndFilled) {
    {
        BacktestsPage page(lab.context(), nullptr);
        takePictures(page, lab.theme, QStringLiteral("backtests-loading"));
        load(page);
        takePictures(page, lab.theme, QStringLiteral("backtests-empty"));
    }
    openDemo();
    BacktestsPage page(lab.context(), nullptr);
    load(page);
    const auto& dates = page.panel()->shown()->equity->dates;
    Q_EMIT page.panel()->weights()->crosshairMoved(dates[dates.size() / 2]);
    page.panel()->weights()->setCrosshair(dates[dates.size() / 2]);
    takePictures(page, lab.theme, QStringLiteral("backtests"));
    for (QWidget* part : {static_cast<QWidget*>(&page), page.inspector()})
        for (auto* area : part->findChildren<QScrollArea*>())
            area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
    auto* names = page.findChild<SegmentedButtons*>(QStringLiteral("grouping"));
    ASSERT_NE(names, nullptr);
    names->setCurrent(1);
    Q_EMIT names->chosen(1);
    takePictures(page, lab.theme, QStringLiteral("backtests-lower"));
    auto config = lab.config("HRP daily, all symbols", "hrp");
    config.schedule = "daily";
    page.start({{}, config});
    page.notices()->post(QStringLiteral("backtest"),
                         {Severity::Hard, QStringLiteral("The benchmark 'NOPE' is not among the symbols."),
                          QStringLiteral("Nothing was recorded; prices and earlier runs are as they were."),
                          QStringLiteral("Change settings")});
    QTest::qWait(400);
    takePictures(page, lab.theme, QStringLiteral("backtests-running"));
}

/// What is left for page and inspector of a window of 1280 × 800 and of 1920 × 1080.
TEST_F(BacktestsPictures, ViewsAtBothSizes) {
    openDemo();
    ASSERT_TRUE(desk::setRunTags(*lab.session, RunId{3}, {"desk", "for the board", "q3"}).ok());
    ASSERT_TRUE(desk::setRunTags(*lab.session, RunId{1}, {"desk"}).ok());
    BacktestsPage page(lab.context(), nullptr);
    load(page);
    const auto dates = page.panel()->shown()->equity->dates;
    page.compareRuns();
    QTest::qWait(600);
    for (const auto& [size, name] :
         {std::pair{QSize(1060, 690), "small"}, std::pair{QSize(1700, 960), "large"}})
        for (const auto& [view, what] :
             {std::pair{RunPanel::View::Performance, "performance"},
              std::pair{RunPanel::View::Returns, "returns"}, std::pair{RunPanel::View::Trades, "trades"},
              std::pair{RunPanel::View::Day, "day"}, std::pair{RunPanel::View::Analysis, "analysis"},
              std::pair{RunPanel::View::Compare, "compare"}}) {
            page.panel()->setView(view);
            page.panel()->trades()->trades()->selectRow(140);
            QTest::qWait(300);
            takePictures(page, lab.theme,
                         QStringLiteral("backtests-%1-%2").arg(QLatin1String(what), QLatin1String(name)),
                         size);
        }
    page.panel()->setView(RunPanel::View::Performance);
    page.panel()->setShownDates(dates[dates.size() / 4], dates[dates.size() / 2]);
    qobject_cast<RunInspector*>(page.inspector())->setFollowing(true);
    QTest::qWait(600);
    takePictures(page, lab.theme, QStringLiteral("backtests-range"), QSize(1700, 960));
    page.setLayoutDirection(Qt::RightToLeft);
    page.inspector()->setLayoutDirection(Qt::RightToLeft);
    takePictures(page, lab.theme, QStringLiteral("backtests-mirrored"), QSize(1700, 960));
}

TEST_F(BacktestsPictures, Form) {
    openDemo();
    BacktestsPage page(lab.context(), nullptr);
    load(page);
    page.openForm();
    takePicture(*page.form(), lab.theme, QStringLiteral("backtests-form"));
    page.editTags();
    takePicture(*page.tagsDialog(), lab.theme, QStringLiteral("backtests-tags"));
    page.tagsDialog()->close();
    page.form()->fields()->setPage(FormPage::Limits);
    takePicture(*page.form(), lab.theme, QStringLiteral("backtests-form-limits"));
    page.form()->fields()->setPage(FormPage::Trading);
    takePicture(*page.form(), lab.theme, QStringLiteral("backtests-form-trading"));
    page.form()->fields()->setPage(FormPage::Strategy);
    page.form()->fields()->lookback()->setText(QStringLiteral("one year"));
    takePicture(*page.form(), lab.theme, QStringLiteral("backtests-form-wrong"));
}
