// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/buttons.h"

#include "ui/kit/space.h"

namespace qd::ui {

QPushButton* makeButton(ButtonRole role, const QString& verb, QWidget* parent) {
    auto* button = new QPushButton(verb, parent);
    if (role == ButtonRole::Primary) button->setProperty("qdVariant", QStringLiteral("primary"));
    if (role == ButtonRole::Danger) button->setProperty("qdVariant", QStringLiteral("danger"));
    if (role == ButtonRole::Quiet) button->setProperty("qdVariant", QStringLiteral("quiet"));
    button->setAutoDefault(false);
    return button;
}

IconButton::IconButton(const Theme& theme, Icon icon, const QString& name, QWidget* parent)
    : QToolButton(parent), m_theme(theme), m_glyph(icon) {
    setToolTip(name);
    setAccessibleName(name);
    setIconSize(QSize(16, 16));
    setFixedSize(space::kControlHeight, space::kControlHeight);
    setFocusPolicy(Qt::StrongFocus);
    connect(&theme, &Theme::changed, this, &IconButton::refresh);
    refresh();
}

void IconButton::setGlyph(Icon icon) {
    m_glyph = icon;
    refresh();
}

void IconButton::refresh() {
    setIcon(themedIcon(m_glyph, m_theme.palette()));
}

}  // namespace qd::ui
