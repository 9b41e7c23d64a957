// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <optional>

#include "ui/kit/metric_facts.h"
#include "ui/kit/theme.h"
#include "ui/pages/backtests/run_display.h"

namespace qd::ui::pages::backtests {

/// Metrics in a narrow column: name, and one or two values at the trailing edge below their heads. What a
/// number means opens by a click on its line, or by Space on the line that Up and Down walked to; Ctrl+C
/// copies the table.
class MetricTable final : public QWidget {
    Q_OBJECT

public:
    explicit MetricTable(const Theme& theme, QWidget* parent = nullptr);

    /// An empty `benchmark` leaves the second column out.
    void setLines(const QString& strategy, const QString& benchmark, const QList<MetricLine>& lines);
    [[nodiscard]] const QList<MetricLine>& lines() const { return m_lines; }
    [[nodiscard]] QString tsv() const;
    /// The line that the keyboard is on; −1 before the first.
    [[nodiscard]] int current() const { return m_current; }
    /// The metric on the line at a position, and the one that the keyboard is on.
    [[nodiscard]] std::optional<MetricSpot> metricAt(const QPoint& position) const;
    [[nodiscard]] std::optional<MetricSpot> currentMetric() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

Q_SIGNALS:
    void explainRequested(const QString& number);
    void guideRequested(const QString& section);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    /// Widths in px: the words, and the two columns of values (0: there is none).
    struct Columns {
        double room = 0.0;
        double first = 0.0;
        double second = 0.0;
    };
    [[nodiscard]] Columns columns() const;
    [[nodiscard]] int rowHeight() const;
    [[nodiscard]] std::optional<MetricSpot> spotOf(int row) const;
    void walkTo(int row);
    [[nodiscard]] double columnWidth(const QString& head, QString MetricLine::*value) const;
    void paintLine(QPainter& painter, int row) const;
    void paintValues(QPainter& painter, const QRectF& line, const QString& first,
                     const QString& second) const;

    const Theme& m_theme;
    QString m_strategy;
    QString m_benchmark;
    QList<MetricLine> m_lines;
    int m_current = -1;
};

}  // namespace qd::ui::pages::backtests
