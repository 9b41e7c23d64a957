// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace qd::ui::shell {

/// Asks for the name of a layout.
class LayoutNameDialog final : public QDialog {
    Q_OBJECT

public:
    /// `whyNot` says why a name cannot be, in words; empty: it can.
    LayoutNameDialog(const QString& title, const QString& verb, const QString& name,
                     std::function<QString(const QString&)> whyNot, QWidget* parent);

Q_SIGNALS:
    void named(const QString& name);

private:
    void refresh();

    std::function<QString(const QString&)> m_whyNot;
    QLineEdit* m_field;
    QLabel* m_fault;
    QPushButton* m_use;
};

}  // namespace qd::ui::shell
