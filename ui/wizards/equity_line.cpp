// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wizards/equity_line.h"

#include <QPainter>
#include <QPolygonF>
#include <algorithm>
#include <span>
#include <utility>

namespace qd::ui::wizards {
namespace {

struct Scale {
    double low = 0.0;
    double high = 1.0;
};

Scale scaleOf(std::span<const double> a, std::span<const double> b) {
    Scale scale{a.front(), a.front()};
    for (const auto& values : {a, b})
        for (const double v : values)
            scale = {std::min(scale.low, v), std::max(scale.high, v)};
    if (scale.high <= scale.low) scale.high = scale.low + 1.0;
    return scale;
}

QPolygonF lineOf(std::span<const double> values, const QRectF& box, const Scale& scale) {
    QPolygonF line;
    line.reserve(static_cast<qsizetype>(values.size()));
    const double step = box.width() / static_cast<double>(std::max<std::size_t>(1, values.size() - 1));
    for (std::size_t i = 0; i < values.size(); ++i) {
        const double share = (values[i] - scale.low) / (scale.high - scale.low);
        line.append(QPointF(box.left() + step * static_cast<double>(i), box.bottom() - share * box.height()));
    }
    return line;
}

}  // namespace

EquityLine::EquityLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Equity of the backtest"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void EquityLine::setSeries(std::vector<double> equity, std::vector<double> benchmark) {
    m_equity = std::move(equity);
    m_benchmark = std::move(benchmark);
    update();
}

void EquityLine::paintEvent(QPaintEvent*) {
    if (m_equity.size() < 2) return;
    const Palette& p = m_theme.palette();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF box = QRectF(rect()).adjusted(1.0, 6.0, -1.0, -6.0);
    const Scale scale = scaleOf(m_equity, m_benchmark);
    const double start = lineOf(m_equity, box, scale).first().y();
    painter.setPen(QPen(p.line, 1.0));
    painter.drawLine(QPointF(box.left(), start), QPointF(box.right(), start));
    if (m_benchmark.size() >= 2) {
        painter.setPen(QPen(p.muted, 1.2));
        painter.drawPolyline(lineOf(m_benchmark, box, scale));
    }
    painter.setPen(QPen(p.accent, 1.8));
    painter.drawPolyline(lineOf(m_equity, box, scale));
}

}  // namespace qd::ui::wizards
