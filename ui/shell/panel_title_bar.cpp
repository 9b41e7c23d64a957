// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/panel_title_bar.h"

#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMouseEvent>
#include <QWindow>

#include "ui/kit/elided_label.h"

namespace qd::ui::shell {

namespace {

constexpr int kHeight = 26;
constexpr int kButton = 22;
constexpr int kIcon = 14;

IconButton* small(IconButton* button) {
    button->setFixedSize(kButton, kButton);
    button->setIconSize(QSize(kIcon, kIcon));
    return button;
}

}  // namespace

PanelTitleBar::PanelTitleBar(const Theme& theme, const QString& title, QWidget* parent)
    : QFrame(parent),
      m_link(new LinkButton(theme, this)),
      m_title(new ElidedLabel(TextRole::Label, title, this)),
      m_menu(small(new IconButton(theme, Icon::More, {}, this))),
      m_float(small(new IconButton(theme, Icon::Float, {}, this))),
      m_close(small(new IconButton(theme, Icon::Close, {}, this))) {
    setProperty("qdSurface", QStringLiteral("bar"));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, 4, 0);
    row->setSpacing(2);
    row->addWidget(m_link);
    row->addWidget(m_title, 1);
    row->addWidget(m_menu);
    row->addWidget(m_float);
    row->addWidget(m_close);
    connect(m_menu, &QAbstractButton::clicked, this, &PanelTitleBar::menuRequested);
    connect(m_float, &QAbstractButton::clicked, this, &PanelTitleBar::floatRequested);
    connect(m_close, &QAbstractButton::clicked, this, &PanelTitleBar::closeRequested);
    setTitle(title);
    setFloating(false);
    setLinkable(false);
}

void PanelTitleBar::setTitle(const QString& title) {
    m_title->setWords(title);
    const auto name = [](IconButton* button, const QString& text) {
        button->setAccessibleName(text);
        button->setToolTip(text);
    };
    name(m_menu, tr("Menu of the panel %1").arg(title));
    name(m_close, tr("Close the panel %1").arg(title));
}

void PanelTitleBar::setLink(Link link) {
    m_link->setLink(link);
}

void PanelTitleBar::setLinkable(bool linkable) {
    m_link->setVisible(linkable);
    // Above a page it is a part of the page.
    setProperty("qdSurface", linkable ? QStringLiteral("canvas") : QStringLiteral("bar"));
}

void PanelTitleBar::setFloating(bool floating) {
    m_floating = floating;
    m_float->setGlyph(floating ? Icon::Dock : Icon::Float);
    const QString words = floating ? tr("Dock %1") : tr("Float %1");
    m_float->setAccessibleName(words.arg(m_title->words()));
    m_float->setToolTip(words.arg(m_title->words()));
}

void PanelTitleBar::setGone(bool gone) {
    m_gone = gone;
    for (QWidget* part : {static_cast<QWidget*>(m_title), static_cast<QWidget*>(m_menu),
                          static_cast<QWidget*>(m_float), static_cast<QWidget*>(m_close)})
        part->setVisible(!gone);
    updateGeometry();
}

QSize PanelTitleBar::sizeHint() const {
    return {120, m_gone ? 0 : kHeight};
}

QSize PanelTitleBar::minimumSizeHint() const {
    return {m_gone ? 0 : 90, m_gone ? 0 : kHeight};
}

QWidget* PanelTitleBar::menuButton() const {
    return m_menu;
}

/// Where a program may not place its windows, the system moves them.
void PanelTitleBar::mousePressEvent(QMouseEvent* event) {
    QWindow* handle = window()->windowHandle();
    const bool bySystem = m_floating && handle != nullptr && event->button() == Qt::LeftButton &&
                          QGuiApplication::platformName().startsWith(QStringLiteral("wayland"));
    if (bySystem && handle->startSystemMove()) return;
    QFrame::mousePressEvent(event);
}

void PanelTitleBar::contextMenuEvent(QContextMenuEvent* event) {
    event->accept();
    Q_EMIT menuRequested();
}

}  // namespace qd::ui::shell
