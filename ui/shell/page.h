// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>
#include <memory>

#include "core/desk/make_report.h"
#include "core/desk/session.h"
#include "ui/kit/job_bridge.h"
#include "ui/kit/severity.h"
#include "ui/kit/theme.h"

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
};

/// What the window hands to each page; all of it outlives the pages.
struct PageContext {
    const Theme& theme;
    JobBridge& jobs;
    std::shared_ptr<desk::Session> session;
    Services& services;
    desk::Renderer renderPdf;  ///< from ui/print; safe to call from a job
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

Q_SIGNALS:
    void loaded();
    /// The count beside the page's name in the navigation; 0: none.
    void badgeChanged(int count, Severity severity);
};

}  // namespace qd::ui::shell
