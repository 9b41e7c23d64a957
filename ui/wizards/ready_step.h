// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/tile_strip.h"
#include "ui/wizards/first_run_flow.h"
#include "ui/wizards/step_page.h"

class QVBoxLayout;

namespace qd::ui::wizards {

class EquityLine;

/// What stands at the end: the first run's numbers, and what was made or left for later.
class ReadyStep final : public StepPage {
    Q_OBJECT

public:
    /// `flow` outlives it.
    ReadyStep(const Theme& theme, FirstRunFlow& flow, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QString line() const override;
    [[nodiscard]] QString verb() const override;
    void act() override { m_flow.finish(); }
    void enter() override;

private:
    void showRun(const desk::RunView& run);
    void showSummary();

    const Theme& m_theme;
    FirstRunFlow& m_flow;
    TileStrip* m_tiles;
    Card* m_chart;
    EquityLine* m_equity;
    Card* m_summary;
};

/// CAGR, Sharpe and maximum drawdown of a run, with the benchmark's beside them.
[[nodiscard]] QList<Tile> proofTiles(const desk::RunView& run);

}  // namespace qd::ui::wizards
