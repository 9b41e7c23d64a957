// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/pages/backtests/run_display.h"

namespace qd::ui::pages::backtests {

/// Metrics in a narrow column: name, and one or two right-aligned values below their heads. Formula and
/// source come as tool tip; Ctrl+C copies the table.
class MetricTable final : public QWidget {
    Q_OBJECT

public:
    explicit MetricTable(const Theme& theme, QWidget* parent = nullptr);

    /// An empty `benchmark` leaves the second column out.
    void setLines(const QString& strategy, const QString& benchmark, const QList<MetricLine>& lines);
    [[nodiscard]] const QList<MetricLine>& lines() const { return m_lines; }
    [[nodiscard]] QString tsv() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {160, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    /// Widths in px: the words, and the two columns of values (0: there is none).
    struct Columns {
        double room = 0.0;
        double first = 0.0;
        double second = 0.0;
    };
    [[nodiscard]] Columns columns() const;
    [[nodiscard]] double columnWidth(const QString& head, QString MetricLine::*value) const;
    void paintLine(QPainter& painter, int row) const;
    void paintValues(QPainter& painter, const QRectF& line, const QString& first,
                     const QString& second) const;

    const Theme& m_theme;
    QString m_strategy;
    QString m_benchmark;
    QList<MetricLine> m_lines;
};

}  // namespace qd::ui::pages::backtests
