// SPDX-License-Identifier: GPL-3.0-or-later
#include <QScrollArea>
#include <QScrollBar>

#include "core/desk/build_demo.h"
#include "tests/ui/pages/backtests/pictures.h"
#include "tests/ui/pages/searches/search_stage.h"
#include "ui/charts/heatmap_chart.h"
#include "ui/pages/searches/new_search_dialog.h"
#include "ui/pages/searches/search_panel.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;
using qd::ui::testing::pictureFolder;
using qd::ui::testing::takePicture;
using qd::ui::testing::takePictures;

namespace {

class SearchesPictures : public ui::testing::SearchesTest {
protected:
    void SetUp() override {
        if (pictureFolder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        SearchesTest::SetUp();
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
};

void scrollDown(QWidget& page) {
    for (auto* area : page.findChildren<QScrollArea*>())
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
}

}  // namespace

TEST_F(SearchesPictures, EmptyFilledAndUnderWay) {
    {
        const auto page = makePage();
        load(*page);
        takePictures(*page, lab.theme, QStringLiteral("searches-empty"));
    }
    openDemo();
    const auto page = makePage();
    load(*page);
    ASSERT_TRUE(eventually([&] { return page->panel()->trial() != nullptr; }));
    takePictures(*page, lab.theme, QStringLiteral("searches"), QSize(1600, 1100));
    takePictures(*page, lab.theme, QStringLiteral("searches-narrow"), QSize(760, 900), 0);
    for (const auto view : {SearchPanel::View::Trials, SearchPanel::View::Growth, SearchPanel::View::Trips}) {
        page->panel()->setView(view);
        takePictures(*page, lab.theme, QStringLiteral("searches-lay-out"));
        scrollDown(*page);
        takePictures(*page, lab.theme, QStringLiteral("searches-view-%1").arg(static_cast<int>(view)));
    }
    page->panel()->setView(SearchPanel::View::Trials);
    auto request =
        ui::testing::searchOf({"fast=2:60:1", "slow=10:150:1"}, backtest::SearchMethod::Random, 6000);
    request.name = "Random averages";
    const JobId job = page->start(request);
    ASSERT_TRUE(eventually([&] {
        const auto& shown = page->panel()->shown();
        return shown && shown->running && shown->view->search.trials.size() > 300;
    }));
    takePictures(*page, lab.theme, QStringLiteral("searches-running"));
    lab.jobs.cancel(job);
    ASSERT_TRUE(eventually([&] { return page->panel()->shown() && page->panel()->shown()->resumable; }));
    takePictures(*page, lab.theme, QStringLiteral("searches-unfinished"));
    page->openForm();
    takePicture(*page->form(), lab.theme, QStringLiteral("searches-form"));
}
