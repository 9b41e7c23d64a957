// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/menu_button.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <utility>

#include "ui/kit/fonts.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

constexpr int kArrow = 12;
constexpr int kPadding = 12;

/// Shows a menu below `anchor`, made anew.
void popupBelow(QWidget* anchor, const std::function<void(QMenu&)>& fill) {
    auto* menu = new QMenu(anchor);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(*menu);
    const bool mirrored = anchor->layoutDirection() == Qt::RightToLeft;
    const int x = mirrored ? anchor->width() - menu->sizeHint().width() : 0;
    menu->popup(anchor->mapToGlobal(QPoint(x, anchor->height() + 2)));
}

}  // namespace

MenuButton::MenuButton(const Theme& theme, const QString& text, std::function<void(QMenu&)> fill,
                       QWidget* parent)
    : QPushButton(text, parent), m_theme(theme), m_fill(std::move(fill)) {
    setAutoDefault(false);
    setAccessibleName(text);
    connect(this, &QPushButton::clicked, this, &MenuButton::openMenu);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

QSize MenuButton::sizeHint() const {
    return QPushButton::sizeHint() + QSize(kArrow + space::kTight, 0);
}

void MenuButton::paintEvent(QPaintEvent*) {
    QStylePainter painter(this);
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    painter.drawControl(QStyle::CE_PushButton, option);
    const Palette& p = m_theme.palette();
    const QRect inner = rect().adjusted(kPadding, 0, -kPadding, 0);
    const QRect arrow(inner.right() + 1 - kArrow, (height() - kArrow) / 2, kArrow, kArrow);
    painter.setPen(isEnabled() ? p.text : p.faint);
    painter.setFont(ui::font(FontRole::BodyMedium));
    const QRect words =
        QStyle::visualRect(layoutDirection(), rect(), inner.adjusted(0, 0, -kArrow - space::kTight, 0));
    painter.drawText(words, static_cast<int>(Qt::AlignCenter), text());
    painter.drawPixmap(
        QStyle::visualRect(layoutDirection(), rect(), arrow),
        iconPixmap(Icon::ChevronDown, isEnabled() ? p.muted : p.faint, kArrow, devicePixelRatioF()));
}

void MenuButton::openMenu() {
    popupBelow(this, m_fill);
}

void MenuButton::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Down)
        openMenu();
    else
        QPushButton::keyPressEvent(event);
}

SplitButton::SplitButton(const Theme& theme, ButtonRole role, const QString& verb,
                         std::function<void(QMenu&)> fill, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_role(role),
      m_button(makeButton(role, verb, this)),
      m_arrow(makeButton(role, {}, this)) {
    m_arrow->setProperty("qdPart", QStringLiteral("arrow"));
    m_arrow->setIconSize(QSize(space::kWide, space::kWide));
    m_arrow->setAccessibleName(tr("More ways: %1").arg(verb));
    m_arrow->setToolTip(tr("More ways: %1").arg(verb));
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kHair);
    row->addWidget(m_button);
    row->addWidget(m_arrow);
    setFocusProxy(m_button);
    connect(m_button, &QPushButton::clicked, this, &SplitButton::clicked);
    connect(m_arrow, &QPushButton::clicked, this, [this, fill = std::move(fill)] { popupBelow(this, fill); });
    connect(&theme, &Theme::changed, this, &SplitButton::refresh);
    refresh();
}

void SplitButton::refresh() {
    const Palette& p = m_theme.palette();
    m_arrow->setIcon(colouredIcon(Icon::ChevronDown, m_role == ButtonRole::Primary ? p.onAccent : p.muted));
}

}  // namespace qd::ui
