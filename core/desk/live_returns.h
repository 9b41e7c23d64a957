// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/base/date.h"
#include "core/base/result.h"

namespace qd::desk {

/// One column of daily returns.
struct LiveReturns {
    std::vector<Date> dates;  ///< ascending
    std::vector<double> values;
};
/// A CSV of returns: a header with `date` first and `column` among the others, then ISO days that ascend and
/// simple returns of −1 or more, none missing. Error BadInput with line and column.
Result<LiveReturns> parseReturns(std::string_view csv, std::string_view column);

}  // namespace qd::desk
