// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <map>
#include <utility>

#include "core/base/json.h"
#include "core/desk/run_tags.h"
#include "core/desk/views.h"
#include "ui/kit/format.h"
#include "ui/pages/backtests/sharpe_words.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

/// A number of the summary's "metrics" → "strategy"; nothing where it is null or not there.
std::optional<double> recorded(const Json& summary, const char* metric) {
    const Json* metrics = summary.find("metrics");
    const Json* strategy = metrics != nullptr ? metrics->find("strategy") : nullptr;
    const Json* value = strategy != nullptr ? strategy->find(metric) : nullptr;
    if (value == nullptr) return std::nullopt;
    const double number = value->numberOr(std::numeric_limits<double>::quiet_NaN());
    return std::isfinite(number) ? std::optional(number) : std::nullopt;
}

QString countOf(std::size_t runs) {
    return Words::tr("%n run(s)", nullptr, static_cast<int>(runs));
}

}  // namespace

RunRow runRow(const vault::RunRecord& record, const desk::TrackedTrials& tracked) {
    RunRow row;
    row.id = record.id;
    row.dataset = record.dataset;
    row.name = format::text(record.name);
    row.made = format::date(format::toQDateTime(record.createdAt).toLocalTime().date());
    row.madeExactly = format::dateTime(record.createdAt);
    row.synthetic = record.synthetic;
    const auto summary = Json::parse(record.summary);
    if (!summary.ok()) return row;  // the row stands with its numbers missing
    row.cagr = recorded(*summary, "cagr");
    row.sharpe = recorded(*summary, "sharpe");
    row.maxDrawdown = recorded(*summary, "max_drawdown");
    if (const auto sample = desk::recordedSharpe(record))
        row.evidence = desk::sharpeEvidence(*sample, tracked);
    return row;
}

DatasetChoice datasetChoice(const vault::DatasetRecord& record) {
    return {record.id,      format::text(record.name), format::text(record.benchmark), record.from, record.to,
            record.symbols, record.synthetic};
}

Result<RunListing> loadListing(desk::Session& session) {
    RunListing listing;
    QD_TRY(const auto runs, desk::listRuns(session));
    QD_TRY(const auto tags, desk::loadRunTags(session, runs));
    std::map<std::string, desk::TrackedTrials> tracked;  // by the prices that runs share
    for (const auto& record : runs) {
        auto known = tracked.find(record.inputHash);
        if (known == tracked.end()) {
            QD_TRY(auto trials, desk::trackedTrials(session, record.inputHash));
            known = tracked.emplace(record.inputHash, std::move(trials)).first;
        }
        RunRow row = runRow(record, known->second);
        if (const auto of = tags.find(record.id); of != tags.end())
            for (const auto& tag : of->second)
                row.tags.append(format::text(tag));
        listing.runs.push_back(std::move(row));
    }
    QD_TRY(const auto data, desk::loadData(session));
    for (const auto& dataset : data->datasets)
        listing.datasets.push_back(datasetChoice(dataset.record));
    return listing;
}

QString headline(const RunListing& listing) {
    if (listing.datasets.empty()) return Words::tr("No prices yet");
    const DatasetChoice& newest = listing.datasets.front();
    return Words::tr("%1 \u00B7 newest prices: %2, to %3")
        .arg(countOf(listing.runs.size()), newest.name, format::date(newest.to));
}

int rowOf(const std::vector<RunRow>& rows, RunId id) {
    const auto at = std::find_if(rows.begin(), rows.end(), [id](const RunRow& r) { return r.id == id; });
    return at == rows.end() ? -1 : static_cast<int>(at - rows.begin());
}

std::vector<RunRow> matching(const std::vector<RunRow>& rows, const QString& filter) {
    const QStringList words = filter.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const auto holds = [](const RunRow& row, const QString& word) {
        const bool tagOnly = word.startsWith(QLatin1Char('#')) && word.size() > 1;
        const bool tagged = std::any_of(row.tags.begin(), row.tags.end(), [&](const QString& tag) {
            return tagOnly ? filterWord(tag).startsWith(word, Qt::CaseInsensitive)
                           : tag.contains(word, Qt::CaseInsensitive);
        });
        const QString text = QStringLiteral("%1 %2 %3").arg(row.name).arg(row.id.value).arg(row.made);
        return tagged || (!tagOnly && text.contains(word, Qt::CaseInsensitive));
    };
    std::vector<RunRow> out;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&](const RunRow& row) {
        return std::all_of(words.begin(), words.end(), [&](const QString& word) { return holds(row, word); });
    });
    return out;
}

QStringList tagsOf(const std::vector<RunRow>& rows) {
    QStringList all;
    for (const RunRow& row : rows)
        all += row.tags;
    all.sort(Qt::CaseInsensitive);
    all.removeDuplicates();
    return all;
}

QString filterWord(const QString& tag) {
    return QLatin1Char('#') + QString(tag).replace(QLatin1Char(' '), QLatin1Char('_'));
}

QString sentence(const RunRow& row) {
    QString text = Words::tr("%1. CAGR %2, %3, maximum drawdown %4. Made %5.")
                       .arg(row.name, format::percent(row.cagr), evidenceSentence(row.sharpe, row.evidence),
                            format::percent(row.maxDrawdown), row.madeExactly);
    if (!row.tags.isEmpty())
        text += QLatin1Char(' ') + Words::tr("Tags: %1.").arg(row.tags.join(QStringLiteral(", ")));
    return row.synthetic ? text + QLatin1Char(' ') + Words::tr("Synthetic prices.") : text;
}

}  // namespace qd::ui::pages::backtests
