// SPDX-License-Identifier: GPL-3.0-or-later
// The form's page about money, costs and orders.
#include "ui/pages/backtests/form_reader.h"
#include "ui/pages/backtests/words.h"

namespace qd::ui::pages::backtests {

namespace {

constexpr double kMostCash = 1e15;
constexpr TypedRange kBps{0.0, 1000.0};
constexpr TypedRange kRate{-10.0, 100.0};
constexpr TypedRange kShare{0.0, 100.0};
constexpr TypedRange kAboveNothing{0.0, 100.0, true};
constexpr TypedRange kImpact{0.0, 10.0};
constexpr TypedRange kAmount{0.0, 1e9};

}  // namespace

void readTrading(FormReader& reader, config::BacktestConfig& config) {
    const BacktestForm& form = reader.form();
    auto& engine = config.engine;
    using F = FormField;
    config.fill = form.fill;
    if (form.fill != "next_close" && form.price != "close")
        reader.wrong(F::Fill, Words::tr("It needs the plain close"));
    if (const auto cash = reader.amount(form.initialCash, kMostCash))
        config.initialCash = *cash;
    else
        reader.wrong(F::InitialCash, Words::tr("An amount above 0"));
    config.cashRateAnnual = reader.share(F::CashRate, form.cashRate, kRate);
    config.commissionBps = reader.number(F::Commission, form.commission, kBps);
    config.halfSpreadBps = reader.number(F::HalfSpread, form.halfSpread, kBps);
    engine.impact = reader.number(F::Impact, form.impact, kImpact);
    engine.commissionPerOrder = reader.number(F::PerOrder, form.perOrder, kAmount);
    engine.commissionPerUnit = reader.number(F::PerUnit, form.perUnit, kAmount);
    engine.commissionMin = reader.number(F::LeastCommission, form.leastCommission, kAmount);
    if (engine.commissionMax && engine.commissionMin > *engine.commissionMax)
        reader.wrong(F::LeastCommission,
                     Words::tr("At most the greatest commission, %1").arg(exactText(*engine.commissionMax)));
    engine.units = form.units;
    engine.participation = reader.shareIfAny(F::Participation, form.participation, kAboveNothing);
    engine.remainder = engine.participation ? form.remainder : config::EngineConfig{}.remainder;
    engine.lots = form.lots == "none" ? std::nullopt : std::optional(form.lots);
    engine.dividends = form.dividends;
    engine.delistingRecovery = reader.share(F::Recovery, form.recovery, kShare);
    if (uses(form, F::MarginRate)) {
        engine.marginRateAnnual = reader.share(F::MarginRate, form.marginRate, kShare);
        engine.borrowFeeAnnual = reader.share(F::BorrowFee, form.borrowFee, kShare);
    }
}

void writeTrading(const config::BacktestConfig& config, BacktestForm& form) {
    const auto& engine = config.engine;
    form.fill = config.fill;
    form.initialCash = exactText(config.initialCash);
    form.cashRate = percentText(config.cashRateAnnual);
    form.commission = exactText(config.commissionBps);
    form.halfSpread = exactText(config.halfSpreadBps);
    form.impact = exactText(engine.impact);
    form.perOrder = exactText(engine.commissionPerOrder);
    form.perUnit = exactText(engine.commissionPerUnit);
    form.leastCommission = exactText(engine.commissionMin);
    form.units = engine.units;
    form.participation = percentText(engine.participation);
    form.remainder = engine.remainder;
    form.lots = engine.lots.value_or("none");
    form.dividends = engine.dividends;
    form.recovery = percentText(engine.delistingRecovery);
    form.marginRate = percentText(engine.marginRateAnnual);
    form.borrowFee = percentText(engine.borrowFeeAnnual);
}

}  // namespace qd::ui::pages::backtests
