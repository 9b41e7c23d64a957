// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QMap>
#include <QString>
#include <optional>
#include <string>
#include <vector>

#include "core/config/backtest_config.h"
#include "ui/pages/backtests/run_list.h"

namespace qd::ui::pages::backtests {

/// The fields of the form that can be wrong.
enum class FormField {
    Name,
    Dataset,
    Lookback,
    Fill,
    Commission,
    HalfSpread,
    InitialCash,
    CashRate,
    Benchmark,
    From,
    To,
    Seed
};

/// The form for a new backtest as the user left it: choices by the engine's names, numbers and days as typed.
struct BacktestForm {
    DatasetId dataset;
    QString name;  ///< empty: suggestedName()
    std::string method = "hrp";
    std::string covariance = "ledoit-wolf";
    std::string linkage = "single";
    std::string distance = "correlation";
    std::string price = "close";
    std::string schedule = "monthly";
    std::string fill = "next_close";
    QString lookback = QStringLiteral("252");  ///< returns; empty: all so far
    QString commission = QStringLiteral("5");  ///< basis points
    QString halfSpread = QStringLiteral("5");  ///< basis points
    QString initialCash = QLocale().toString(1000000);
    QString cashRate = QStringLiteral("0");  ///< per cent a year
    QString benchmark;                       ///< a symbol; empty: the data set's own
    QString from;                            ///< ISO day or as the locale writes it; empty: the first
    QString to;
    QString seed = QStringLiteral("0");
};

/// What the form says: a configuration when nothing is wrong, else a message a field.
struct FormCheck {
    QMap<FormField, QString> problems;
    std::optional<config::BacktestConfig> config;
};

[[nodiscard]] FormCheck checkForm(const BacktestForm& form, const std::vector<DatasetChoice>& datasets);
/// The form that gives `config` back: checkForm(formOf(c, d), …).config == c.
[[nodiscard]] BacktestForm formOf(const config::BacktestConfig& config, DatasetId dataset);
/// "HRP monthly", "Inverse volatility quarterly".
[[nodiscard]] QString suggestedName(const BacktestForm& form);
/// In words, what will happen when this is run.
[[nodiscard]] QString whatHappens(const config::BacktestConfig& config, const DatasetChoice& dataset);
/// The data set with this id, or null.
[[nodiscard]] const DatasetChoice* findDataset(const std::vector<DatasetChoice>& datasets, DatasetId id);

/// Which choices the method looks at.
[[nodiscard]] bool usesCovariance(const std::string& method);
[[nodiscard]] bool usesLinkage(const std::string& method);

}  // namespace qd::ui::pages::backtests
