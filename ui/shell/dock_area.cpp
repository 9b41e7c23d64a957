// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/dock_area.h"

#include <QApplication>
#include <QEvent>
#include <QPainter>
#include <QPointer>
#include <QScreen>
#include <algorithm>

#include "core/base/contracts.h"
#include "ui/shell/screen_places.h"

namespace qd::ui::shell {

namespace {

constexpr int kDocksVersion = 1;
constexpr int kGap = 4;  ///< of the 5 px between parts, what is beside the line

bool docked(const QDockWidget* panel) {
    return !panel->isFloating() && !panel->isHidden();
}

/// Moving a panel hides it for a moment, and the keyboard leaves it.
class KeptFocus {
public:
    explicit KeptFocus(QWidget* panel) : m_panel(panel) {
        QWidget* now = QApplication::focusWidget();
        if (now != nullptr && panel->isAncestorOf(now)) m_focus = now;
    }
    void giveBack() const {
        if (m_focus == nullptr) return;
        if (m_panel->isWindow()) m_panel->activateWindow();
        m_focus->setFocus(Qt::OtherFocusReason);
    }

private:
    QWidget* m_panel;
    QPointer<QWidget> m_focus;
};

}  // namespace

DockArea::DockArea(const Theme& theme, QWidget* parent) : QMainWindow(parent, Qt::Widget), m_theme(theme) {
    setWindowFlags(Qt::Widget);
    setContextMenuPolicy(Qt::PreventContextMenu);
    setDockOptions(AllowNestedDocks | AllowTabbedDocks);
    setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DockArea::setCentre(QWidget* centre) {
    setCentralWidget(centre);
}

Qt::DockWidgetArea DockArea::areaOf(Side side) const {
    if (side == Side::Below) return Qt::BottomDockWidgetArea;
    return (side == Side::Leading) == isLeftToRight() ? Qt::LeftDockWidgetArea : Qt::RightDockWidgetArea;
}

Side DockArea::sideOf(const Panel* panel) const {
    const auto area = dockWidgetArea(const_cast<Panel*>(panel));
    if (area == Qt::BottomDockWidgetArea || area == Qt::TopDockWidgetArea) return Side::Below;
    return area == areaOf(Side::Leading) ? Side::Leading : Side::Trailing;
}

Panel* DockArea::panel(const QString& id) const {
    const auto at =
        std::find_if(m_panels.begin(), m_panels.end(), [&](const Panel* panel) { return panel->id() == id; });
    return at == m_panels.end() ? nullptr : *at;
}

Panel* DockArea::addPanel(const QString& id, const QString& title, QWidget* content, Side side, int extent) {
    QD_REQUIRE(panel(id) == nullptr);
    auto* made = new Panel(m_theme, id, title, content, extent, this);
    insert(made, side);
    m_panels.append(made);
    connect(made, &QDockWidget::topLevelChanged, this, &DockArea::arranged);
    connect(made, &QDockWidget::dockLocationChanged, this, &DockArea::arranged);
    connect(made, &QDockWidget::visibilityChanged, this, &DockArea::arranged);
    made->installEventFilter(this);
    return made;
}

void DockArea::removePanel(Panel* panel) {
    m_panels.removeOne(panel);
    panel->removeEventFilter(this);
    panel->disconnect(this);
    removeDockWidget(panel);
    panel->deleteLater();
    update();
    Q_EMIT arranged();
}

/// Pages stand next to the page in the middle, the built-in panels at the edge.
void DockArea::insert(Panel* panel, Side side) {
    const auto area = areaOf(side);
    const auto along = side == Side::Below ? Qt::Vertical : Qt::Horizontal;
    Panel* neighbour = nullptr;  // the first at the edge
    Panel* page = nullptr;       // the last page on this side
    for (Panel* other : std::as_const(m_panels)) {
        // Hidden ones keep their place.
        if (other == panel || other->isFloating() || dockWidgetArea(other) != area) continue;
        if (!other->pageId().isEmpty())
            page = other;
        else if (neighbour == nullptr)
            neighbour = other;
    }
    if (page != nullptr && side == Side::Below) {
        splitDockWidget(page, panel, Qt::Horizontal);
    } else if (page != nullptr) {
        splitDockWidget(page, panel, Qt::Vertical);
    } else if (neighbour != nullptr && area != Qt::LeftDockWidgetArea) {
        addDockWidget(area, panel, along);
        splitDockWidget(panel, neighbour, along);
    } else {
        addDockWidget(area, panel, along);
    }
}

void DockArea::dock(Panel* panel, Side side) {
    const int extent = panel->extent();
    const KeptFocus focus(panel);
    panel->setFloating(false);
    removeDockWidget(panel);
    insert(panel, side);
    panel->show();
    resizeDocks({panel}, {extent}, side == Side::Below ? Qt::Vertical : Qt::Horizontal);
    focus.giveBack();
    Q_EMIT arranged();
}

void DockArea::floatPanel(Panel* panel) {
    if (panel->isFloating()) return;
    const QRect here(mapToGlobal(panel->pos() + QPoint(32, 32)), panel->size());
    floatAt(panel, here, screen() == nullptr ? QString() : screen()->name());
}

void DockArea::floatAt(Panel* panel, const QRect& geometry, const QString& screen) {
    const KeptFocus focus(panel);
    panel->setFloating(true);
    panel->setGeometry(placeOnScreens(geometry, screen, screenPlaces()));
    panel->show();
    focus.giveBack();
    Q_EMIT arranged();
}

void DockArea::moveToNextScreen(Panel* panel) {
    floatPanel(panel);
    panel->setGeometry(placeOnNextScreen(panel->geometry(), screenPlaces()));
    Q_EMIT arranged();
}

QList<PanelPlace> DockArea::places() const {
    QList<PanelPlace> places;
    for (const Panel* panel : m_panels) {
        PanelPlace place;
        place.id = panel->id();
        place.page = panel->pageId();
        place.side = sideOf(panel);
        place.shown = !panel->isHidden();
        place.floating = panel->isFloating();
        place.link = panel->link();
        place.extent = panel->extent();
        if (docked(panel) && isVisible())
            place.extent = place.side == Side::Below ? panel->height() : panel->width();
        if (place.floating) {
            place.geometry = panel->geometry();
            if (const QScreen* on = panel->screen()) place.screen = on->name();
        }
        places.append(place);
    }
    return places;
}

QByteArray DockArea::docks() const {
    return saveState(kDocksVersion);
}

void DockArea::arrange(const Layout& layout) {
    const bool sameWay = layout.rightToLeft == isRightToLeft();
    const bool restored = sameWay && !layout.docks.isEmpty() && restoreState(layout.docks, kDocksVersion);
    if (!restored) arrangeBySide(layout);
    for (const PanelPlace& place : layout.panels) {
        Panel* one = panel(place.id);
        if (one == nullptr) continue;
        one->setExtent(place.extent);
        one->setLink(place.link);
        if (place.floating)
            floatAt(one, place.geometry, place.screen);
        else if (one->isFloating())
            dock(one, place.side);
        one->setVisible(place.shown);
    }
    if (!restored) giveExtents(layout.panels);
    update();
    Q_EMIT arranged();
}

void DockArea::arrangeBySide(const Layout& layout) {
    for (const PanelPlace& place : layout.panels) {
        Panel* one = panel(place.id);
        if (one == nullptr) continue;
        one->setFloating(false);
        removeDockWidget(one);
    }
    for (const PanelPlace& place : layout.panels) {
        Panel* one = panel(place.id);
        if (one == nullptr) continue;
        one->setExtent(place.extent);
        insert(one, place.side);
        one->show();
    }
}

void DockArea::giveExtents(const QList<PanelPlace>& places) {
    for (const bool below : {false, true}) {
        QList<QDockWidget*> panels;
        QList<int> extents;
        for (const PanelPlace& place : places) {
            Panel* one = panel(place.id);
            if (one == nullptr || !docked(one) || (place.side == Side::Below) != below) continue;
            panels.append(one);
            extents.append(place.extent);
        }
        resizeDocks(panels, extents, below ? Qt::Vertical : Qt::Horizontal);
    }
}

bool DockArea::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize || event->type() == QEvent::Move) {
        auto* moved = static_cast<Panel*>(watched);
        if (docked(moved) && isVisible())
            moved->noteExtent(sideOf(moved) == Side::Below ? moved->height() : moved->width());
        update();
        Q_EMIT arranged();
    }
    return QMainWindow::eventFilter(watched, event);
}

/// The gaps between page and panels are grips in the page's colour; the line lies along the panel.
void DockArea::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.palette().canvas);
    // Those below first: their ground and line reach to the lines at their sides.
    for (const Panel* panel : std::as_const(m_panels))
        if (docked(panel) && sideOf(panel) == Side::Below) paintBelow(painter, *panel);
    for (Panel* panel : std::as_const(m_panels))
        if (docked(panel) && sideOf(panel) != Side::Below) paintBeside(painter, *panel);
}

void DockArea::paintBelow(QPainter& painter, const Panel& panel) const {
    const QRect at = panel.geometry();
    const Palette& p = m_theme.palette();
    const bool last = at.right() >= centralWidget()->geometry().right() - 1;
    if (panel.pageId().isEmpty()) {
        painter.fillRect(at.adjusted(-kGap, 0, last ? kGap : 0, 0), p.surface);
        painter.fillRect(at.left() - kGap, at.top(), at.width() + (last ? 2 : 1) * kGap, 1, p.line);
    } else {
        painter.fillRect(at.left() - kGap, at.top() - 1, at.width() + (last ? 2 : 1) * kGap, 1, p.line);
    }
    if (!last) painter.fillRect(at.right() + 1, at.top(), 1, at.height(), p.line);
}

void DockArea::paintBeside(QPainter& painter, const Panel& panel) const {
    const QRect at = panel.geometry();
    const QColor& line = m_theme.palette().line;
    const bool left = at.center().x() < centralWidget()->geometry().center().x();
    painter.fillRect(left ? at.right() + 1 : at.left() - 1, at.top(), 1, at.height(), line);
    if (at.bottom() < rect().bottom() - 1) painter.fillRect(at.left(), at.bottom() + 1, at.width(), 1, line);
}

}  // namespace qd::ui::shell
