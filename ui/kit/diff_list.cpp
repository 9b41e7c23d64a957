// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/diff_list.h"

#include <QClipboard>
#include <QFontMetrics>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/space.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui {
namespace {

constexpr int kHeader = 22;
constexpr int kRow = 26;
constexpr int kGap = 12;
constexpr int kLeastName = 60;

int widest(const QFont& font, const QString& head, const QList<DiffValue>& rows, QString DiffValue::*text) {
    double width = tabularWidth(ui::font(FontRole::Label), head);
    for (const DiffValue& row : rows)
        width = std::max(width, tabularWidth(font, row.*text));
    return static_cast<int>(std::ceil(width)) + 1;
}

}  // namespace

DiffList::DiffList(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Before and after"));
    setAccessibleRole(this, QAccessible::List);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void DiffList::setRows(const QList<DiffValue>& rows) {
    m_rows = rows;
    m_current = -1;
    QStringList all;
    for (const DiffValue& row : rows)
        all.append(sentence(row));
    setAccessibleDescription(all.join(QStringLiteral("; ")));
    updateGeometry();
    update();
}

QString DiffList::sentence(const DiffValue& row) const {
    return tr("%1: before %2, after %3, difference %4").arg(row.name, row.before, row.after, row.delta);
}

QSize DiffList::sizeHint() const {
    return {280, kHeader + static_cast<int>(m_rows.size()) * kRow};
}
QSize DiffList::minimumSizeHint() const {
    const Columns c = columns();
    return {kLeastName + 3 * kGap + c.before + c.after + c.delta, sizeHint().height()};
}

DiffList::Columns DiffList::columns() const {
    const QFont font = ui::font(FontRole::Secondary);
    Columns c{0, widest(font, tr("Before"), m_rows, &DiffValue::before),
              widest(font, tr("After"), m_rows, &DiffValue::after),
              widest(font, QStringLiteral("\u0394"), m_rows, &DiffValue::delta)};
    c.name = std::max(0, width() - 3 * kGap - c.before - c.after - c.delta);
    return c;
}

void DiffList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Columns c = columns();
    paintHeader(painter, c);
    for (int row = 0; row < m_rows.size(); ++row)
        paintRow(painter, row, c);
}

void DiffList::paintHeader(QPainter& painter, const Columns& c) const {
    const Palette& p = m_theme.palette();
    painter.setFont(ui::font(FontRole::Label));
    painter.setPen(p.muted);
    int x = c.name + kGap;
    const auto head = [&](const QString& words, int width) {
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(x, 0, width, kHeader - 2));
        const auto align = layoutDirection() == Qt::RightToLeft ? Qt::AlignLeft : Qt::AlignRight;
        drawTabular(painter, QRectF(place), align | Qt::AlignVCenter, words);
        x += width + kGap;
    };
    head(tr("Before"), c.before);
    head(tr("After"), c.after);
    head(QStringLiteral("\u0394"), c.delta);
    painter.fillRect(QRect(0, kHeader - 1, width(), 1), p.line);
}

void DiffList::paintRow(QPainter& painter, int row, const Columns& c) const {
    const Palette& p = m_theme.palette();
    const DiffValue& value = m_rows.at(row);
    const QRect line(0, kHeader + row * kRow, width(), kRow);
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    if (row == m_current && hasFocus()) painter.fillRect(line, p.raised);
    const QFont font = ui::font(FontRole::Secondary);
    painter.setFont(font);
    painter.setPen(p.muted);
    const QRect name = QStyle::visualRect(layoutDirection(), rect(), QRect(0, line.top(), c.name, kRow));
    painter.drawText(name, static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
                     QFontMetrics(font).elidedText(value.name, Qt::ElideRight, c.name));
    int x = c.name + kGap;
    const auto number = [&](const QString& text, int width, const QColor& ink) {
        painter.setPen(ink);
        const QRect place = QStyle::visualRect(layoutDirection(), rect(), QRect(x, line.top(), width, kRow));
        const auto align = mirrored ? Qt::AlignLeft : Qt::AlignRight;
        drawTabular(painter, QRectF(place), align | Qt::AlignVCenter, text);
        x += width + kGap;
    };
    number(value.before, c.before, p.muted);
    number(value.after, c.after, value.changed ? p.text : p.muted);
    number(value.delta, c.delta, value.changed ? inkColour(p, value.ink) : p.faint);
    painter.fillRect(QRect(0, line.bottom(), width(), 1), blend(p.line, p.surface, tint::kDisabled));
    if (row == m_current && hasFocus()) paintRowFocus(painter, line, p);
}

void DiffList::moveTo(int row) {
    m_current = std::clamp(row, -1, static_cast<int>(m_rows.size()) - 1);
    if (m_current >= 0) setToolTip(sentence(m_rows.at(m_current)));
    update();
}

void DiffList::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy) && m_current >= 0) {
        const DiffValue& row = m_rows.at(m_current);
        QGuiApplication::clipboard()->setText(
            QStringList{row.name, row.before, row.after, row.delta}.join(QLatin1Char('\t')));
    } else if (event->key() == Qt::Key_Down) {
        moveTo(m_current + 1);
    } else if (event->key() == Qt::Key_Up) {
        moveTo(std::max(0, m_current - 1));
    } else {
        QWidget::keyPressEvent(event);
    }
}

void DiffList::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    const int row = (event->position().toPoint().y() - kHeader) / kRow;
    moveTo(event->position().toPoint().y() < kHeader || row >= m_rows.size() ? -1 : row);
}

}  // namespace qd::ui
