// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tabular_label.h"

#include <QFontMetrics>
#include <QPainter>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {

QColor inkColour(const Palette& p, TabularLabel::Ink ink) {
    switch (ink) {
        case TabularLabel::Ink::Muted:
            return p.muted;
        case TabularLabel::Ink::Faint:
            return p.faint;
        case TabularLabel::Ink::Accent:
            return p.accent;
        case TabularLabel::Ink::Gain:
            return p.gain;
        case TabularLabel::Ink::Loss:
            return p.loss;
        case TabularLabel::Ink::Ok:
            return p.ok;
        case TabularLabel::Ink::Warn:
            return p.warn;
        case TabularLabel::Ink::Hard:
            return p.hard;
        case TabularLabel::Ink::Text:
            break;
    }
    return p.text;
}

TabularLabel::TabularLabel(const Theme& theme, FontRole role, const QString& text, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_role(role) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleRole(this, QAccessible::StaticText);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
    setText(text);
}

void TabularLabel::setText(const QString& text) {
    if (text == m_text) return;
    m_text = text;
    setAccessibleName(text);
    updateGeometry();
    update();
}

void TabularLabel::setInk(Ink ink) {
    m_ink = ink;
    update();
}

void TabularLabel::setFontRole(FontRole role) {
    m_role = role;
    updateGeometry();
    update();
}

void TabularLabel::setAlignment(Qt::Alignment alignment) {
    m_alignment = alignment;
    update();
}

QSize TabularLabel::sizeHint() const {
    const QFont f = ui::font(m_role);
    return {static_cast<int>(std::ceil(tabularWidth(f, m_text))) + 1, QFontMetrics(f).height() + 2};
}

QSize TabularLabel::minimumSizeHint() const {
    return {0, sizeHint().height()};
}

void TabularLabel::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setFont(ui::font(m_role));
    painter.setPen(inkColour(m_theme.palette(), m_ink));
    drawTabular(painter, QRectF(rect()), m_alignment, m_text);
}

}  // namespace qd::ui
