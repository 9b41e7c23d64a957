// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/choice_card.h"

#include <QFontMetricsF>
#include <QKeyEvent>
#include <QPainter>

#include "ui/kit/chip.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"
#include "ui/wizards/mirrored.h"

namespace qd::ui::wizards {
namespace {
constexpr int kHeight = 72;
constexpr double kTextLeft = 52.0;
constexpr double kTextRight = 40.0;
}  // namespace

ChoiceCard::ChoiceCard(const Theme& theme, Icon icon, const QString& title, const QString& sentence,
                       QWidget* parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_sentence(sentence) {
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(sentence);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void ChoiceCard::setChip(const QString& chip) {
    m_chip = chip;
    update();
}

QSize ChoiceCard::sizeHint() const {
    return {420, kHeight};
}

void ChoiceCard::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    update();
}

void ChoiceCard::keyPressEvent(QKeyEvent* event) {
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && !isCheckable() && event->modifiers() == Qt::NoModifier) return click();
    QAbstractButton::keyPressEvent(event);
}

void ChoiceCard::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    update();
}

void ChoiceCard::paintEvent(QPaintEvent*) {
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool right = layoutDirection() == Qt::RightToLeft;
    const bool lit = hasFocus() || isChecked();
    painter.setPen(QPen(lit ? p.accent : underMouse() ? p.control : p.line, p.highContrast ? 2.0 : 1.0));
    painter.setBrush(underMouse() && isEnabled() ? p.raised : p.surface);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::kRadius, space::kRadius);
    paintMark(painter, mirrored(*this, QRectF(16.0, (height() - 20.0) / 2.0, 20.0, 20.0)));

    const QFont titleFont = ui::font(FontRole::BodyStrong);
    const double room = width() - kTextLeft - kTextRight;
    const QFont sentenceFont = ui::font(FontRole::Secondary);
    const QFontMetricsF metrics(sentenceFont);
    const bool oneLine = metrics.horizontalAdvance(m_sentence) <= room;
    const double top = oneLine ? 16.0 : 9.0;
    painter.setFont(titleFont);
    painter.setPen(isEnabled() ? p.text : p.faint);
    painter.drawText(mirrored(*this, QRectF(kTextLeft, top, room, 20.0)),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter), text());
    if (!m_chip.isEmpty()) {
        const double after = kTextLeft + QFontMetricsF(titleFont).horizontalAdvance(text()) + 10.0;
        paintChip(painter, mirrored(*this, QRectF(after, top + 1.0, width() - kTextRight - after, 18.0)),
                  right ? Qt::AlignRight : Qt::AlignLeft, p, Severity::Neutral, m_chip);
    }
    painter.setFont(sentenceFont);
    painter.setPen(isEnabled() ? p.muted : p.faint);
    painter.drawText(mirrored(*this, QRectF(kTextLeft, top + 21.0, room, 36.0)),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignTop) | Qt::TextWordWrap, m_sentence);
    if (!isCheckable()) {
        const QRectF box(width() - 30.0, (height() - 16.0) / 2.0, 16.0, 16.0);
        painter.drawPixmap(
            mirrored(*this, box).topLeft(),
            iconPixmap(right ? Icon::ChevronLeft : Icon::ChevronRight, p.muted, 16, devicePixelRatioF()));
    }
}

void ChoiceCard::paintMark(QPainter& painter, const QRectF& box) const {
    const Palette& p = m_theme.palette();
    if (!isCheckable()) {
        painter.drawPixmap(box.topLeft(), iconPixmap(m_icon, p.accent, 20, devicePixelRatioF()));
        return;
    }
    const QRectF ring = box.adjusted(2.5, 2.5, -2.5, -2.5);
    painter.setPen(QPen(isChecked() ? p.accent : p.control, 1.0));
    painter.setBrush(isChecked() ? p.accent : p.canvas);
    painter.drawEllipse(ring);
    if (!isChecked()) return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.onAccent);
    painter.drawEllipse(ring.adjusted(4.0, 4.0, -4.0, -4.0));
}

}  // namespace qd::ui::wizards
