// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>

#include <gtest/gtest.h>

#include "ui/shell/built_in_layouts.h"
#include "ui/shell/layout_store.h"
#include "ui/shell/screen_places.h"

namespace qd::ui::shell {
namespace {

Layout sample(const QString& name) {
    Layout layout;
    layout.name = name;
    layout.page = QStringLiteral("data");
    layout.link = Link::C;
    layout.docks = QByteArray("\x01\x02\xff", 3);
    layout.tree = false;
    PanelPlace docked;
    docked.id = QLatin1String(kNavigationPanel);
    docked.extent = 260;
    PanelPlace floating;
    floating.id = QStringLiteral("page-1");
    floating.page = QStringLiteral("positions");
    floating.side = Side::Below;
    floating.floating = true;
    floating.geometry = QRect(-1200, 40, 800, 500);
    floating.screen = QStringLiteral("DP-2");
    floating.link = Link::B;
    floating.state = QJsonObject{{QStringLiteral("sort"), QStringLiteral("weight")}};
    layout.panels = {docked, floating};
    return layout;
}

TEST(Layout, ComesBackAsItWas) {
    const Layout layout = sample(QStringLiteral("Mine"));
    const auto back = layoutFrom(toJson(layout));
    ASSERT_TRUE(back.ok());
    EXPECT_EQ(*back, layout);
}

TEST(Layout, AnotherVersionAndWhatIsNoLayoutAreRefused) {
    QJsonObject json = toJson(sample(QStringLiteral("Mine")));
    json.insert(QStringLiteral("version"), 2);
    EXPECT_EQ(layoutFrom(json).error().code, ErrorCode::BadInput);
    for (const QJsonValue& value :
         {QJsonValue(), QJsonValue(3), QJsonValue(QStringLiteral("x")), QJsonValue(QJsonArray{1})})
        EXPECT_FALSE(layoutFrom(value).ok());
}

TEST(Layout, AbsurdValuesAreBroughtIntoRangeAndDoublesPassedOver) {
    QJsonObject json = toJson(sample(QStringLiteral("Mine")));
    QJsonArray panels = json.value(QStringLiteral("panels")).toArray();
    QJsonObject wide = panels.at(0).toObject();
    wide.insert(QStringLiteral("extent"), -5);
    wide.insert(QStringLiteral("side"), QStringLiteral("above"));
    panels[0] = wide;
    panels.append(panels.at(0));
    panels.append(QJsonValue(7));
    json.insert(QStringLiteral("panels"), panels);
    const auto layout = layoutFrom(json);
    ASSERT_TRUE(layout.ok());
    ASSERT_EQ(layout->panels.size(), 2);
    EXPECT_GE(layout->panels.at(0).extent, 80);
    EXPECT_EQ(layout->panels.at(0).side, Side::Trailing);
}

class LayoutStoreTest : public testing::Test {
protected:
    PageRegistry m_registry;
    Preferences m_preferences;
    LayoutStore store() { return LayoutStore(builtInLayouts(m_registry), &m_preferences); }
};

TEST_F(LayoutStoreTest, NamedLayoutsAndTheLastOneOutliveTheStore) {
    {
        LayoutStore first(builtInLayouts(m_registry), &m_preferences);
        first.save(sample(QStringLiteral("Mine")));
        first.setLast(sample({}));
    }
    LayoutStore second(builtInLayouts(m_registry), &m_preferences);
    ASSERT_TRUE(second.find(QStringLiteral("Mine")).has_value());
    EXPECT_EQ(*second.find(QStringLiteral("Mine")), sample(QStringLiteral("Mine")));
    EXPECT_EQ(second.last(), sample({}));
    EXPECT_EQ(second.names().constLast(), QStringLiteral("Mine"));
    EXPECT_FALSE(second.setAside());
}

TEST_F(LayoutStoreTest, BuiltInOnesCannotBeChanged) {
    LayoutStore layouts(builtInLayouts(m_registry), &m_preferences);
    const QStringList before = layouts.names();
    ASSERT_EQ(before.size(), 3);
    EXPECT_FALSE(layouts.whyNot(before.at(0)).isEmpty());
    layouts.save(sample(before.at(0)));
    layouts.remove(before.at(1));
    layouts.rename(before.at(2), QStringLiteral("Other"));
    EXPECT_EQ(layouts.names(), before);
    EXPECT_NE(*layouts.find(before.at(0)), sample(before.at(0)));
}

TEST_F(LayoutStoreTest, AnUnknownVersionIsSetAsideAndTheStandardHolds) {
    QJsonObject future = toJson(sample(QStringLiteral("Future")));
    future.insert(QStringLiteral("version"), 9);
    m_preferences.setValue(QStringLiteral("layouts"),
                           QJsonArray{future, toJson(sample(QStringLiteral("Mine")))});
    m_preferences.setValue(QStringLiteral("layout.last"), future);
    LayoutStore layouts(builtInLayouts(m_registry), &m_preferences);
    EXPECT_TRUE(layouts.setAside());
    EXPECT_FALSE(layouts.last().has_value());
    EXPECT_FALSE(layouts.find(QStringLiteral("Future")).has_value());
    EXPECT_TRUE(layouts.find(QStringLiteral("Mine")).has_value());
    EXPECT_EQ(m_preferences.get(QStringLiteral("layouts.set-aside")).toArray().size(), 2);
    LayoutStore again(builtInLayouts(m_registry), &m_preferences);
    EXPECT_FALSE(again.setAside()) << "told once";
}

TEST_F(LayoutStoreTest, ACrashMovesTheLastOneToAName) {
    LayoutStore layouts(builtInLayouts(m_registry), &m_preferences);
    layouts.setAsideLast(QStringLiteral("Before"));
    EXPECT_FALSE(layouts.find(QStringLiteral("Before")).has_value()) << "there was none";
    layouts.setLast(sample({}));
    layouts.setAsideLast(QStringLiteral("Before"));
    EXPECT_FALSE(layouts.last().has_value());
    EXPECT_EQ(layouts.find(QStringLiteral("Before")), sample(QStringLiteral("Before")));
}

TEST(ScreenPlaces, AWindowStaysWhereItCanBeSeen) {
    const QList<ScreenPlace> screens{{QStringLiteral("A"), QRect(0, 0, 1920, 1080)},
                                     {QStringLiteral("B"), QRect(1920, 0, 1280, 800)}};
    const QRect there(2000, 50, 600, 400);
    EXPECT_EQ(placeOnScreens(there, QStringLiteral("B"), screens), there);
}

TEST(ScreenPlaces, AWindowOfAScreenThatIsGoneComesBack) {
    const QList<ScreenPlace> screens{{QStringLiteral("A"), QRect(0, 0, 1920, 1080)}};
    const QRect back = placeOnScreens(QRect(2000, 50, 600, 400), QStringLiteral("B"), screens);
    EXPECT_TRUE(screens.constFirst().available.contains(back));
    EXPECT_EQ(back.size(), QSize(600, 400));
    const QRect huge = placeOnScreens(QRect(-9000, -9000, 8000, 8000), QStringLiteral("B"), screens);
    EXPECT_TRUE(screens.constFirst().available.contains(huge));
    EXPECT_TRUE(screens.constFirst().available.contains(placeOnScreens({}, {}, screens)));
    EXPECT_EQ(placeOnScreens(QRect(1, 2, 3, 4), {}, {}), QRect(1, 2, 3, 4)) << "no screen at all";
}

TEST(ScreenPlaces, ATitleLineAboveTheScreenCannotBeGrabbed) {
    const QList<ScreenPlace> screens{{QStringLiteral("A"), QRect(0, 0, 1920, 1080)}};
    EXPECT_GE(placeOnScreens(QRect(100, -300, 600, 400), QStringLiteral("A"), screens).top(), 0);
}

TEST(ScreenPlaces, TheNextScreenFollowsInARing) {
    const QList<ScreenPlace> screens{{QStringLiteral("A"), QRect(0, 0, 1920, 1080)},
                                     {QStringLiteral("B"), QRect(1920, 0, 1280, 800)}};
    const QRect first(100, 100, 600, 400);
    const QRect second = placeOnNextScreen(first, screens);
    EXPECT_TRUE(screens.at(1).available.contains(second));
    EXPECT_EQ(placeOnNextScreen(second, screens), first);
    EXPECT_EQ(placeOnNextScreen(first, {screens.constFirst()}), first);
}

}  // namespace
}  // namespace qd::ui::shell
