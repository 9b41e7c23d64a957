// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>

#include "core/desk/views.h"

/// A finding of a kind for a symbol on a day; expected 10 % below what was published.
inline qd::market::QualityFinding findingOf(qd::market::FindingKind kind,
                                            qd::market::FindingSeverity severity, const std::string& symbol,
                                            int day) {
    qd::market::QualityFinding finding{};
    finding.kind = kind;
    finding.severity = severity;
    finding.symbol = symbol;
    finding.date = qd::Date::fromDays(19'000 + day);
    finding.sessions = 1;
    finding.published = 110.0;
    finding.expected = 100.0;
    finding.relError = 0.1;
    finding.explanation = "close of " + symbol + " is off its level";
    return finding;
}

/// A data set of 500 sessions and 8 symbols without findings.
inline qd::desk::DatasetView datasetOf(std::int64_t id, const std::string& name) {
    qd::desk::DatasetView dataset;
    dataset.record.id = qd::DatasetId{id};
    dataset.record.name = name;
    dataset.record.source = name + ".csv";
    dataset.record.contentHash = std::string(32, 'a') + std::string(32, 'b');
    dataset.record.importedBy = "ann";
    dataset.record.rows = 500;
    dataset.record.symbols = 8;
    dataset.record.from = qd::Date::fromDays(19'000);
    dataset.record.to = qd::Date::fromDays(19'700);
    return dataset;
}
