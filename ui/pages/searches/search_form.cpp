// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_form.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

#include "core/base/number_text.h"
#include "ui/kit/format.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

constexpr double kMostBps = 1000.0;

std::optional<double> numberOf(const QString& typed) {
    bool ok = false;
    const double value = QLocale().toDouble(typed.trimmed(), &ok);
    if (!ok || !std::isfinite(value)) return std::nullopt;
    return value;
}

std::optional<std::uint64_t> wholeOf(const QString& typed) {
    bool ok = false;
    const qlonglong value = QLocale().toLongLong(typed.trimmed(), &ok);
    if (!ok || value < 0) return std::nullopt;
    return static_cast<std::uint64_t>(value);
}

/// A parameter's range as the engine reads one, so that both say the same of what is wrong.
Result<backtest::Axis> axisOf(const backtest::StrategyDefinition& strategy, const AxisField& field) {
    std::string text = field.name + "=";
    const auto add = [&text](const QString& typed, const char* before) {
        const auto value = numberOf(typed);
        text += before + (value ? shortestText(*value) : format::utf8(typed.trimmed()));
    };
    add(field.from, "");
    if (!field.to.trimmed().isEmpty()) add(field.to, ":");
    if (!field.step.trimmed().isEmpty() && !field.to.trimmed().isEmpty()) add(field.step, ":");
    return backtest::parseAxis(strategy, text);
}

class Checking {
public:
    explicit Checking(const SearchForm& form) : m_form(form) {}

    FormCheck check(const std::vector<vault::DatasetRecord>& datasets) {
        if (findDataset(datasets, m_form.dataset) == nullptr)
            m_out.problems.insert(FormField::Dataset, Words::tr("Choose a data set."));
        m_request.dataset = m_form.dataset;
        m_request.name =
            format::utf8(m_form.name.trimmed().isEmpty() ? suggestedName(m_form) : m_form.name.trimmed());
        m_request.subject.kind = m_form.kind;
        m_request.subject.timeframe = m_form.timeframe;
        m_request.subject.price = m_form.price;
        m_request.subject.costs = {bps(FormField::Fees, m_form.fees),
                                   bps(FormField::Slippage, m_form.slippage)};
        checkSearch();
        checkAxes();
        if (m_out.problemCount() == 0) m_out.request = std::move(m_request);
        return std::move(m_out);
    }

private:
    double bps(FormField field, const QString& typed) {
        const auto value = numberOf(typed);
        if (value && *value >= 0.0 && *value <= kMostBps) return *value;
        m_out.problems.insert(field, Words::tr("From 0 to 1000 basis points."));
        return 0.0;
    }

    void checkSearch() {
        auto& search = m_request.search;
        search.method = m_form.method;
        search.objective = m_form.objective;
        search.trials = 0;
        if (m_form.method == backtest::SearchMethod::Grid) return;
        const std::size_t most = m_form.method == backtest::SearchMethod::Bayes ? backtest::kMostBayesTrials
                                                                                : backtest::kMostCombinations;
        const auto trials = wholeOf(m_form.trials);
        if (trials && *trials >= 1 && *trials <= most)
            search.trials = static_cast<std::size_t>(*trials);
        else
            m_out.problems.insert(FormField::Trials,
                                  Words::tr("From 1 to %1.").arg(format::integer(static_cast<qint64>(most))));
        const auto patience = wholeOf(m_form.patience);
        if (patience)
            search.patience = static_cast<std::size_t>(*patience);
        else
            m_out.problems.insert(FormField::Patience, Words::tr("A whole number; 0: never stop early."));
        const auto seed = wholeOf(m_form.seed);
        if (seed)
            search.seed = *seed;
        else
            m_out.problems.insert(FormField::Seed, Words::tr("A whole number from 0 on."));
    }

    void checkAxes() {
        const auto& strategy = backtest::strategy(m_form.kind);
        std::vector<backtest::Axis> axes;
        for (std::size_t i = 0; i < m_form.axes.size(); ++i) {
            auto axis = axisOf(strategy, m_form.axes[i]);
            if (axis.ok())
                axes.push_back(std::move(axis).value());
            else
                m_out.axisProblems.insert(static_cast<int>(i), format::error(axis.error()));
        }
        if (!m_out.axisProblems.isEmpty()) return;
        auto space = backtest::strategySpace(strategy, axes);
        if (!space.ok()) {
            m_out.problem = format::error(space.error());
            return;
        }
        count(*space);
        m_request.search.space = std::move(space).value();
    }

    /// How many combinations there are at most; a grid has to be countable.
    void count(const backtest::SearchSpace& space) {
        double total = 1.0;
        for (std::size_t i = 0; i < space.axes.size(); ++i) {
            const std::size_t values = space.axes[i].count();
            if (values == 0 && m_form.method == backtest::SearchMethod::Grid)
                m_out.axisProblems.insert(static_cast<int>(i), Words::tr("A grid needs a step here."));
            total *= static_cast<double>(values);
        }
        if (m_form.method == backtest::SearchMethod::Grid &&
            total > static_cast<double>(backtest::kMostCombinations))
            m_out.problem = Words::tr("The grid has more than a million combinations: use larger steps.");
        m_out.combinations = total < 1e15 ? static_cast<std::size_t>(total) : 0;
    }

    const SearchForm& m_form;
    FormCheck m_out;
    desk::RunSearchRequest m_request;
};

AxisField range(const char* name, double from, double to, double step) {
    return {name, valueText(from), valueText(to), valueText(step)};
}
AxisField fixed(const char* name, double value) {
    return {name, valueText(value), {}, {}};
}

}  // namespace

const vault::DatasetRecord* findDataset(const std::vector<vault::DatasetRecord>& datasets, DatasetId id) {
    const auto at =
        std::find_if(datasets.begin(), datasets.end(), [id](const auto& d) { return d.id == id; });
    return at == datasets.end() ? nullptr : &*at;
}

std::vector<AxisField> usualAxes(backtest::SignalKind kind) {
    switch (kind) {
        case backtest::SignalKind::MovingAverage:
            return {range("fast", 5, 60, 5), range("slow", 20, 240, 10), fixed("short", 0)};
        case backtest::SignalKind::Momentum:
            return {range("lookback", 42, 252, 21), fixed("skip", 21), range("hold", 5, 65, 10),
                    fixed("short", 0)};
        case backtest::SignalKind::MeanReversion:
            return {range("window", 5, 60, 5), range("entry", 0.5, 3, 0.25), fixed("exit", 0.5),
                    fixed("short", 0)};
        case backtest::SignalKind::Breakout:
            return {range("entry", 20, 160, 10), range("exit", 5, 60, 5), fixed("short", 0)};
        case backtest::SignalKind::VolatilityTarget:
            break;
    }
    return {range("window", 20, 120, 10), range("target", 0.05, 0.2, 0.025), fixed("cap", 1),
            fixed("band", 0.1)};
}

QString suggestedName(const SearchForm& form) {
    return Words::tr("%1, %2").arg(strategyName(form.kind), methodName(form.method));
}

FormCheck checkForm(const SearchForm& form, const std::vector<vault::DatasetRecord>& datasets) {
    return Checking(form).check(datasets);
}

QString whatHappens(const FormCheck& check, const vault::DatasetRecord& dataset) {
    if (!check.request) return {};
    const auto& request = *check.request;
    const bool grid = request.search.method == backtest::SearchMethod::Grid;
    const std::size_t most = grid ? check.combinations : request.search.trials;
    const QString trials = Words::tr("%n trial(s)", nullptr, static_cast<int>(most));
    const QString over =
        Words::tr("%1, %2 to %3")
            .arg(format::text(dataset.name), format::date(dataset.from), format::date(dataset.to));
    QString words = Words::tr(
                        "Up to %1 of %2 over %3, each with %4 of fees and %5 of slippage on every trade. "
                        "Signals are filled at the next close.")
                        .arg(trials, strategyName(request.subject.kind), over,
                             format::quantity(request.subject.costs.feesBps, 1, Words::tr("bp")),
                             format::quantity(request.subject.costs.slippageBps, 1, Words::tr("bp")));
    return words + QLatin1Char(' ') +
           Words::tr(
               "Every trial counts: the more are made, the higher the best has to be to mean something.");
}

}  // namespace qd::ui::pages::searches
