// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <functional>
#include <memory>

#include "ui/shell/page_registry.h"

namespace qd::ui::shell {

/// Makes the pages, loads them when they are shown, joins them by their links, and keeps their badges right,
/// also those of pages that have not been opened yet. Knows no page by name.
class PageHost final : public QObject {
    Q_OBJECT

public:
    /// All outlive it; `context` is what pages get.
    PageHost(const PageRegistry& registry, const PageContext& context, LinkGroups& links,
             QObject* parent = nullptr);

    /// A new page under `parent`; null when there is none with this id. `link` is asked whenever something is
    /// selected. `state` is what saveState() gave. A page in a panel gets commands of its own: the same page
    /// in the middle keeps its.
    Page* make(const QString& id, QWidget* parent, std::function<Link()> link, const QJsonValue& state,
               bool ownCommands);
    /// Loads it unless it has been since the workspace changed.
    void shown(Page* page);
    /// The page takes over what its link has selected.
    void followLink(Page* page);
    /// Every page loads again: those that can be seen now, others when they are next shown.
    void workspaceChanged();
    /// The id of a page that this made; empty for others.
    [[nodiscard]] QString idOf(const Page* page) const;
    /// The page that `widget` is in; null when it is in none.
    [[nodiscard]] Page* pageAround(QWidget* widget) const;

Q_SIGNALS:
    void loaded(qd::ui::shell::Page* page);
    void badgeChanged(const QString& id, int count, qd::ui::Severity severity);
    /// A page stands at another item by the user's hand.
    void itemChanged(qd::ui::shell::Page* page);

private:
    struct Hosted {
        QString id;
        bool stale = true;
        std::function<Link()> link;
        std::shared_ptr<CommandRegistry> commands;  ///< null: those of the window
    };
    void wire(Page* page);
    void followAll(Link link, const Selection& selection, const QObject* source);
    void loadBadges();

    const PageRegistry& m_registry;
    const PageContext& m_context;
    LinkGroups& m_links;
    QHash<Page*, Hosted> m_pages;
};

}  // namespace qd::ui::shell
