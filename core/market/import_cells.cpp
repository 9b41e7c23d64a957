// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/market/import_cells.h"

#include "core/base/date.h"
#include "core/base/number_text.h"
#include "core/market/csv_text.h"

namespace qd::market {

Result<std::optional<double>> readCell(const csv::Reader& reader, const csv::Field& field,
                                       const CellRule& rule, const std::string& column) {
    if (field.text.empty()) return std::optional<double>();
    const auto value = parseNumber(field.text);
    if (!value) {
        return reader.errorAt(field.begin,
                              say("found %1 in the column %2, expected %3", csv::shown(field.text),
                                  csv::shown(column), say(rule.expected)),
                              csv::numberHint(field.text));
    }
    if (!rule.takes(*value)) {
        return reader.errorAt(field.begin,
                              say("found %1 in the column %2, expected %3", csv::shown(field.text),
                                  csv::shown(column), say(rule.expected)),
                              say("correct the value, or leave the field empty where it is missing"));
    }
    return std::optional<double>(*value + 0.0);  // no negative zero
}

Result<std::int32_t> readDay(const csv::Reader& reader, const csv::Field& field) {
    const auto date = Date::parse(field.text);
    if (date.ok()) return date->days();
    return reader.errorAt(field.begin,
                          say("found %1, expected a date YYYY-MM-DD (1800 … 2200)", csv::shown(field.text)),
                          csv::dateHint(field.text));
}

}  // namespace qd::market
