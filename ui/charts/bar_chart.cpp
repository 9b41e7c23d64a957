// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/bar_chart.h"

#include <QMenu>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/charts/chart_label.h"
#include "ui/kit/space.h"

namespace qd::ui::charts {

BarChart::BarChart(const Theme& theme, QWidget* parent)
    : ItemChart(theme, tr("Bar chart"), tr("Nothing to compare yet"), parent),
      m_bar(new QScrollBar(Qt::Vertical, this)) {
    m_bar->hide();
    m_bar->setFocusPolicy(Qt::NoFocus);
    m_bar->setAccessibleName(tr("Scroll the bars"));
    connect(m_bar, &QScrollBar::valueChanged, this, &BarChart::scrollTo);
    connect(this, &ItemChart::currentChanged, this, [this](int point) {
        if (point >= 0) showCategory(point / std::max(1, seriesCount()));
    });
}

void BarChart::setData(BarPtr data) {
    m_given = std::move(data);
    m_options.first = 0;
    if (m_given && !m_given->title.isEmpty()) setAccessibleName(m_given->title);
    arrange();
}

void BarChart::arrange() {
    m_data = arrangeBars(m_given, m_order, m_most, tr("Others"));
    inputReplaced();
}

void BarChart::setOrientation(BarOrientation orientation) {
    m_options.orientation = orientation;
    m_bar->setOrientation(orientation == BarOrientation::Horizontal ? Qt::Vertical : Qt::Horizontal);
    redraw();
}
void BarChart::setStacked(bool on) {
    m_options.stacked = on;
    redraw();
}
void BarChart::setValueLabels(bool on) {
    m_options.valueLabels = on;
    redraw();
}
void BarChart::setOrder(BarOrder order) {
    m_order = order;
    arrange();
}
void BarChart::setMost(int most) {
    m_most = std::max(0, most);
    arrange();
}

bool BarChart::isEmpty() const {
    return !m_data || m_data->categories.isEmpty() || m_data->series.empty();
}

int BarChart::seriesCount() const {
    return m_data ? static_cast<int>(m_data->series.size()) : 0;
}

int BarChart::pointCount() const {
    return isEmpty() ? 0 : static_cast<int>(m_data->categories.size()) * seriesCount();
}

QRectF BarChart::insideOf(const QRectF& bounds, bool withBar) const {
    QRectF inner = bounds.adjusted(space::kCardPadding, 0.0, -space::kCardPadding, -6.0);
    if (!withBar) return inner;
    const double thick = m_bar->sizeHint().width();
    if (m_options.orientation == BarOrientation::Vertical)
        inner.setBottom(inner.bottom() - m_bar->sizeHint().height());
    else if (mirrored())
        inner.setLeft(inner.left() + thick);
    else
        inner.setRight(inner.right() - thick);
    return inner;
}

BarOptions BarChart::options() const {
    BarOptions options = m_options;
    options.mirrored = mirrored();
    return options;
}

const BarLayout& BarChart::layoutNow() const {
    if (sizeIsNew() || !m_layout)
        m_layout =
            isEmpty() ? BarLayout() : layoutBars(*m_data, insideOf(ground(), !m_bar->isHidden()), options());
    return *m_layout;
}

void BarChart::layoutChanged() {
    m_layout.reset();
    placeScrollBar();
}

void BarChart::placeScrollBar() {
    const int count = isEmpty() ? 0 : static_cast<int>(m_data->categories.size());
    const int fits = count > 0 ? barCapacity(*m_data, insideOf(ground(), true), options()) : 0;
    const bool needed = count > 0 && barCapacity(*m_data, insideOf(ground(), false), options()) < count;
    m_bar->setVisible(needed);
    if (!needed) {
        m_options.first = 0;
        return;
    }
    const QSignalBlocker quiet(m_bar);
    m_bar->setRange(0, std::max(0, count - fits));
    m_bar->setPageStep(fits);
    m_options.first = std::clamp(m_options.first, 0, m_bar->maximum());
    m_bar->setValue(m_options.first);
    const QRect whole = ground().toAlignedRect();
    const QSize hint = m_bar->sizeHint();
    if (m_options.orientation == BarOrientation::Vertical)
        m_bar->setGeometry(whole.left(), whole.bottom() + 1 - hint.height(), whole.width(), hint.height());
    else
        m_bar->setGeometry(mirrored() ? whole.left() : whole.right() + 1 - hint.width(), whole.top(),
                           hint.width(), whole.height());
}

void BarChart::scrollTo(int first) {
    if (first == m_options.first) return;
    m_options.first = first;
    redraw();
}

void BarChart::showCategory(int category) {
    const BarLayout& l = layoutNow();
    if (category < l.first)
        scrollTo(category);
    else if (category >= l.first + l.shown)
        scrollTo(category - l.shown + 1);
}

void BarChart::wheelEvent(QWheelEvent* event) {
    if (m_bar->isHidden()) return ItemChart::wheelEvent(event);
    m_wheel += event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
    constexpr int kNotch = 120;
    constexpr int kStep = 3;
    const int notches = m_wheel / kNotch;
    m_wheel -= notches * kNotch;
    if (notches != 0) m_bar->setValue(m_bar->value() - notches * kStep);
    event->accept();
}

void BarChart::paintGround(QPainter& painter, const QRectF& bounds) const {
    if (bounds == ground()) return paintBars(painter, *m_data, layoutNow(), palette());
    paintBars(painter, *m_data, layoutBars(*m_data, insideOf(bounds, false), options()), palette());
}

QString BarChart::sentence(int point) const {
    if (point < 0 || point >= pointCount()) return {};
    const int category = point / seriesCount();
    const int series = point % seriesCount();
    const double value = m_data->at(category, series);
    const double limit = m_data->limitOf(category);
    QStringList parts{m_data->categories.at(category)};
    const QString name =
        seriesCount() > 1 ? m_data->series[static_cast<std::size_t>(series)].name : m_data->valueName;
    const QString text = std::isfinite(value) ? barText(*m_data, value) : tr("no value");
    parts.append(name.isEmpty() ? text : name + QLatin1Char(' ') + text);
    if (m_options.stacked && seriesCount() > 1)
        parts.append(tr("total %1").arg(barText(*m_data, m_data->total(category))));
    if (std::isfinite(limit)) {
        const QString limitName = m_data->limitName.isEmpty() ? tr("limit") : m_data->limitName;
        parts.append(limitName + QLatin1Char(' ') + barText(*m_data, limit));
        const double reach = m_options.stacked ? m_data->total(category) : value;
        if (limit * reach > 0.0 && std::fabs(reach) > std::fabs(limit)) parts.append(tr("beyond the limit"));
    }
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString BarChart::summary() const {
    const int count = static_cast<int>(m_data->categories.size());
    QStringList parts;
    if (!m_data->valueName.isEmpty()) parts.append(m_data->valueName);
    parts.append(tr("%n bar(s)", nullptr, count));
    const BarLayout& l = layoutNow();
    if (l.shown < count) parts.append(tr("%1 to %2 shown").arg(l.first + 1).arg(l.first + l.shown));
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString BarChart::chartTitle() const {
    return m_data ? m_data->title : QString();
}

QRectF BarChart::pointRect(int point) const {
    const BarLayout& l = layoutNow();
    const auto at = static_cast<std::size_t>(point - l.first * seriesCount());
    if (point < l.first * seriesCount() || at >= l.bars.size()) return {};
    return l.bars[at].box.adjusted(-2.0, -2.0, 2.0, 2.0);
}

int BarChart::pointAt(const QPointF& at) const {
    const BarLayout& l = layoutNow();
    int nearest = -1;
    for (std::size_t i = 0; i < l.bars.size(); ++i) {
        const QRectF& box = l.bars[i].box;
        if (box.adjusted(-1.0, -1.0, 1.0, 1.0).contains(at))
            return l.first * seriesCount() + static_cast<int>(i);
        // Beside a short bar its whole strip counts.
        const bool level = l.orientation == BarOrientation::Horizontal
                               ? at.y() >= box.top() - 1.0 && at.y() <= box.bottom() + 1.0
                               : at.x() >= box.left() - 1.0 && at.x() <= box.right() + 1.0;
        if (level && nearest < 0) nearest = l.first * seriesCount() + static_cast<int>(i);
    }
    return l.bounds.contains(at) ? nearest : -1;
}

int BarChart::stepped(int from, Direction direction) const {
    const int series = seriesCount();
    const int count = static_cast<int>(m_data->categories.size());
    if (direction == Direction::Last) return count * series - 1;
    if (direction == Direction::First || from < 0) return 0;
    int category = from / series;
    int at = from % series;
    const bool across = m_options.orientation == BarOrientation::Horizontal;
    const bool onward = direction == Direction::Right || direction == Direction::Down;
    const bool alongCategories = across == (direction == Direction::Up || direction == Direction::Down);
    if (alongCategories || series == 1)
        category = std::clamp(category + (onward ? 1 : -1), 0, count - 1);
    else
        at = std::clamp(at + (onward ? 1 : -1), 0, series - 1);
    return category * series + at;
}

ChartTable BarChart::table() const {
    ChartTable out;
    if (isEmpty()) return out;
    out.columns.append(tr("Category"));
    for (const BarSeries& series : m_data->series)
        out.columns.append(series.name.isEmpty() ? m_data->valueName : series.name);
    const bool limits = std::any_of(m_data->limits.begin(), m_data->limits.end(),
                                    [](double limit) { return std::isfinite(limit); });
    if (limits) out.columns.append(m_data->limitName.isEmpty() ? tr("Limit") : m_data->limitName);
    out.rows = static_cast<int>(m_data->categories.size());
    out.raw = [data = m_data](int row, int column) -> QVariant {
        if (column == 0) return data->categories.at(row);
        return column <= static_cast<int>(data->series.size()) ? data->at(row, column - 1)
                                                               : data->limitOf(row);
    };
    out.text = [data = m_data, raw = out.raw](int row, int column) {
        const QVariant value = raw(row, column);
        return column == 0 ? value.toString() : barText(*data, value.toDouble());
    };
    return out;
}

void BarChart::extendMenu(QMenu* menu) {
    const auto offer = [&](const QString& words, BarOrder order) {
        QAction* action = menu->addAction(words, this, [this, order] { setOrder(order); });
        action->setCheckable(true);
        action->setChecked(m_order == order);
    };
    offer(tr("Order as given"), BarOrder::AsGiven);
    offer(tr("Largest first"), BarOrder::Descending);
    offer(tr("Smallest first"), BarOrder::Ascending);
}

QSize BarChart::sizeHint() const {
    return {480, 300};
}
QSize BarChart::minimumSizeHint() const {
    return {200, 120};
}

}  // namespace qd::ui::charts
