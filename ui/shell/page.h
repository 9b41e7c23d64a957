// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

#include "core/desk/make_report.h"
#include "core/desk/session.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/preferences.h"
#include "ui/kit/severity.h"
#include "ui/kit/theme.h"
#include "ui/shell/command_registry.h"
#include "ui/shell/selection.h"

class QUndoStack;

namespace qd::vault {
class Keychain;
}

namespace qd::ui::shell {

/// What a page may ask of the window around it. Called on the GUI thread.
class Services {
public:
    virtual ~Services() = default;

    /// Shows the page with this id ("backtests"); `what` is handed to Page::openItem ("12": a run) unless
    /// empty.
    virtual void openPage(const QString& id, const QString& what = {}) = 0;
    /// A short notice in the corner.
    virtual void notify(Severity severity, const QString& text) = 0;
    /// Asks where to, and writes the bytes all or nothing, off the GUI thread; says how it went.
    virtual void saveFile(const QByteArray& bytes, const QString& suggestedName) = 0;
    /// The workspace has new content: every page loads again, hidden ones when they are next shown.
    virtual void workspaceChanged() = 0;
    /// Runs an action of the window by its id: "import-prices", "lock".
    virtual void trigger(const QString& action) = 0;
    /// A notice with a way onward: "Undo", "Open"; `run` is called when the user takes it.
    virtual void notifyWith(Severity severity, const QString& text, const QString& label,
                            std::function<void()> run) {
        Q_UNUSED(label)
        Q_UNUSED(run)
        notify(severity, text);
    }
    /// Opens the user guide, offline, at a section by its anchor ("quality-findings"); empty: its beginning.
    virtual void openHelp(const QString& section) { Q_UNUSED(section) }
    /// Shows where a number comes from: "metric/12/sharpe" (run 12), "position/AAA/value".
    virtual void explain(const QString& number) { Q_UNUSED(number) }
};

/// What the window hands to each page; all of it outlives the pages.
struct PageContext {
    const Theme& theme;
    JobBridge& jobs;
    std::shared_ptr<desk::Session> session;
    Services& services;
    desk::Renderer renderPdf;                   ///< from ui/print; safe to call from a job
    CommandRegistry* commands = nullptr;        ///< null in a test that needs none
    Preferences* preferences = nullptr;         ///< of the workspace; null in a test that needs none
    Preferences* machinePreferences = nullptr;  ///< of the machine; null in a test that needs none
    QUndoStack* undo = nullptr;           ///< edits that can be taken back; null in a test that needs none
    vault::Keychain* keychain = nullptr;  ///< of the desktop; null: there is none
};

/// A page of the window. It shows what a presenter without widgets worked out; desk calls go through the
/// JobBridge, never over the GUI thread.
class Page : public QWidget {
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Loads what the page shows. Called when the page is first shown and after Services::workspaceChanged().
    /// Emits loaded() once the page shows the answer, be it an error.
    virtual void refresh() = 0;
    /// What stands at the right of the page; null: nothing, and the page takes the room. Owned by the page.
    /// Asked again after each loaded().
    virtual QWidget* inspector() { return nullptr; }
    /// Selects an item of the page, as named in Services::openPage.
    virtual void openItem(const QString& what) { Q_UNUSED(what) }
    /// Follows the selection of the panels that it is linked with; kinds that it does not know are passed
    /// over. Does not emit selected().
    virtual void follow(const Selection& selection) { Q_UNUSED(selection) }
    /// Gives the keyboard to the page's filter (Ctrl+F); false: it has none.
    virtual bool focusFilter() { return false; }
    /// Where the breadcrumb stands inside the page: "Run 12", "RTHME"; empty: the page itself. The window
    /// asks after each itemChanged().
    [[nodiscard]] virtual QString itemTitle() const { return {}; }
    /// What openItem() takes to come back here; empty: nothing.
    [[nodiscard]] virtual QString itemId() const { return {}; }
    /// The section of the user guide that F1 opens.
    [[nodiscard]] virtual QString helpSection() const { return QStringLiteral("the-window"); }
    /// What the page remembers between two starts: widths, columns, choices; null: nothing.
    [[nodiscard]] virtual QJsonValue saveState() const { return {}; }
    /// Called before the first refresh(), with what saveState() gave; anything unknown is passed over.
    virtual void restoreState(const QJsonValue& state) { Q_UNUSED(state) }

Q_SIGNALS:
    void loaded();
    /// The user selected something that linked panels may follow.
    void selected(const qd::ui::shell::Selection& selection);
    /// itemTitle() or itemId() changed by the user's hand: a step that Back can undo.
    void itemChanged();
    /// The count beside the page's name in the navigation; 0: none.
    void badgeChanged(int count, Severity severity);
};

}  // namespace qd::ui::shell
