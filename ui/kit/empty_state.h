// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

class QLabel;
class QPushButton;

namespace qd::ui {

/// What stands where there is nothing yet: what the page is for, and the one next step.
class EmptyState final : public QWidget {
    Q_OBJECT

public:
    /// An empty `action` leaves the button out.
    EmptyState(const Theme& theme, Icon icon, const QString& title, const QString& purpose,
               const QString& action = {}, QWidget* parent = nullptr);

    void setIcon(Icon icon);
    void setTexts(const QString& title, const QString& purpose, const QString& action);
    [[nodiscard]] QPushButton* button() const { return m_button; }

Q_SIGNALS:
    void actionTriggered();

private:
    void refresh();

    const Theme& m_theme;
    Icon m_icon;
    QLabel* m_picture;
    QLabel* m_title;
    QLabel* m_purpose;
    QPushButton* m_button;
};

}  // namespace qd::ui
