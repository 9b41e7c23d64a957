// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "app/ctl/context.h"
#include "core/drift/sample.h"

namespace qd::ctl {

/// Features from a CSV file, plain or gzip: one column a feature, numbers or nothing, rows in the order of
/// time. A column `date` (never going back) makes the rows of a date one period; a column `symbol` is passed
/// over. A file whose first line holds numbers only has no header: its features are column_1, column_2 …
Result<drift::DriftSample> readDriftSample(const Context& context, const std::string& path);

}  // namespace qd::ctl
