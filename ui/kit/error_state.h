// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/state_view.h"

class QLabel;
class QPushButton;

namespace qd::ui {

/// A failure in place of content: cause, what is safe, what to do, a button, and the technical words to copy.
class ErrorState final : public QWidget {
    Q_OBJECT

public:
    explicit ErrorState(const Theme& theme, QWidget* parent = nullptr);

    void setFailure(const Failure& failure);
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

private:
    void refresh();
    void copyTechnical();

    const Theme& m_theme;
    Failure m_failure;
    QLabel* m_picture;
    QLabel* m_cause;
    QLabel* m_safe;
    QLabel* m_next;
    QPushButton* m_button;
    QPushButton* m_copy;
};

}  // namespace qd::ui
