// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <memory>

#include "core/desk/run_analysis.h"
#include "ui/kit/key_value_list.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::backtests {

/// A table with what it says in words, and what stands in its place while it has no rows.
struct AnalysisTable {
    models::TableSnapshotPtr rows;
    QString words;  ///< below the table; empty: none
    QString empty;  ///< why there are no rows
};

/// An analysis of a run as the page shows it, worked out off the GUI thread. Immutable.
struct AnalysisDisplay {
    std::shared_ptr<const desk::RunAnalysis> analysis;
    QString period;  ///< "2019–2021"
    AnalysisTable drawdowns;
    AnalysisTable rules;
    AnalysisTable states;
    QString market;  ///< what the regimes are of: "of SYNX", "of the run itself"
    AnalysisTable sectors;
    QList<KeyValue> account;
    QString accountWords;
    AnalysisTable factors;
};

[[nodiscard]] std::shared_ptr<const AnalysisDisplay> analysisDisplay(
    const std::shared_ptr<const desk::RunAnalysis>& analysis, const desk::RunDays& days);

/// The parts, each from the analysis alone.
[[nodiscard]] AnalysisTable drawdownTable(const std::shared_ptr<const desk::RunAnalysis>& analysis);
[[nodiscard]] AnalysisTable regimeTable(const std::shared_ptr<const desk::RunAnalysis>& analysis,
                                        bool states);
[[nodiscard]] AnalysisTable sectorTable(const std::shared_ptr<const desk::RunAnalysis>& analysis);
[[nodiscard]] AnalysisTable factorTable(const std::shared_ptr<const desk::RunAnalysis>& analysis);
[[nodiscard]] QList<KeyValue> accountLines(const desk::RunAnalysis& analysis);
[[nodiscard]] QString accountIdentity(const desk::RunAnalysis& analysis);

}  // namespace qd::ui::pages::backtests
