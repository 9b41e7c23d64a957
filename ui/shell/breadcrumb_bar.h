// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/breadcrumb.h"
#include "ui/kit/buttons.h"
#include "ui/shell/history.h"
#include "ui/shell/page_registry.h"

namespace qd::ui::shell {

/// Where the page stands: Group › Page › item. The group has a menu of its pages, the page leads back to the
/// page itself, and a button behind the item has a menu of the items that were looked at before.
class BreadcrumbBar final : public QWidget {
    Q_OBJECT

public:
    BreadcrumbBar(const Theme& theme, const PageRegistry& registry, History& history, Services& services,
                  QWidget* parent = nullptr);

    /// An empty title: the page itself.
    void setPlace(const QString& pageId, const QString& itemTitle);
    [[nodiscard]] QStringList words() const { return m_words; }

private:
    void choose(int crumb);
    void showPages();
    void showItems();

    const PageRegistry& m_registry;
    History& m_history;
    Services& m_services;
    Breadcrumb* m_crumbs;
    IconButton* m_items;
    QString m_page;
    QStringList m_words;
};

}  // namespace qd::ui::shell
