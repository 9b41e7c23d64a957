// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/drift/sample.h"

#include <cmath>
#include <numeric>
#include <set>
#include <utility>

namespace qd::drift {

namespace {

/// Values that are missing; error BadInput for an infinite one.
Result<std::size_t> missingIn(const std::string& name, const std::vector<double>& column) {
    std::size_t missing = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        if (std::isfinite(column[i])) continue;
        if (!std::isnan(column[i])) {
            return Error{ErrorCode::BadInput,
                         say("feature '%1' is infinite in row %2, expected a number or nothing", name, i + 1),
                         say("leave the value empty where there is none")};
        }
        ++missing;
    }
    return missing;
}

Status checkNames(const std::vector<std::string>& names) {
    if (names.empty()) return Error{ErrorCode::BadInput, say("found no feature, expected at least one")};
    std::set<std::string> seen;
    for (const auto& name : names) {
        if (name.empty())
            return Error{ErrorCode::BadInput, say("found a feature without a name, expected one")};
        if (!seen.insert(name).second)
            return Error{ErrorCode::BadInput, say("found feature '%1' twice, expected it once", name)};
    }
    return Ok{};
}

}  // namespace

Result<DriftSample> DriftSample::create(std::vector<std::string> names,
                                        std::vector<std::vector<double>> columns,
                                        std::vector<std::size_t> periodRows) {
    QD_CHECK(checkNames(names));
    if (columns.size() != names.size()) {
        return Error{ErrorCode::BadInput, say("found %1 columns for %2 features, expected one each",
                                              columns.size(), names.size())};
    }
    DriftSample sample;
    sample.m_rows = columns.front().size();
    for (std::size_t f = 0; f < names.size(); ++f) {
        if (columns[f].size() != sample.m_rows) {
            return Error{ErrorCode::BadInput, say("feature '%1' has %2 rows, expected %3 as the first",
                                                  names[f], columns[f].size(), sample.m_rows)};
        }
        QD_TRY(const std::size_t missing, missingIn(names[f], columns[f]));
        sample.m_missing.push_back(missing);
    }
    if (periodRows.empty()) periodRows.assign(sample.m_rows, 1);
    const std::size_t covered = std::accumulate(periodRows.begin(), periodRows.end(), std::size_t{0});
    if (covered != sample.m_rows) {
        return Error{ErrorCode::BadInput,
                     say("the periods have %1 rows, expected %2", covered, sample.m_rows)};
    }
    sample.m_names = std::move(names);
    sample.m_columns = std::move(columns);
    sample.m_periodRows = std::move(periodRows);
    return sample;
}

}  // namespace qd::drift
