// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/empty_state.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {
constexpr int kIconSize = 32;
constexpr int kTextStretch = 100;  ///< the words take what they may before the margins do
}  // namespace

EmptyState::EmptyState(const Theme& theme, Icon icon, const QString& title, const QString& purpose,
                       const QString& action, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_icon(icon),
      m_picture(new QLabel(this)),
      m_title(makeLabel(TextRole::Strong, title, this)),
      m_purpose(makeLabel(TextRole::Secondary, purpose, this)),
      m_button(makeButton(ButtonRole::Primary, action, this)) {
    m_purpose->setWordWrap(true);
    m_purpose->setAlignment(Qt::AlignHCenter);
    m_purpose->setMaximumWidth(space::kReadingWidth);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 24, 16, 24);
    column->setSpacing(6);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    column->addSpacing(6);
    column->addWidget(m_title, 0, Qt::AlignHCenter);
    // In a row of its own, not aligned: an aligned label would not get the height that its width needs.
    auto* purposeRow = new QHBoxLayout;
    purposeRow->addStretch(1);
    purposeRow->addWidget(m_purpose, kTextStretch);
    purposeRow->addStretch(1);
    column->addLayout(purposeRow);
    column->addSpacing(8);
    column->addWidget(m_button, 0, Qt::AlignHCenter);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::actionTriggered);
    connect(&theme, &Theme::changed, this, &EmptyState::refresh);
    setTexts(title, purpose, action);
    refresh();
}

void EmptyState::setIcon(Icon icon) {
    m_icon = icon;
    refresh();
}

void EmptyState::setTexts(const QString& title, const QString& purpose, const QString& action) {
    m_title->setText(title);
    m_purpose->setText(purpose);
    m_button->setText(action);
    m_button->setVisible(!action.isEmpty());
    m_purpose->setVisible(!purpose.isEmpty());
    setAccessibleName(title);
    setAccessibleDescription(purpose);
}

void EmptyState::refresh() {
    m_picture->setPixmap(iconPixmap(m_icon, m_theme.palette().faint, kIconSize, devicePixelRatioF()));
}

}  // namespace qd::ui
