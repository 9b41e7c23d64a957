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

class PaletteField;

/// The bar at the top: main menu, product, workspace, what kind of data it holds, the field that finds
/// everything, who acts, inspector, theme, lock.
class TopBar final : public QFrame {
    Q_OBJECT

public:
    explicit TopBar(const Theme& theme, QWidget* parent = nullptr);

    void setWorkspace(const QString& name);
    /// Shows the SYNTHETIC label while any data set of the workspace is.
    void setSynthetic(bool synthetic);
    /// Whether the page has an inspector, and whether it is shown.
    void setInspector(bool available, bool shown);
    void setActor(const QString& user, const QString& role);
    /// The key that opens what the field stands for.
    void setPaletteKey(const QString& key);
    /// Where the main menu drops down, on the screen.
    [[nodiscard]] QPoint menuPlace() const;

Q_SIGNALS:
    void menuRequested();
    void paletteRequested();
    void lockRequested();
    void inspectorToggled();
    /// The user wants this mode.
    void themeChosen(qd::ui::Theme::Mode mode);

private:
    void compose();
    void refreshThemeButton();

    const Theme& m_theme;
    IconButton* m_menu;
    ElidedLabel* m_workspace;
    Chip* m_label;
    PaletteField* m_palette;
    ElidedLabel* m_actor;
    IconButton* m_inspector;
    IconButton* m_themeButton;
    IconButton* m_lock;
};

}  // namespace qd::ui::shell
