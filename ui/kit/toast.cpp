// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toast.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/labels.h"
#include "ui/kit/motion.h"
#include "ui/kit/space.h"

namespace qd::ui {

Toast::Toast(const Theme& theme, Severity severity, const QString& text, QWidget* parent)
    : OverlayFrame(theme, parent),
      m_severity(severity),
      m_text(text),
      m_picture(new QLabel(this)),
      m_words(makeLabel(TextRole::Body, text, this)),
      m_count(makeLabel(TextRole::Secondary, {}, this)),
      m_action(makeButton(ButtonRole::Plain, {}, this)),
      m_close(new IconButton(theme, Icon::Close, tr("Dismiss"), this)) {
    m_words->setWordWrap(true);
    m_picture->setFixedSize(space::kIcon, space::kControlHeight);
    m_words->setMinimumHeight(space::kControlHeight);
    m_words->setAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_count->setMinimumHeight(space::kControlHeight);
    m_count->hide();
    m_action->hide();
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kWide, space::kStep, space::kStep, space::kStep);
    row->setSpacing(space::kStep);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
    row->addWidget(m_count, 0, Qt::AlignTop);
    row->addWidget(m_action, 0, Qt::AlignTop);
    row->addWidget(m_close, 0, Qt::AlignTop);
    m_stay.setSingleShot(true);
    m_stay.setInterval(motion::kToastStayMs);
    connect(&m_stay, &QTimer::timeout, this, &Toast::runOut);
    connect(m_close, &QToolButton::clicked, this, &Toast::finished);
    connect(m_action, &QPushButton::clicked, this, [this] {
        const std::function<void()> run = std::exchange(m_run, nullptr);
        Q_EMIT finished();
        if (run) run();
    });
    connect(&theme, &Theme::changed, this, &Toast::refresh);
    setAccessibleRole(this, QAccessible::AlertMessage);
    if (severity != Severity::Hard) m_stay.start();
    refresh();
}

void Toast::setAction(const QString& label, std::function<void()> run) {
    m_run = std::move(run);
    m_action->setText(label);
    m_action->setVisible(!label.isEmpty());
    refresh();
}

void Toast::repeat() {
    ++m_times;
    if (m_severity != Severity::Hard) m_stay.start();
    refresh();
}

void Toast::takeFocus() {
    QWidget* first = m_action->isVisibleTo(this) ? static_cast<QWidget*>(m_action) : m_close;
    first->setFocus(Qt::ShortcutFocusReason);
}

void Toast::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape)
        Q_EMIT finished();
    else
        OverlayFrame::keyPressEvent(event);
}

void Toast::runOut() {
    // Not from under the pointer, and not while somebody is about to take the button.
    if (underMouse() || isAncestorOf(window()->focusWidget()))
        m_stay.start();
    else
        Q_EMIT finished();
}

void Toast::refresh() {
    const QColor colour = severityColour(theme().palette(), m_severity);
    m_picture->setPixmap(iconPixmap(severityIcon(m_severity), colour, space::kIcon, devicePixelRatioF()));
    m_count->setText(QStringLiteral("\u00D7%1").arg(m_times));
    m_count->setVisible(m_times > 1);
    setAccessibleName(severityWord(m_severity) + QStringLiteral(": ") + m_text);
    setAccessibleDescription(m_times > 1 ? tr("%n time(s)", nullptr, m_times) : QString());
    m_close->setAccessibleName(tr("Dismiss: %1").arg(m_text));
    m_action->setAccessibleName(m_action->text() + QStringLiteral(": ") + m_text);
}

}  // namespace qd::ui
