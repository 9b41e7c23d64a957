// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QWidget>

#include "ui/pages/reports/report_list.h"
#include "ui/wizards/access_desk.h"

class QLabel;
class QPushButton;

namespace qd::ui {
class Chip;
}

namespace qd::ui::pages::reports {

/// The newest decision about a report.
struct SignOff {
    bool approved = false;
    bool valid = false;  ///< it holds, and for the report that is stored
    QString words;       ///< "Approved by ben, 19 Nov 2026 16:44"
    QString reason;
};
using SignOffs = QHash<qint64, SignOff>;  ///< by report

/// Reads the decisions about reports; not on the GUI thread.
Result<SignOffs> loadSignOffs(desk::Session& session, const wizards::AccessDesk& access);
/// Why this person may not decide about a report that `preparedBy` made; empty when they may.
[[nodiscard]] QString whyNotDecide(const identity::Actor& actor, const QString& preparedBy);

/// The part of the inspector that says whether a second person signed the report off, and lets one do it.
class SignOffPanel final : public QWidget {
    Q_OBJECT

public:
    explicit SignOffPanel(const Theme& theme, QWidget* parent = nullptr);

    /// `signOff` null: nobody decided yet. `why`: why this person may not; empty: may.
    void show(const SignOff* signOff, const QString& why);
    [[nodiscard]] QPushButton* approveButton() const { return m_approve; }
    [[nodiscard]] QPushButton* rejectButton() const { return m_reject; }
    [[nodiscard]] QString state() const;
    [[nodiscard]] QString why() const;

Q_SIGNALS:
    void asked(bool approves);

private:
    Chip* m_chip;
    QLabel* m_state;
    QLabel* m_why;
    QPushButton* m_approve;
    QPushButton* m_reject;
};

}  // namespace qd::ui::pages::reports
