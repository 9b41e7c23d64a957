// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include "ui/kit/buttons.h"
#include "ui/kit/chip.h"
#include "ui/kit/theme.h"

namespace qd::ui {
class ElidedLabel;
}

namespace qd::ui::shell {

/// The bar at the top: product, workspace, what kind of data it holds, who acts, theme and lock.
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(Theme& theme, QWidget* parent = nullptr);

    void setWorkspace(const QString& name);
    /// Shows the SYNTHETIC label while any data set of the workspace is.
    void setSynthetic(bool synthetic);
    /// Whether the page has an inspector, and whether it is shown.
    void setInspector(bool available, bool shown);
    void setActor(const QString& user, const QString& role);

Q_SIGNALS:
    void lockRequested();
    void inspectorToggled();

private:
    void toggleTheme();
    void refreshThemeButton();

    Theme& m_theme;
    ElidedLabel* m_workspace;
    Chip* m_label;
    ElidedLabel* m_actor;
    IconButton* m_inspector;
    IconButton* m_themeButton;
};

}  // namespace qd::ui::shell
