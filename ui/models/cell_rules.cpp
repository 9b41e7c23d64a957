// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/cell_rules.h"

#include <QJsonObject>
#include <algorithm>
#include <array>
#include <utility>

#include "ui/models/row_keys.h"

namespace qd::ui::models {

namespace {

constexpr std::array<std::pair<Severity, const char16_t*>, 4> kNames{{{Severity::Info, u"note"},
                                                                      {Severity::Ok, u"fine"},
                                                                      {Severity::Warn, u"warning"},
                                                                      {Severity::Hard, u"hard"}}};

QString nameOf(Severity severity) {
    for (const auto& [value, name] : kNames)
        if (value == severity) return QString::fromUtf16(name);
    return QString::fromUtf16(kNames.front().second);
}

std::optional<Severity> severityOf(const QString& name) {
    for (const auto& [value, word] : kNames)
        if (QString::fromUtf16(word) == name) return value;
    return std::nullopt;
}

}  // namespace

QJsonArray rulesToJson(const std::vector<CellRule>& rules) {
    QJsonArray json;
    for (const CellRule& rule : rules) {
        QJsonObject one{{QStringLiteral("column"), rule.column}};
        if (rule.bar) {
            one.insert(QStringLiteral("bar"), true);
        } else {
            one.insert(QStringLiteral("condition"), rule.condition);
            one.insert(QStringLiteral("severity"), nameOf(rule.severity));
        }
        json.append(one);
    }
    return json;
}

std::vector<CellRule> rulesFromJson(const QJsonArray& json) {
    std::vector<CellRule> rules;
    for (const QJsonValue& value : json) {
        const QJsonObject one = value.toObject();
        CellRule rule;
        rule.column = one.value(QStringLiteral("column")).toString();
        rule.bar = one.value(QStringLiteral("bar")).toBool();
        rule.condition = one.value(QStringLiteral("condition")).toString();
        const auto severity = severityOf(one.value(QStringLiteral("severity")).toString());
        if (rule.column.isEmpty() || (!rule.bar && (!severity || rule.condition.isEmpty()))) continue;
        rule.severity = severity.value_or(Severity::Warn);
        rules.push_back(rule);
    }
    return rules;
}

void CellRules::set(const std::vector<CellRule>& rules, const TableSnapshot* table) {
    m_rules = rules;
    m_read.clear();
    m_bars.clear();
    if (table == nullptr) return;
    const FilterReader reader;
    for (std::size_t i = 0; i < table->columns.size(); ++i) {
        const Column& column = table->columns[i];
        const int at = static_cast<int>(i);
        for (const CellRule& rule : rules) {
            if (rule.column != column.id) continue;
            if (rule.bar) {
                m_bars.insert(at, isNumeric(column.kind));
                continue;
            }
            const FilterReading reading = reader.read(rule.condition, column);
            if (reading.filter) m_read[at].push_back({*reading.filter, rule.severity});
        }
    }
}

std::optional<Severity> CellRules::severity(const Column& column, int at, int row) const {
    const auto found = m_read.constFind(at);
    if (found == m_read.constEnd()) return std::nullopt;
    std::optional<Severity> gravest;
    for (const Read& rule : *found) {
        const bool holds = filtersByNumber(column.kind)
                               ? rule.filter.matches(cellNumber(column, row))
                               : rule.filter.matches(cellText(column, row).toCaseFolded());
        if (holds && (!gravest || rule.severity > *gravest)) gravest = rule.severity;
    }
    return gravest;
}

}  // namespace qd::ui::models
