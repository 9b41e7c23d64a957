// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/metric_table.h"

#include <QClipboard>
#include <QFontMetricsF>
#include <QGuiApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>

#include "ui/kit/fonts.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::pages::backtests {

namespace {
constexpr int kRow = 22;
constexpr double kGap = 10.0;
constexpr double kWidestHead = 76.0;
constexpr auto kRight = Qt::AlignRight | Qt::AlignVCenter;
}  // namespace

MetricTable::MetricTable(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setAccessibleName(tr("Statistics"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MetricTable::setLines(const QString& strategy, const QString& benchmark,
                           const QList<MetricLine>& lines) {
    m_strategy = strategy;
    m_benchmark = benchmark;
    m_lines = lines;
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

QSize MetricTable::sizeHint() const {
    return {260, (static_cast<int>(m_lines.size()) + 1) * kRow};
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

void MetricTable::paintValues(QPainter& painter, const QRectF& line, const QString& first,
                              const QString& second) const {
    const Columns at = columns();
    drawTabular(painter, QRectF(line.left() + at.room + kGap, line.top(), at.first, line.height()), kRight,
                first);
    if (at.second <= 0.0) return;
    painter.setPen(m_theme.palette().muted);
    drawTabular(painter, QRectF(line.right() - at.second, line.top(), at.second, line.height()), kRight,
                second);
}

void MetricTable::paintLine(QPainter& painter, int row) const {
    const Palette& p = m_theme.palette();
    const MetricLine& item = m_lines.at(row);
    const QRectF line(0.0, (row + 1) * kRow, width(), kRow);
    painter.fillRect(QRectF(0.0, line.top(), width(), 1.0), blend(p.line, p.surface, 0.7));
    const QFont font = ui::font(FontRole::Secondary);
    const double room = columns().room;
    painter.setFont(font);
    painter.setPen(p.muted);
    painter.drawText(QRectF(0.0, line.top(), room, kRow), static_cast<int>(Qt::AlignLeft | Qt::AlignVCenter),
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
    paintValues(painter, QRectF(0.0, 0.0, width(), kRow),
                metrics.elidedText(m_strategy, Qt::ElideRight, at.first),
                metrics.elidedText(m_benchmark, Qt::ElideRight, at.second));
    for (int row = 0; row < m_lines.size(); ++row)
        paintLine(painter, row);
    if (hasFocus()) {
        painter.setPen(QPen(m_theme.palette().accent, 1.0));
        painter.drawRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5));
    }
}

bool MetricTable::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int row = help->pos().y() / kRow - 1;
    if (row < 0 || row >= m_lines.size())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           m_lines.at(row).label + QLatin1Char('\n') + m_lines.at(row).toolTip, this);
    return true;
}

void MetricTable::keyPressEvent(QKeyEvent* event) {
    if (event->matches(QKeySequence::Copy))
        QGuiApplication::clipboard()->setText(tsv());
    else
        QWidget::keyPressEvent(event);
}

}  // namespace qd::ui::pages::backtests
