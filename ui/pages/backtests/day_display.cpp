// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/day_display.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

using desk::DayLimit;
using desk::DayPosition;
using desk::RunDay;
using desk::SectorWeight;

QString sectorName(const std::string& sector) {
    return sector == "Other" ? Words::tr("Other") : format::text(sector);
}

/// Labels of the core begin small, as words of a sentence.
QString sentenceCase(QString words) {
    if (!words.isEmpty()) words[0] = words[0].toUpper();
    return words;
}

TabularLabel::Ink inkOf(double change) {
    if (change > 0.0) return TabularLabel::Ink::Gain;
    return change < 0.0 ? TabularLabel::Ink::Loss : TabularLabel::Ink::Muted;
}

QList<Tile> tilesOf(const RunDay& day) {
    QList<Tile> tiles;
    Tile equity{Words::tr("Equity"), format::moneyCompact(day.equity), format::change(day.totalReturn)};
    equity.contextInk = inkOf(day.totalReturn);
    equity.toolTip =
        Words::tr("Positions and cash at the close, %1; below: the return since the first session")
            .arg(format::moneyFull(day.equity));
    tiles.append(equity);
    Tile change{Words::tr("Day"), format::change(day.dayReturn), Words::tr("one session")};
    tiles.append(change);
    tiles.append({Words::tr("Drawdown"), format::percent(day.drawdown), Words::tr("from the high so far")});
    tiles.append({Words::tr("Cash"), format::percent(day.cashWeight), format::moneyCompact(day.cash)});
    const double gross = day.longExposure - day.shortExposure;
    Tile exposure{Words::tr("Exposure"), format::percent(gross, 1),
                  day.shortExposure < 0.0
                      ? Words::tr("long %1, short %2")
                            .arg(format::percent(day.longExposure, 1), format::percent(-day.shortExposure, 1))
                      : Words::tr("long only")};
    tiles.append(exposure);
    Tile drift{Words::tr("Drift"), format::percent(day.driftTurnover), Words::tr("back to the targets")};
    drift.toolTip = Words::tr(
        "Half the sum of all differences between weights and targets: the turnover that "
        "would lead back to them");
    if (day.fill) tiles.append(drift);
    return tiles;
}

QString rebalanceOf(const RunDay& day) {
    if (!day.fill) return Words::tr("Before the first rebalance: everything is in cash.");
    const QString turnover = format::percent(day.rebalanceTurnover);
    QString words = *day.fill == day.date
                        ? Words::tr("Rebalanced on this day, on what was known on %1: turnover %2.")
                              .arg(format::date(*day.signal), turnover)
                        : Words::tr("Last rebalance %1, on what was known on %2: turnover %3.")
                              .arg(format::date(*day.fill), format::date(*day.signal), turnover);
    if (day.turnoverSince > 0.0)
        words +=
            QLatin1Char(' ') +
            Words::tr("Traded since, outside of rebalances: %1.").arg(format::percent(day.turnoverSince));
    return words;
}

models::TableSnapshotPtr positionsTable(const std::shared_ptr<const RunDay>& day) {
    models::TableBuilder<DayPosition> t(day, day->positions);
    t.strong("symbol", Words::tr("Symbol"), 78, [](const DayPosition& p) { return format::text(p.name); });
    t.text("sector", Words::tr("Sector"), 110, [](const DayPosition& p) {
         return sectorName(p.sector);
     }).stretch = true;
    t.percent("weight", Words::tr("Weight"), 76, [](const DayPosition& p) { return p.weight; }).total =
        models::Total::Sum;
    t.percent("target", Words::tr("Target"), 76, [](const DayPosition& p) { return p.target; }).total =
        models::Total::Sum;
    auto& drift = t.percent("drift", Words::tr("Drift"), 72, [](const DayPosition& p) { return p.drift; });
    drift.toolTip = Words::tr("Weight less target");
    drift.total = models::Total::Sum;
    t.money("value", Words::tr("Value"), 92, [](const DayPosition& p) { return p.value; }).total =
        models::Total::Sum;
    t.number("units", Words::tr("Units"), 92, [](const DayPosition& p) { return p.units; });
    auto& price = t.number("price", Words::tr("Price"), 82, [](const DayPosition& p) { return p.price; });
    price.cellToolTip = t.reader<QString>([date = day->date](const DayPosition& p) {
        if (!p.price || p.priceDate == date) return QString();
        return Words::tr("There is no price on this day: the last one before, of %1")
            .arg(format::date(p.priceDate));
    });
    const bool lots = std::any_of(day->positions.begin(), day->positions.end(),
                                  [](const DayPosition& p) { return p.unrealised.has_value(); });
    if (lots) {
        auto& gain = t.money("unrealised", Words::tr("Unrealised"), 96,
                             [](const DayPosition& p) { return p.unrealised; });
        gain.toolTip = Words::tr("Value less what the open lots cost, trading costs included");
        gain.total = models::Total::Sum;
    }
    return t.build();
}

models::TableSnapshotPtr sectorsTable(const std::shared_ptr<const RunDay>& day) {
    models::TableBuilder<SectorWeight> t(day, day->sectors);
    t.strong("sector", Words::tr("Sector"), 130, [](const SectorWeight& s) {
         return sectorName(s.sector);
     }).stretch = true;
    t.percent("weight", Words::tr("Weight"), 76, [](const SectorWeight& s) { return s.weight; });
    t.percent("target", Words::tr("Target"), 76, [](const SectorWeight& s) { return s.target; });
    t.number(
        "names", Words::tr("Names"), 62,
        [](const SectorWeight& s) { return static_cast<double>(s.positions); }, 0);
    return t.build();
}

models::ChipCell chipOf(const DayLimit& limit) {
    switch (limit.state) {
        case DayLimit::State::Kept:
            return {Severity::Ok, Words::tr("Kept")};
        case DayLimit::State::AtLimit:
            return {Severity::Info, Words::tr("At the limit")};
        case DayLimit::State::Drifted:
            return {Severity::Warn, Words::tr("Drifted over")};
        case DayLimit::State::Exceeded:
            return {Severity::Hard, Words::tr("Exceeded")};
        case DayLimit::State::Unknown:
            break;
    }
    return {Severity::Neutral, Words::tr("Not known")};
}

QString limitName(const DayLimit& limit) {
    const QString words = sentenceCase(format::text(limit.label));
    if (limit.share || !limit.today) return words;
    return Words::tr("%1 (%2 held)").arg(words, format::integer(std::llround(*limit.today)));
}

std::optional<double> shareOf(const DayLimit& limit, const std::optional<double>& value) {
    return limit.share ? value : std::nullopt;
}

QString limitHelp(const DayLimit& limit) {
    QStringList names;
    for (const auto& name : limit.names)
        names.append(format::text(name));
    constexpr int kMostNames = 8;
    if (names.size() > kMostNames) {
        const auto more = static_cast<int>(names.size()) - kMostNames;
        names = names.mid(0, kMostNames);
        names.append(Words::tr("%n more", nullptr, more));
    }
    switch (limit.state) {
        case DayLimit::State::Drifted:
            return names.isEmpty() ? Words::tr("The targets keep it; prices and costs since then exceed it.")
                                   : Words::tr("The targets keep it; since then it is exceeded by %1.")
                                         .arg(format::list(names));
        case DayLimit::State::Exceeded:
            return Words::tr("Exceeded by the targets as well.");
        case DayLimit::State::AtLimit:
            return names.isEmpty() ? Words::tr("No room is left.")
                                   : Words::tr("No room is left for %1.").arg(format::list(names));
        case DayLimit::State::Unknown:
            return Words::tr("Not every name has the prices that the risk is made from.");
        case DayLimit::State::Kept:
            break;
    }
    if (limit.kind == rules::RuleKind::Turnover) return Words::tr("What the last rebalance traded.");
    if (limit.kind == rules::RuleKind::TrackingError)
        return Words::tr("A year, by the covariance of the configuration as of this day.");
    return {};
}

models::TableSnapshotPtr limitsTable(const std::shared_ptr<const RunDay>& day) {
    models::TableBuilder<DayLimit> t(day, day->limits);
    auto& name = t.strong("limit", Words::tr("Limit"), 170, [](const DayLimit& l) { return limitName(l); });
    name.stretch = true;
    name.cellToolTip = t.reader<QString>([](const DayLimit& l) { return limitHelp(l); });
    t.percent("today", Words::tr("This day"), 76, [](const DayLimit& l) { return shareOf(l, l.today); });
    auto& room =
        t.percent("room", Words::tr("Room"), 72, [](const DayLimit& l) { return shareOf(l, l.slack); });
    room.toolTip = Words::tr("What is left to the limit; below zero it is exceeded");
    auto& target = t.percent("at-target", Words::tr("At target"), 78,
                             [](const DayLimit& l) { return shareOf(l, l.atTarget); });
    target.toolTip = Words::tr("What the targets of the last rebalance have");
    auto& state = t.chip("state", Words::tr("State"), 112, [](const DayLimit& l) { return chipOf(l); });
    state.cellToolTip = t.reader<QString>([](const DayLimit& l) { return limitHelp(l); });
    return t.build();
}

QString limitsNote(const RunDay& day) {
    const auto count = [&](DayLimit::State state) {
        return std::count_if(day.limits.begin(), day.limits.end(),
                             [&](const DayLimit& limit) { return limit.state == state; });
    };
    const auto exceeded = count(DayLimit::State::Exceeded);
    const auto drifted = count(DayLimit::State::Drifted);
    if (exceeded > 0) return Words::tr("%1 exceeded").arg(format::integer(exceeded));
    if (drifted > 0) return Words::tr("%1 drifted over").arg(format::integer(drifted));
    return day.limits.empty() ? QString() : Words::tr("all kept");
}

}  // namespace

Result<std::shared_ptr<const DayDisplay>> dayDisplay(const desk::RunDays& days, std::size_t session) {
    QD_TRY(const auto day, desk::runDay(days, session));
    auto out = std::make_shared<DayDisplay>();
    out->day = day;
    out->title = format::date(day->date);
    out->rebalance = rebalanceOf(*day);
    const auto trades = static_cast<int>(day->trades.size());
    if (trades > 0) out->trades = Words::tr("%n trade(s)", nullptr, trades);
    out->tiles = tilesOf(*day);
    out->positions = positionsTable(day);
    out->sectors = sectorsTable(day);
    out->limits = limitsTable(day);
    const auto held = std::count_if(day->positions.begin(), day->positions.end(),
                                    [](const DayPosition& p) { return p.units != 0.0; });
    out->positionsNote = Words::tr("%n position(s)", nullptr, static_cast<int>(held));
    out->limitsNote = limitsNote(*day);
    if (day->limitsUnknown)
        out->limitsEmpty = Words::tr("The limits cannot be said: %1").arg(format::error(*day->limitsUnknown));
    else if (!day->fill)
        out->limitsEmpty = Words::tr("Nothing is held yet.");
    else
        out->limitsEmpty = Words::tr("The configuration of this run sets no limits.");
    out->hasSectors = !days.sectors.empty();
    return std::shared_ptr<const DayDisplay>(std::move(out));
}

StripSeries stripSeries(const desk::RunDays& days) {
    const auto& run = days.run->result;
    StripSeries out;
    for (const auto& date : run.dates)
        out.dates.push_back(format::toQDate(date));
    out.equity = run.equity;
    out.proved = static_cast<int>(days.positions.proved());
    for (const auto& rebalance : run.rebalances) {
        const auto at = std::lower_bound(run.dates.begin(), run.dates.end(), rebalance.fill);
        out.rebalances.push_back(static_cast<int>(at - run.dates.begin()));
    }
    return out;
}

}  // namespace qd::ui::pages::backtests
