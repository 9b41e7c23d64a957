// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QHBoxLayout>

#include "ui/kit/elided_label.h"
#include "ui/kit/space.h"
#include "ui/shell/palette_field.h"

namespace qd::ui::shell {

TopBar::TopBar(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_menu(new IconButton(theme, Icon::Menu, tr("Main menu (F10)"), this)),
      m_workspace(new ElidedLabel(TextRole::Muted, {}, this)),
      m_label(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_palette(new PaletteField(theme, this)),
      m_actor(new ElidedLabel(TextRole::Muted, {}, this)),
      m_inspector(new IconButton(theme, Icon::PanelRight, tr("Inspector (Ctrl+I)"), this)),
      m_themeButton(new IconButton(theme, Icon::Sun, tr("Light theme"), this)),
      m_lock(new IconButton(theme, Icon::Lock, tr("Lock the workspace (Ctrl+L)"), this)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setFixedHeight(space::kTopBar);
    compose();
    m_label->setToolTip(tr("The prices of this workspace are generated, not real."));
    m_label->setVisible(false);
    m_inspector->setCheckable(true);
    setInspector(false, false);
    connect(m_menu, &QAbstractButton::clicked, this, &TopBar::menuRequested);
    connect(m_palette, &QAbstractButton::clicked, this, &TopBar::paletteRequested);
    connect(m_inspector, &QAbstractButton::clicked, this, &TopBar::inspectorToggled);
    connect(m_lock, &QAbstractButton::clicked, this, &TopBar::lockRequested);
    connect(m_themeButton, &QAbstractButton::clicked, this,
            [this] { Q_EMIT themeChosen(m_theme.palette().dark ? Theme::Mode::Light : Theme::Mode::Dark); });
    connect(&theme, &Theme::changed, this, &TopBar::refreshThemeButton);
    refreshThemeButton();
}

void TopBar::compose() {
    // The field stands in the middle of the bar while there is room: both sides stretch alike.
    auto* left = new QHBoxLayout;
    left->setSpacing(8);
    left->addWidget(m_menu);
    left->addWidget(makeLabel(TextRole::Strong, tr("Quarterdeck"), this));
    left->addWidget(m_workspace);
    left->addWidget(m_label);
    left->addStretch(1);
    auto* right = new QHBoxLayout;
    right->setSpacing(4);
    right->addStretch(1);
    right->addWidget(m_actor);
    right->addSpacing(4);
    right->addWidget(m_inspector);
    right->addWidget(m_themeButton);
    right->addWidget(m_lock);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(8, 0, 8, 0);
    row->setSpacing(12);
    row->addLayout(left, 1);
    row->addWidget(m_palette);
    row->addLayout(right, 1);
}

void TopBar::setWorkspace(const QString& name) {
    m_workspace->setWords(name);
}

void TopBar::setSynthetic(bool synthetic) {
    m_label->setVisible(synthetic);
}

void TopBar::setInspector(bool available, bool shown) {
    m_inspector->setEnabled(available);
    m_inspector->setChecked(shown);
}

void TopBar::setActor(const QString& user, const QString& role) {
    m_actor->setWords(QStringLiteral("%1 · %2").arg(user, role));
}

void TopBar::setPaletteKey(const QString& key) {
    m_palette->setKey(key);
}

QPoint TopBar::menuPlace() const {
    return m_menu->mapToGlobal(QPoint(0, m_menu->height() + 2));
}

void TopBar::refreshThemeButton() {
    const bool dark = m_theme.palette().dark;
    m_themeButton->setGlyph(dark ? Icon::Sun : Icon::Moon);
    const QString name = dark ? tr("Light theme") : tr("Dark theme");
    m_themeButton->setToolTip(name);
    m_themeButton->setAccessibleName(name);
}

}  // namespace qd::ui::shell
