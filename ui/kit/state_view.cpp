// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/state_view.h"

#include <QStackedLayout>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/error_state.h"
#include "ui/kit/space.h"

namespace qd::ui {
namespace {

using State = StateView::State;

QString keyOf(State state) {
    switch (state) {
        case State::Partial:
            return QStringLiteral("partial");
        case State::Stale:
            return QStringLiteral("stale");
        case State::ReadOnly:
            return QStringLiteral("readonly");
        default:
            return {};
    }
}

constexpr State kNotices[] = {State::Partial, State::Stale, State::ReadOnly};

}  // namespace

StateView::StateView(const Theme& theme, QWidget* content, QWidget* parent)
    : QWidget(parent),
      m_theme(theme),
      m_content(content),
      m_page(new QWidget(this)),
      m_notices(new NoticeStack(theme, m_page)),
      m_pages(new QStackedLayout(this)),
      m_skeleton(new Skeleton(theme, {SkeletonPart{}}, this)),
      m_empty(new EmptyState(theme, Icon::Info, {}, {}, {}, this)),
      m_error(new ErrorState(theme, this)),
      m_lock(new EmptyState(theme, Icon::Lock, {}, {}, {}, this)) {
    setAccessibleRole(this, QAccessible::Grouping);
    auto* column = new QVBoxLayout(m_page);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kCardGap);
    column->addWidget(m_notices);
    column->addWidget(m_content, 1);
    for (QWidget* page : {m_page, static_cast<QWidget*>(m_skeleton), static_cast<QWidget*>(m_empty),
                          static_cast<QWidget*>(m_error), static_cast<QWidget*>(m_lock)})
        m_pages->addWidget(page);
    connect(m_empty, &EmptyState::actionTriggered, this, [this] { Q_EMIT actionTriggered(State::Empty); });
    connect(m_error, &ErrorState::actionTriggered, this, [this] { Q_EMIT actionTriggered(State::Error); });
    connect(m_lock, &EmptyState::actionTriggered, this, [this] { Q_EMIT actionTriggered(State::Locked); });
    connect(m_notices, &NoticeStack::actionTriggered, this, [this](const QString& key) {
        for (const State state : kNotices)
            if (keyOf(state) == key) Q_EMIT actionTriggered(state);
    });
    connect(m_notices, &NoticeStack::dismissed, this, [this] { Q_EMIT stateChanged(state()); });
}

void StateView::showBase(State base, QWidget* page) {
    m_base = base;
    m_pages->setCurrentWidget(page);
    Q_EMIT stateChanged(state());
}

void StateView::showContent() {
    showBase(State::Content, m_page);
}

void StateView::showEmpty(const Purpose& purpose) {
    m_empty->setIcon(purpose.icon);
    m_empty->setTexts(purpose.title, purpose.words, purpose.action);
    showBase(State::Empty, m_empty);
}

void StateView::showLoading(const QList<SkeletonPart>& parts) {
    if (!parts.isEmpty()) m_skeleton->setParts(parts);
    showBase(State::Loading, m_skeleton);
}

void StateView::showError(const Failure& failure) {
    m_error->setFailure(failure);
    showBase(State::Error, m_error);
    announce(m_error);
}

void StateView::showLocked(const QString& words, const QString& action) {
    m_lock->setTexts(tr("Locked"), words, action);
    showBase(State::Locked, m_lock);
}

void StateView::setNotice(State state, const Notice& notice) {
    const QString key = keyOf(state);
    if (key.isEmpty()) return;
    m_notices->post(key, notice);
    Q_EMIT stateChanged(this->state());
}

void StateView::clearNotice(State state) {
    m_notices->withdraw(keyOf(state));
    Q_EMIT stateChanged(this->state());
}

void StateView::clearNotices() {
    for (const State state : kNotices)
        clearNotice(state);
}

StateView::State StateView::state() const {
    if (m_base != State::Content) return m_base;
    for (const State state : kNotices)
        if (m_notices->notice(keyOf(state)).has_value()) return state;
    return State::Content;
}

bool StateView::showsContent() const {
    return m_base == State::Content;
}

}  // namespace qd::ui
