// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonArray>
#include <QString>
#include <optional>
#include <vector>

#include "ui/models/column_filter.h"

namespace qd::ui::models {

/// A rule of the user's own: cells of a column that meet a condition carry a severity (mark, word and
/// colour), or every cell of it a bar as long as its number.
struct CellRule {
    QString column;
    QString condition;  ///< as in the filter row; unused for bars
    Severity severity = Severity::Warn;
    bool bar = false;
    bool operator==(const CellRule&) const = default;
};

/// For the user's settings. What cannot be read is left out.
[[nodiscard]] QJsonArray rulesToJson(const std::vector<CellRule>& rules);
[[nodiscard]] std::vector<CellRule> rulesFromJson(const QJsonArray& json);

/// The rules of a table, read against its columns. Where several hold, the gravest counts.
class CellRules {
public:
    void set(const std::vector<CellRule>& rules, const TableSnapshot* table);
    [[nodiscard]] const std::vector<CellRule>& rules() const { return m_rules; }
    [[nodiscard]] bool hasBar(int column) const { return m_bars.value(column, false); }
    [[nodiscard]] std::optional<Severity> severity(const Column& column, int at, int row) const;
    [[nodiscard]] bool empty() const { return m_rules.empty(); }

private:
    struct Read {
        ColumnFilter filter;
        Severity severity;
    };
    std::vector<CellRule> m_rules;
    QHash<int, std::vector<Read>> m_read;
    QHash<int, bool> m_bars;
};

}  // namespace qd::ui::models
