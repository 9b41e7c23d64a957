// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_wide.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <optional>
#include <utility>

#include "core/market/csv_day.h"
#include "core/market/csv_decimal.h"
#include "core/market/csv_separators.h"
#include "core/market/csv_text.h"
#include "core/market/import_symbols.h"

namespace qd::market {

namespace {

class WideReader {
public:
    WideReader(csv::Reader& reader, const Header& header, const CellRule& rule)
        : m_reader(reader), m_header(header), m_rule(rule) {}

    Status plan(bool datesOptional);
    Status run();
    Result<WideTable> finish();

private:
    static constexpr std::size_t kNoDate = std::numeric_limits<std::size_t>::max();

    const char* fastRow(const char* p, const char* end, csv::Separators& separators);
    void fastLines();
    Status slowRow(const csv::Record& record);
    Status roomForRow() const;
    [[nodiscard]] bool hasRoom() const noexcept {
        return (m_table.dates.size() + 1) * width() <= m_reader.limits().cells;
    }
    void keepRow(std::int32_t day, std::int64_t line);
    Status sort();
    Status dropDuplicates(std::vector<std::size_t>& order);
    void permute(const std::vector<std::size_t>& order);
    [[nodiscard]] std::size_t width() const noexcept { return m_table.names.size(); }

    csv::Reader& m_reader;
    const Header& m_header;
    CellRule m_rule;
    std::size_t m_dateColumn = kNoDate;
    WideTable m_table;
    std::vector<double> m_values;  ///< of the row being read
    std::vector<std::uint8_t> m_present;
    csv::DayScanner m_days;
    LineMap m_lines;
};

Status WideReader::plan(bool datesOptional) {
    const auto date = m_header.find("date");
    if (!date && !datesOptional) QD_CHECK(requireColumn(m_reader, m_header, "date"));
    if (date) m_dateColumn = *date;
    for (std::size_t i = 0; i < m_header.columns.size(); ++i) {
        const HeaderColumn& column = m_header.columns[i];
        if (i == m_dateColumn || column.passedOver) continue;
        if (const auto fault = symbolFault(column.name); !fault.empty()) {
            return Error{ErrorCode::BadInput,
                         say("found %1 in the header, %2", csv::shown(column.name), fault),
                         say("give each column a name"), column.where};
        }
        m_table.names.push_back(column.name);
    }
    if (m_table.names.empty() || width() > m_reader.limits().symbols) {
        return Error{
            ErrorCode::BadInput,
            say("found %1 columns beside the date, expected 1 … %2", width(), m_reader.limits().symbols),
            m_header.listing(), SourceLocation{m_reader.path(), 1, 1}};
    }
    m_values.resize(width());
    m_present.resize(width());
    return Ok{};
}

/// As LongReader::fastRow: plain and right lines here, all others by slowRow.
const char* WideReader::fastRow(const char* p, const char* end, csv::Separators& separators) {
    std::int32_t day = 0;
    std::size_t series = 0;
    double* const values = m_values.data();
    std::uint8_t* const present = m_present.data();
    const std::size_t last = m_header.columns.size() - 1;
    for (std::size_t i = 0; i <= last; ++i) {
        const char* const separator = separators.next();
        if (*separator != (i == last ? '\n' : ',')) return nullptr;
        const char* const fieldEnd =
            separator - (i == last && separator != p && separator[-1] == '\r' ? 1 : 0);
        if (i == m_dateColumn) {
            if (fieldEnd - p != 10 || !m_days.scan(p, day)) return nullptr;
        } else {
            double value = 0.0;
            const bool there = p != fieldEnd;
            if (there && (csv::scanDecimal(p, end, value) != fieldEnd || !m_rule.takes(value)))
                return nullptr;
            values[series] = value + 0.0;
            present[series] = there ? 1 : 0;
            ++series;
        }
        p = separator + 1;
    }
    keepRow(day, m_reader.cursorLine());
    return p;
}

void WideReader::fastLines() {
    // A blank line reads as missing values where there is one column and no date; columns passed over may
    // hold any text: both go the slow way.
    if (width() + (m_dateColumn != kNoDate ? 1 : 0) != m_header.columns.size()) return;
    if (m_dateColumn == kNoDate) return;
    csv::Separators separators(m_reader.cursor());
    while (m_reader.cursor() < m_reader.linesEnd() && m_reader.rowsLeft() > 0) {
        if (!hasRoom()) return;
        const char* const next = fastRow(m_reader.cursor(), m_reader.linesEnd(), separators);
        if (next == nullptr) return;
        m_reader.advance(next, 1);
    }
}

Status WideReader::roomForRow() const {
    if (hasRoom()) return Ok{};
    return m_reader.errorAt(m_reader.cursor(), say("found more than %1 cells", m_reader.limits().cells),
                            say("split the file by date, or raise the limit of the import"));
}

void WideReader::keepRow(std::int32_t day, std::int64_t line) {
    m_lines.note(m_table.dates.size(), line);
    m_table.dates.push_back(Date::fromDays(day));
    m_table.values.insert(m_table.values.end(), m_values.begin(), m_values.end());
    m_table.present.insert(m_table.present.end(), m_present.begin(), m_present.end());
}

Status WideReader::slowRow(const csv::Record& record) {
    QD_CHECK(checkWidth(m_reader, record, m_header));
    QD_CHECK(roomForRow());
    auto day = static_cast<std::int32_t>(m_table.dates.size());
    std::size_t series = 0;
    for (std::size_t i = 0; i < record.fields.size(); ++i) {
        if (i == m_dateColumn) {
            QD_TRY(day, readDay(m_reader, record.fields[i]));
        } else if (!m_header.columns[i].passedOver) {
            QD_TRY(const auto value, readCell(m_reader, record.fields[i], m_rule, m_header.columns[i].found));
            m_values[series] = value.value_or(0.0);
            m_present[series] = value ? 1 : 0;
            ++series;
        }
    }
    keepRow(day, m_reader.recordLine());
    return Ok{};
}

Status WideReader::run() {
    csv::Record record;
    for (;;) {
        fastLines();
        QD_TRY(const bool there, m_reader.nextRecord(record));
        if (!there) return Ok{};
        QD_CHECK(slowRow(record));
    }
}

Status WideReader::dropDuplicates(std::vector<std::size_t>& order) {
    std::size_t kept = 0;
    const auto equalCells = [&](std::size_t a, std::size_t b) -> std::optional<std::size_t> {
        for (std::size_t n = 0; n < width(); ++n) {
            if (m_table.values[a * width() + n] != m_table.values[b * width() + n] ||
                m_table.present[a * width() + n] != m_table.present[b * width() + n])
                return n;
        }
        return std::nullopt;
    };
    for (std::size_t k = 0; k < order.size(); ++k) {
        const std::size_t row = order[k];
        const Date date = m_table.dates[row];
        if (k == 0 || m_table.dates[order[kept - 1]] != date) {
            order[kept++] = row;
            continue;
        }
        const std::string firstLine = std::to_string(m_lines.lineOf(order[kept - 1]));
        const SourceLocation where{m_reader.path(), m_lines.lineOf(row), 1};
        if (const auto other = equalCells(order[kept - 1], row)) {
            return Error{
                ErrorCode::BadInput,
                say("found %1 in line %2 and, with another value of %3, in line %4, expected it once", date,
                    firstLine, m_table.names[*other], std::to_string(where.line)),
                say("remove the wrong one of the two lines"), where};
        }
        m_reader.issues().add(ImportIssueKind::DuplicateRow, where,
                              say("%1 repeats line %2; it was passed over", date, firstLine));
    }
    order.resize(kept);
    return Ok{};
}

void WideReader::permute(const std::vector<std::size_t>& order) {
    WideTable sorted;
    sorted.names = std::move(m_table.names);
    const std::size_t n = sorted.names.size();
    for (const std::size_t row : order) {
        sorted.dates.push_back(m_table.dates[row]);
        const auto from = static_cast<std::ptrdiff_t>(row * n);
        const auto to = from + static_cast<std::ptrdiff_t>(n);
        sorted.values.insert(sorted.values.end(), m_table.values.begin() + from, m_table.values.begin() + to);
        sorted.present.insert(sorted.present.end(), m_table.present.begin() + from,
                              m_table.present.begin() + to);
    }
    m_table = std::move(sorted);
}

Status WideReader::sort() {
    const auto& dates = m_table.dates;
    std::uint64_t outOfOrder = 0;
    std::int64_t firstLine = 0;
    Date latest = dates.front();
    for (std::size_t t = 1; t < dates.size(); ++t) {
        if (dates[t] < latest && outOfOrder++ == 0) firstLine = m_lines.lineOf(t);
        latest = std::max(latest, dates[t]);
    }
    if (outOfOrder > 0) {
        m_reader.issues().add(
            ImportIssueKind::OutOfOrder, {m_reader.path(), firstLine, 1},
            say("%1 rows are earlier than a row before them; all were sorted by date", outOfOrder));
    }
    if (std::adjacent_find(dates.begin(), dates.end(), std::greater_equal<>()) == dates.end()) return Ok{};
    std::vector<std::size_t> order(dates.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return dates[a] < dates[b]; });
    QD_CHECK(dropDuplicates(order));
    permute(order);
    return Ok{};
}

Result<WideTable> WideReader::finish() {
    if (m_table.dates.empty()) {
        return Error{ErrorCode::BadInput, say("found a header and no rows, expected at least one"),
                     say("check that the export was complete"), SourceLocation{m_reader.path(), 2, 1}};
    }
    QD_CHECK(sort());
    return std::move(m_table);
}

}  // namespace

Result<WideTable> readWide(csv::Reader& reader, const Header& header, const CellRule& rule,
                           bool datesOptional) {
    WideReader lines(reader, header, rule);
    QD_CHECK(lines.plan(datesOptional));
    QD_CHECK(lines.run());
    return lines.finish();
}

}  // namespace qd::market
