// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <memory>
#include <optional>

#include "core/desk/price_series.h"
#include "ui/shell/page.h"

namespace qd::ui {
class Card;
class StateView;
}  // namespace qd::ui
namespace qd::ui::charts {
class TimeSeriesChart;
}

namespace qd::ui::pages::data {

/// The closes of one symbol of a data set, with its findings as notes. Loads off the GUI thread, one symbol
/// at a time: while one is on its way, only the last of those that were asked for meanwhile follows.
class PriceCard final : public QWidget {
    Q_OBJECT

public:
    explicit PriceCard(const shell::PageContext& context, QWidget* parent = nullptr);

    /// Shows a symbol; the same one again asks for nothing.
    void showSymbol(DatasetId dataset, const QString& symbol);
    /// No symbol is chosen, and why.
    void clear(const QString& words);
    /// Puts the cross-hair on the finding's day and a line at the close that was expected. Waits for the
    /// symbol when that is on its way; nothing takes both away.
    void mark(const std::optional<market::QualityFinding>& finding);
    [[nodiscard]] const QString& symbol() const { return m_wanted.symbol; }
    [[nodiscard]] charts::TimeSeriesChart* chart() const { return m_chart; }
    [[nodiscard]] StateView* states() const { return m_states; }

Q_SIGNALS:
    /// The chart shows what was asked for last, or why not.
    void shown();

private:
    struct Wanted {
        DatasetId dataset;
        QString symbol;
        bool operator==(const Wanted&) const = default;
    };
    using SeriesPtr = std::shared_ptr<const desk::PriceSeries>;

    void load();
    void take(const Wanted& what, const Result<SeriesPtr>& series);
    void showSeries(const desk::PriceSeries& series);
    void applyMark();

    shell::PageContext m_context;
    Card* m_card;
    charts::TimeSeriesChart* m_chart;
    StateView* m_states;
    Wanted m_wanted;
    Wanted m_there;  ///< what the chart shows
    bool m_loading = false;
    std::optional<market::QualityFinding> m_mark;
};

}  // namespace qd::ui::pages::data
