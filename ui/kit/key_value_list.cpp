// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/key_value_list.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {
namespace {
constexpr int kRow = 22;
constexpr double kGap = 12.0;
constexpr double kLeastValue = 0.45;  ///< share of the width that a value can always claim
}  // namespace

KeyValueList::KeyValueList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Facts"));
    setAccessibleRole(this, QAccessible::List);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void KeyValueList::setItems(const QList<KeyValue>& items) {
    m_items = items;
    m_current = -1;
    QStringList lines;
    for (const KeyValue& item : items)
        lines.append(item.key + QStringLiteral(": ") + item.value);
    setAccessibleDescription(lines.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QSize KeyValueList::sizeHint() const {
    return {240, static_cast<int>(m_items.size()) * kRow};
}
QSize KeyValueList::minimumSizeHint() const {
    return {120, sizeHint().height()};
}

int KeyValueList::rowAt(const QPoint& position) const {
    const int row = position.y() / kRow;
    return row >= 0 && row < m_items.size() ? row : -1;
}

void KeyValueList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int row = 0; row < m_items.size(); ++row)
        paintRow(painter, row);
}

void KeyValueList::paintRow(QPainter& painter, int row) const {
    const Palette& p = m_theme.palette();
    const KeyValue& item = m_items.at(row);
    const QRectF line(0.0, row * kRow, width(), kRow);
    if (row == m_current && hasFocus()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(p.raised);
        painter.drawRoundedRect(line, space::kControlRadius, space::kControlRadius);
    }
    const QFont keyFont = ui::font(FontRole::Secondary);
    const QFont valueFont = ui::font(item.code ? FontRole::CodeSmall : FontRole::Secondary);
    const double keyWidth = QFontMetricsF(keyFont).horizontalAdvance(item.key);
    const double wanted = tabularWidth(valueFont, item.value);
    const double room = line.width() - kGap;
    const double valueWidth = std::min(wanted + 1.0, std::max(room - keyWidth, room * kLeastValue));
    painter.setFont(keyFont);
    painter.setPen(p.muted);
    const double keyRoom = room - valueWidth;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const double keyLeft = mirrored ? width() - keyRoom : 0.0;
    painter.drawText(QRectF(keyLeft, line.top(), keyRoom, kRow),
                     static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetricsF(keyFont).elidedText(item.key, Qt::ElideRight, keyRoom));
    painter.setFont(valueFont);
    painter.setPen(inkColour(p, item.ink));
    drawTabular(painter, QRectF(mirrored ? 0.0 : line.right() - valueWidth, line.top(), valueWidth, kRow),
                (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter, item.value);
}

bool KeyValueList::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = rowAt(help->pos());
    if (row < 0) {
        QToolTip::hideText();
    } else {
        const KeyValue& item = m_items.at(row);
        QToolTip::showText(help->globalPos(), item.toolTip.isEmpty() ? item.value : item.toolTip, this);
    }
    return true;
}

void KeyValueList::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    m_current = rowAt(event->position().toPoint());
    update();
}

void KeyValueList::keyPressEvent(QKeyEvent* event) {
    const int last = static_cast<int>(m_items.size()) - 1;
    if (event->matches(QKeySequence::Copy) && m_current >= 0) {
        const KeyValue& item = m_items.at(m_current);
        QGuiApplication::clipboard()->setText(item.toolTip.isEmpty() ? item.value : item.toolTip);
    } else if (event->key() == Qt::Key_Down && last >= 0) {
        m_current = std::min(m_current + 1, last);
    } else if (event->key() == Qt::Key_Up && last >= 0) {
        m_current = std::max(m_current - 1, 0);
    } else {
        QWidget::keyPressEvent(event);
        return;
    }
    update();
}

}  // namespace qd::ui
