// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/window_frame.h"

#include <QHBoxLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "ui/kit/banner.h"
#include "ui/kit/space.h"
#include "ui/shell/built_in_layouts.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/link_button.h"
#include "ui/shell/navigation.h"
#include "ui/shell/portfolio_tree.h"
#include "ui/shell/top_bar.h"

namespace qd::ui::shell {

namespace {

constexpr int kDrawerHeight = 180;
constexpr int kTrailHeight = 28;
constexpr int kLeastLeading = 184;  ///< px: names of sectors beside their figures

template <class Layout>
Layout* tight(Layout* layout) {
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

/// A 1 px separator.
QFrame* rule(QWidget* parent) {
    auto* line = new QFrame(parent);
    line->setProperty("qdSurface", QStringLiteral("rule"));
    line->setFixedHeight(1);
    return line;
}

/// Pages above, portfolio below; where the room is too low for both, they scroll.
QWidget* makeLeading(const WindowFrame& frame) {
    auto* body = new QFrame;
    body->setProperty("qdSurface", QStringLiteral("bar"));
    auto* column = tight(new QVBoxLayout(body));
    column->addWidget(frame.navigation);
    column->addWidget(frame.tree, 1);
    column->addStretch(0);
    auto* area = new QScrollArea;
    area->setWidget(body);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* whole = new QFrame;
    whole->setProperty("qdSurface", QStringLiteral("bar"));
    tight(new QVBoxLayout(whole))->addWidget(area);
    whole->setMinimumWidth(kLeastLeading);
    return whole;
}

void makeCentre(WindowFrame& frame, const Theme& theme) {
    auto* canvas = new QFrame;
    canvas->setProperty("qdSurface", QStringLiteral("canvas"));
    canvas->setAccessibleName(WindowFrame::tr("Page"));
    frame.centre = canvas;
    frame.pages = new QStackedWidget(canvas);
    frame.link = new LinkButton(theme, canvas);
    frame.trail = tight(new QVBoxLayout);
    auto* row = new QHBoxLayout;
    row->setContentsMargins(space::kPageMargin - 4, 0, 8, 0);
    row->setSpacing(8);
    row->addLayout(frame.trail, 1);
    row->addWidget(frame.link, 0, Qt::AlignVCenter);
    auto* line = new QWidget(canvas);
    line->setLayout(row);
    line->setMinimumHeight(kTrailHeight);
    line->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    auto* column = tight(new QVBoxLayout(canvas));
    column->addWidget(line);
    column->addWidget(frame.pages, 1);
}

}  // namespace

WindowFrame makeFrame(const Theme& theme, const PageRegistry& registry, const CommandRegistry& commands,
                      QWidget* drawer, QWidget* status, QWidget* window) {
    WindowFrame frame;
    frame.top = new TopBar(theme, window);
    frame.banner = new Banner(theme, window);
    frame.docks = new DockArea(theme, window);
    frame.navigation = new Navigation(theme, registry, &commands);
    frame.tree = new PortfolioTree(theme);
    frame.inspector = new InspectorPane;
    makeCentre(frame, theme);
    frame.docks->setCentre(frame.centre);
    const auto panel = [&](const char* id, const QString& title, QWidget* content, Side side, int extent) {
        return frame.docks->addPanel(QLatin1String(id), title, content, side, extent);
    };
    frame.navigationPanel = panel(kNavigationPanel, WindowFrame::tr("Navigation"), makeLeading(frame),
                                  Side::Leading, space::kNavigation);
    frame.inspectorPanel = panel(kInspectorPanel, WindowFrame::tr("Inspector"), frame.inspector,
                                 Side::Trailing, space::kInspector);
    frame.drawerPanel = panel(kDrawerPanel, WindowFrame::tr("Drawer"), drawer, Side::Below, kDrawerHeight);
    frame.navigationPanel->setBare(true);
    frame.drawerPanel->setBare(true);
    frame.drawerPanel->hide();
    auto* column = tight(new QVBoxLayout(window));
    column->addWidget(frame.top);
    column->addWidget(rule(window));
    column->addWidget(frame.banner);
    column->addWidget(frame.docks, 1);
    column->addWidget(rule(window));
    column->addWidget(status);
    return frame;
}

}  // namespace qd::ui::shell
