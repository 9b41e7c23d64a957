// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/monthly_heatmap.h"

#include <QCoreApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/focus_ring.h"
#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr int kColumns = 13;  ///< twelve months and the total
constexpr int kYearWidth = 44;
constexpr int kHeader = 22;
constexpr int kRow = 26;
constexpr int kTotalGap = 8;
constexpr double kDeepest = 0.42;  ///< share of the colour at full scale: words on it stay readable

}  // namespace

MonthlyHeatmap::MonthlyHeatmap(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_theme(theme), m_emptyText(tr("No monthly returns yet")) {
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Monthly returns"));
    connect(&theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void MonthlyHeatmap::setReturns(const std::vector<MonthlyReturn>& returns) {
    m_years.clear();
    m_order.clear();
    m_row = m_column = -1;
    std::vector<double> sizes;
    for (const MonthlyReturn& r : returns) {
        if (!std::isfinite(r.value) || r.month < 1 || r.month > 12) continue;
        auto [at, fresh] = m_years.try_emplace(r.year);
        if (fresh) at->second.fill(kNaN);
        at->second[static_cast<std::size_t>(r.month - 1)] = r.value;
        sizes.push_back(std::fabs(r.value));
    }
    for (const auto& [year, months] : m_years)
        m_order.insert(m_order.begin(), year);
    // Full colour at the 90th percentile: one crash must not bleach every other month.
    m_scale = 0.05;
    if (!sizes.empty()) {
        const auto at =
            sizes.begin() + static_cast<std::ptrdiff_t>(0.9 * static_cast<double>(sizes.size() - 1));
        std::nth_element(sizes.begin(), at, sizes.end());
        m_scale = std::max(*at, 0.005);
    }
    setAccessibleDescription(m_years.empty() ? m_emptyText : tr("Years: %1").arg(m_years.size()));
    updateGeometry();
    update();
}

std::optional<double> MonthlyHeatmap::yearTotal(int year) const {
    const auto at = m_years.find(year);
    if (at == m_years.end()) return std::nullopt;
    double wealth = 1.0;
    for (const double value : at->second)
        if (std::isfinite(value)) wealth *= 1.0 + value;
    return wealth - 1.0;
}

QByteArray MonthlyHeatmap::csv() const {
    QByteArray out = "year,Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec,total\r\n";
    for (const auto& [year, months] : m_years) {
        out += QByteArray::number(year);
        for (const double value : months)
            out += ',' + (std::isfinite(value) ? QByteArray::number(value, 'g', 12) : QByteArray());
        out += ',' + QByteArray::number(yearTotal(year).value_or(0.0), 'g', 12) + "\r\n";
    }
    return out;
}

void MonthlyHeatmap::setEmptyText(const QString& text) {
    m_emptyText = text;
    update();
}

QSize MonthlyHeatmap::sizeHint() const {
    const int rows = std::max(3, static_cast<int>(m_order.size()));
    return {kYearWidth + kColumns * 56 + kTotalGap, kHeader + rows * kRow};
}

QSize MonthlyHeatmap::minimumSizeHint() const {
    return {kYearWidth + kColumns * 34 + kTotalGap, sizeHint().height()};
}

QRectF MonthlyHeatmap::cellRect(int row, int column) const {
    const double each = (width() - kYearWidth - kTotalGap) / static_cast<double>(kColumns);
    const double left = kYearWidth + each * column + (column == 12 ? kTotalGap : 0);
    return QRectF(left + 1.0, kHeader + row * kRow + 1.0, each - 2.0, kRow - 2.0);
}

void MonthlyHeatmap::paintHeaders(QPainter& painter) const {
    painter.setFont(ui::font(FontRole::LabelStrong));
    painter.setPen(m_theme.palette().muted);
    for (int column = 0; column < kColumns; ++column) {
        QRectF box = cellRect(0, column);
        box.setTop(0.0);
        box.setHeight(kHeader);
        drawTabular(painter, box, Qt::AlignCenter, column == 12 ? tr("Year") : format::month(column + 1));
    }
    for (std::size_t row = 0; row < m_order.size(); ++row)
        drawTabular(painter, QRectF(0.0, kHeader + static_cast<double>(row) * kRow, kYearWidth - 8.0, kRow),
                    Qt::AlignLeft | Qt::AlignVCenter, QString::number(m_order[row]));
}

void MonthlyHeatmap::paintCell(QPainter& painter, const QRectF& rect, double value, double scale,
                               bool total) const {
    const Palette& p = m_theme.palette();
    painter.setPen(Qt::NoPen);
    if (!std::isfinite(value)) {
        painter.setBrush(blend(p.track, p.surface, 0.45));
        painter.drawRoundedRect(rect, 3.0, 3.0);
        return;
    }
    const double depth = std::min(std::fabs(value) / scale, 1.0) * kDeepest;
    painter.setBrush(blend(value >= 0.0 ? p.gain : p.loss, p.surface, p.highContrast ? 0.0 : depth));
    if (p.highContrast) painter.setPen(QPen(p.line, 1.0));
    painter.drawRoundedRect(rect, 3.0, 3.0);
    painter.setPen(p.text);
    painter.setFont(ui::font(total ? FontRole::LabelStrong : FontRole::Label));
    // Whole cell in percent; the unit stands in the card's title, as it would 13 times a line here.
    drawTabular(painter, rect, Qt::AlignCenter,
                format::number(value * 100.0, 1, QLocale(), format::Sign::Always));
}

void MonthlyHeatmap::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& p = m_theme.palette();
    if (m_order.empty()) {
        painter.setFont(ui::font(FontRole::Secondary));
        painter.setPen(p.faint);
        painter.drawText(rect(), static_cast<int>(Qt::AlignCenter) | Qt::TextWordWrap, m_emptyText);
        return;
    }
    paintHeaders(painter);
    for (std::size_t row = 0; row < m_order.size(); ++row) {
        const Year& months = m_years.at(m_order[row]);
        const int at = static_cast<int>(row);
        for (int month = 0; month < 12; ++month)
            paintCell(painter, cellRect(at, month), months[static_cast<std::size_t>(month)], m_scale, false);
        // Years move about √12 times as far as months.
        paintCell(painter, cellRect(at, 12), yearTotal(m_order[row]).value_or(kNaN), m_scale * 3.46, true);
    }
    if (hasFocus() && m_row < 0) paintFocusRing(painter, rect(), p);
    if (hasFocus() && m_row >= 0) {
        painter.setPen(QPen(p.accent, 2.0));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(cellRect(m_row, m_column), 3.0, 3.0);
    }
}

QString MonthlyHeatmap::cellSentence(int row, int column) const {
    if (row < 0 || row >= static_cast<int>(m_order.size()) || column < 0 || column >= kColumns) return {};
    const int year = m_order[static_cast<std::size_t>(row)];
    const double value =
        column == 12 ? yearTotal(year).value_or(kNaN) : m_years.at(year)[static_cast<std::size_t>(column)];
    const QString when = column == 12 ? QString::number(year)
                                      : format::month(column + 1) + QLatin1Char(' ') + QString::number(year);
    return when + QStringLiteral(" \u00B7 ") + format::percent(value, 2, QLocale(), format::Sign::Always);
}

bool MonthlyHeatmap::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip) return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    for (int row = 0; row < static_cast<int>(m_order.size()); ++row)
        for (int column = 0; column < kColumns; ++column)
            if (cellRect(row, column).contains(help->pos())) {
                QToolTip::showText(help->globalPos(), cellSentence(row, column), this);
                return true;
            }
    QToolTip::hideText();
    return true;
}

void MonthlyHeatmap::keyPressEvent(QKeyEvent* event) {
    const int rows = static_cast<int>(m_order.size());
    if (rows == 0) return QWidget::keyPressEvent(event);
    int row = std::max(0, m_row);
    int column = std::max(0, m_column);
    switch (event->key()) {
        case Qt::Key_Left:
            column -= m_column >= 0 ? 1 : 0;
            break;
        case Qt::Key_Right:
            column += m_column >= 0 ? 1 : 0;
            break;
        case Qt::Key_Up:
            --row;
            break;
        case Qt::Key_Down:
            row += m_row >= 0 ? 1 : 0;
            break;
        default:
            return QWidget::keyPressEvent(event);
    }
    m_row = std::clamp(row, 0, rows - 1);
    m_column = std::clamp(column, 0, kColumns - 1);
    setAccessibleDescription(cellSentence(m_row, m_column));
    update();
}

}  // namespace qd::ui::charts
