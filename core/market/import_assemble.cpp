// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_assemble.h"

#include <algorithm>
#include <bit>
#include <map>
#include <memory>
#include <numeric>
#include <string>
#include <utility>

#include "core/market/import_pages.h"

namespace qd::market {

namespace {

template <class T>
void reserveLarge(std::vector<T>& items, std::size_t size) {
    items.reserve(size);
    adviseLargePages(items.data(), size * sizeof(T));
}

/// Orders the rows of a long file: index[t · N + n] is 1 + the row of that cell, 0 where there is none. Then
/// the panel is gathered date by date, which writes in order and reads one stream a symbol.
class Assembly {
public:
    Assembly(const LongData& data, const csv::Reader& reader) : m_data(data), m_reader(reader) {}

    void orderDates();
    void orderSymbols();
    Status checkSize() const;
    Status index(const jobs::JobContext& job);
    Status gather(const jobs::JobContext& job);
    Result<PricePanel> panel() &&;

private:
    Status sameOrError(std::uint64_t first, std::uint64_t second) const;
    void gatherDate(std::size_t t);
    [[nodiscard]] std::size_t width() const noexcept { return m_symbols.size(); }

    const LongData& m_data;
    const csv::Reader& m_reader;
    std::vector<Date> m_dates;
    std::vector<std::uint32_t> m_rowOfDay;  ///< by day - m_firstDay
    std::int32_t m_firstDay = 0;
    std::vector<std::string> m_symbols;
    std::vector<std::uint32_t> m_rank;  ///< by symbol number
    std::vector<std::uint32_t> m_index;
    std::vector<PanelColumn> m_columns;
    std::vector<std::vector<double>> m_values;         ///< of the date being gathered, by field
    std::vector<std::vector<std::uint8_t>> m_present;  ///< likewise
};

void Assembly::orderDates() {
    const LongRows& rows = m_data.rows;
    std::int32_t first = LongRows::day(*rows.row(0));
    std::int32_t last = first;
    for (std::uint64_t i = 0; i < rows.size(); ++i) {
        const std::int32_t day = LongRows::day(*rows.row(i));
        first = std::min(first, day);
        last = std::max(last, day);
    }
    m_firstDay = first;
    m_rowOfDay.assign(static_cast<std::size_t>(last - first) + 1, 0);
    for (std::uint64_t i = 0; i < rows.size(); ++i)
        m_rowOfDay[static_cast<std::size_t>(LongRows::day(*rows.row(i)) - first)] = 1;
    for (std::size_t d = 0; d < m_rowOfDay.size(); ++d) {
        if (m_rowOfDay[d] == 0) continue;
        m_rowOfDay[d] = static_cast<std::uint32_t>(m_dates.size());
        m_dates.push_back(Date::fromDays(first + static_cast<std::int32_t>(d)));
    }
}

void Assembly::orderSymbols() {
    const auto& names = m_data.symbols.names();
    std::vector<std::uint32_t> order(names.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(),
              [&](std::uint32_t a, std::uint32_t b) { return names[a] < names[b]; });
    m_rank.resize(names.size());
    for (std::uint32_t rank = 0; rank < order.size(); ++rank) {
        m_rank[order[rank]] = rank;
        m_symbols.push_back(names[order[rank]]);
    }
}

Status Assembly::checkSize() const {
    const std::uint64_t cells = static_cast<std::uint64_t>(m_dates.size()) * width() * m_data.fields.size();
    if (cells <= m_reader.limits().cells) return Ok{};
    return Error{ErrorCode::BadInput,
                 say("found %1 dates × %2 symbols × %3 fields, expected at most %4 cells", m_dates.size(),
                     width(), m_data.fields.size(), m_reader.limits().cells),
                 say("split the file by date or by symbol, or raise the limit of the import"),
                 SourceLocation{m_reader.path(), 1, 1}};
}

Status Assembly::sameOrError(std::uint64_t first, std::uint64_t second) const {
    const std::uint64_t* a = m_data.rows.row(first);
    const std::uint64_t* b = m_data.rows.row(second);
    const std::string cell =
        m_data.symbols.names()[LongRows::symbol(*b)] + " on " + Date::fromDays(LongRows::day(*b)).iso();
    const std::string firstLine = std::to_string(m_data.lines.lineOf(first));
    const SourceLocation where{m_reader.path(), m_data.lines.lineOf(second), 1};
    if (!std::equal(a, a + m_data.rows.fields() + 1, b)) {
        return Error{ErrorCode::BadInput,
                     say("found %1 in line %2 and, with other values, in line %3, expected it once", cell,
                         firstLine, std::to_string(where.line)),
                     say("remove the wrong one of the two lines"), where};
    }
    m_reader.issues().add(ImportIssueKind::DuplicateRow, where,
                          say("%1 repeats line %2; it was passed over", cell, firstLine));
    return Ok{};
}

Status Assembly::index(const jobs::JobContext& job) {
    constexpr std::uint64_t kStride = 1U << 20U;
    const LongRows& rows = m_data.rows;
    reserveLarge(m_index, m_dates.size() * width());
    m_index.resize(m_dates.size() * width());
    for (std::uint64_t i = 0; i < rows.size(); ++i) {
        if (i % kStride == 0) QD_CHECK(job.checkpoint("sorting the rows", 1.0));
        const std::uint64_t head = *rows.row(i);
        const std::size_t t = m_rowOfDay[static_cast<std::size_t>(LongRows::day(head) - m_firstDay)];
        std::uint32_t& cell = m_index[t * width() + m_rank[LongRows::symbol(head)]];
        if (cell != 0) {
            QD_CHECK(sameOrError(cell - 1, i));
        } else {
            cell = static_cast<std::uint32_t>(i + 1);
        }
    }
    return Ok{};
}

void Assembly::gatherDate(std::size_t t) {
    const LongRows& rows = m_data.rows;
    const std::size_t fields = m_data.fields.size();
    const std::uint32_t* index = m_index.data() + t * width();
    const bool ahead = t + 1 < m_dates.size();
    for (std::size_t n = 0; n < width(); ++n) {
        const std::uint32_t cell = index[n];
        if (ahead && index[width() + n] != 0) __builtin_prefetch(rows.row(index[width() + n] - 1));
        const std::uint64_t* row = cell != 0 ? rows.row(cell - 1) : nullptr;
        const unsigned mask = row != nullptr ? LongRows::mask(*row) : 0U;
        for (std::size_t f = 0; f < fields; ++f) {
            m_values[f].data()[n] = row != nullptr ? std::bit_cast<double>(row[f + 1]) : 0.0;
            m_present[f].data()[n] = static_cast<std::uint8_t>((mask >> f) & 1U);
        }
    }
}

Status Assembly::gather(const jobs::JobContext& job) {
    constexpr std::size_t kCellsBetween = 1U << 21U;
    const std::size_t fields = m_data.fields.size();
    m_columns.resize(fields);
    m_values.assign(fields, std::vector<double>(width()));
    m_present.assign(fields, std::vector<std::uint8_t>(width()));
    for (PanelColumn& column : m_columns) {
        reserveLarge(column.values, m_index.size());
        reserveLarge(column.present, m_index.size());
    }
    std::size_t cells = 0;
    for (std::size_t t = 0; t < m_dates.size(); ++t) {
        gatherDate(t);
        for (std::size_t f = 0; f < fields; ++f) {
            m_columns[f].values.insert(m_columns[f].values.end(), m_values[f].begin(), m_values[f].end());
            m_columns[f].present.insert(m_columns[f].present.end(), m_present[f].begin(), m_present[f].end());
        }
        cells += width() * fields;
        if (cells < kCellsBetween) continue;
        cells = 0;
        QD_CHECK(job.checkpoint("sorting the rows", 1.0));
    }
    return Ok{};
}

Result<PricePanel> Assembly::panel() && {
    std::map<PriceField, PanelColumn> columns;
    for (std::size_t f = 0; f < m_columns.size(); ++f)
        columns.emplace(m_data.fields[f], std::move(m_columns[f]));
    return PricePanel::create(std::move(m_dates), std::move(m_symbols), std::move(columns));
}

}  // namespace

Result<PricePanel> assembleLong(const LongData& data, const csv::Reader& reader,
                                const jobs::JobContext& job) {
    if (data.rows.size() == 0) {
        return Error{ErrorCode::BadInput, say("found a header and no rows, expected at least one"),
                     say("check that the export was complete"), SourceLocation{reader.path(), 2, 1}};
    }
    Assembly assembly(data, reader);
    assembly.orderDates();
    assembly.orderSymbols();
    QD_CHECK(assembly.checkSize());
    QD_CHECK(assembly.index(job));
    QD_CHECK(assembly.gather(job));
    return std::move(assembly).panel();
}

}  // namespace qd::market
