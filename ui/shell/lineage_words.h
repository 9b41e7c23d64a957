// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "core/desk/lineage.h"

namespace qd::ui::shell {

/// A number of a lineage as people read it, exact enough to compute with by hand.
[[nodiscard]] QString figureText(const desk::Figure& figure);
/// The formula as the catalogue writes it, in the language of the window; empty where there is none.
[[nodiscard]] QString formulaDefinition(const desk::FilledFormula& formula);
/// A word of the metric catalogue in the window's language.
[[nodiscard]] QString metricWords(const Message& words);
/// "(0.042 % − 0 %) / 1.01 % · √252 = 0.66"; empty without a formula.
[[nodiscard]] QString formulaText(const desk::FilledFormula& formula);
/// The second column of a line: figure, words, hash.
[[nodiscard]] QString nodeText(const desk::LineageNode& node);
/// The whole as plain text in the window's language, indented.
[[nodiscard]] QString lineageText(const desk::Lineage& lineage);
/// "Holds", "Differs", "Computed".
[[nodiscard]] QString checkWord(desk::LineageCheck check);

}  // namespace qd::ui::shell
