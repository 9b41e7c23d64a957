// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/audit_view.h"
#include "ui/shell/drawer_lines.h"
#include "ui/shell/page.h"

class QLabel;
class QPushButton;

namespace qd::ui::shell {

/// Entries of the audit chain as lines: number, time, who, what, object, short hash.
[[nodiscard]] QList<DrawerLine> auditLines(const desk::AuditView& view);

/// The newest entries of the audit chain in the drawer, and the check of the whole.
class DrawerAudit final : public QWidget {
    Q_OBJECT

public:
    explicit DrawerAudit(const PageContext& context, QWidget* parent = nullptr);

    void refresh();
    /// Computes every hash of the chain again, as a job.
    void verify();
    void focusLines();
    /// The button that asks for it; the drawer puts it into its bar.
    [[nodiscard]] QPushButton* verifyButton() const { return m_verify; }

Q_SIGNALS:
    void opened(const QString& page, const QString& item);
    void changed(qint64 entries, const QString& head);

private:
    void show(const desk::AuditView& view);
    void tell(const QString& words, Severity severity);
    void showVerdict(JobId id, const Result<vault::AuditVerdict>& verdict);

    PageContext m_context;
    DrawerLines* m_lines;
    DrawerLineView* m_table;
    QLabel* m_words;
    QPushButton* m_verify;
    bool m_verifying = false;
};

}  // namespace qd::ui::shell
