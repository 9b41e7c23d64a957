// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/metric_table.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>
#include <cmath>

#include "ui/kit/accessible_role.h"
#include "ui/kit/fonts.h"
#include "ui/kit/metric_trigger.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kRow = 22;
constexpr double kGap = 10.0;
constexpr double kWidestHead = 76.0;
}  // namespace

MetricTable::MetricTable(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setAccessibleRole(this, QAccessible::Table);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Statistics"));
    auto* trigger = new MetricTrigger(
        theme, this, [this](const QPoint& at) { return metricAt(at); }, [this] { return currentMetric(); });
    connect(trigger, &MetricTrigger::explainRequested, this, &MetricTable::explainRequested);
    connect(trigger, &MetricTrigger::guideRequested, this, &MetricTable::guideRequested);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MetricTable::setLines(const QString& strategy, const QString& benchmark,
                           const QList<MetricLine>& lines) {
    m_strategy = strategy;
    m_benchmark = benchmark;
    m_lines = lines;
    m_current = std::min(m_current, static_cast<int>(lines.size()) - 1);
    setAccessibleDescription(tsv());
    updateGeometry();
    update();
}

QString MetricTable::tsv() const {
    QStringList out{QStringList{tr("Metric"), m_strategy, m_benchmark}.join(QLatin1Char('\t')).trimmed()};
    for (const MetricLine& line : m_lines)
        out.append(QStringList{line.label, line.strategy, line.benchmark}.join(QLatin1Char('\t')).trimmed());
    return out.join(QLatin1Char('\n'));
}

int MetricTable::rowHeight() const {
    return std::max(kRow, QFontMetrics(ui::font(FontRole::Secondary)).height() + 4);
}

QSize MetricTable::sizeHint() const {
    return {260, (static_cast<int>(m_lines.size()) + 1) * rowHeight()};
}

std::optional<MetricSpot> MetricTable::spotOf(int row) const {
    if (row < 0 || row >= m_lines.size() || m_lines.at(row).facts.isEmpty()) return std::nullopt;
    return MetricSpot{m_lines.at(row).facts, QRect(0, (row + 1) * rowHeight(), width(), rowHeight())};
}

std::optional<MetricSpot> MetricTable::metricAt(const QPoint& position) const {
    return spotOf(position.y() / rowHeight() - 1);
}

std::optional<MetricSpot> MetricTable::currentMetric() const {
    return spotOf(m_current);
}

double MetricTable::columnWidth(const QString& head, QString MetricLine::*value) const {
    const QFont values = ui::font(FontRole::Secondary);
    double width =
        std::min(kWidestHead, QFontMetricsF(ui::font(FontRole::LabelStrong)).horizontalAdvance(head));
    for (const MetricLine& line : m_lines)
        width = std::max(width, tabularWidth(values, line.*value));
    return std::ceil(width) + 1.0;
}

MetricTable::Columns MetricTable::columns() const {
    Columns out;
    out.first = columnWidth(m_strategy, &MetricLine::strategy);
    out.second = m_benchmark.isEmpty() ? 0.0 : columnWidth(m_benchmark, &MetricLine::benchmark);
    out.room = width() - out.first - kGap - (out.second > 0.0 ? out.second + kGap : 0.0);
    return out;
}

/// `line` mirrored where the layout is: names at the leading edge, values at the trailing one.
void MetricTable::paintValues(QPainter& painter, const QRectF& line, const QString& first,
                              const QString& second) const {
    const Columns at = columns();
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const auto place = [&](double left, double width) {
        return QRectF(mirrored ? line.right() - left - width : line.left() + left, line.top(), width,
                      line.height());
    };
    const auto end = (mirrored ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter;
    drawTabular(painter, place(at.room + kGap, at.first), end, first);
    if (at.second <= 0.0) return;
    painter.setPen(m_theme.palette().muted);
    drawTabular(painter, place(line.width() - at.second, at.second), end, second);
}

void MetricTable::paintLine(QPainter& painter, int row) const {
    const Palette& p = m_theme.palette();
    const MetricLine& item = m_lines.at(row);
    const double height = rowHeight();
    const QRectF line(0.0, (row + 1) * height, width(), height);
    if (row == m_current && hasFocus()) painter.fillRect(line, p.raised);
    painter.fillRect(QRectF(0.0, line.top(), width(), 1.0), blend(p.line, p.surface, 0.7));
    const QFont font = ui::font(FontRole::Secondary);
    const double room = columns().room;
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    painter.setFont(font);
    painter.setPen(p.muted);
    painter.drawText(QRectF(mirrored ? width() - room : 0.0, line.top(), room, height),
                     static_cast<int>((mirrored ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter),
                     QFontMetricsF(font).elidedText(item.label, Qt::ElideRight, room));
    painter.setPen(p.text);
    paintValues(painter, line, item.strategy, item.benchmark);
}

void MetricTable::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const QFont heads = ui::font(FontRole::LabelStrong);
    const QFontMetricsF metrics(heads);
    const Columns at = columns();
    painter.setFont(heads);
    painter.setPen(m_theme.palette().muted);
    paintValues(painter, QRectF(0.0, 0.0, width(), rowHeight()),
                metrics.elidedText(m_strategy, Qt::ElideRight, at.first),
                metrics.elidedText(m_benchmark, Qt::ElideRight, at.second));
    for (int row = 0; row < m_lines.size(); ++row)
        paintLine(painter, row);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.palette().accent, 1.0));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

void MetricTable::walkTo(int row) {
    if (m_lines.isEmpty()) return;
    m_current = std::clamp(row, 0, static_cast<int>(m_lines.size()) - 1);
    const MetricLine& line = m_lines.at(m_current);
    setAccessibleName(tr("Statistics, %1: %2").arg(line.label, line.strategy));
    announce(this);
    update();
}

void MetricTable::mousePressEvent(QMouseEvent* event) {
    const int row = event->pos().y() / rowHeight() - 1;
    if (row >= 0 && row < m_lines.size()) walkTo(row);
    QWidget::mousePressEvent(event);
}

void MetricTable::focusInEvent(QFocusEvent* event) {
    QWidget::focusInEvent(event);
    if (m_current < 0 && !m_lines.isEmpty()) m_current = 0;
    update();
}

void MetricTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(tsv());
    else if (event->key() == Qt::Key_Up && m_current > 0)
        walkTo(m_current - 1);
    else if (event->key() == Qt::Key_Down && m_current + 1 < m_lines.size())
        walkTo(m_current + 1);
    else if (event->key() == Qt::Key_Home)
        walkTo(0);
    else if (event->key() == Qt::Key_End)
        walkTo(static_cast<int>(m_lines.size()) - 1);
    else
        QWidget::keyPressEvent(event);
}

}  // namespace qd::ui::pages::backtests
