// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/error_state.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {
constexpr int kIconSize = 32;
constexpr int kTextStretch = 100;  ///< the words take what they may before the margins do
}  // namespace

Failure failureOf(const Error& error, const QString& safe, const QString& action) {
    Error cause = error;
    cause.hint.clear();
    Failure failure{format::error(cause), safe, {}, action, {}};
    if (!error.hint.empty()) {
        Error hint = error;
        hint.message = error.hint;
        hint.hint.clear();
        failure.next = format::error(hint);
    }
    failure.technical = format::error(error);
    return failure;
}

ErrorState::ErrorState(const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_picture(new QLabel(this)),
      m_cause(makeParagraph(TextRole::Strong, {}, this)),
      m_safe(makeParagraph(TextRole::Body, {}, this)),
      m_next(makeParagraph(TextRole::Secondary, {}, this)),
      m_button(makeButton(ButtonRole::Primary, {}, this)),
      m_copy(makeButton(ButtonRole::Quiet, tr("Copy details"), this)) {
    setAccessibleRole(this, QAccessible::AlertMessage);
    auto* text = new QWidget(this);
    text->setMaximumWidth(space::kReadingWidth);
    auto* words = new QVBoxLayout(text);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(space::kTight);
    for (QLabel* line : {m_cause, m_safe, m_next}) {
        words->addWidget(line);
    }
    words->addSpacing(space::kStep);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::kStep);
    buttons->addWidget(m_button);
    buttons->addWidget(m_copy);
    buttons->addStretch(1);
    words->addLayout(buttons);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kBlock);
    row->addStretch(1);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(text, kTextStretch);
    row->addStretch(1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kBlock, space::kSection, space::kBlock, space::kSection);
    column->addStretch(2);
    column->addLayout(row);
    column->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &ErrorState::actionTriggered);
    connect(m_copy, &QPushButton::clicked, this, &ErrorState::copyTechnical);
    connect(&theme, &Theme::changed, this, &ErrorState::refresh);
    refresh();
}

void ErrorState::setFailure(const Failure& failure) {
    m_failure = failure;
    m_cause->setText(failure.cause);
    m_safe->setText(failure.safe);
    m_safe->setVisible(!failure.safe.isEmpty());
    m_next->setText(failure.next);
    m_next->setVisible(!failure.next.isEmpty());
    m_button->setText(failure.action);
    m_button->setVisible(!failure.action.isEmpty());
    m_copy->setVisible(!failure.technical.isEmpty());
    setAccessibleName(severityWord(Severity::Hard) + QStringLiteral(": ") + failure.cause);
    setAccessibleDescription(QStringList{failure.safe, failure.next}.join(QLatin1Char(' ')).trimmed());
}

void ErrorState::copyTechnical() {
    QGuiApplication::clipboard()->setText(m_failure.technical);
}

void ErrorState::refresh() {
    m_picture->setPixmap(iconPixmap(Icon::Hard, m_theme.palette().hard, kIconSize, devicePixelRatioF()));
}

}  // namespace qd::ui
