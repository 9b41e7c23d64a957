// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_long.h"

#include <algorithm>
#include <limits>
#include <string>
#include <utility>

#include "core/market/csv_day.h"
#include "core/market/csv_decimal.h"
#include "core/market/csv_separators.h"
#include "core/market/csv_text.h"
#include "core/market/import_assemble.h"
#include "core/market/import_cells.h"

namespace qd::market {

namespace {

/// What one column of the file is read as.
struct Step {
    enum class Kind { Date, Symbol, Value, Skip } kind = Kind::Skip;
    std::size_t slot = 0;  ///< Value: which of the row's values
    CellRule rule = kNumberRule;
};

class LongReader {
public:
    LongReader(csv::Reader& reader, const Header& header) : m_reader(reader), m_header(header) {}

    Status plan();
    Status run();
    Result<PricePanel> finish(const jobs::JobContext& job);

private:
    const char* fastRow(const char* p, const char* end, csv::Separators& separators);
    void fastLines();
    Status slowRow(const csv::Record& record);
    Result<std::uint32_t> symbolOf(const csv::Field& field);
    void checkOrder(std::uint32_t symbol, std::int32_t day, std::int64_t line);

    csv::Reader& m_reader;
    const Header& m_header;
    std::vector<Step> m_steps;
    LongData m_data;
    csv::DayScanner m_days;
    std::vector<std::int32_t> m_lastDay;  ///< of each symbol
    std::int64_t m_firstOutOfOrder = 0;
    std::uint64_t m_outOfOrder = 0;
    std::int64_t m_batchLine = 0;  ///< line of the row that fastRow reads
};

Status LongReader::plan() {
    QD_TRY(const std::size_t date, requireColumn(m_reader, m_header, "date"));
    QD_TRY(const std::size_t symbol, requireColumn(m_reader, m_header, "symbol"));
    QD_CHECK(requireColumn(m_reader, m_header, "close"));
    reportUnknown(m_reader, m_header,
                  {"date", "symbol", "close", "open", "high", "low", "volume", "adj_close"});
    m_steps.resize(m_header.columns.size());
    m_steps[date].kind = Step::Kind::Date;
    m_steps[symbol].kind = Step::Kind::Symbol;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const auto field = fieldFromName(m_header.columns[i].name);
        if (!field) continue;
        m_steps[i] = {Step::Kind::Value, m_data.fields.size(),
                      *field == PriceField::Volume ? kVolumeRule : kPriceRule};
        m_data.fields.push_back(*field);
    }
    m_data.rows = LongRows(m_data.fields.size());
    return Ok{};
}

/// Reads a line in which every field is plain and right, of a symbol seen before, and returns the start of
/// the next; nullptr leaves the line to slowRow, which knows the words for what is wrong with it.
const char* LongReader::fastRow(const char* p, const char* end, csv::Separators& separators) {
    std::uint64_t* const values = m_data.rows.open();
    std::int32_t day = 0;
    std::uint32_t symbol = 0;
    std::uint64_t mask = 0;
    const Step* const last = m_steps.data() + m_steps.size() - 1;
    for (const Step* step = m_steps.data();; ++step) {
        const char* const separator = separators.next();
        if (*separator != (step == last ? '\n' : ',')) return nullptr;
        const char* const fieldEnd =
            separator - (step == last && separator != p && separator[-1] == '\r' ? 1 : 0);
        switch (step->kind) {
            case Step::Kind::Value: {
                double value = 0.0;
                if (p != fieldEnd) {
                    if (csv::scanDecimal(p, end, value) != fieldEnd || !step->rule.takes(value))
                        return nullptr;
                    mask |= 1ULL << step->slot;
                }
                LongRows::put(values, step->slot, value + 0.0);
                break;
            }
            case Step::Kind::Date:
                if (fieldEnd - p != 10 || !m_days.scan(p, day)) return nullptr;
                break;
            case Step::Kind::Symbol:
                symbol = m_data.symbols.match(p);
                if (symbol == SymbolTable::kUnknown || p != fieldEnd) return nullptr;
                break;
            case Step::Kind::Skip:
                if (!csv::isPlain(p, fieldEnd, m_reader.limits().fieldBytes)) return nullptr;
                break;
        }
        p = separator + 1;
        if (step == last) break;
    }
    m_data.rows.commit(day, symbol, mask);
    checkOrder(symbol, day, m_batchLine);
    return p;
}

void LongReader::checkOrder(std::uint32_t symbol, std::int32_t day, std::int64_t line) {
    std::int32_t& lastDay = m_lastDay[symbol];
    if (day < lastDay) {
        if (m_outOfOrder++ == 0) m_firstOutOfOrder = line;
    } else {
        lastDay = day;
    }
}

void LongReader::fastLines() {
    const char* p = m_reader.cursor();
    const char* const end = m_reader.linesEnd();
    const std::uint64_t most = m_reader.rowsLeft();
    std::uint64_t rows = 0;
    m_batchLine = m_reader.cursorLine();
    m_data.lines.note(m_data.rows.size(), m_batchLine);
    csv::Separators separators(p);
    while (p < end && rows < most) {
        const char* const next = fastRow(p, end, separators);
        if (next == nullptr) break;
        p = next;
        ++rows;
        ++m_batchLine;
    }
    m_reader.advance(p, rows);
}

Result<std::uint32_t> LongReader::symbolOf(const csv::Field& field) {
    if (const auto fault = symbolFault(field.text); !fault.empty()) {
        return m_reader.errorAt(field.begin, say("found %1, %2", csv::shown(field.text), fault),
                                say("correct the symbol; text files have to be UTF-8"));
    }
    const std::uint32_t symbol = m_data.symbols.add(field.text);
    if (symbol >= m_reader.limits().symbols) {
        return m_reader.errorAt(field.begin, say("found more than %1 symbols", m_reader.limits().symbols),
                                say("is this column really the symbol? Else split the file"));
    }
    if (symbol == m_lastDay.size()) m_lastDay.push_back(std::numeric_limits<std::int32_t>::min());
    return symbol;
}

Status LongReader::slowRow(const csv::Record& record) {
    QD_CHECK(checkWidth(m_reader, record, m_header));
    std::uint64_t* const values = m_data.rows.open();
    std::int32_t day = 0;
    std::uint32_t symbol = 0;
    std::uint64_t mask = 0;
    for (std::size_t i = 0; i < m_steps.size(); ++i) {
        const Step& step = m_steps[i];
        const csv::Field& field = record.fields[i];
        if (step.kind == Step::Kind::Date) {
            QD_TRY(day, readDay(m_reader, field));
        } else if (step.kind == Step::Kind::Symbol) {
            QD_TRY(symbol, symbolOf(field));
        } else if (step.kind == Step::Kind::Value) {
            QD_TRY(const auto value, readCell(m_reader, field, step.rule, m_header.columns[i].found));
            LongRows::put(values, step.slot, value.value_or(0.0));
            if (value) mask |= 1ULL << step.slot;
        }
    }
    m_data.lines.note(m_data.rows.size(), m_reader.recordLine());
    m_data.rows.commit(day, symbol, mask);
    checkOrder(symbol, day, m_reader.recordLine());
    return Ok{};
}

Status LongReader::run() {
    csv::Record record;
    for (;;) {
        fastLines();
        QD_TRY(const bool there, m_reader.nextRecord(record));
        if (!there) return Ok{};
        if (m_data.rows.size() >= LongRows::kMost)
            return m_reader.errorAt(m_reader.cursor(), say("too many rows"));
        QD_CHECK(slowRow(record));
    }
}

Result<PricePanel> LongReader::finish(const jobs::JobContext& job) {
    if (m_outOfOrder > 0) {
        m_reader.issues().add(
            ImportIssueKind::OutOfOrder, {m_reader.path(), m_firstOutOfOrder, 1},
            say("%1 rows are earlier than a row before them of the same symbol; all were sorted by date",
                m_outOfOrder));
    }
    return assembleLong(m_data, m_reader, job);
}

}  // namespace

Result<PricePanel> readLongPrices(csv::Reader& reader, const Header& header, const jobs::JobContext& job) {
    LongReader lines(reader, header);
    QD_CHECK(lines.plan());
    QD_CHECK(lines.run());
    return lines.finish(job);
}

}  // namespace qd::market
