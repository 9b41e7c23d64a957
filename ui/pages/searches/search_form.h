// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QMap>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/desk/run_search.h"

namespace qd::ui::pages::searches {

/// The fields that can be wrong, besides those of the parameters.
enum class FormField { Dataset, Fees, Slippage, Trials, Patience, Seed };

/// One parameter as typed: from alone is one value; an empty step is 1 for whole numbers and none for others.
struct AxisField {
    std::string name;
    QString from;
    QString to;
    QString step;
    bool operator==(const AxisField&) const = default;
};

/// The form for a new search as the user left it.
struct SearchForm {
    DatasetId dataset;
    QString name;  ///< empty: suggestedName()
    backtest::SignalKind kind = backtest::SignalKind::MovingAverage;
    backtest::SearchMethod method = backtest::SearchMethod::Grid;
    backtest::Objective objective = backtest::Objective::Sharpe;
    backtest::Timeframe timeframe = backtest::Timeframe::Daily;
    market::PriceField price = market::PriceField::Close;
    QString fees = QStringLiteral("5");      ///< basis points
    QString slippage = QStringLiteral("5");  ///< basis points
    QString trials = QLocale().toString(100);
    QString patience = QStringLiteral("0");
    QString seed = QStringLiteral("0");
    std::vector<AxisField> axes;  ///< of the strategy, in its order
};

/// What the form says: a request when nothing is wrong, else a message a field.
struct FormCheck {
    QMap<FormField, QString> problems;
    QMap<int, QString> axisProblems;  ///< by the parameter's place
    QString problem;                  ///< of all parameters together
    std::optional<desk::RunSearchRequest> request;
    std::size_t combinations = 0;  ///< at most; 0: not countable

    [[nodiscard]] int problemCount() const {
        return static_cast<int>(problems.size() + axisProblems.size()) + (problem.isEmpty() ? 0 : 1);
    }
};
[[nodiscard]] FormCheck checkForm(const SearchForm& form, const std::vector<vault::DatasetRecord>& datasets);
/// Ranges that make a first search of a strategy.
[[nodiscard]] std::vector<AxisField> usualAxes(backtest::SignalKind kind);
/// "Moving averages, grid".
[[nodiscard]] QString suggestedName(const SearchForm& form);
/// In words, what will happen when this is run.
[[nodiscard]] QString whatHappens(const FormCheck& check, const vault::DatasetRecord& dataset);
[[nodiscard]] const vault::DatasetRecord* findDataset(const std::vector<vault::DatasetRecord>& datasets,
                                                      DatasetId id);

}  // namespace qd::ui::pages::searches
