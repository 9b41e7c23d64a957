// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QWidget>
#include <functional>
#include <memory>

#include "ui/kit/toast_area.h"
#include "ui/shell/page_registry.h"

class QStackedWidget;

namespace qd::ui::shell {

class FileSaver;
class InspectorPane;
class JobsDrawer;
class Navigation;
class StatusLine;
class TopBar;

/// What the window needs from the composition root; all of it outlives the window.
struct WindowParts {
    Theme& theme;
    JobBridge& jobs;
    const PageRegistry& registry;
    std::shared_ptr<desk::Session> session;
    desk::Renderer renderPdf;
};

/// The frame around the pages of an open workspace: navigation, page, inspector, jobs drawer, status. It
/// knows no page by name; pages are made when they are first shown.
class MainWindow final : public QWidget, public Services {
    Q_OBJECT

public:
    explicit MainWindow(WindowParts parts, QWidget* parent = nullptr);
    ~MainWindow() override;

    void openPage(const QString& id, const QString& what = {}) override;
    void notify(Severity severity, const QString& text) override;
    void saveFile(const QByteArray& bytes, const QString& suggestedName) override;
    void workspaceChanged() override;
    void trigger(const QString& action) override;

    /// An action that pages may trigger by this id. Later ones replace earlier ones.
    void setAction(const QString& id, std::function<void()> run);
    /// Closes the jobs drawer until the next job starts.
    void closeJobs();
    [[nodiscard]] Page* currentPage() const;
    [[nodiscard]] QString currentId() const { return m_current; }

Q_SIGNALS:
    void lockRequested();
    /// The page shows its content (after openPage or a change of the workspace).
    void pageLoaded(const QString& id);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void compose();
    void wire();
    void focusPage(Page* page);
    void addShortcuts();
    Page* pageOf(const QString& id);
    void loadStatus();

    WindowParts m_parts;
    PageContext m_context;
    QHash<QString, Page*> m_pages;
    QSet<QString> m_stale;
    QHash<QString, std::function<void()>> m_actions;
    QString m_current;
    TopBar* m_top;
    Navigation* m_navigation;
    QStackedWidget* m_stack;
    InspectorPane* m_inspector;
    JobsDrawer* m_drawer;
    StatusLine* m_status;
    ToastArea* m_toasts;
    FileSaver* m_saver;
};

}  // namespace qd::ui::shell
