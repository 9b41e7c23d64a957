// SPDX-License-Identifier: GPL-3.0-or-later
// The tables: trials of a search, round trips of a trial.
#include <limits>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/searches/search_parts.h"
#include "ui/pages/searches/words.h"

namespace qd::ui::pages::searches {

namespace {

constexpr int kNumberWidth = 64;
constexpr int kParameterWidth = 76;
constexpr int kFigureWidth = 84;
constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

using View = std::shared_ptr<const desk::SearchView>;

class TrialColumns {
public:
    explicit TrialColumns(View view) : m_view(std::move(view)) {}

    models::TableSnapshotPtr build() {
        auto table = std::make_shared<models::TableSnapshot>();
        table->owner = m_view;
        table->rows = static_cast<int>(m_view->search.trials.size());
        // No key: trials are numbered, and figures over more trials are others, not news to be lit up.
        m_table = table.get();
        number("trial", Words::tr("Trial"), kNumberWidth, 0, [](int row) { return row + 1.0; });
        addParameters();
        addFigures();
        return table;
    }

private:
    template <class Read>
    models::Column& add(models::ColumnKind kind, const char* id, const QString& title, int width,
                        int decimals, Read read) {
        models::Column column;
        column.id = QString::fromLatin1(id);
        column.title = title;
        column.kind = kind;
        column.width = width;
        column.decimals = decimals;
        column.number = std::move(read);
        m_table->columns.push_back(std::move(column));
        return m_table->columns.back();
    }
    template <class Read>
    models::Column& number(const char* id, const QString& title, int width, int decimals, Read read) {
        return add(models::ColumnKind::Number, id, title, width, decimals, std::move(read));
    }
    template <class Read>
    models::Column& percent(const char* id, const QString& title, int decimals, Read read) {
        return add(models::ColumnKind::Percent, id, title, kFigureWidth, decimals, std::move(read));
    }

    void addParameters() {
        const auto& axes = m_view->search.spec.space.axes;
        for (const std::size_t place : m_view->moving) {
            const auto& parameter = m_view->subject.strategy().parameters[place];
            const std::string id = "p." + axes[place].name;
            number(id.c_str(), format::text(axes[place].name), kParameterWidth, parameter.integer ? 0 : 3,
                   [view = m_view.get(), place](int row) { return trialOf(*view, row).point[place]; })
                .toolTip = parameterName(m_view->subject.kind, axes[place].name);
        }
    }

    void addFigures() {
        const auto* view = m_view.get();
        number("sharpe", Words::tr("Sharpe"), kNumberWidth + 8, 2,
               [view](int row) { return trialOf(*view, row).statistics.sharpe.value_or(kNone); });
        number("sharpe_low", Words::tr("95 % from"), kFigureWidth, 2, [view](int row) {
            const auto evidence = desk::evidenceOf(*view, static_cast<std::size_t>(row));
            return evidence ? evidence->low : kNone;
        });
        number("sharpe_high", Words::tr("95 % to"), kFigureWidth, 2, [view](int row) {
            const auto evidence = desk::evidenceOf(*view, static_cast<std::size_t>(row));
            return evidence ? evidence->high : kNone;
        });
        percent("dsr", Words::tr("DSR"), 1,
                [view](int row) { return view->dsr[static_cast<std::size_t>(row)].value_or(kNone); })
            .toolTip = Words::tr(
            "Probability that the true Sharpe ratio is above what the best of all tracked "
            "trials shows by luck");
        percent("psr", Words::tr("PSR"), 1,
                [view](int row) { return view->psr[static_cast<std::size_t>(row)].value_or(kNone); })
            .toolTip = Words::tr(
            "Probability that the true Sharpe ratio is above 0, as if it were the only "
            "trial");
        percent("total_return", Words::tr("Return"), 1,
                [view](int row) { return trialOf(*view, row).statistics.totalReturn; });
        percent("max_drawdown", Words::tr("Drawdown"), 1,
                [view](int row) { return trialOf(*view, row).statistics.maxDrawdown; });
        if (view->search.spec.objective == backtest::Objective::Calmar)
            number("calmar", Words::tr("Calmar"), kNumberWidth + 8, 2, [view](int row) {
                return view->objectives[static_cast<std::size_t>(row)].value_or(kNone);
            });
        number("fills", Words::tr("Fills"), kFigureWidth, 0, [view](int row) {
            return static_cast<double>(trialOf(*view, row).statistics.trades);
        }).toolTip = Words::tr("How often a position was changed, all symbols together");
    }

    static const backtest::Trial& trialOf(const desk::SearchView& view, int row) {
        return view.search.trials[static_cast<std::size_t>(row)];
    }

    View m_view;
    models::TableSnapshot* m_table = nullptr;
};

}  // namespace

models::TableSnapshotPtr trialsTable(std::shared_ptr<const desk::SearchView> view) {
    return TrialColumns(std::move(view)).build();
}

models::TableSnapshotPtr tripsTable(const std::shared_ptr<const desk::SearchTrial>& trial) {
    using Trip = desk::TrialRoundTrip;
    models::TableBuilder<Trip> table(trial, trial->trips);
    table.strong("symbol", Words::tr("Symbol"), 84, [](const Trip& t) { return format::text(t.symbol); });
    table.date("opened", Words::tr("Opened"), 110, [](const Trip& t) { return format::toQDate(t.opened); });
    table.date("closed", Words::tr("Closed"), 110,
               [](const Trip& t) { return t.open ? QDate() : format::toQDate(t.closed); });
    table
        .number(
            "sessions", Words::tr("Sessions"), 84,
            [](const Trip& t) { return static_cast<double>(t.sessions); }, 0)
        .total = models::Total::Mean;
    table.text("state", Words::tr("State"), 72,
               [](const Trip& t) { return t.open ? Words::tr("open") : QString(); });
    auto& profit =
        table.change("profit", Words::tr("Profit"), 110, [](const Trip& t) { return t.profitShare; });
    profit.total = models::Total::Mean;
    profit.toolTip =
        Words::tr("Of the symbol's capital before the opening fill, after the costs of both fills");
    return table.build();
}

}  // namespace qd::ui::pages::searches
