// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QTimer>

#include "ui/shell/page.h"

class QStackedWidget;
class QTabBar;

namespace qd::ui::shell {

class DrawerAlerts;
class DrawerAudit;
class DrawerJobs;

/// What stands below the page: jobs, alerts and the audit chain, one line a thing, with the count in the tab.
/// It says when it wants to be seen: when a job starts, and until some seconds after the last one has ended
/// well; not when the user opened it, and not after a failure. Who hosts it shows and hides it.
class Drawer final : public QFrame {
    Q_OBJECT

public:
    enum class Tab { Jobs, Alerts, Audit };
    Q_ENUM(Tab)

    /// Its commands get `parent` as their scope.
    explicit Drawer(const PageContext& context, QWidget* parent = nullptr);

    [[nodiscard]] Tab tab() const;
    void setTab(Tab tab);
    /// Shows the tab to the user, with the keyboard in it.
    void openTab(Tab tab);
    /// The workspace changed: alerts and audit chain are read again.
    void refresh();
    /// How long it stays after the last job has ended well.
    void setQuietMs(int ms) { m_quiet.setInterval(ms); }

Q_SIGNALS:
    void wanted();
    void unwanted();
    void alertsChanged(int count, Severity worst);
    void auditChanged(qint64 entries, const QString& head);

protected:
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void compose();
    void wire();
    void addCommands(QWidget* scope);
    void showTab(int index);
    void setCount(Tab tab, const QString& title, qint64 count);
    void focusTab();
    void jobStarted();
    void jobsChanged();
    void open(const QString& page, const QString& item);

    PageContext m_context;
    QTabBar* m_tabs;
    QStackedWidget* m_stack;
    DrawerJobs* m_jobs;
    DrawerAlerts* m_alerts;
    DrawerAudit* m_audit;
    QWidget* m_allJobs;
    QTimer m_quiet;
    bool m_asking = false;  ///< wanted() is being told: what shows now is our doing
    bool m_byUser = false;  ///< opened by the user: stays
    bool m_failed = false;  ///< a job failed since it opened: stays
};

}  // namespace qd::ui::shell
