// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

#include "core/market/finding_words.h"
#include "ui/kit/severity.h"

namespace qd::ui::pages::data {

/// "Wrong close", "Gap" …
[[nodiscard]] QString kindName(market::FindingKind kind);
/// What the check looks for, in one sentence.
[[nodiscard]] QString kindMeaning(market::FindingKind kind);
/// Error → Hard, Warning → Warn, Info → Info.
[[nodiscard]] Severity severityOf(market::FindingSeverity severity);
/// "Error", "Warning", "Note".
[[nodiscard]] QString findingSeverityWord(market::FindingSeverity severity);

/// The value found; nothing where none was there, as in a gap.
[[nodiscard]] std::optional<double> publishedOf(const market::QualityFinding& finding);

}  // namespace qd::ui::pages::data
