// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/display.h"

#include <gtest/gtest.h>

#include "tests/core/risk/what_if_fixture.h"
#include "ui/kit/format.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::what_if;

namespace {

DisplayPtr shown(const risk::WhatIfModelPtr& model, const risk::WhatIfDraft& draft,
                 std::vector<risk::WhatIfConflict> conflict = {}) {
    const auto start = risk::measureWhatIf(*model, risk::startingDraft(*model)).value();
    return displayOf(model, scalesOf(*model), start,
                     {std::make_shared<const risk::WhatIfDraft>(draft), std::move(conflict), false})
        .value();
}

const LimitLine* lineOf(const pages::what_if::Display& display, const rules::RuleId& id) {
    for (const LimitLine& line : display.limits)
        if (line.id == id) return &line;
    return nullptr;
}

constexpr rules::RuleId kLargest{rules::RuleKind::MaxWeight, 0};

}  // namespace

TEST(WhatIfDisplay, TilesSayWhatTheDeskMeasured) {
    const auto model = risk::test::whatIfModel(12);
    const auto draft = risk::withWeight(risk::startingDraft(*model), 2, 0.3, risk::WhatIfRoom::Others);
    const auto numbers = risk::measureWhatIf(*model, draft).value();
    const auto start = risk::measureWhatIf(*model, risk::startingDraft(*model)).value();
    const DisplayPtr display = shown(model, draft);
    ASSERT_EQ(display->tiles.size(), 7);
    EXPECT_EQ(display->tiles[0].value, format::percent(numbers.volatility));
    EXPECT_TRUE(display->tiles[0].context.contains(format::percent(start.volatility)));
    EXPECT_EQ(display->tiles[1].value, format::percent(numbers.valueAtRisk));
    EXPECT_EQ(display->tiles[3].value, format::percent(numbers.trackingStart));
    EXPECT_TRUE(display->tiles[3].context.contains(QStringLiteral("IDX")));
    EXPECT_EQ(display->tiles[4].value, format::percent(numbers.turnover));
    EXPECT_TRUE(display->tiles[5].context.contains(format::moneyCompact(numbers.cost.total())));
    EXPECT_EQ(display->tiles[6].value, QStringLiteral("all kept"));
}

TEST(WhatIfDisplay, LimitsThatCanBeDraggedComeFirstAndAlwaysInThisOrder) {
    const auto model = risk::test::whatIfModel(14);
    const DisplayPtr display = shown(model, risk::startingDraft(*model));
    QStringList names;
    for (const LimitLine& line : display->limits) {
        if (line.movable) names.append(line.name);
        EXPECT_GT(line.scale, 0.0);
    }
    EXPECT_EQ(names, QStringList({QStringLiteral("Largest weight"), QStringLiteral("Energy"),
                                  QStringLiteral("Materials"), QStringLiteral("Technology"),
                                  QStringLiteral("No sector"), QStringLiteral("Turnover"),
                                  QStringLiteral("Tracking error")}));
    EXPECT_TRUE(display->limits[0].reading.endsWith(QStringLiteral("no limit")));
}

TEST(WhatIfDisplay, ABrokenLimitIsHardAndCounted) {
    const auto model = risk::test::whatIfModel(14);
    const auto draft = risk::withLimit(risk::startingDraft(*model), kLargest, 0.05);
    const DisplayPtr display = shown(model, draft);
    const LimitLine* line = lineOf(*display, kLargest);
    ASSERT_NE(line, nullptr);
    EXPECT_EQ(line->severity, Severity::Hard);
    EXPECT_TRUE(line->reading.endsWith(format::percent(0.05)));
    EXPECT_EQ(display->tiles[6].contextInk, TabularLabel::Ink::Hard);
    EXPECT_EQ(display->numbers.broken, 1U);
}

TEST(WhatIfDisplay, OtherLimitsAreListedWithoutAHandle) {
    auto inputs = risk::test::whatIfInputs(8);
    inputs.rules.maxNames = 20;
    inputs.rules.fiveTenForty = true;
    const auto model = risk::prepareWhatIf(std::move(inputs)).value();
    const DisplayPtr display = shown(model, risk::startingDraft(*model));
    const LimitLine* names = lineOf(*display, {rules::RuleKind::MaxNames, 0});
    ASSERT_NE(names, nullptr);
    EXPECT_FALSE(names->movable);
    EXPECT_EQ(names->reading, QStringLiteral("8"));
    const LimitLine* ucits = lineOf(*display, {rules::RuleKind::FiveTenForty, 0});
    ASSERT_NE(ucits, nullptr);
    EXPECT_EQ(ucits->severity, Severity::Hard);
}

TEST(WhatIfDisplay, ScalesReachBeyondWeightsAndCapsAndNeverBeyondTheWhole) {
    for (const std::size_t names : {1U, 2U, 30U}) {
        const auto model = risk::test::whatIfModel(names);
        const Scales scales = scalesOf(*model);
        for (const double w : model->start)
            EXPECT_GE(scales.weight, w);
        EXPECT_LE(scales.weight, 1.0);
        EXPECT_LE(scales.sector, 1.0);
    }
}

TEST(WhatIfDisplay, WaysOutOfAConflictBecomeEdits) {
    const auto model = risk::test::whatIfModel(6);
    risk::WhatIfConflict cap{say("max weight 10 %"), say("raise it"), kLargest, 0.25, std::nullopt, true};
    risk::WhatIfConflict lock{say("N001 locked at 25 %"), say("unlock N001"), std::nullopt, 0.0, 1, false};
    risk::WhatIfConflict other{say("long only"), say("drop it"), std::nullopt, 0.0, std::nullopt, false};
    const DisplayPtr display = shown(model, risk::startingDraft(*model), {cap, lock, other});
    ASSERT_EQ(display->conflict.size(), 3U);
    EXPECT_EQ(display->conflict[0].relaxation.edit->kind, Edit::Kind::Limit);
    EXPECT_EQ(display->conflict[0].relaxation.edit->value, 0.25);
    EXPECT_EQ(display->conflict[1].relaxation.edit->kind, Edit::Kind::Lock);
    EXPECT_FALSE(display->conflict[1].relaxation.edit->lock);
    EXPECT_FALSE(display->conflict[2].relaxation.edit.has_value());
    EXPECT_EQ(display->tiles[6].contextInk, TabularLabel::Ink::Hard);
}
