// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_spec.h"

#include <algorithm>
#include <utility>

#include "core/backtest/schedule.h"
#include "core/desk/backtest_spec.h"

namespace qd::desk {

namespace {

constexpr double kGib = 1024.0 * 1024.0 * 1024.0;
constexpr std::size_t kFewestRows = 2;
constexpr std::size_t kShortest = 4;  ///< a test has at least one part in so many of its sessions

std::size_t count(std::int64_t value) {
    return static_cast<std::size_t>(value);
}

template <class T>
Result<T> known(std::optional<T> parsed, const char* key, const std::string& found) {
    if (parsed) return *parsed;
    return Error{ErrorCode::BadInput, say("'%1' is not a known value of %2", found, key)};
}

double periodsPerYear(const std::string& schedule) {
    if (schedule == "daily") return 252.0;
    if (schedule == "weekly") return 52.0;
    return schedule == "monthly" ? 12.0 : 4.0;
}

const std::string& learningSchedule(const config::TrainingConfig& config) {
    return config.fit.schedule ? *config.fit.schedule : config.run.schedule;
}

/// Rows whose close a signal of this schedule knows.
std::vector<std::size_t> signalRows(std::span<const Date> dates, const backtest::BacktestSpec& spec) {
    std::vector<std::size_t> rows;
    for (const auto& fill : backtest::planFills(dates, spec, 0))
        rows.push_back(fill.signalRow);
    return rows;
}

std::vector<std::size_t> within(const std::vector<std::size_t>& rows, std::size_t from, std::size_t to) {
    const auto low = std::lower_bound(rows.begin(), rows.end(), from);
    return {low, std::lower_bound(low, rows.end(), to)};
}

Status checkSections(const model::Fold& fold, std::size_t number) {
    for (const auto& [section, rows] :
         {std::pair{"train", &fold.train}, std::pair{"validate", &fold.validate}}) {
        if (rows->size() < kFewestRows)
            return Error{ErrorCode::BadInput,
                         say("fold %1 has %2 rows in 'walk_forward.%3', expected at least %4", number,
                             rows->size(), section, kFewestRows),
                         say("give it more sessions, or learn on a denser schedule")};
    }
    return Ok{};
}

Error tooShort(std::size_t there, const config::TrainingFolds& folds, std::size_t first) {
    return Error{
        ErrorCode::BadInput,
        say("the prices have %1 sessions, of which the first %2 are needed for features; one fold of "
            "%3 to train, %4 to validate and one to test does not fit behind them",
            there, first, folds.train, folds.validate),
        say("take shorter sections in 'walk_forward'")};
}

Json lines(const market::DividendTable& table) {
    Json out = Json::array();
    for (const auto& d : table.dividends)
        out.push(Json::array({Json(d.symbol), Json(d.date.iso()), Json(d.amount)}));
    return out;
}

Json lines(const market::SplitTable& table) {
    Json out = Json::array();
    for (const auto& s : table.splits)
        out.push(Json::array({Json(s.symbol), Json(s.date.iso()), Json(s.ratio)}));
    return out;
}

Error notInputs() {
    return Error{ErrorCode::BadInput, say("the stored tables of a training are damaged")};
}

/// A line of a stored table: a symbol, a day, and what the table says of them.
struct Line {
    std::string symbol;
    Date date;
    Json third;
};
Result<std::vector<Line>> linesOf(const Json& json, std::string_view key) {
    std::vector<Line> out;
    const Json* list = json.find(key);
    if (list == nullptr) return out;
    if (!list->isArray()) return notInputs();
    for (const Json& item : list->items()) {
        if (!item.isArray() || item.items().size() != 3) return notInputs();
        Line line;
        line.symbol = item.items()[0].stringOr("");
        QD_TRY(line.date, Date::parse(item.items()[1].stringOr("")));
        line.third = item.items()[2];
        if (line.symbol.empty()) return notInputs();
        out.push_back(std::move(line));
    }
    return out;
}

}  // namespace

Result<model::ModelSpec> toModelSpec(const config::TrainingConfig& config, const std::string& kind) {
    model::ModelSpec spec;
    QD_TRY(spec.kind, known(model::parseKind(kind), "model.kind", kind));
    QD_TRY(spec.head, known(model::parseHead(config.head), "model.head", config.head));
    spec.temperature = config.temperature;
    const auto& lstm = config.lstm;
    spec.lstm = {count(lstm.window), count(lstm.hidden), count(lstm.layers), count(lstm.attention),
                 lstm.dropout};
    const auto& gat = config.gat;
    spec.gat.layers = count(gat.layers);
    spec.gat.heads = count(gat.heads);
    spec.gat.width = count(gat.width);
    spec.gat.dropout = gat.dropout;
    spec.gat.leak = gat.leak;
    QD_TRY(spec.gat.graph, known(model::parseGraphKind(gat.graph), "model.gat.graph", gat.graph));
    spec.gat.neighbours = count(gat.neighbours);
    spec.gat.threshold = gat.threshold;
    spec.gat.correlationSessions = count(gat.correlationSessions);
    spec.minWeight = config.run.limits.minWeight.value_or(0.0);
    spec.maxWeight = config.run.limits.maxWeight.value_or(1.0);
    QD_CHECK(model::validate(spec));
    return spec;
}

Result<model::TrainSpec> toTrainSpec(const config::TrainingConfig& config) {
    const auto& fit = config.fit;
    model::TrainSpec spec;
    QD_TRY(spec.objective, known(model::parseObjective(fit.objective), "train.objective", fit.objective));
    QD_TRY(spec.precision, known(model::parsePrecision(fit.precision), "train.precision", fit.precision));
    spec.epochs = count(fit.epochs);
    spec.patience = count(fit.patience);
    spec.batchRows = count(fit.batchRows);
    spec.accumulation = count(fit.accumulation);
    spec.learningRate = fit.learningRate;
    spec.weightDecay = fit.weightDecay;
    spec.clipNorm = fit.clipNorm;
    spec.costBps = config.run.commissionBps + config.run.halfSpreadBps;
    spec.periodsPerYear = periodsPerYear(learningSchedule(config));
    spec.activationCheckpointing = fit.activationCheckpointing;
    spec.deterministic = fit.deterministic;
    spec.seed = config.run.seed;
    spec.threads = count(fit.threads);
    spec.device = fit.device;
    spec.budget = {static_cast<std::uint64_t>(fit.gpuGib * kGib),
                   static_cast<std::uint64_t>(fit.hostGib * kGib), fit.warnShare};
    QD_CHECK(model::validate(spec));
    return spec;
}

Json inputsJson(const backtest::RunInputs& inputs) {
    Json out = Json::object();
    if (!inputs.dividends.dividends.empty()) out.set("dividends", lines(inputs.dividends));
    if (!inputs.splits.splits.empty()) out.set("splits", lines(inputs.splits));
    if (inputs.membership) {
        Json spells = Json::array();
        for (const auto& spell : inputs.membership->spells)
            spells.push(Json::array({Json(spell.symbol), Json(spell.from.iso()),
                                     spell.to ? Json(spell.to->iso()) : Json(nullptr)}));
        out.set("membership", std::move(spells));
    }
    if (!inputs.sectors.sectorOf.empty()) {
        Json sectors = Json::object();
        for (const auto& [symbol, sector] : inputs.sectors.sectorOf)
            sectors.set(symbol, sector);
        out.set("sectors", std::move(sectors));
    }
    return out;
}

Result<backtest::RunInputs> inputsFromJson(const Json& json) {
    if (!json.isObject()) return notInputs();
    backtest::RunInputs out;
    QD_TRY(const auto dividends, linesOf(json, "dividends"));
    for (const auto& line : dividends)
        out.dividends.dividends.push_back({line.symbol, line.date, line.third.numberOr(0.0)});
    QD_TRY(const auto splits, linesOf(json, "splits"));
    for (const auto& line : splits)
        out.splits.splits.push_back({line.symbol, line.date, line.third.numberOr(0.0)});
    if (json.find("membership") != nullptr) {
        out.membership.emplace();
        QD_TRY(const auto spells, linesOf(json, "membership"));
        for (const auto& line : spells) {
            market::MembershipSpell spell{line.symbol, line.date, {}};
            if (!line.third.isNull()) {
                QD_TRY(spell.to, Date::parse(line.third.stringOr("")));
            }
            out.membership->spells.push_back(std::move(spell));
        }
    }
    const Json* sectors = json.find("sectors");
    if (sectors == nullptr) return out;
    if (!sectors->isObject()) return notInputs();
    for (const auto& [symbol, sector] : sectors->members())
        out.sectors.sectorOf[symbol] = sector.stringOr("");
    return out;
}

std::size_t firstLearningRow(const model::LearningPanel& panel, const config::TrainingConfig& config) {
    std::size_t before = 0;
    for (const auto& kind : config::trainedKinds(config))
        before = std::max(
            before, kind == "lstm" ? count(config.lstm.window) - 1 : count(config.gat.correlationSessions));
    const std::size_t width = panel.width();
    for (std::size_t row = before; row < panel.rows(); ++row) {
        std::size_t eligible = 0;
        std::size_t whole = 0;
        for (std::size_t i = row * width; i < (row + 1) * width; ++i) {
            eligible += panel.eligible[i];
            whole += panel.eligible[i] != 0 && panel.known[i] != 0 ? 1U : 0U;
        }
        if (whole > 0 && 2 * whole >= eligible) return row;
    }
    return panel.rows();
}

Result<std::vector<model::Fold>> trainingFolds(std::span<const Date> dates, std::size_t first,
                                               const config::TrainingConfig& config) {
    QD_TRY(auto spec, toSpec(config.run));
    const auto tests = signalRows(dates, spec);
    spec.from.reset();
    spec.to.reset();
    const auto& learning = learningSchedule(config);
    QD_TRY(spec.schedule, known(backtest::parseSchedule(learning), "train.schedule", learning));
    const auto rows = signalRows(dates, spec);
    const auto& walk = config.folds;
    const std::size_t embargo = count(walk.embargo);
    std::vector<model::Fold> folds;
    std::size_t tested = 0;  ///< the row behind the last test
    for (std::size_t train = first + count(walk.train); tested < dates.size(); train += count(walk.test)) {
        const std::size_t validate = train + embargo;
        const std::size_t test = validate + count(walk.validate) + embargo;
        if (test >= dates.size()) break;
        tested = test + count(walk.test);
        // A rest that is hardly worth a net of its own.
        if (tested < dates.size() && kShortest * (dates.size() - tested) < count(walk.test))
            tested = dates.size();
        model::Fold fold;
        fold.train = within(rows, walk.expanding ? first : train - count(walk.train), train);
        fold.validate = within(rows, validate, validate + count(walk.validate));
        fold.test = within(tests, test, tested);
        if (fold.test.empty()) continue;  // outside of the run's period
        QD_CHECK(checkSections(fold, folds.size() + 1));
        folds.push_back(std::move(fold));
    }
    if (folds.empty()) return tooShort(dates.size(), walk, first);
    if (config.run.lookback && folds.front().test.front() < count(*config.run.lookback))
        return Error{ErrorCode::BadInput,
                     say("the baseline looks back over %1 returns, and only %2 sessions lie before the first "
                         "test",
                         *config.run.lookback, folds.front().test.front() + 1),
                     say("take a shorter 'strategy.lookback', or a longer 'walk_forward.train'")};
    return folds;
}

}  // namespace qd::desk
