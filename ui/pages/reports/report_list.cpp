// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/reports/report_list.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <set>

#include "core/analytics/metrics.h"
#include "core/base/json.h"
#include "core/desk/run_backtest.h"
#include "ui/kit/format.h"
#include "ui/pages/reports/words.h"

namespace qd::ui::pages::reports {

namespace {

constexpr double kBytesPerKilobyte = 1000.0;
constexpr qsizetype kHashLine = 32;

QString kindTitle(const std::string& kind) {
    return kind == "executive" ? Words::tr("Executive") : format::text(kind);
}

QString formatTitle(const std::string& id) {
    for (const FormatChoice& choice : formatChoices())
        if (choice.id == id) return choice.title;
    return format::text(id).toUpper();
}

QString translated(std::string_view words) {
    return QCoreApplication::translate("Metrics", std::string(words).c_str());
}

/// A number of one part of the summary's metrics; NaN where it is null or not there.
double recorded(const Json* part, std::string_view id) {
    const Json* value = part != nullptr ? part->find(id) : nullptr;
    const double missing = std::numeric_limits<double>::quiet_NaN();
    return value != nullptr ? value->numberOr(missing) : missing;
}

QString figureText(const analytics::MetricDefinition& metric, double value) {
    return metric.unit == analytics::MetricUnit::Percent ? format::percent(value) : format::number(value, 2);
}

/// The metric as a tile with its definition; `value` and `benchmark` are what the run recorded.
Tile figureOf(RunId run, const analytics::MetricDefinition& metric, double value, double benchmark) {
    Tile tile;
    tile.label = translated(metric.label);
    tile.value = figureText(metric, value);
    if (std::isfinite(benchmark)) tile.context = Words::tr("against %1").arg(figureText(metric, benchmark));
    tile.metric = {tile.label, tile.value, translated(metric.meaning), translated(metric.formula),
                   translated(metric.source)};
    tile.metric.number = QStringLiteral("metric/%1/%2").arg(run.value).arg(format::text(metric.id));
    tile.metric.section = format::text(metric.anchor);
    return tile;
}

}  // namespace

namespace {

std::optional<desk::SharpeEvidence> evidenceOf(const std::string& summary,
                                               const desk::TrackedTrials& tracked) {
    vault::RunRecord record;
    record.summary = summary;
    const auto sample = desk::recordedSharpe(record);
    return sample ? desk::sharpeEvidence(*sample, tracked) : std::nullopt;
}

QString deflatedText(const std::optional<desk::SharpeEvidence>& sharpe) {
    if (!sharpe || !sharpe->dsr) return {};
    return Words::tr("%1 (%n tracked trial(s))", nullptr, static_cast<int>(sharpe->trials))
        .arg(format::percent(*sharpe->dsr, 1));
}

}  // namespace

QList<Tile> figuresOf(RunId run, const std::string& summary, const desk::TrackedTrials& tracked) {
    QList<Tile> figures;
    const auto parsed = Json::parse(summary);
    if (!parsed.ok()) return figures;
    const Json* metrics = parsed->find("metrics");
    if (metrics == nullptr) return figures;
    for (const char* id : {"cagr", "sharpe", "max_drawdown", "volatility"}) {
        const auto* definition = analytics::findMetric(id);
        const double value = recorded(metrics->find("strategy"), id);
        if (definition == nullptr || !std::isfinite(value)) continue;
        figures.append(figureOf(run, *definition, value, recorded(metrics->find("benchmark"), id)));
        if (definition->id != "sharpe") continue;
        const auto evidence = evidenceOf(summary, tracked);
        figures.last().context =
            evidence ? Words::tr("95\u2009%: %1 to %2")
                           .arg(format::number(evidence->low, 2), format::number(evidence->high, 2))
                     : Words::tr("no interval on record");
        if (const QString worth = deflatedText(evidence); !worth.isEmpty())
            figures.last().toolTip = Words::tr("Deflated probability %1").arg(worth);
    }
    return figures;
}

RunChoice runChoice(const vault::RunRecord& record, const desk::TrackedTrials& tracked) {
    return {record.id,
            format::text(record.name),
            format::dateTime(record.createdAt),
            record.synthetic,
            figuresOf(record.id, record.summary, tracked),
            deflatedText(evidenceOf(record.summary, tracked))};
}

ReportRow reportRow(const vault::ReportRecord& record, const std::vector<RunChoice>& runs) {
    ReportRow row;
    row.id = record.id;
    row.run = record.run;
    row.title = format::text(record.title);
    row.kind = kindTitle(record.kind);
    row.format = formatTitle(record.format);
    row.runName = Words::tr("run %1").arg(record.run.value);
    const auto run =
        std::find_if(runs.begin(), runs.end(), [&](const RunChoice& r) { return r.id == record.run; });
    if (run != runs.end()) {
        row.runName = run->name;
        row.synthetic = run->synthetic;
        row.figures = run->figures;
        row.deflated = run->deflated;
    }
    row.day = format::toQDateTime(record.createdAt).toLocalTime().date();
    row.made = format::dateTime(record.createdAt);
    row.by = format::text(record.createdBy);
    row.bytes = record.bytes;
    row.fileName = format::text(record.fileName);
    row.sha256 = format::text(record.sha256);
    return row;
}

Result<std::shared_ptr<const ReportListing>> loadListing(desk::Session& session) {
    auto listing = std::make_shared<ReportListing>();
    QD_TRY(const auto runs, desk::listRuns(session));
    std::map<std::string, desk::TrackedTrials> tracked;
    for (const auto& run : runs) {
        const auto [at, isNew] = tracked.try_emplace(run.inputHash);
        if (isNew) {
            QD_TRY(at->second, desk::trackedTrials(session, run.inputHash));
        }
        listing->runs.push_back(runChoice(run, at->second));
    }
    QD_TRY(const auto reports, desk::listReports(session));
    for (const auto& report : reports)
        listing->reports.push_back(reportRow(report, listing->runs));
    return std::shared_ptr<const ReportListing>(std::move(listing));
}

QString headline(const ReportListing& listing) {
    if (listing.runs.empty()) return Words::tr("A report is made of a run: there is none yet");
    if (listing.reports.empty())
        return Words::tr("%n run(s) to report on", nullptr, static_cast<int>(listing.runs.size()));
    std::set<std::int64_t> runs;
    for (const ReportRow& report : listing.reports)
        runs.insert(report.run.value);
    return Words::tr("%1 of %2, each kept with its SHA-256 and an audit entry")
        .arg(Words::tr("%n report(s)", nullptr, static_cast<int>(listing.reports.size())),
             Words::tr("%n run(s)", nullptr, static_cast<int>(runs.size())));
}

models::TableSnapshotPtr tableOf(const std::shared_ptr<const ReportListing>& listing) {
    using models::ChipCell;
    models::TableBuilder<ReportRow> table(listing, listing->reports);
    table.key([](const ReportRow& r) { return QString::number(r.id.value); });
    table.chip("format", Words::tr("Format"), 74, [](const ReportRow& r) {
        return ChipCell{Severity::Neutral, r.format};
    });
    auto& title = table.text("title", Words::tr("Title"), 300, [](const ReportRow& r) { return r.title; });
    title.stretch = true;
    // What the title or the inspector says too is hidden at first: the title gets the room.
    table.text("kind", Words::tr("Kind"), 80, [](const ReportRow& r) { return r.kind; }).shown = false;
    table.text("run", Words::tr("Run"), 168, [](const ReportRow& r) { return r.runName; });
    table.chip("data", Words::tr("Data"), 104, [](const ReportRow& r) {
        return ChipCell{Severity::Neutral, r.synthetic ? Words::tr("SYNTHETIC") : QString()};
    });
    auto& made = table.date("made", Words::tr("Made"), 108, [](const ReportRow& r) { return r.day; });
    made.cellToolTip = table.reader<QString>([](const ReportRow& r) { return r.made; });
    table.text("by", Words::tr("By"), 64, [](const ReportRow& r) { return r.by; }).shown = false;
    table.number(
        "size", Words::tr("Size, kB"), 76,
        [](const ReportRow& r) { return static_cast<double>(r.bytes) / kBytesPerKilobyte; }, 1);
    auto& hash = table.code("sha256", Words::tr("SHA-256"), 100,
                            [](const ReportRow& r) { return format::shortHash(r.sha256); });
    hash.shown = false;
    hash.cellToolTip = table.reader<QString>([](const ReportRow& r) { return r.sha256; });
    return table.build();
}

QList<KeyValue> factsOf(const ReportRow& report) {
    QList<KeyValue> facts{{Words::tr("Report"), QString::number(report.id.value)},
                          {Words::tr("Kind"), report.kind},
                          {Words::tr("Format"), report.format},
                          {Words::tr("Run"), Words::tr("%1 (%2)").arg(report.runName).arg(report.run.value)}};
    if (!report.deflated.isEmpty()) facts.append({Words::tr("Deflated Sharpe"), report.deflated});
    if (report.synthetic) facts.append({Words::tr("Data"), Words::tr("synthetic")});
    facts.append({Words::tr("Made"), report.made});
    facts.append({Words::tr("By"), report.by});
    facts.append({Words::tr("Size"), format::bytes(report.bytes)});
    facts.append({Words::tr("File"), report.fileName});
    return facts;
}

QString copyName(const ReportRow& report) {
    return QStringLiteral("report-%1-%2").arg(report.id.value).arg(report.fileName);
}

QString hashLines(const QString& sha256) {
    if (sha256.size() <= kHashLine) return sha256;
    return sha256.left(kHashLine) + QLatin1Char('\n') + sha256.mid(kHashLine);
}

QList<FormatChoice> formatChoices() {
    return {{"pdf", Words::tr("PDF"), Words::tr("Pages to send or print, with charts and embedded fonts.")},
            {"xlsx", Words::tr("XLSX"), Words::tr("A workbook with typed cells, to go on counting with.")},
            {"html", Words::tr("HTML"),
             Words::tr("One file for any browser; it loads nothing from elsewhere. Its text can be read in "
                       "any editor.")},
            {"csv", Words::tr("CSV"),
             Words::tr("The tables of the report one after another as plain text, for scripts and "
                       "spreadsheets.")}};
}

QString formatNote(const QString& title) {
    for (const FormatChoice& choice : formatChoices())
        if (choice.title == title) return choice.what;
    return {};
}

QString whatHappens(const RunChoice& run, const FormatChoice& format) {
    const QString text =
        Words::tr(
            "The executive report on %1 (run %2, made %3) is rendered as %4 and kept in the workspace "
            "with its SHA-256 and an audit entry. Nothing is written outside until you save a copy.")
            .arg(run.name)
            .arg(run.id.value)
            .arg(run.made, format.title);
    return run.synthetic
               ? text + QLatin1Char(' ') + Words::tr("Its prices are synthetic, and every page will say so.")
               : text;
}

}  // namespace qd::ui::pages::reports
