// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "tests/ui/pages/backtests/lab.h"
#include "tests/ui/pages/backtests/pictures.h"
#include "ui/pages/recommendations/criteria_dialog.h"
#include "ui/pages/recommendations/recommendations_page.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::recommendations;
using qd::ui::testing::pictureFolder;
using qd::ui::testing::takePicture;
using qd::ui::testing::takePictures;

namespace {

class RecommendationsPictures : public ::testing::Test {
protected:
    void SetUp() override {
        if (pictureFolder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        lab.theme.apply(*qApp);
    }
    void load(RecommendationsPage& page) {
        QSignalSpy loaded(&page, &shell::Page::loaded);
        page.resize(1100, 900);
        page.refresh();
        ASSERT_TRUE(loaded.wait(20'000));
    }

    ui::testing::Lab lab;
};

}  // namespace

TEST_F(RecommendationsPictures, EmptyFilledAndCriteria) {
    RecommendationsPage page(lab.context(), nullptr);
    load(page);
    takePictures(page, lab.theme, QStringLiteral("recommendations-empty"));
    lab.addPrices();
    lab.addRun("Equal weight monthly");
    lab.addRun("HRP monthly", "hrp");
    lab.addRun("Inverse volatility monthly", "inverse-volatility");
    load(page);
    takePictures(page, lab.theme, QStringLiteral("recommendations"));
    takePictures(page, lab.theme, QStringLiteral("recommendations-small"), QSize(1060, 690));
    page.openCriteria();
    takePicture(*page.criteria(), lab.theme, QStringLiteral("recommendations-criteria"));
}
