// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <map>
#include <vector>

#include "ui/models/table_snapshot.h"

namespace qd::ui::models {

/// last / first − 1 of the finite values; NaN when there are fewer than two or the first is 0.
[[nodiscard]] double seriesChange(std::span<const double> values);

/// The cell as it is read, copied and searched. A sparkline gives its change.
[[nodiscard]] QString cellText(const Column& column, int row);
/// How a number reads in a column of this kind.
[[nodiscard]] QString numberText(const Column& column, double value);
/// What a cell counts as: its number, its day, the change of its line; NaN when missing or of words.
[[nodiscard]] double cellNumber(const Column& column, int row);

/// What sorting, filtering and grouping ask of a table again and again, worked out once a column and kept
/// while rows are patched. Used by one thread at a time.
class RowKeys {
public:
    explicit RowKeys(TableSnapshotPtr snapshot);

    [[nodiscard]] const TableSnapshot& table() const { return *m_snapshot; }
    [[nodiscard]] const TableSnapshotPtr& snapshot() const { return m_snapshot; }
    /// The same table with other values in the rows `changed`.
    void follow(TableSnapshotPtr next, const std::vector<int>& changed);

    /// A row's place by this column: numbers and days as they are; words by the locale's collation whatever
    /// the case; chips by severity, then words; small lines by their change. NaN is missing.
    [[nodiscard]] const std::vector<double>& order(int column);
    [[nodiscard]] const std::vector<double>& numbers(int column);
    [[nodiscard]] const std::vector<double>& weights(int column);
    /// Case-folded; a chip's with the word of its severity on a second line.
    [[nodiscard]] const std::vector<QString>& words(int column);
    /// Every word, chip and day of a row, case-folded.
    [[nodiscard]] const std::vector<QString>& haystack();

private:
    [[nodiscard]] QString foldedWords(int column, int row) const;
    [[nodiscard]] QString folded(int row);
    [[nodiscard]] bool sameWords(const TableSnapshot& before, int column,
                                 const std::vector<int>& changed) const;
    [[nodiscard]] const Column& column(int at) const {
        return m_snapshot->columns[static_cast<std::size_t>(at)];
    }

    TableSnapshotPtr m_snapshot;
    // Maps, because what was handed out stays where it is.
    std::map<int, std::vector<double>> m_numbers;
    std::map<int, std::vector<double>> m_weights;
    std::map<int, std::vector<double>> m_ranks;
    std::map<int, std::vector<QString>> m_words;
    std::vector<QString> m_haystack;
    QHash<qint64, QString> m_days;  ///< as they read, by Julian day
};

}  // namespace qd::ui::models
