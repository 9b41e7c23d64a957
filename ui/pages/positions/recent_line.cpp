// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/positions/recent_line.h"

#include <QPainter>
#include <algorithm>
#include <utility>

#include "ui/kit/sparkline.h"

namespace qd::ui::pages::positions {
namespace {
constexpr int kHeight = 56;
constexpr double kMargin = 4.0;
constexpr double kDot = 2.75;
}  // namespace

RecentLine::RecentLine(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void RecentLine::setValues(std::vector<double> values, const QString& words) {
    m_values = std::move(values);
    setAccessibleDescription(words);
    update();
}

QSize RecentLine::sizeHint() const {
    return {240, kHeight};
}

void RecentLine::paintEvent(QPaintEvent*) {
    if (m_values.size() < 2) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = m_theme.palette();
    const QRectF box = QRectF(rect()).adjusted(0.0, kMargin, -kMargin, -kMargin);
    paintSparkline(painter, box, m_values, p.accent);
    const auto [low, high] = std::minmax_element(m_values.begin(), m_values.end());
    const double share = *high > *low ? (m_values.back() - *low) / (*high - *low) : 0.5;
    painter.setPen(Qt::NoPen);
    painter.setBrush(p.accent);
    painter.drawEllipse(QPointF(box.right(), box.bottom() - 1.0 - share * (box.height() - 2.0)), kDot, kDot);
}

}  // namespace qd::ui::pages::positions
