// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <memory>
#include <string>
#include <vector>

#include "core/desk/make_report.h"
#include "core/desk/session.h"
#include "core/desk/sharpe_evidence.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::reports {

/// A recorded report as the list shows it.
struct ReportRow {
    ReportId id;
    RunId run;
    QString title;
    QString kind;    ///< "Executive"
    QString format;  ///< "PDF"
    QString runName;
    bool synthetic = false;  ///< made of a run over synthetic prices
    QDate day;               ///< local
    QString made;            ///< local date and time
    QString by;
    std::int64_t bytes = 0;
    QString fileName;
    QString sha256;
    QList<Tile> figures = {};  ///< what the run says at a glance; empty when it is not known
    QString deflated =
        {};  ///< what its Sharpe ratio is worth among all that was tried; empty: nothing else was
};

/// A run that a report can be made of.
struct RunChoice {
    RunId id;
    QString name;
    QString made;
    bool synthetic = false;
    QList<Tile> figures = {};  ///< as ReportRow::figures
    QString deflated = {};     ///< as ReportRow::deflated
};

/// Reports and runs, newest first.
struct ReportListing {
    std::vector<ReportRow> reports;
    std::vector<RunChoice> runs;
};

/// Growth, Sharpe ratio, drawdown and volatility as the run recorded them in `summary`; those that it did not
/// are left out. The Sharpe ratio has its interval beside it, and its worth among what was tried in its tool
/// tip.
[[nodiscard]] QList<Tile> figuresOf(RunId run, const std::string& summary,
                                    const desk::TrackedTrials& tracked = {});
[[nodiscard]] RunChoice runChoice(const vault::RunRecord& record, const desk::TrackedTrials& tracked = {});
/// `runs` names the run; one that is not among them is shown by its number.
[[nodiscard]] ReportRow reportRow(const vault::ReportRecord& record, const std::vector<RunChoice>& runs);
/// Reads the workspace; not on the GUI thread.
Result<std::shared_ptr<const ReportListing>> loadListing(desk::Session& session);

/// "3 reports of 2 runs", or what the page waits for.
[[nodiscard]] QString headline(const ReportListing& listing);
[[nodiscard]] models::TableSnapshotPtr tableOf(const std::shared_ptr<const ReportListing>& listing);
[[nodiscard]] QList<KeyValue> factsOf(const ReportRow& report);
/// The name that is offered for a copy: "report-7-executive.pdf".
[[nodiscard]] QString copyName(const ReportRow& report);
/// 64 digits on two lines, for a narrow column.
[[nodiscard]] QString hashLines(const QString& sha256);

/// The formats that can be made: name of the file's ending, and title.
struct FormatChoice {
    std::string id;
    QString title;
    QString what;  ///< what it is good for, a sentence
};
[[nodiscard]] QList<FormatChoice> formatChoices();
/// What a format is good for; empty for an unknown one.
[[nodiscard]] QString formatNote(const QString& title);
/// In words, what making this report will do.
[[nodiscard]] QString whatHappens(const RunChoice& run, const FormatChoice& format);

}  // namespace qd::ui::pages::reports
