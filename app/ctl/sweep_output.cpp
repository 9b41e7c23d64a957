// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_output.h"

#include "app/ctl/text_table.h"
#include "core/base/number_text.h"

namespace qd::ctl {

namespace {

constexpr double kPlateauShare = 0.1;  // how far below the best a plateau reaches

std::string summaryOf(const SweepTrials& trials, std::optional<std::size_t> best, const Json& deflated) {
    std::string text = groupedText(static_cast<double>(trials.count()), 0) + " combinations\n";
    if (!best) return text + "None has an objective: their returns do not vary.\n";
    const Json found = trials.trialJson(*best);
    const auto number = [](const Json& json, std::string_view key) {
        const Json* value = json.find(key);
        return value == nullptr || value->isNull() ? std::string("-") : fixedText(value->numberOr(0.0), 2);
    };
    text += "Best: " + trials.pointText(*best) + "\n";
    text += "  total return " + percentText(trials.trial(*best).totalReturn) + ", Sharpe " +
            number(found, "sharpe") + " (95 % " + number(found, "sharpe_low") + " to " +
            number(found, "sharpe_high") + "), maximum drawdown " +
            percentText(trials.trial(*best).maxDrawdown) + ", " +
            groupedText(static_cast<double>(trials.trial(*best).trades), 0) + " trades\n";
    if (deflated.isNull()) return text;
    text += "Deflated: the best of so many shows a Sharpe of " + number(deflated, "expected_maximum_sharpe") +
            " by luck; probability that this one is above it " + number(deflated, "dsr") + "\n";
    return text;
}

}  // namespace

Output sweepOutput(const SweepTrials& trials, const desk::SearchSubject& subject,
                   const backtest::SearchSpec& search, double meanCorrelation) {
    const auto best = trials.best(search.objective);
    Output output;
    const Json what = desk::toJson(subject);
    for (const auto& [key, value] : what.members())
        output.document.set(key, value);
    output.document.set("search", backtest::name(search.method));
    output.document.set("objective", backtest::name(search.objective));
    output.document.set("combinations", static_cast<std::int64_t>(trials.count()));
    output.document.set("best", best ? trials.trialJson(*best) : Json(nullptr));
    output.document.set("plateau", trials.plateauJson(search.objective, kPlateauShare));
    const Json deflated = trials.deflatedJson(best, meanCorrelation);
    output.document.set("deflated", deflated);
    output.text = summaryOf(trials, best, deflated);
    return output;
}

}  // namespace qd::ctl
