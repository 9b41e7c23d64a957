// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <optional>
#include <vector>

#include "core/desk/run_backtest.h"
#include "core/desk/session.h"
#include "core/desk/sharpe_evidence.h"

namespace qd::ui::pages::backtests {

/// A run as the list shows it. The ratios are what the run recorded; nothing where they are not defined.
struct RunRow {
    RunId id;
    DatasetId dataset;
    QString name;
    QString made;  ///< local date
    QString madeExactly;
    bool synthetic = false;
    std::optional<double> cagr;
    std::optional<double> sharpe;
    std::optional<double> maxDrawdown;
    std::optional<desk::SharpeEvidence> evidence;  ///< what stands beside the Sharpe ratio
    QStringList tags;
};

/// A data set that a backtest can use.
struct DatasetChoice {
    DatasetId id;
    QString name;
    QString benchmark;  ///< empty: none
    Date from;
    Date to;
    std::int64_t symbols = 0;
    bool synthetic = false;
};

/// What the page needs before a run is chosen; runs and data sets newest first.
struct RunListing {
    std::vector<RunRow> runs;
    std::vector<DatasetChoice> datasets;
};

/// Without tags, and not deflated unless `tracked` says over what.
[[nodiscard]] RunRow runRow(const vault::RunRecord& record, const desk::TrackedTrials& tracked = {});
[[nodiscard]] DatasetChoice datasetChoice(const vault::DatasetRecord& record);
/// Reads the workspace; not on the GUI thread.
Result<RunListing> loadListing(desk::Session& session);
/// "3 runs · newest prices: Demo market, to 31 Dec 2025".
[[nodiscard]] QString headline(const RunListing& listing);
/// The row with this id; −1 when there is none.
[[nodiscard]] int rowOf(const std::vector<RunRow>& rows, RunId id);
/// The rows whose name, number, day or tags hold every word of `filter`; a word "#desk" stands for tags that
/// begin so, with _ for a space.
[[nodiscard]] std::vector<RunRow> matching(const std::vector<RunRow>& rows, const QString& filter);
/// Every tag of the rows once, by the alphabet.
[[nodiscard]] QStringList tagsOf(const std::vector<RunRow>& rows);
/// The word of a filter that finds a tag: "#my_desk".
[[nodiscard]] QString filterWord(const QString& tag);
/// "HRP monthly. CAGR 8.20 %, Sharpe 0.81 (95 %: 0.21 to 1.41), maximum drawdown −21.30 %. Made 14 Jul 2026."
/// for screen readers and the tool tip.
[[nodiscard]] QString sentence(const RunRow& row);

}  // namespace qd::ui::pages::backtests
