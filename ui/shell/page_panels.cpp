// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_panels.h"

#include <QFrame>
#include <QVBoxLayout>
#include <algorithm>

namespace qd::ui::shell {

namespace {

constexpr int kMostPagePanels = 8;
constexpr int kWidth = 460;
constexpr int kHeight = 280;

}  // namespace

PagePanels::PagePanels(DockArea& docks, PageHost& host, const PageRegistry& registry, QObject* parent)
    : QObject(parent), m_docks(docks), m_host(host), m_registry(registry) {
    connect(&docks, &DockArea::arranged, this, &PagePanels::showPages, Qt::QueuedConnection);
}

QString PagePanels::freeId() const {
    for (int n = 1; n <= kMostPagePanels; ++n) {
        const QString id = QStringLiteral("page-%1").arg(n);
        if (m_docks.panel(id) == nullptr) return id;
    }
    return {};
}

Panel* PagePanels::make(const QString& id, const QString& page, Side side, int extent, Link link,
                        const QJsonValue& state) {
    const PageEntry* entry = m_registry.find(page);
    if (entry == nullptr || id.isEmpty()) return nullptr;
    auto* canvas = new QFrame;
    canvas->setProperty("qdSurface", QStringLiteral("canvas"));
    auto* column = new QVBoxLayout(canvas);
    column->setContentsMargins(0, 0, 0, 0);
    Panel* panel = m_docks.addPanel(id, entry->title, canvas, side, extent);
    panel->setPageId(page);
    panel->setLink(link);
    Page* made = m_host.make(
        page, canvas, [panel] { return panel->link(); }, state, true);
    column->addWidget(made);
    connect(panel, &Panel::closeRequested, this, [this, panel] { close(panel); });
    connect(panel, &Panel::linkChosen, this, [this, panel, made](Link chosen) {
        panel->setLink(chosen);
        m_host.followLink(made);
        Q_EMIT m_docks.arranged();
    });
    Q_EMIT opened(panel);
    return panel;
}

Panel* PagePanels::open(const QString& page, Where where, Link link) {
    const bool below = where == Where::Below;
    Panel* panel =
        make(freeId(), page, below ? Side::Below : Side::Trailing, below ? kHeight : kWidth, link, {});
    if (panel == nullptr) return nullptr;
    if (where == Where::Window)
        m_docks.floatAt(panel, {}, {});
    else
        m_docks.dock(panel, below ? Side::Below : Side::Trailing);
    m_host.shown(pageIn(panel));
    pageIn(panel)->setFocus(Qt::OtherFocusReason);
    return panel;
}

void PagePanels::close(Panel* panel) {
    if (panel->pageId().isEmpty()) return;
    if (Page* page = pageIn(panel)) Q_EMIT closing(page);
    m_docks.removePanel(panel);
}

void PagePanels::closeAll() {
    const auto panels = m_docks.panels();
    for (Panel* panel : panels)
        close(panel);
}

void PagePanels::restore(const QList<PanelPlace>& places) {
    closeAll();
    for (const PanelPlace& place : places) {
        const bool free = m_docks.panel(place.id) == nullptr;
        if (!place.page.isEmpty() && free && place.id.startsWith(QStringLiteral("page-")))
            make(place.id, place.page, place.side, place.extent, place.link, place.state);
    }
}

void PagePanels::addStates(QList<PanelPlace>& places) const {
    for (PanelPlace& place : places)
        if (const Page* page = pageIn(m_docks.panel(place.id))) place.state = page->saveState();
}

Page* PagePanels::pageIn(const Panel* panel) {
    if (panel == nullptr || panel->pageId().isEmpty()) return nullptr;
    return panel->content()->findChild<Page*>({}, Qt::FindDirectChildrenOnly);
}

void PagePanels::showPages() {
    for (const Panel* panel : m_docks.panels())
        if (Page* page = pageIn(panel); page != nullptr && page->isVisible()) m_host.shown(page);
}

}  // namespace qd::ui::shell
