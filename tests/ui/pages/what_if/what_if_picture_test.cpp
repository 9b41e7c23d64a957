// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures for a person to look at, where QD_PICTURES names a folder; that the page can be drawn at all sizes
// is tested anyway.
#include <QTest>

#include <gtest/gtest.h>

#include "tests/ui/pages/overview/page_stage.h"
#include "tests/ui/pages/overview/small_workspace.h"
#include "ui/pages/what_if/limit_board.h"
#include "ui/pages/what_if/register.h"
#include "ui/pages/what_if/weight_table.h"
#include "ui/pages/what_if/what_if_page.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

void tryOut(PageStage& stage, const QString& theme) {
    auto& page = static_cast<WhatIfPage&>(stage.page());
    const auto settle = [&] { return QTest::qWaitFor([&] { return !page.latest()->busy(); }, 20'000); };
    const std::size_t asset = page.weights()->weights()->assetAt(1);
    Q_EMIT page.weights()->lockChosen(page.weights()->weights()->assetAt(2), true);
    Q_EMIT page.weights()->chosen(asset, 0.5 * page.shown()->draft->weights[asset]);
    Q_EMIT page.limits()->chosen({rules::RuleKind::GroupCap, 0}, 0.05);
    ASSERT_TRUE(settle());
    stage.picture(QStringLiteral("what-if-moved-") + theme);
    stage.picture(QStringLiteral("what-if-narrow-") + theme, QSize(700, 640));
    Q_EMIT page.limits()->chosen({rules::RuleKind::Turnover, 0}, 0.01);
    ASSERT_TRUE(settle());
    stage.picture(QStringLiteral("what-if-conflict-") + theme);
}

}  // namespace

TEST(WhatIfPicture, AtTheStartMovedAndInConflict) {
    SmallWorkspace fallback;
    const auto session = pictureSession(fallback);
    shell::PageRegistry registry;
    registerPage(registry);
    for (const auto mode : {Theme::Mode::Dark, Theme::Mode::Light}) {
        const QString theme = mode == Theme::Mode::Dark ? QStringLiteral("dark") : QStringLiteral("light");
        PageStage stage(registry, QStringLiteral("what-if"), session, mode, picturesWanted());
        ASSERT_TRUE(stage.load());
        stage.picture(QStringLiteral("what-if-") + theme);
        tryOut(stage, theme);
    }
}
