// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/row_keys.h"

#include <QCollator>
#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <utility>

#include "ui/kit/format.h"
#include "ui/kit/severity.h"

namespace qd::ui::models {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

template <class T, class Read>
std::vector<T> everyRow(int rows, Read read) {
    std::vector<T> all;
    all.reserve(static_cast<std::size_t>(rows));
    for (int row = 0; row < rows; ++row)
        all.push_back(read(row));
    return all;
}

/// Ranks of words: equal where collation tells no difference. Each distinct word is collated once.
std::vector<double> rankWords(const Column& column, int rows) {
    QHash<QString, int> seen;
    std::vector<QString> distinct;
    std::vector<int> which;
    for (int row = 0; row < rows; ++row) {
        const QString text = column.words(row);
        auto at = text.isEmpty() ? seen.end() : seen.find(text);
        if (!text.isEmpty() && at == seen.end()) {
            at = seen.insert(text, static_cast<int>(distinct.size()));
            distinct.push_back(text);
        }
        which.push_back(text.isEmpty() ? -1 : *at);
    }
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::vector<QCollatorSortKey> keys;
    keys.reserve(distinct.size());
    for (const QString& text : distinct)
        keys.push_back(collator.sortKey(text));
    std::vector<std::size_t> sorted(distinct.size());
    std::iota(sorted.begin(), sorted.end(), std::size_t{0});
    std::sort(sorted.begin(), sorted.end(),
              [&](std::size_t a, std::size_t b) { return keys[a].compare(keys[b]) < 0; });
    std::vector<double> rank(distinct.size(), 0.0);
    for (std::size_t i = 1; i < sorted.size(); ++i)
        rank[sorted[i]] =
            rank[sorted[i - 1]] + (keys[sorted[i - 1]].compare(keys[sorted[i]]) < 0 ? 1.0 : 0.0);
    std::vector<double> ranks;
    ranks.reserve(which.size());
    for (const int at : which)
        ranks.push_back(at < 0 ? kNaN : rank[static_cast<std::size_t>(at)]);
    return ranks;
}

std::vector<double> rankChips(const Column& column, int rows) {
    std::vector<std::pair<int, QString>> all;
    for (int row = 0; row < rows; ++row) {
        const ChipCell chip = column.chip(row);
        all.emplace_back(static_cast<int>(chip.severity), chip.text);
    }
    auto distinct = all;
    std::sort(distinct.begin(), distinct.end());
    distinct.erase(std::unique(distinct.begin(), distinct.end()), distinct.end());
    std::vector<double> ranks;
    ranks.reserve(all.size());
    for (const auto& chip : all) {
        const auto at = std::lower_bound(distinct.begin(), distinct.end(), chip);
        ranks.push_back(chip.second.isEmpty() ? kNaN : static_cast<double>(at - distinct.begin()));
    }
    return ranks;
}

bool isSearchable(ColumnKind kind) {
    return !isNumeric(kind) && kind != ColumnKind::Sparkline;
}

}  // namespace

double seriesChange(std::span<const double> values) {
    double first = kNaN;
    double last = kNaN;
    std::size_t finite = 0;
    for (const double v : values) {
        if (!std::isfinite(v)) continue;
        if (finite++ == 0) first = v;
        last = v;
    }
    return finite < 2 || first == 0.0 ? kNaN : last / first - 1.0;
}

QString numberText(const Column& column, double value) {
    switch (column.kind) {
        case ColumnKind::Percent:
            return format::percent(value, column.decimals);
        case ColumnKind::Change:
        case ColumnKind::Sparkline:
            return format::change(value, column.decimals);
        default:
            return format::number(value, column.decimals);
    }
}

double cellNumber(const Column& c, int row) {
    if (isNumeric(c.kind)) return c.number ? c.number(row) : kNaN;
    if (c.kind == ColumnKind::Sparkline) return c.series ? seriesChange(c.series(row)) : kNaN;
    if (c.kind != ColumnKind::Date || !c.date) return kNaN;
    const QDate day = c.date(row);
    return day.isValid() ? static_cast<double>(day.toJulianDay()) : kNaN;
}

QString cellText(const Column& c, int row) {
    if (isNumeric(c.kind) || c.kind == ColumnKind::Sparkline) return numberText(c, cellNumber(c, row));
    if (c.kind == ColumnKind::Date) return c.date ? format::date(c.date(row)) : QString();
    if (c.kind == ColumnKind::Chip) return c.chip ? c.chip(row).text : QString();
    return c.words ? c.words(row) : QString();
}

RowKeys::RowKeys(TableSnapshotPtr snapshot) : m_snapshot(std::move(snapshot)) {}

bool RowKeys::sameWords(const TableSnapshot& before, int at, const std::vector<int>& changed) const {
    const Column& old = before.columns[static_cast<std::size_t>(at)];
    return std::all_of(changed.begin(), changed.end(), [&](int row) {
        if (old.kind == ColumnKind::Chip && old.chip(row).severity != column(at).chip(row).severity)
            return false;
        return cellText(old, row) == cellText(column(at), row);
    });
}

void RowKeys::follow(TableSnapshotPtr next, const std::vector<int>& changed) {
    const TableSnapshotPtr before = std::exchange(m_snapshot, std::move(next));
    for (auto it = m_ranks.begin(); it != m_ranks.end();)
        it = sameWords(*before, it->first, changed) ? std::next(it) : m_ranks.erase(it);
    for (const int row : changed) {
        const auto index = static_cast<std::size_t>(row);
        for (auto& [at, numbers] : m_numbers)
            numbers[index] = cellNumber(column(at), row);
        for (auto& [at, weights] : m_weights)
            weights[index] = column(at).weight(row);
        for (auto& [at, words] : m_words)
            words[index] = foldedWords(at, row);
        if (!m_haystack.empty()) m_haystack[index] = folded(row);
    }
}

const std::vector<double>& RowKeys::order(int at) {
    const Column& c = column(at);
    if (isNumeric(c.kind) || c.kind == ColumnKind::Sparkline || c.kind == ColumnKind::Date)
        return numbers(at);
    const auto kept = m_ranks.find(at);
    if (kept != m_ranks.end()) return kept->second;
    const int rows = m_snapshot->rows;
    std::vector<double> ranks(static_cast<std::size_t>(rows), kNaN);
    if (c.kind == ColumnKind::Chip && c.chip)
        ranks = rankChips(c, rows);
    else if (c.words)
        ranks = rankWords(c, rows);
    return m_ranks.emplace(at, std::move(ranks)).first->second;
}

const std::vector<double>& RowKeys::numbers(int at) {
    auto kept = m_numbers.find(at);
    if (kept == m_numbers.end())
        kept = m_numbers
                   .emplace(at, everyRow<double>(m_snapshot->rows,
                                                 [&](int row) { return cellNumber(column(at), row); }))
                   .first;
    return kept->second;
}

const std::vector<double>& RowKeys::weights(int at) {
    auto kept = m_weights.find(at);
    if (kept == m_weights.end())
        kept = m_weights.emplace(at, everyRow<double>(m_snapshot->rows, column(at).weight)).first;
    return kept->second;
}

QString RowKeys::foldedWords(int at, int row) const {
    const Column& c = column(at);
    QString text = cellText(c, row);
    if (c.kind == ColumnKind::Chip && c.chip && !text.isEmpty()) {
        const QString word = severityWord(c.chip(row).severity);
        text += QLatin1Char('\n') + word;
    }
    return text.toCaseFolded();
}

const std::vector<QString>& RowKeys::words(int at) {
    auto kept = m_words.find(at);
    if (kept == m_words.end())
        kept = m_words
                   .emplace(
                       at, everyRow<QString>(m_snapshot->rows, [&](int row) { return foldedWords(at, row); }))
                   .first;
    return kept->second;
}

QString RowKeys::folded(int row) {
    QString all;
    for (const Column& c : m_snapshot->columns) {
        if (!isSearchable(c.kind)) continue;
        if (c.kind == ColumnKind::Date && c.date) {
            const QDate day = c.date(row);  // the same few days stand in many rows
            auto text = m_days.find(day.toJulianDay());
            if (text == m_days.end()) text = m_days.insert(day.toJulianDay(), format::date(day));
            all += *text;
        } else {
            all += cellText(c, row);
        }
        all += QLatin1Char('\n');
    }
    return all.toCaseFolded();
}

const std::vector<QString>& RowKeys::haystack() {
    if (m_haystack.empty())
        m_haystack = everyRow<QString>(m_snapshot->rows, [&](int row) { return folded(row); });
    return m_haystack;
}

}  // namespace qd::ui::models
