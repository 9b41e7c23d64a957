// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/ctl/sweep_output.h"

#include <utility>

#include "app/ctl/text_table.h"
#include "core/base/number_text.h"
#include "core/desk/search_view.h"

namespace qd::ctl {

namespace {

/// The surface over the two parameters that take most values, and its plateau; null with fewer than two.
Json plateauOf(const SweepTrials& trials, const backtest::SearchSpec& search,
               const backtest::StrategyDefinition& strategy) {
    desk::SearchView view;
    view.search.spec = search;
    for (std::size_t i = 0; i < search.space.axes.size(); ++i) {
        if (search.space.axes[i].count() != 1) view.moving.push_back(i);
    }
    const auto axes = desk::widestAxes(view);
    if (!axes) return nullptr;
    for (std::size_t i = 0; i < trials.count(); ++i) {
        view.search.trials.push_back({trials.points()[i], trials.trial(i)});
        view.objectives.push_back(backtest::objectiveOf(search.objective, trials.trial(i)));
    }
    const auto surface = desk::searchSurface(view, axes->first, axes->second, backtest::CellValue::Best);
    if (!surface || !surface->plateau || !surface->trial[surface->plateau->centre]) return nullptr;
    const auto& plateau = *surface->plateau;
    const auto& point = trials.points()[*surface->trial[plateau.centre]];
    Json centre = Json::object();
    for (const std::size_t place : {axes->first, axes->second})
        centre.set(strategy.parameters[place].name, point[place]);
    Json out = Json::object();
    out.set("within", desk::kPlateauShare).set("cells", static_cast<std::int64_t>(plateau.cells.size()));
    out.set("share_of_surface",
            static_cast<double>(plateau.cells.size()) / static_cast<double>(surface->surface.cells.size()));
    out.set("best", plateau.best).set("mean", plateau.mean).set("least", plateau.least);
    out.set("centre", std::move(centre));
    return out;
}

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
    output.document.set("plateau", plateauOf(trials, search, subject.strategy()));
    const Json deflated = trials.deflatedJson(best, meanCorrelation);
    output.document.set("deflated", deflated);
    output.text = summaryOf(trials, best, deflated);
    return output;
}

}  // namespace qd::ctl
