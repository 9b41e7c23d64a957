// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/desk/sharpe_evidence.h"
#include "ui/kit/tile_strip.h"
#include "ui/pages/backtests/run_display.h"

/// What stands beside a Sharpe ratio, in words.
namespace qd::ui::pages::backtests {

/// "0.21 to 1.41"; the missing mark without evidence.
[[nodiscard]] QString intervalText(const std::optional<desk::SharpeEvidence>& evidence);
/// "95 %: 0.21 to 1.41 · DSR 63 %", for a line of its own; empty without evidence. `brief`: without "95 %:".
[[nodiscard]] QString evidenceNote(const std::optional<desk::SharpeEvidence>& evidence, bool brief = false);
/// "Sharpe 0.81 (95 %: 0.21 to 1.41), deflated 63.0 % over 12 trials", for screen readers and tool tips.
[[nodiscard]] QString evidenceSentence(const std::optional<double>& sharpe,
                                       const std::optional<desk::SharpeEvidence>& evidence);

/// One figure of the evidence with what it means.
struct EvidenceFigure {
    MetricFacts facts;  ///< without a value
    std::optional<double> (*read)(const desk::SharpeEvidence&);
    QString (*write)(const std::optional<double>&);
    bool chosen = false;  ///< says something of a strategy that was chosen only, not of a benchmark
};
/// Ends of the interval, PSR, DSR, trials, track record needed: in the order in which they stand below the
/// ratio.
[[nodiscard]] QList<EvidenceFigure> evidenceFigures();
/// Those of a run and its benchmark as lines; without a DSR its lines are left out. `benchmarks`: the table
/// has a column for one.
[[nodiscard]] QList<MetricLine> evidenceLines(const std::optional<desk::SharpeEvidence>& own,
                                              const std::optional<desk::SharpeEvidence>& benchmark,
                                              bool benchmarks);
/// "Deflated Sharpe": only where the strategy was chosen among several.
[[nodiscard]] std::optional<Tile> deflatedTile(const std::optional<desk::SharpeEvidence>& evidence);

}  // namespace qd::ui::pages::backtests
