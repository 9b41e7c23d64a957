// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/theme.h"

class QLabel;

namespace qd::ui::shell {

/// The bar at the top: product, workspace, what kind of data it holds, who acts, theme and lock.
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(Theme& theme, QWidget* parent = nullptr);

    void setWorkspace(const QString& name);
    /// Shows the SYNTHETIC label while any data set of the workspace is.
    void setSynthetic(bool synthetic);
    void setActor(const QString& user, const QString& role);

Q_SIGNALS:
    void lockRequested();

private:
    void toggleTheme();
    void refreshThemeButton();

    Theme& m_theme;
    QLabel* m_workspace;
    Chip* m_label;
    QLabel* m_actor;
    IconButton* m_themeButton;
};

}  // namespace qd::ui::shell
