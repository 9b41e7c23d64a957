// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/page_host.h"

#include <array>

namespace qd::ui::shell {

namespace {

using Badges = QHash<QString, PageBadge>;

/// In a job. A badge that cannot be worked out is left out: the page says why when it is opened.
Result<Badges> countBadges(const QList<PageEntry>& entries, desk::Session& session, jobs::JobContext& job) {
    Badges badges;
    for (const PageEntry& entry : entries) {
        QD_CHECK(job.checkpoint({}, 0.0));
        const auto badge = entry.badge(session);
        if (badge.ok()) badges.insert(entry.id, *badge);
    }
    return badges;
}

}  // namespace

PageHost::PageHost(const PageRegistry& registry, const PageContext& context, LinkGroups& links,
                   QObject* parent)
    : QObject(parent), m_registry(registry), m_context(context), m_links(links) {
    connect(&links, &LinkGroups::changed, this, &PageHost::followAll);
    loadBadges();
}

Page* PageHost::make(const QString& id, QWidget* parent, std::function<Link()> link, const QJsonValue& state,
                     bool ownCommands) {
    const PageEntry* entry = m_registry.find(id);
    if (entry == nullptr) return nullptr;
    Hosted hosted{id, true, std::move(link), nullptr};
    PageContext context = m_context;
    if (ownCommands && m_context.commands != nullptr) {
        hosted.commands = std::make_shared<CommandRegistry>();
        const auto takeKeys = [from = m_context.commands, to = hosted.commands.get()] {
            if (to->chosenKeys() != from->chosenKeys()) to->setChosenKeys(from->chosenKeys());
        };
        takeKeys();
        connect(m_context.commands, &CommandRegistry::changed, hosted.commands.get(), takeKeys);
        context.commands = hosted.commands.get();
    }
    Page* page = entry->make(context, parent);
    m_pages.insert(page, hosted);
    if (!state.isNull() && !state.isUndefined()) page->restoreState(state);
    wire(page);
    return page;
}

void PageHost::wire(Page* page) {
    const QString id = m_pages.value(page).id;
    connect(page, &Page::loaded, this, [this, page] { Q_EMIT loaded(page); });
    connect(page, &Page::badgeChanged, this,
            [this, id](int count, Severity severity) { Q_EMIT badgeChanged(id, count, severity); });
    connect(page, &Page::itemChanged, this, [this, page] { Q_EMIT itemChanged(page); });
    connect(page, &Page::selected, this, [this, page](const Selection& selection) {
        m_links.publish(m_pages.value(page).link(), selection, page);
    });
    connect(page, &QObject::destroyed, this, [this, page] { m_pages.remove(page); });
}

void PageHost::shown(Page* page) {
    const auto at = m_pages.find(page);
    if (at == m_pages.end() || !at->stale) return;
    at->stale = false;
    page->refresh();
    followLink(page);
}

void PageHost::followLink(Page* page) {
    const auto at = m_pages.constFind(page);
    if (at == m_pages.constEnd()) return;
    for (const char* kind : {"dataset", "run", "search", "report", "sector", "symbol"}) {
        const Selection now = m_links.current(at->link(), QLatin1String(kind));
        if (!now.empty()) page->follow(now);
    }
}

void PageHost::followAll(Link link, const Selection& selection, const QObject* source) {
    for (auto at = m_pages.begin(); at != m_pages.end(); ++at)
        if (at.key() != source && at->link() == link) at.key()->follow(selection);
}

void PageHost::workspaceChanged() {
    const auto pages = m_pages.keys();
    for (Page* page : pages) {
        m_pages[page].stale = true;
        if (page->isVisible()) shown(page);
    }
    loadBadges();
}

void PageHost::loadBadges() {
    QList<PageEntry> counted;
    for (const PageEntry& entry : m_registry.entries())
        if (entry.badge) counted.append(entry);
    if (counted.isEmpty()) return;
    m_context.jobs.query<Badges>([counted, session = m_context.session](
                                     jobs::JobContext& job) { return countBadges(counted, *session, job); },
                                 this,
                                 [this](const Result<Badges>& badges) {
                                     if (!badges.ok()) return;
                                     for (auto at = badges->cbegin(); at != badges->cend(); ++at)
                                         Q_EMIT badgeChanged(at.key(), at->count, at->severity);
                                 });
}

QString PageHost::idOf(const Page* page) const {
    return m_pages.value(const_cast<Page*>(page)).id;
}

Page* PageHost::pageAround(QWidget* widget) const {
    for (; widget != nullptr; widget = widget->parentWidget())
        if (auto* page = qobject_cast<Page*>(widget); page != nullptr && m_pages.contains(page)) return page;
    return nullptr;
}

}  // namespace qd::ui::shell
