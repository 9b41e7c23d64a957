// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

namespace qd::ui::shell {

/// Asks what becomes of running work when the window is closed. Escape and closing the dialog keep the window
/// open. Use open().
class ClosingDialog final : public QDialog {
    Q_OBJECT

public:
    enum class Choice { KeepOpen, FinishThenClose, CancelAndClose };

    /// `jobs`: the names of what runs.
    ClosingDialog(const QStringList& jobs, QWidget* parent);

Q_SIGNALS:
    /// Told once.
    void decided(qd::ui::shell::ClosingDialog::Choice choice);

private:
    void decide(Choice choice);

    bool m_told = false;
};

}  // namespace qd::ui::shell
