// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/run_list.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>

#include "core/base/json.h"
#include "core/desk/views.h"
#include "ui/kit/format.h"
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

RunRow runRow(const vault::RunRecord& record) {
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
    return row;
}

DatasetChoice datasetChoice(const vault::DatasetRecord& record) {
    return {record.id,      format::text(record.name), format::text(record.benchmark), record.from, record.to,
            record.symbols, record.synthetic};
}

Result<RunListing> loadListing(desk::Session& session) {
    RunListing listing;
    QD_TRY(const auto runs, desk::listRuns(session));
    for (const auto& record : runs)
        listing.runs.push_back(runRow(record));
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
    std::vector<RunRow> out;
    std::copy_if(rows.begin(), rows.end(), std::back_inserter(out), [&words](const RunRow& row) {
        const QString text = QStringLiteral("%1 %2 %3").arg(row.name).arg(row.id.value).arg(row.made);
        return std::all_of(words.begin(), words.end(),
                           [&text](const QString& word) { return text.contains(word, Qt::CaseInsensitive); });
    });
    return out;
}

QString sentence(const RunRow& row) {
    const QString text =
        Words::tr("%1. CAGR %2, Sharpe %3, maximum drawdown %4. Made %5.")
            .arg(row.name, format::percent(row.cagr), format::number(row.sharpe.value_or(std::nan("")), 2),
                 format::percent(row.maxDrawdown), row.madeExactly);
    return row.synthetic ? text + QLatin1Char(' ') + Words::tr("Synthetic prices.") : text;
}

}  // namespace qd::ui::pages::backtests
