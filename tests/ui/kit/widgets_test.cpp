// SPDX-License-Identifier: GPL-3.0-or-later
#include <QAccessible>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

#include "ui/kit/banner.h"
#include "ui/kit/buttons.h"
#include "ui/kit/card.h"
#include "ui/kit/chip.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/field_row.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/progress_row.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/kit/tabular_label.h"
#include "ui/kit/tile_strip.h"
#include "ui/kit/toast_area.h"

using namespace qd;
using namespace qd::ui;

TEST(Chip, SaysItsSeverityToReaders) {
    const Theme theme;
    const Chip chip(theme, Severity::Hard, QStringLiteral("Energy cap"));
    EXPECT_EQ(chip.accessibleName(), QStringLiteral("Hard: Energy cap"));
    EXPECT_GT(chip.sizeHint().width(), 60);
}

TEST(TabularLabel, IsTextToReaders) {
    const Theme theme;
    TabularLabel label(theme, FontRole::Body, QStringLiteral("1,234"));
    const QAccessibleInterface* reader = QAccessible::queryAccessibleInterface(&label);
    ASSERT_NE(reader, nullptr);
    EXPECT_EQ(reader->role(), QAccessible::StaticText);
    EXPECT_EQ(reader->text(QAccessible::Name), QStringLiteral("1,234"));
}

TEST(Badge, HidesAtZero) {
    const Theme theme;
    Badge badge(theme, Severity::Warn);
    EXPECT_TRUE(badge.isHidden());
    badge.setCount(3);
    EXPECT_FALSE(badge.isHidden());
}

TEST(Banner, NamesCauseSafetyAndNextStep) {
    const Theme theme;
    Banner banner(theme);
    EXPECT_TRUE(banner.isHidden());
    banner.showError(Error{ErrorCode::BadInput, "the file is empty", "choose another"},
                     QStringLiteral("Nothing was changed."), QStringLiteral("Choose"));
    EXPECT_FALSE(banner.isHidden());
    EXPECT_EQ(banner.cause(), QStringLiteral("The file is empty."));
    EXPECT_EQ(banner.detail(), QStringLiteral("Nothing was changed. Choose another."));
    QSignalSpy spy(&banner, &Banner::dismissed);
    banner.dismiss();
    EXPECT_EQ(spy.count(), 1);
}

TEST(FieldRow, ErrorReplacesTheHint) {
    FieldRow row(QStringLiteral("Name"), new QLineEdit, QStringLiteral("hint"));
    EXPECT_EQ(row.control()->accessibleDescription(), QStringLiteral("hint"));
    row.setError(QStringLiteral("wrong"));
    EXPECT_TRUE(row.hasError());
    EXPECT_TRUE(row.control()->property("qdInvalid").toBool());
    EXPECT_EQ(row.control()->accessibleDescription(), QStringLiteral("wrong"));
    row.setError({});
    EXPECT_FALSE(row.hasError());
}

TEST(SegmentedButtons, OneHoldsOrNone) {
    SegmentedButtons buttons({QStringLiteral("1M"), QStringLiteral("1Y"), QStringLiteral("All")});
    QSignalSpy spy(&buttons, &SegmentedButtons::chosen);
    EXPECT_EQ(buttons.current(), -1);
    buttons.setCurrent(1);
    EXPECT_EQ(buttons.current(), 1);
    buttons.setCurrent(-1);
    EXPECT_EQ(buttons.current(), -1);
    EXPECT_EQ(spy.count(), 0);
}

TEST(EmptyState, OffersOneStep) {
    const Theme theme;
    EmptyState state(theme, Icon::Data, QStringLiteral("No data"), QStringLiteral("Prices live here."),
                     QStringLiteral("Import"));
    QSignalSpy spy(&state, &EmptyState::actionTriggered);
    state.button()->click();
    EXPECT_EQ(spy.count(), 1);
    state.setTexts(QStringLiteral("No data"), {}, {});
    EXPECT_TRUE(state.button()->isHidden());
}

TEST(ProgressRow, CancelAnswersAtOnce) {
    const Theme theme;
    ProgressRow row(theme);
    row.setProgress(QStringLiteral("fold 1"), 0.2, 30.0);
    QSignalSpy spy(&row, &ProgressRow::cancelRequested);
    row.cancelButton()->click();
    EXPECT_EQ(spy.count(), 1);
    EXPECT_FALSE(row.cancelButton()->isEnabled());
}

TEST(ToastArea, KeepsTheNewest) {
    const Theme theme;
    QWidget host;
    host.resize(800, 600);
    ToastArea area(theme, &host);
    for (int i = 0; i < 6; ++i)
        area.post(Severity::Ok, QString::number(i));
    EXPECT_EQ(area.count(), 4);
    EXPECT_TRUE(host.rect().contains(area.geometry()));
}

TEST(TileStrip, ReadersGetTheNumbers) {
    const Theme theme;
    TileStrip strip(theme);
    strip.setTiles({{QStringLiteral("Value"), QStringLiteral("1"), QStringLiteral("today")}});
    EXPECT_TRUE(strip.accessibleDescription().contains(QStringLiteral("Value 1")));
    strip.resize(400, strip.sizeHint().height());
    EXPECT_FALSE(strip.grab().isNull());
    strip.setLoading(4);
    EXPECT_FALSE(strip.grab().isNull());
}

TEST(Card, BodyReplacesBody) {
    Card card(QStringLiteral("Title"));
    card.setBody(new QWidget);
    card.setBody(new QWidget);
    EXPECT_EQ(card.bodyLayout()->count(), 1);
}
