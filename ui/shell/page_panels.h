// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/shell/dock_area.h"
#include "ui/shell/page_host.h"

namespace qd::ui::shell {

/// Where a page is opened in a panel of its own.
enum class Where { Beside, Below, Window };

/// The panels with pages: opening, closing, what is in them.
class PagePanels final : public QObject {
    Q_OBJECT

public:
    /// All outlive it.
    PagePanels(DockArea& docks, PageHost& host, const PageRegistry& registry, QObject* parent = nullptr);

    /// The page once more, in a panel; null when there is no such page or there are too many panels.
    Panel* open(const QString& page, Where where, Link link);
    /// The panel drops its page; nothing happens to a built-in one.
    void close(Panel* panel);
    void closeAll();
    /// Makes the panels that a layout names, so that they can be arranged; drops the others.
    void restore(const QList<PanelPlace>& places);
    /// Adds what the pages remember.
    void addStates(QList<PanelPlace>& places) const;
    /// Null for a built-in panel.
    [[nodiscard]] static Page* pageIn(const Panel* panel);
    /// Loads the pages that can be seen.
    void showPages();

Q_SIGNALS:
    /// The page is about to go.
    void closing(qd::ui::shell::Page* page);
    void opened(qd::ui::shell::Panel* panel);

private:
    Panel* make(const QString& id, const QString& page, Side side, int extent, Link link,
                const QJsonValue& state);
    [[nodiscard]] QString freeId() const;

    DockArea& m_docks;
    PageHost& m_host;
    const PageRegistry& m_registry;
};

}  // namespace qd::ui::shell
