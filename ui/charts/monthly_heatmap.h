// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <array>
#include <map>
#include <optional>
#include <vector>

#include "ui/kit/theme.h"

namespace qd::ui::charts {

struct MonthlyReturn {
    int year = 0;
    int month = 1;       ///< 1 … 12
    double value = 0.0;  ///< simple return of the month; NaN is left out
};

/// Returns by month and year, with the year's compounded total; signed text on a muted colour scale, so that
/// the colour is never the only sign. Arrow keys walk the cells.
class MonthlyHeatmap final : public QWidget {
    Q_OBJECT

public:
    explicit MonthlyHeatmap(const Theme& theme, QWidget* parent = nullptr);

    void setReturns(const std::vector<MonthlyReturn>& returns);
    /// Compounded total of the months that are there; nothing when the year has none.
    [[nodiscard]] std::optional<double> yearTotal(int year) const;
    /// As lines "year,Jan,…,Dec,total" with fractions.
    [[nodiscard]] QByteArray csv() const;
    void setEmptyText(const QString& text);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    using Year = std::array<double, 12>;
    [[nodiscard]] QRectF cellRect(int row, int column) const;
    [[nodiscard]] QString cellSentence(int row, int column) const;
    void paintCell(QPainter& painter, const QRectF& rect, double value, double scale, bool total) const;
    void paintHeaders(QPainter& painter) const;

    const Theme& m_theme;
    std::map<int, Year> m_years;
    std::vector<int> m_order;  ///< years, newest first
    double m_scale = 0.05;     ///< return at which the colour is full
    int m_row = -1;
    int m_column = -1;
    QString m_emptyText;
};

}  // namespace qd::ui::charts
