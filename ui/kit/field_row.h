// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QLineEdit;

namespace qd::ui {

/// A form field: label above, control, and a line below for a hint or what is wrong with the input.
class FieldRow final : public QWidget {
    Q_OBJECT

public:
    FieldRow(const QString& label, QWidget* control, const QString& hint = {}, QWidget* parent = nullptr);

    /// Shows what is wrong instead of the hint and marks the control; empty text clears it.
    void setError(const QString& problem);
    void setHint(const QString& hint);
    void setLabel(const QString& label);
    [[nodiscard]] bool hasError() const { return !m_problem.isEmpty(); }
    [[nodiscard]] QWidget* control() const { return m_control; }

private:
    void refresh();

    QLabel* m_label;
    QWidget* m_control;
    QLabel* m_below;
    QString m_hint;
    QString m_problem;
};

/// A field for a secret: no completion, no drag and drop, no copy, no input-method memory.
[[nodiscard]] QLineEdit* makePassphraseField(QWidget* parent = nullptr);

}  // namespace qd::ui
