// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/breadcrumb_bar.h"

#include <QHBoxLayout>
#include <QMenu>

#include "ui/kit/buttons.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

namespace {
constexpr int kItemsMost = 12;
}

BreadcrumbBar::BreadcrumbBar(const Theme& theme, const PageRegistry& registry, History& history,
                             Services& services, QWidget* parent)
    : QWidget(parent),
      m_registry(registry),
      m_history(history),
      m_services(services),
      m_crumbs(new Breadcrumb(theme, this)),
      m_items(new IconButton(theme, Icon::ChevronDown, tr("Items looked at before"), this)) {
    setAccessibleName(tr("Where you are"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    row->addWidget(m_crumbs);
    row->addWidget(m_items);
    row->addStretch(1);
    connect(m_crumbs, &Breadcrumb::chosen, this, &BreadcrumbBar::choose);
    connect(m_items, &QAbstractButton::clicked, this, &BreadcrumbBar::showItems);
    m_items->setVisible(false);
}

void BreadcrumbBar::setPlace(const QString& pageId, const QString& itemTitle) {
    const PageEntry* page = m_registry.find(pageId);
    m_page = pageId;
    m_words.clear();
    if (page != nullptr) {
        m_words << groupTitle(page->group) << page->title;
        if (!itemTitle.isEmpty()) m_words << itemTitle;
    }
    m_crumbs->setCrumbs(m_words);
    m_items->setVisible(m_history.visited(pageId).size() > (itemTitle.isEmpty() ? 0 : 1));
}

void BreadcrumbBar::choose(int crumb) {
    if (crumb == 0)
        showPages();
    else if (crumb == 1)
        m_services.openPage(m_page);
}

void BreadcrumbBar::showPages() {
    const PageEntry* current = m_registry.find(m_page);
    if (current == nullptr) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PageEntry& page : m_registry.entries()) {
        if (page.group != current->group || page.developer) continue;
        auto* action = menu->addAction(page.title, this, [this, id = page.id] { m_services.openPage(id); });
        action->setCheckable(true);
        action->setChecked(page.id == m_page);
    }
    menu->popup(m_crumbs->mapToGlobal(QPoint(0, m_crumbs->height())));
}

void BreadcrumbBar::showItems() {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QList<Place> items = m_history.visited(m_page).mid(0, kItemsMost);
    for (const Place& place : items) {
        auto* action = menu->addAction(place.title.isEmpty() ? place.item : place.title, this,
                                       [this, place] { m_services.openPage(place.page, place.item); });
        action->setCheckable(true);
        action->setChecked(!m_words.isEmpty() && place.title == m_words.constLast());
    }
    menu->popup(m_items->mapToGlobal(QPoint(0, m_items->height())));
}

}  // namespace qd::ui::shell
