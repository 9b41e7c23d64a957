// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layout.h"

#include <QJsonArray>
#include <algorithm>
#include <array>

#include "ui/kit/preferences.h"

namespace qd::ui::shell {

namespace {

constexpr int kVersion = 1;
constexpr qsizetype kMostPanels = 24;
constexpr int kLeastExtent = 80;
constexpr int kMostExtent = 8000;
constexpr int kFarthest = 100000;  ///< px from the desktop's origin
constexpr std::array kSides{"leading", "trailing", "below"};
constexpr std::array kLinks{"none", "A", "B", "C", "D"};

template <class Enum, std::size_t N>
Enum named(const QJsonValue& value, const std::array<const char*, N>& names, Enum fallback) {
    for (std::size_t i = 0; i < N; ++i)
        if (value.toString() == QLatin1String(names.at(i))) return static_cast<Enum>(i);
    return fallback;
}

QString nameOf(Side side) {
    return QLatin1String(kSides.at(static_cast<std::size_t>(side)));
}

QString nameOf(Link link) {
    return QLatin1String(kLinks.at(static_cast<std::size_t>(link)));
}

QRect rectFrom(const QJsonArray& numbers) {
    if (numbers.size() != 4) return {};
    std::array<int, 4> at{};
    for (int i = 0; i < 4; ++i)
        at.at(static_cast<std::size_t>(i)) = std::clamp(numbers.at(i).toInt(), -kFarthest, kFarthest);
    return {at[0], at[1], std::clamp(at[2], 0, kMostExtent), std::clamp(at[3], 0, kMostExtent)};
}

QJsonObject panelJson(const PanelPlace& place) {
    QJsonObject json{{QStringLiteral("id"), place.id},
                     {QStringLiteral("side"), nameOf(place.side)},
                     {QStringLiteral("shown"), place.shown},
                     {QStringLiteral("extent"), place.extent}};
    if (!place.page.isEmpty()) {
        json.insert(QStringLiteral("page"), place.page);
        json.insert(QStringLiteral("link"), nameOf(place.link));
        if (!place.state.isNull() && !place.state.isUndefined())
            json.insert(QStringLiteral("state"), place.state);
    }
    if (place.floating) {
        const QRect& at = place.geometry;
        json.insert(QStringLiteral("floating"), true);
        json.insert(QStringLiteral("screen"), place.screen);
        json.insert(QStringLiteral("geometry"), QJsonArray{at.x(), at.y(), at.width(), at.height()});
    }
    return json;
}

PanelPlace panelFrom(const QJsonObject& json) {
    PanelPlace place;
    place.id = json.value(QLatin1String("id")).toString();
    place.page = json.value(QLatin1String("page")).toString();
    place.side = named(json.value(QLatin1String("side")), kSides, Side::Trailing);
    place.shown = json.value(QLatin1String("shown")).toBool(true);
    place.floating = json.value(QLatin1String("floating")).toBool();
    place.extent = std::clamp(json.value(QLatin1String("extent")).toInt(300), kLeastExtent, kMostExtent);
    place.geometry = rectFrom(json.value(QLatin1String("geometry")).toArray());
    place.screen = json.value(QLatin1String("screen")).toString();
    place.link = named(json.value(QLatin1String("link")), kLinks, Link::None);
    if (const auto state = json.constFind(QLatin1String("state")); state != json.constEnd())
        place.state = *state;
    return place;
}

}  // namespace

QJsonObject toJson(const Layout& layout) {
    QJsonArray panels;
    for (const PanelPlace& place : layout.panels)
        panels.append(panelJson(place));
    return {{QStringLiteral("version"), kVersion},
            {QStringLiteral("name"), layout.name},
            {QStringLiteral("page"), layout.page},
            {QStringLiteral("link"), nameOf(layout.link)},
            {QStringLiteral("rtl"), layout.rightToLeft},
            {QStringLiteral("tree"), layout.tree},
            {QStringLiteral("docks"), Preferences::bytes(layout.docks)},
            {QStringLiteral("panels"), panels}};
}

Result<Layout> layoutFrom(const QJsonValue& json) {
    const QJsonObject object = json.toObject();
    if (object.value(QLatin1String("version")).toInt() != kVersion) {
        return Error{ErrorCode::BadInput, "the layout is of another version than 1",
                     "it is set aside, and the standard layout holds"};
    }
    Layout layout;
    layout.name = object.value(QLatin1String("name")).toString();
    layout.page = object.value(QLatin1String("page")).toString();
    layout.link = named(object.value(QLatin1String("link")), kLinks, Link::A);
    layout.rightToLeft = object.value(QLatin1String("rtl")).toBool();
    layout.tree = object.value(QLatin1String("tree")).toBool(true);
    layout.docks = Preferences::bytes(object.value(QLatin1String("docks")));
    const QJsonArray panels = object.value(QLatin1String("panels")).toArray();
    for (qsizetype i = 0; i < std::min(panels.size(), kMostPanels); ++i) {
        const PanelPlace place = panelFrom(panels.at(i).toObject());
        const bool again = std::any_of(layout.panels.begin(), layout.panels.end(),
                                       [&](const PanelPlace& other) { return other.id == place.id; });
        if (!place.id.isEmpty() && !again) layout.panels.append(place);
    }
    return layout;
}

}  // namespace qd::ui::shell
