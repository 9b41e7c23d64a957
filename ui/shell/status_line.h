// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/tabular_label.h"
#include "ui/kit/theme.h"
#include "ui/shell/workspace_facts.h"

class QPushButton;

namespace qd::ui::shell {

/// The line at the bottom: vault, date of the data, machine, jobs, head of the audit chain.
class StatusLine final : public QFrame {
    Q_OBJECT

public:
    explicit StatusLine(const Theme& theme, QWidget* parent = nullptr);

    void setFacts(const WorkspaceFacts& facts);
    void setDevice(const QString& text);
    void setActiveJobs(int count);

Q_SIGNALS:
    /// The user clicked on the jobs.
    void jobsClicked();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    TabularLabel* m_vault;
    TabularLabel* m_data;
    TabularLabel* m_device;
    QPushButton* m_jobs;
    TabularLabel* m_audit;
};

}  // namespace qd::ui::shell
