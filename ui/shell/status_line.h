// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/shell/drawer.h"
#include "ui/shell/page.h"
#include "ui/shell/workspace_facts.h"

namespace qd::ui::shell {

class StatusItem;

/// The line at the bottom: vault, date of the data, machine, jobs, alerts, role, head of the audit chain.
/// Each is a button to where more is said of it. In a narrow window what matters least goes first.
class StatusLine final : public QFrame {
    Q_OBJECT

public:
    explicit StatusLine(const PageContext& context, QWidget* parent = nullptr);

    void setFacts(const WorkspaceFacts& facts);
    /// 0 hides it.
    void setAlerts(int count, Severity worst);
    /// Seconds until the window locks by itself.
    void setTimeToLock(int seconds);
    void setAudit(qint64 entries, const QString& head);

Q_SIGNALS:
    void drawerRequested(qd::ui::shell::Drawer::Tab tab);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void wire();
    void showJobs();
    void fit();

    PageContext m_context;
    StatusItem* m_vault;
    StatusItem* m_data;
    StatusItem* m_device;
    StatusItem* m_jobs;
    StatusItem* m_alerts;
    StatusItem* m_role;
    StatusItem* m_audit;
};

}  // namespace qd::ui::shell
