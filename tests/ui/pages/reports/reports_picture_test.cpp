// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "core/desk/make_report.h"
#include "tests/ui/pages/backtests/lab.h"
#include "tests/ui/pages/backtests/pictures.h"
#include "ui/pages/reports/make_report_dialog.h"
#include "ui/pages/reports/reports_page.h"
#include "ui/print/pdf.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::reports;
using qd::ui::testing::pictureFolder;
using qd::ui::testing::takePicture;
using qd::ui::testing::takePictures;

namespace {

class ReportsPictures : public ::testing::Test {
protected:
    void SetUp() override {
        if (pictureFolder().isEmpty()) GTEST_SKIP() << "QD_PICTURES names no folder";
        lab.theme.apply(*qApp);
        lab.addPrices();
        lab.addRun("Equal weight monthly");
        lab.addRun("HRP monthly", "hrp");
    }
    void load(ReportsPage& page) {
        QSignalSpy loaded(&page, &shell::Page::loaded);
        page.resize(1100, 900);
        page.refresh();
        ASSERT_TRUE(loaded.wait(20'000));
    }

    ui::testing::Lab lab;
};

}  // namespace

TEST_F(ReportsPictures, EmptyFilledAndForm) {
    const desk::Renderer pdf = [](const report::Report& report) { return print::renderPdf(report); };
    ReportsPage page(lab.context(pdf), nullptr);
    load(page);
    takePictures(page, lab.theme, QStringLiteral("reports-empty"));
    for (const auto& [run, format] : {std::pair{1, "pdf"}, std::pair{1, "csv"}, std::pair{2, "html"},
                                      std::pair{2, "xlsx"}, std::pair{2, "pdf"}})
        ASSERT_TRUE(desk::makeExecutiveReport(*lab.session, {RunId{run}, format, {}, pdf},
                                              jobs::JobContext({}, {}, lab.clock))
                        .ok());
    load(page);
    takePictures(page, lab.theme, QStringLiteral("reports"));
    takePictures(page, lab.theme, QStringLiteral("reports-small"), QSize(1060, 690));
    page.openForm();
    takePicture(*page.form(), lab.theme, QStringLiteral("reports-form"));
}
