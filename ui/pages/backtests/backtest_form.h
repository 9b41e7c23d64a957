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

/// The fields of the form, in the order in which they are offered.
enum class FormField {
    Name,
    Dataset,
    Benchmark,
    Method,
    Lookback,
    Schedule,
    Covariance,
    Linkage,
    Distance,
    TargetReturn,
    Confidence,
    Clusters,
    RiskFree,
    Ensemble,
    Views,
    Universe,
    Price,
    From,
    To,
    Seed,
    Exposure,
    MinWeight,
    MaxWeight,
    MaxGross,
    SectorCap,
    MinCash,
    MaxCash,
    MaxTurnover,
    MaxTrackingError,
    MinHolding,
    MaxNames,
    Forbidden,
    FundRules,
    Fill,
    InitialCash,
    CashRate,
    Commission,
    HalfSpread,
    Impact,
    PerOrder,
    PerUnit,
    LeastCommission,
    Units,
    Participation,
    Remainder,
    Lots,
    Dividends,
    Recovery,
    MarginRate,
    BorrowFee
};

/// The form for a new backtest as the user left it: choices by the engine's names, numbers, shares (in per
/// cent) and days as typed. An empty limit is none.
struct BacktestForm {
    DatasetId dataset;
    QString name;  ///< empty: suggestedName()
    std::string method = "hrp";
    std::string covariance = "ledoit-wolf";
    std::string linkage = "single";
    std::string distance = "correlation";
    std::string price = "close";
    std::string schedule = "monthly";
    std::string universe = "all";
    QString lookback = QStringLiteral("252");  ///< returns; empty: all so far
    QString benchmark;                         ///< a symbol; empty: the data set's own
    QString from;                              ///< ISO day or as the locale writes it; empty: the first
    QString to;
    QString seed = QStringLiteral("0");

    QString targetReturn = QStringLiteral("8");                    ///< per cent a year, of target-return
    QString confidence = QStringLiteral("95");                     ///< per cent, of min-cvar
    QString clusters;                                              ///< of herc; empty: by the gap statistic
    QString riskFree = QStringLiteral("0");                        ///< per cent a year
    QString ensemble = QStringLiteral("hrp 50, min-variance 50");  ///< of ensemble: method and share
    QString views;                                                 ///< of black-litterman: see viewsOf()

    std::string exposure = "fully_invested";
    QString minWeight;
    QString maxWeight;
    QString maxGross = QStringLiteral("200");  ///< per cent, of long_short
    QString sectorCap;
    QString minCash;
    QString maxCash;
    QString maxTurnover;
    QString maxTrackingError;
    QString minHolding;
    QString maxNames;
    QString forbidden;               ///< symbols
    std::string fundRules = "none";  ///< none, five-ten-forty, diversified or both

    std::string fill = "next_close";
    QString initialCash = QLocale().toString(1000000);
    QString cashRate = QStringLiteral("0");    ///< per cent a year
    QString commission = QStringLiteral("5");  ///< basis points
    QString halfSpread = QStringLiteral("5");  ///< basis points
    QString impact = QStringLiteral("0");      ///< Y of the square-root law
    QString perOrder = QStringLiteral("0");
    QString perUnit = QStringLiteral("0");
    QString leastCommission = QStringLiteral("0");
    std::string units = "fractional";
    QString participation;  ///< per cent of a bar's volume; empty: orders fill wholly
    std::string remainder = "cancel";
    std::string lots = "none";
    std::string dividends = "cash";
    QString recovery = QStringLiteral("100");  ///< per cent of the last price
    QString marginRate = QStringLiteral("0");  ///< per cent a year
    QString borrowFee = QStringLiteral("0");   ///< per cent a year

    /// What a configuration said that the form has no field for, kept as it was.
    struct Kept {
        config::EngineConfig engine;
        config::StrategyConfig limits;
    } kept;
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
/// The limits of a configuration, a phrase each: "at most 5 % a name".
[[nodiscard]] QStringList limitWords(const config::BacktestConfig& config);
/// The data set with this id, or null.
[[nodiscard]] const DatasetChoice* findDataset(const std::vector<DatasetChoice>& datasets, DatasetId id);

/// Whether the form, as it is, looks at a field.
[[nodiscard]] bool uses(const BacktestForm& form, FormField field);

}  // namespace qd::ui::pages::backtests
