// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/drift_table.h"

#include <algorithm>
#include <limits>
#include <optional>
#include <utility>
#include <vector>

#include "core/base/number_text.h"
#include "core/market/csv_reader.h"
#include "core/market/import_cells.h"
#include "core/market/import_columns.h"

namespace qd::ctl {

namespace {

/// What the columns of a file are.
struct Columns {
    market::Header header;
    std::optional<std::size_t> date;
    std::vector<std::size_t> features;  ///< places in a record
};

Result<market::csv::Reader> open(const Context& context, const std::string& path, market::IssueList& issues) {
    return market::csv::Reader::open(context.environment.files, path, market::ImportLimits{}, issues,
                                     &context.job);
}

/// Whether every field of the first line is a number.
Result<bool> startsWithNumbers(const Context& context, const std::string& path, Columns& columns) {
    market::IssueList issues;
    QD_TRY(auto reader, open(context, path, issues));
    market::csv::Record record;
    QD_CHECK(reader.header(record));
    const auto& fields = record.fields;
    if (!std::all_of(fields.begin(), fields.end(),
                     [](const auto& f) { return parseNumber(f.text).has_value(); }))
        return false;
    for (std::size_t c = 0; c < fields.size(); ++c) {
        const std::string name = "column_" + std::to_string(c + 1);
        columns.header.columns.push_back({name, name, reader.locate(fields[c].begin)});
    }
    return true;
}

class TableReader {
public:
    TableReader(market::csv::Reader& reader, Columns columns)
        : m_reader(reader), m_columns(std::move(columns)), m_values(m_columns.features.size()) {}

    Status run() {
        market::csv::Record record;
        while (true) {
            QD_TRY(const bool more, m_reader.nextRecord(record));
            if (!more) return Ok{};
            QD_CHECK(market::checkWidth(m_reader, record, m_columns.header));
            QD_CHECK(takePeriod(record));
            for (std::size_t f = 0; f < m_values.size(); ++f) {
                const std::size_t c = m_columns.features[f];
                QD_TRY(const auto value, market::readCell(m_reader, record.fields[c], market::kNumberRule,
                                                          m_columns.header.columns[c].name));
                m_values[f].push_back(value.value_or(std::numeric_limits<double>::quiet_NaN()));
            }
        }
    }

    Result<drift::DriftSample> finish() && {
        std::vector<std::string> names;
        for (const std::size_t c : m_columns.features)
            names.push_back(m_columns.header.columns[c].name);
        return drift::DriftSample::create(std::move(names), std::move(m_values), std::move(m_periodRows));
    }

private:
    Status takePeriod(const market::csv::Record& record) {
        if (!m_columns.date) return Ok{};
        const auto& field = record.fields[*m_columns.date];
        QD_TRY(const std::int32_t day, market::readDay(m_reader, field));
        if (m_last && day < *m_last) {
            return m_reader.errorAt(field.begin, say("found a date before that of the row above"),
                                    say("sort the rows by date: drift is judged in the order of time"));
        }
        if (m_last == day)
            ++m_periodRows.back();
        else
            m_periodRows.push_back(1);
        m_last = day;
        return Ok{};
    }

    market::csv::Reader& m_reader;
    Columns m_columns;
    std::vector<std::vector<double>> m_values;
    std::vector<std::size_t> m_periodRows;
    std::optional<std::int32_t> m_last;
};

}  // namespace

Result<drift::DriftSample> readDriftSample(const Context& context, const std::string& path) {
    Columns columns;
    QD_TRY(const bool bare, startsWithNumbers(context, path, columns));
    market::IssueList issues;
    QD_TRY(auto reader, open(context, path, issues));
    if (!bare) {
        QD_TRY(columns.header, market::readHeader(reader, {}));
        columns.date = columns.header.find("date");
    }
    const auto symbol = columns.header.find("symbol");
    for (std::size_t c = 0; c < columns.header.columns.size(); ++c) {
        if (c != columns.date && c != symbol) columns.features.push_back(c);
    }
    TableReader table(reader, std::move(columns));
    QD_CHECK(table.run());
    return std::move(table).finish();
}

}  // namespace qd::ctl
