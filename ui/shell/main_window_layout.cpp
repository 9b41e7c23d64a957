// SPDX-License-Identifier: GPL-3.0-or-later
// How the window is arranged, and how it begins.
#include "ui/kit/banner.h"
#include "ui/shell/built_in_layouts.h"
#include "ui/shell/inspector_pane.h"
#include "ui/shell/main_window.h"
#include "ui/shell/portfolio_tree.h"

namespace qd::ui::shell {

Layout MainWindow::capture() const {
    Layout layout;
    layout.page = m_current;
    layout.link = m_link;
    layout.rightToLeft = isRightToLeft();
    layout.tree = !m_frame.tree->folded();
    layout.docks = m_frame.docks->docks();
    layout.panels = m_frame.docks->places();
    m_panels->addStates(layout.panels);
    for (PanelPlace& place : layout.panels) {
        if (place.id == QLatin1String(kInspectorPanel)) place.shown = m_frame.inspector->wished();
        if (place.id == QLatin1String(kDrawerPanel)) place.shown = false;  // it opens by itself
    }
    return layout;
}

void MainWindow::apply(const Layout& layout) {
    const bool begun = std::exchange(m_begun, false);  // what happens on the way is not remembered
    m_panels->restore(layout.panels);
    m_frame.docks->arrange(layout);
    for (const PanelPlace& place : layout.panels)
        if (place.id == QLatin1String(kInspectorPanel)) m_frame.inspector->setWished(place.shown);
    m_frame.drawerPanel->setVisible(false);
    closeJobs();
    m_frame.tree->setFolded(!layout.tree);
    setMainLink(layout.link);
    if (m_parts.registry.find(layout.page) != nullptr) openPage(layout.page);
    m_panels->showPages();
    m_begun = begun;
    if (m_begun) m_rememberSoon.start();
}

void MainWindow::begin(const WindowStart& start) {
    if (start.safeMode) {
        beginSafely();
    } else if (start.layout.isEmpty() || !m_layouts->apply(builtInName(start.layout))) {
        const auto last = m_store.last();
        apply(last ? *last : m_store.standard());
        if (!start.layout.isEmpty())
            notify(Severity::Warn, tr("There is no layout with the name %1.").arg(start.layout));
    }
    if (m_store.setAside())
        notify(Severity::Warn, tr("Layouts of another version of Quarterdeck were set aside."));
    const auto& entries = m_parts.registry.entries();
    if (m_parts.registry.find(start.page) != nullptr)
        openPage(start.page);
    else if (m_current.isEmpty() && !entries.empty())
        openPage(entries.front().id);
    m_begun = true;
    m_rememberSoon.start();
}

void MainWindow::beginSafely() {
    const QString name = tr("Last layout before the crash");
    const bool any = m_store.last().has_value();
    m_store.setAsideLast(name);
    apply(m_store.standard());
    m_frame.banner->showMessage(Severity::Warn, tr("Quarterdeck did not end by itself the last time."),
                                any ? tr("The workspace is unharmed. The window shows the standard layout; "
                                         "the last one stands in the "
                                         "menu of layouts.")
                                    : tr("The workspace is unharmed. The window shows the standard layout."),
                                any ? tr("Use it again") : QString());
    connect(m_frame.banner, &Banner::actionTriggered, this, [this, name] {
        m_layouts->apply(name);
        m_frame.banner->dismiss();
    });
}

void MainWindow::remember() {
    if (m_begun) m_store.setLast(capture());
    if (m_parts.preferences == nullptr) return;
    for (auto at = m_pages.cbegin(); at != m_pages.cend(); ++at) {
        const QJsonValue state = at.value()->saveState();
        if (!state.isNull() && !state.isUndefined())
            m_parts.preferences->setValue(QStringLiteral("page.") + at.key(), state);
    }
}

}  // namespace qd::ui::shell
