// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <string>

namespace qd::ui::pages::backtests {

/// One value of an enumeration of the configuration: its name there, and for people.
struct Choice {
    std::string id;
    QString label;
};

/// The values that the engine knows, in the order in which they are offered.
/// All methods; the form offers those that it can say all about: not minimum tracking error, which needs the
/// weights of a benchmark.
[[nodiscard]] QList<Choice> methodChoices();
[[nodiscard]] QList<Choice> offeredMethods();
[[nodiscard]] QList<Choice> covarianceChoices();
[[nodiscard]] QList<Choice> linkageChoices();
[[nodiscard]] QList<Choice> distanceChoices();
[[nodiscard]] QList<Choice> scheduleChoices();
[[nodiscard]] QList<Choice> fillChoices();
[[nodiscard]] QList<Choice> priceChoices();
[[nodiscard]] QList<Choice> exposureChoices();
[[nodiscard]] QList<Choice> universeChoices();
[[nodiscard]] QList<Choice> fundRuleChoices();
[[nodiscard]] QList<Choice> unitChoices();
[[nodiscard]] QList<Choice> remainderChoices();
[[nodiscard]] QList<Choice> lotChoices();
[[nodiscard]] QList<Choice> dividendChoices();

/// The label of `id`; an unknown id as it is.
[[nodiscard]] QString labelOf(const QList<Choice>& choices, const std::string& id);

}  // namespace qd::ui::pages::backtests
