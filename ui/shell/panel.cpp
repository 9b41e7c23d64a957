// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel.h"

#include <QCloseEvent>
#include <QMenu>
#include <QVBoxLayout>

#include "ui/shell/panel_body.h"
#include "ui/shell/panel_title_bar.h"

namespace qd::ui::shell {

Panel::Panel(const Theme& theme, const QString& id, const QString& title, QWidget* content, int extent,
             QWidget* parent)
    : QDockWidget(title, parent),
      m_id(id),
      m_content(content),
      m_extent(extent),
      m_bar(new PanelTitleBar(theme, title, this)),
      m_body(new PanelBody(content, this)) {
    setObjectName(id);
    setAccessibleName(title);
    setTitleBarWidget(m_bar);
    setWidget(m_body);
    setExtent(extent);
    connect(m_bar, &PanelTitleBar::menuRequested, this, &Panel::openMenu);
    connect(m_bar, &PanelTitleBar::closeRequested, this, &Panel::closeRequested);
    connect(m_bar, &PanelTitleBar::floatRequested, this, &Panel::floatRequested);
    connect(m_bar->linkButton(), &LinkButton::chosen, this, &Panel::linkChosen);
    connect(this, &QDockWidget::topLevelChanged, this, &Panel::refreshTitleBar);
    connect(this, &QWidget::windowTitleChanged, m_bar, &PanelTitleBar::setTitle);
    refreshTitleBar();
}

void Panel::setPageId(const QString& id) {
    m_pageId = id;
    m_bar->setLinkable(!id.isEmpty());
}

void Panel::setLink(Link link) {
    m_link = link;
    m_bar->setLink(link);
}

void Panel::setBare(bool bare) {
    m_bare = bare;
    refreshTitleBar();
}

void Panel::setExtent(int extent) {
    m_extent = extent;
    m_body->setExtent(extent);
}

void Panel::openMenu() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (m_fillMenu) m_fillMenu(*menu);
    const QWidget* button = m_bar->menuButton();
    menu->popup(button->isVisible() ? button->mapToGlobal(QPoint(0, button->height()))
                                    : mapToGlobal(QPoint(8, 8)));
}

void Panel::closeEvent(QCloseEvent* event) {
    // Whoever holds the panel decides what closing means; the window system must not do it by itself.
    event->ignore();
    Q_EMIT closeRequested();
}

void Panel::refreshTitleBar() {
    m_bar->setFloating(isFloating());
    m_bar->setGone(m_bare && !isFloating());
}

}  // namespace qd::ui::shell
