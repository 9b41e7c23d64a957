// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/built_in_layouts.h"

#include <QCoreApplication>

#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::BuiltInLayouts)
};

constexpr int kDrawerHeight = 180;
constexpr int kPanelWidth = 460;
constexpr int kPanelHeight = 280;

Layout frame(const QString& name, bool shown) {
    Layout layout;
    layout.name = name;
    const auto add = [&](const char* id, Side side, bool visible, int extent) {
        PanelPlace place;
        place.id = QLatin1String(id);
        place.side = side;
        place.shown = visible;
        place.extent = extent;
        layout.panels.append(place);
    };
    add(kNavigationPanel, Side::Leading, shown, space::kNavigation);
    add(kInspectorPanel, Side::Trailing, shown, space::kInspector);
    add(kDrawerPanel, Side::Below, false, kDrawerHeight);
    return layout;
}

PanelPlace pagePanel(const QString& id, const QString& page, Side side, int extent) {
    PanelPlace place;
    place.id = id;
    place.page = page;
    place.side = side;
    place.extent = extent;
    place.link = Link::A;
    return place;
}

/// The nth page of a group, as the navigation lists them, else its last; empty when it has none.
QString pageOf(const PageRegistry& registry, Group group, int n) {
    QString found;
    for (const PageEntry& entry : registry.entries())
        if (entry.group == group && !entry.developer && n-- >= 0) found = entry.id;
    return found;
}

Layout research(const PageRegistry& registry) {
    Layout layout = frame(Words::tr("Research"), true);
    layout.panels[1].shown = false;
    layout.page = pageOf(registry, Group::Research, 0);
    const QString holdings = pageOf(registry, Group::Portfolio, 1);
    const QString records = pageOf(registry, Group::Records, 0);
    if (!holdings.isEmpty())
        layout.panels.append(pagePanel(QStringLiteral("page-1"), holdings, Side::Below, kPanelHeight));
    if (!records.isEmpty())
        layout.panels.append(pagePanel(QStringLiteral("page-2"), records, Side::Trailing, kPanelWidth));
    return layout;
}

}  // namespace

QList<Layout> builtInLayouts(const PageRegistry& registry) {
    return {frame(Words::tr("Standard"), true), research(registry), frame(Words::tr("Compact"), false)};
}

QString builtInName(const QString& english) {
    const QString wanted = english.toLower();
    if (wanted == QStringLiteral("standard")) return Words::tr("Standard");
    if (wanted == QStringLiteral("research")) return Words::tr("Research");
    if (wanted == QStringLiteral("compact")) return Words::tr("Compact");
    return english;
}

}  // namespace qd::ui::shell
