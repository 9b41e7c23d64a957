// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/top_bar.h"

#include <QHBoxLayout>

#include "ui/kit/elided_label.h"
#include "ui/kit/space.h"

namespace qd::ui::shell {

TopBar::TopBar(Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_workspace(new ElidedLabel(TextRole::Muted, {}, this)),
      m_label(new Chip(theme, Severity::Neutral, tr("SYNTHETIC"), this)),
      m_actor(new ElidedLabel(TextRole::Muted, {}, this)),
      m_inspector(new IconButton(theme, Icon::Info, tr("Inspector (Ctrl+I)"), this)),
      m_themeButton(new IconButton(theme, Icon::Sun, tr("Light theme"), this)) {
    setProperty("qdSurface", QStringLiteral("bar"));
    setFixedHeight(space::kTopBar);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kPageMargin, 0, 8, 0);
    row->setSpacing(8);
    row->addWidget(makeLabel(TextRole::Strong, tr("Quarterdeck"), this));
    row->addWidget(m_workspace);
    row->addWidget(m_label);
    row->addStretch(1);
    row->addWidget(m_actor);
    row->addWidget(m_inspector);
    row->addWidget(m_themeButton);
    auto* lock = new IconButton(theme, Icon::Lock, tr("Lock the workspace (Ctrl+L)"), this);
    row->addWidget(lock);
    m_label->setToolTip(tr("The prices of this workspace are generated, not real."));
    m_label->setVisible(false);
    m_inspector->setCheckable(true);
    setInspector(false, false);
    connect(m_inspector, &QAbstractButton::clicked, this, &TopBar::inspectorToggled);
    connect(lock, &QAbstractButton::clicked, this, &TopBar::lockRequested);
    connect(m_themeButton, &QAbstractButton::clicked, this, &TopBar::toggleTheme);
    connect(&theme, &Theme::changed, this, &TopBar::refreshThemeButton);
    refreshThemeButton();
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

void TopBar::toggleTheme() {
    m_theme.setMode(m_theme.palette().dark ? Theme::Mode::Light : Theme::Mode::Dark);
}

void TopBar::refreshThemeButton() {
    const bool dark = m_theme.palette().dark;
    m_themeButton->setGlyph(dark ? Icon::Sun : Icon::Moon);
    const QString name = dark ? tr("Light theme") : tr("Dark theme");
    m_themeButton->setToolTip(name);
    m_themeButton->setAccessibleName(name);
}

}  // namespace qd::ui::shell
