// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/banner.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

#include "ui/kit/accessible_role.h"
#include "ui/kit/buttons.h"
#include "ui/kit/format.h"
#include "ui/kit/labels.h"
#include "ui/kit/space.h"

namespace qd::ui {

Banner::Banner(const Theme& theme, QWidget* parent)
    : QFrame(parent),
      m_theme(theme),
      m_picture(new QLabel(this)),
      m_cause(makeParagraph(TextRole::Strong, {}, this)),
      m_detail(makeParagraph(TextRole::Secondary, {}, this)),
      m_action(makeButton(ButtonRole::Plain, {}, this)),
      m_close(makeButton(ButtonRole::Quiet, tr("Dismiss"), this)) {
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_cause);
    words->addWidget(m_detail);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(space::kCardPadding, 10, 10, 10);
    row->setSpacing(10);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    row->addWidget(m_action, 0, Qt::AlignVCenter);
    row->addWidget(m_close, 0, Qt::AlignVCenter);
    connect(m_action, &QPushButton::clicked, this, &Banner::actionTriggered);
    connect(m_close, &QPushButton::clicked, this, &Banner::dismiss);
    connect(&theme, &Theme::changed, this, &Banner::refresh);
    setAccessibleRole(this, QAccessible::AlertMessage);
    hide();
}

void Banner::showMessage(Severity severity, const QString& cause, const QString& detail,
                         const QString& action) {
    m_severity = severity;
    m_cause->setText(cause);
    m_detail->setText(detail);
    m_detail->setVisible(!detail.isEmpty());
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(severityWord(severity) + QStringLiteral(": ") + cause);
    setAccessibleDescription(detail);
    m_close->setAccessibleName(tr("Dismiss: %1").arg(cause));
    refresh();
    show();
    announce(this);
}

void Banner::showError(const Error& error, const QString& safe, const QString& action) {
    Error cause = error;
    cause.hint.clear();
    QString detail = safe;
    if (!error.hint.empty()) {
        Error hint = error;
        hint.message = error.hint;
        hint.hint.clear();
        if (!detail.isEmpty()) detail += QLatin1Char(' ');
        detail += format::error(hint);
    }
    showMessage(Severity::Hard, format::error(cause), detail, action);
}

void Banner::setDismissible(bool dismissible) {
    m_close->setVisible(dismissible);
}

void Banner::dismiss() {
    hide();
    Q_EMIT dismissed();
}

QString Banner::cause() const {
    return m_cause->text();
}
QString Banner::detail() const {
    return m_detail->text();
}

void Banner::refresh() {
    const QColor colour = severityColour(m_theme.palette(), m_severity);
    m_picture->setPixmap(iconPixmap(severityIcon(m_severity), colour, 16, devicePixelRatioF()));
    update();
}

void Banner::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    const QColor colour = severityColour(p, m_severity);
    // Only what needs somebody is coloured; a note and good news are quiet.
    const bool loud = m_severity == Severity::Warn || m_severity == Severity::Hard;
    const double stroke = p.highContrast ? space::kStrongLine : space::kLine;
    const QColor border = p.highContrast ? colour
                          : loud         ? blend(colour, p.surface, tint::kNoticeLine)
                                         : p.line;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(border, stroke));
    painter.setBrush(p.highContrast ? p.surface : loud ? blend(colour, p.surface, tint::kNotice) : p.raised);
    const double inset = stroke / 2.0;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), space::kRadius,
                            space::kRadius);
}

}  // namespace qd::ui
