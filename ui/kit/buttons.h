// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>
#include <QToolButton>

#include "ui/kit/icons.h"
#include "ui/kit/theme.h"

namespace qd::ui {

/// Primary: the one thing to do here. Danger: hard to undo. Quiet: no border until hovered.
enum class ButtonRole { Primary, Plain, Danger, Quiet };
[[nodiscard]] QPushButton* makeButton(ButtonRole role, const QString& verb, QWidget* parent = nullptr);

/// A square button of 28 px with an icon; `name` is its tool tip and accessible name. Follows the theme.
class IconButton final : public QToolButton {
    Q_OBJECT

public:
    IconButton(const Theme& theme, Icon icon, const QString& name, QWidget* parent = nullptr);
    void setGlyph(Icon icon);

private:
    void refresh();

    const Theme& m_theme;
    Icon m_glyph;
};

}  // namespace qd::ui
