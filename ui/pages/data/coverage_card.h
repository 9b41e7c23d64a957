// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>
#include <memory>

#include "core/desk/price_series.h"
#include "ui/shell/page.h"

class QScrollArea;

namespace qd::ui {
class Card;
class StateView;
}  // namespace qd::ui
namespace qd::ui::charts {
class HeatmapChart;
}

namespace qd::ui::pages::data {

/// Symbols × months of a data set, with the share of closes that are missing. Loads when it is seen.
class CoverageCard final : public QWidget {
    Q_OBJECT

public:
    explicit CoverageCard(const shell::PageContext& context, QWidget* parent = nullptr);

    void showDataset(DatasetId dataset);
    [[nodiscard]] charts::HeatmapChart* chart() const { return m_chart; }

Q_SIGNALS:
    /// The map shows what was asked for, or why not.
    void shown();
    /// Return or double click on a cell.
    void symbolChosen(const QString& symbol);

protected:
    void showEvent(QShowEvent* event) override;

private:
    using CoveragePtr = std::shared_ptr<const desk::PriceCoverage>;
    void load();
    void take(DatasetId dataset, const Result<CoveragePtr>& coverage);

    shell::PageContext m_context;
    Card* m_card;
    charts::HeatmapChart* m_chart;
    QScrollArea* m_scroll;
    StateView* m_states;
    DatasetId m_wanted;
    DatasetId m_there;
    DatasetId m_loading;
};

}  // namespace qd::ui::pages::data
