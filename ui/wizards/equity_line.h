// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

#include "ui/kit/theme.h"

namespace qd::ui::wizards {

/// A run's equity as one line, with the benchmark behind it: enough to see that it is there. The chart with
/// axes stands on the page Backtests.
class EquityLine final : public QWidget {
    Q_OBJECT

public:
    explicit EquityLine(const Theme& theme, QWidget* parent = nullptr);
    /// Oldest first; `benchmark` is of the same length and scale, or empty.
    void setSeries(std::vector<double> equity, std::vector<double> benchmark);
    [[nodiscard]] QSize sizeHint() const override { return {420, 150}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    const Theme& m_theme;
    std::vector<double> m_equity;
    std::vector<double> m_benchmark;
};

}  // namespace qd::ui::wizards
