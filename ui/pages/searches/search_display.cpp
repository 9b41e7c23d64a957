// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_display.h"

#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/searches/search_parts.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

using desk::SearchView;

constexpr double kEnough = 0.95;
constexpr double kEven = 0.5;

QString trialsText(std::size_t count) {
    return Words::tr("%n trial(s)", nullptr, static_cast<int>(count));
}

QString lineOf(const SearchView& view, bool running) {
    const auto& spec = view.search.spec;
    return QStringList{strategyName(view.subject.kind), methodName(spec.method),
                       trialsText(view.search.trials.size()),
                       running ? Words::tr("under way") : endName(view.search.end)}
        .join(QStringLiteral(" \u00b7 "));
}

QString range(const desk::SharpeEvidence& evidence) {
    return Words::tr("95 %: %1 to %2").arg(format::number(evidence.low, 2), format::number(evidence.high, 2));
}

Tile bestTile(const SearchView& view) {
    const auto objective = view.search.spec.objective;
    const auto best = view.best ? view.objectives[*view.best] : std::nullopt;
    Tile tile{Words::tr("Best %1").arg(objectiveName(objective)),
              best ? objectiveText(objective, *best) : QString::fromUtf16(format::kMissing),
              {}};
    if (objective == backtest::Objective::Sharpe && view.bestEvidence)
        tile.context = range(*view.bestEvidence);
    else if (view.bestEvidence)
        tile.context = Words::tr("Sharpe %1").arg(sharpeText(*view.bestEvidence));
    return tile;
}

QList<Tile> tilesOf(const SearchView& view, const std::optional<desk::SearchSurface>& surface) {
    const auto tracked = format::integer(static_cast<qint64>(view.tracked.count()));
    QList<Tile> tiles{bestTile(view)};
    const bool deflated = view.bestEvidence && view.bestEvidence->dsr;
    Tile dsr{Words::tr("Deflated (DSR)"),
             deflated ? format::percent(view.bestEvidence->dsr, 1) : QString::fromUtf16(format::kMissing),
             Words::tr("over %1 trials").arg(tracked)};
    dsr.toolTip = Words::tr(
        "Probability that the true Sharpe ratio of the best trial is above what the best of "
        "all tracked trials on these prices shows by luck");
    tiles.append(dsr);
    tiles.append({Words::tr("Best by luck"),
                  view.luck ? format::number(*view.luck, 2) : QString::fromUtf16(format::kMissing),
                  Words::tr("best of %1").arg(tracked)});
    if (surface && surface->plateau) {
        const auto& plateau = *surface->plateau;
        tiles.append({Words::tr("Plateau"),
                      Words::tr("%n cell(s)", nullptr, static_cast<int>(plateau.cells.size())),
                      Words::tr("mean %1").arg(objectiveText(view.search.spec.objective, plateau.mean))});
    }
    const std::size_t most = view.search.spec.trials;
    tiles.append({Words::tr("Trials"), format::integer(static_cast<qint64>(view.search.trials.size())),
                  most > 0 ? Words::tr("at most %1").arg(format::integer(static_cast<qint64>(most)))
                           : Words::tr("the whole grid")});
    return tiles;
}

QString verdictOf(const SearchView& view) {
    if (!view.best) return Words::tr("No trial has an objective yet: their returns do not vary.");
    if (!view.bestEvidence || !view.luck || !view.bestEvidence->dsr)
        return Words::tr("One trial alone says nothing about luck: search more, or test it on other prices.");
    const double dsr = *view.bestEvidence->dsr;
    const QString facts =
        Words::tr(
            "The best of %1 strategies without skill would show a Sharpe ratio of %2 by luck. The best "
            "here shows %3; the probability that its true ratio is above that luck is %4.")
            .arg(format::integer(static_cast<qint64>(view.tracked.count())), format::number(*view.luck, 2),
                 sharpeText(*view.bestEvidence), format::percent(dsr, 1));
    const QString end = dsr >= kEnough ? Words::tr("That is strong evidence, on these prices.")
                        : dsr >= kEven ? Words::tr("That is not enough to rely on: 95 % is usual.")
                                       : Words::tr("It is more likely luck than skill.");
    QString words = facts + QLatin1Char(' ') + end;
    if (!view.held) return words;
    const bool better = view.bestEvidence->sharpe > view.held->high;
    return words + QLatin1Char(' ') +
           (better ? Words::tr("Bought and kept, the same symbols show %1.")
                   : Words::tr("Bought and kept, the same symbols show %1: what the search found may be the "
                               "market alone."))
               .arg(sharpeText(*view.held));
}

QList<KeyValue> setupOf(const SearchView& view) {
    const auto& spec = view.search.spec;
    const auto costs = view.subject.costs;
    QList<KeyValue> items{
        {Words::tr("Strategy"), strategyName(view.subject.kind)},
        {Words::tr("Method"), methodName(spec.method)},
        {Words::tr("Objective"), objectiveName(spec.objective)},
        {Words::tr("Fees and slippage"), Words::tr("%1 and %2")
                                             .arg(format::quantity(costs.feesBps, 1, Words::tr("bp")),
                                                  format::quantity(costs.slippageBps, 1, Words::tr("bp")))},
        {Words::tr("Bars"), timeframeName(view.subject.timeframe)}};
    for (const auto& axis : spec.space.axes) {
        const QString name = parameterName(view.subject.kind, axis.name);
        if (axis.count() == 1)
            items.append({name, valueText(axis.low)});
        else if (axis.step > 0.0)
            items.append({name, Words::tr("%1 to %2 by %3")
                                    .arg(valueText(axis.low), valueText(axis.high), valueText(axis.step))});
        else
            items.append({name, Words::tr("%1 to %2").arg(valueText(axis.low), valueText(axis.high))});
    }
    if (spec.method != backtest::SearchMethod::Grid)
        items.append({Words::tr("Seed"), QString::number(spec.seed)});
    if (spec.patience > 0) items.append({Words::tr("Patience"), trialsText(spec.patience)});
    items.append({Words::tr("Prices"), format::shortHash(format::text(view.subject.prices)), true,
                  TabularLabel::Ink::Text, format::text(view.subject.prices)});
    if (view.continues.valid())
        items.append({Words::tr("Goes on from"), Words::tr("Search %1").arg(view.continues.value)});
    if (view.continuedBy.valid())
        items.append({Words::tr("Went on as"), Words::tr("Search %1").arg(view.continuedBy.value)});
    if (view.record.seconds > 0.0) items.append({Words::tr("Took"), format::duration(view.record.seconds)});
    return items;
}

void addSurface(SearchDisplay& out, const SurfaceChoice& wanted) {
    const SearchView& view = *out.view;
    const auto known = [&](int place) {
        return std::any_of(out.axes.begin(), out.axes.end(),
                           [place](const MovingAxis& axis) { return axis.place == place; });
    };
    out.choice = wanted;
    if (!known(wanted.x) || !known(wanted.y) || wanted.x == wanted.y) {
        const auto widest = desk::widestAxes(view);
        if (!widest) return;
        // The longer axis lies along the longer side.
        out.choice.x = static_cast<int>(widest->second);
        out.choice.y = static_cast<int>(widest->first);
    }
    out.surface = desk::searchSurface(view, static_cast<std::size_t>(out.choice.x),
                                      static_cast<std::size_t>(out.choice.y), out.choice.value);
    if (!out.surface) return;
    out.map = surfaceMap(view, *out.surface);
    out.plateau = plateauWords(view, *out.surface);
}

}  // namespace

QString sharpeText(const desk::SharpeEvidence& evidence) {
    return Words::tr("%1 (%2)").arg(format::number(evidence.sharpe, 2), range(evidence));
}

QString pointWords(const desk::SearchView& view, const std::vector<double>& point) {
    QStringList parts;
    for (const std::size_t place : view.moving) {
        if (place < point.size())
            parts.append(Words::tr("%1 %2").arg(format::text(view.search.spec.space.axes[place].name),
                                                valueText(point[place])));
    }
    return parts.join(QStringLiteral(", "));
}

std::shared_ptr<const SearchDisplay> searchDisplay(std::shared_ptr<const desk::SearchView> view,
                                                   const SurfaceChoice& choice) {
    auto out = std::make_shared<SearchDisplay>();
    out->view = std::move(view);
    const SearchView& shown = *out->view;
    out->id = shown.record.id;
    out->running = !out->id.valid();
    out->name = format::text(shown.record.name);
    out->line = lineOf(shown, out->running);
    out->synthetic = shown.record.synthetic;
    out->resumable =
        !out->running && shown.search.end == backtest::SearchEnd::Unfinished && !shown.continuedBy.valid();
    for (const std::size_t place : shown.moving)
        out->axes.append({static_cast<int>(place),
                          parameterName(shown.subject.kind, shown.search.spec.space.axes[place].name)});
    addSurface(*out, choice);
    out->tiles = tilesOf(shown, out->surface);
    out->verdict = verdictOf(shown);
    out->trials = trialsTable(out->view);
    out->setup = setupOf(shown);
    return out;
}

std::optional<std::size_t> trialAt(const SearchDisplay& display, int cell) {
    if (!display.surface || cell < 0 || static_cast<std::size_t>(cell) >= display.surface->trial.size())
        return std::nullopt;
    return display.surface->trial[static_cast<std::size_t>(cell)];
}

int cellOf(const SearchDisplay& display, std::size_t trial) {
    if (!display.surface || trial >= display.view->search.trials.size()) return -1;
    const auto& trials = display.surface->trial;
    const auto at = std::find(trials.begin(), trials.end(), std::optional(trial));
    if (at != trials.end()) return static_cast<int>(at - trials.begin());
    // Another trial of its cell is the better one.
    const auto& mine = display.view->search.trials[trial].point;
    for (std::size_t i = 0; i < trials.size(); ++i) {
        if (!trials[i]) continue;
        const auto& theirs = display.view->search.trials[*trials[i]].point;
        const auto x = static_cast<std::size_t>(display.choice.x);
        const auto y = static_cast<std::size_t>(display.choice.y);
        if (theirs[x] == mine[x] && theirs[y] == mine[y]) return static_cast<int>(i);
    }
    return -1;
}

std::optional<std::size_t> trialToShow(const SearchDisplay& display) {
    if (display.surface && display.surface->plateau) {
        if (const auto trial = trialAt(display, static_cast<int>(display.surface->plateau->centre)))
            return trial;
    }
    return display.view->best;
}

}  // namespace qd::ui::pages::searches
