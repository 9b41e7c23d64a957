// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_form.h"

#include <QLocale>

#include <gtest/gtest.h>

#include "core/desk/run_backtest.h"
#include "ui/pages/backtests/choices.h"
#include "ui/pages/backtests/form_reader.h"

using namespace qd;
using namespace qd::ui::pages::backtests;

namespace {

const DatasetId kData{3};

std::vector<DatasetChoice> datasets() {
    DatasetChoice data;
    data.id = kData;
    data.name = QStringLiteral("Demo market");
    data.benchmark = QStringLiteral("SYNX");
    data.from = Date::create(2017, 1, 3).value();
    data.to = Date::create(2025, 12, 31).value();
    data.symbols = 121;
    data.synthetic = true;
    return {data};
}

BacktestForm form() {
    BacktestForm form;
    form.dataset = kData;
    return form;
}

/// The problem at `field` after `change`; empty when there is none. Nothing else may be wrong.
template <class Change>
QString problemAfter(FormField field, Change change) {
    BacktestForm wrong = form();
    change(wrong);
    const FormCheck check = checkForm(wrong, datasets());
    EXPECT_EQ(check.config.has_value(), check.problems.isEmpty());
    EXPECT_LE(check.problems.size(), 1);
    return check.problems.value(field);
}

}  // namespace

TEST(BacktestForm, StartsWithAConfigurationThatRuns) {
    const FormCheck check = checkForm(form(), datasets());
    ASSERT_TRUE(check.config.has_value());
    EXPECT_EQ(check.config->name, "HRP monthly");
    EXPECT_EQ(check.config->lookback, 252);
    EXPECT_DOUBLE_EQ(check.config->initialCash, 1e6);
    EXPECT_FALSE(check.config->benchmark.has_value());  // the desk takes the data set's
    EXPECT_TRUE(desk::toSpec(*check.config).ok());
}

TEST(BacktestForm, EveryChoiceOfferedIsKnownToTheEngineAndComesBack) {
    const auto tryAll = [](const QList<Choice>& choices, std::string BacktestForm::*field) {
        for (const Choice& choice : choices) {
            BacktestForm chosen = form();
            chosen.*field = choice.id;
            const FormCheck check = checkForm(chosen, datasets());
            ASSERT_TRUE(check.config.has_value()) << choice.id;
            EXPECT_TRUE(desk::toSpec(*check.config).ok()) << choice.id;
            EXPECT_EQ(formOf(*check.config, kData).*field, choice.id);
            EXPECT_FALSE(choice.label.isEmpty());
        }
    };
    tryAll(offeredMethods(), &BacktestForm::method);
    tryAll(covarianceChoices(), &BacktestForm::covariance);
    tryAll(linkageChoices(), &BacktestForm::linkage);
    tryAll(distanceChoices(), &BacktestForm::distance);
    tryAll(scheduleChoices(), &BacktestForm::schedule);
    tryAll(fillChoices(), &BacktestForm::fill);
    tryAll(priceChoices(), &BacktestForm::price);
    tryAll(exposureChoices(), &BacktestForm::exposure);
    tryAll(universeChoices(), &BacktestForm::universe);
    tryAll(fundRuleChoices(), &BacktestForm::fundRules);
    tryAll(unitChoices(), &BacktestForm::units);
    tryAll(lotChoices(), &BacktestForm::lots);
    tryAll(dividendChoices(), &BacktestForm::dividends);
}

TEST(BacktestForm, AConfigurationComesBackFromItsForm) {
    config::BacktestConfig config;
    config.name = "Mine, 2nd try";
    config.method = "inverse-volatility";
    config.covariance = "ewma";
    config.linkage = "ward";
    config.distance = "euclidean";
    config.schedule = "quarterly";
    config.fill = "next_open";
    config.lookback = 126;
    config.commissionBps = 2.5;
    config.halfSpreadBps = 0.1;
    config.initialCash = 2'500'000.25;
    config.cashRateAnnual = 0.07;
    config.benchmark = "AAA";
    config.from = Date::create(2018, 2, 28).value();
    config.to = Date::create(2024, 6, 28).value();
    config.seed = 41;
    for (const auto* locale : {"en_GB", "de_DE"}) {
        const QLocale before;
        QLocale::setDefault(QLocale(QString::fromLatin1(locale)));
        const FormCheck check = checkForm(formOf(config, kData), datasets());
        QLocale::setDefault(before);
        ASSERT_TRUE(check.config.has_value()) << locale;
        EXPECT_EQ(*check.config, config) << locale;
    }
    config.lookback.reset();
    config.benchmark.reset();
    config.from.reset();
    EXPECT_EQ(checkForm(formOf(config, kData), datasets()).config, config);
}

TEST(BacktestForm, NamesWhatIsWrongAtItsField) {
    using F = FormField;
    EXPECT_FALSE(problemAfter(F::Lookback, [](auto& f) { f.lookback = QStringLiteral("1"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Lookback, [](auto& f) { f.lookback = QStringLiteral("2.5"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Commission, [](auto& f) { f.commission = QStringLiteral("-1"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Commission, [](auto& f) { f.commission = QString(); }).isEmpty());
    EXPECT_FALSE(
        problemAfter(F::HalfSpread, [](auto& f) { f.halfSpread = QStringLiteral("1001"); }).isEmpty());
    EXPECT_FALSE(
        problemAfter(F::InitialCash, [](auto& f) { f.initialCash = QStringLiteral("0"); }).isEmpty());
    EXPECT_FALSE(
        problemAfter(F::InitialCash, [](auto& f) { f.initialCash = QStringLiteral("lots"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::CashRate, [](auto& f) { f.cashRate = QStringLiteral("101"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::CashRate, [](auto& f) { f.cashRate = QStringLiteral("nan"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Seed, [](auto& f) { f.seed = QStringLiteral("-4"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::From, [](auto& f) { f.from = QStringLiteral("2024-02-30"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::From, [](auto& f) { f.from = QStringLiteral("2026-01-02"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::To, [](auto& f) { f.to = QStringLiteral("2016-01-04"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Name, [](auto& f) { f.name = QString(201, QLatin1Char('x')); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Name, [](auto& f) { f.name = QStringLiteral("a\nb"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Dataset, [](auto& f) { f.dataset = DatasetId{9}; }).isEmpty());
    EXPECT_FALSE(
        problemAfter(F::Benchmark, [](auto& f) { f.benchmark = QString(65, QLatin1Char('x')); }).isEmpty());
}

TEST(BacktestForm, RefusesWhatDoesNotGoTogether) {
    EXPECT_FALSE(problemAfter(FormField::Fill, [](auto& f) {
                     f.fill = "next_open";
                     f.price = "adj_close";
                 }).isEmpty());
    EXPECT_FALSE(problemAfter(FormField::To, [](auto& f) {
                     f.from = QStringLiteral("2020-06-01");
                     f.to = QStringLiteral("2020-05-01");
                 }).isEmpty());
}

TEST(BacktestForm, WithoutPricesItSaysWhatToDoFirst) {
    const FormCheck check = checkForm(BacktestForm{}, {});
    EXPECT_FALSE(check.config.has_value());
    EXPECT_EQ(check.problems.value(FormField::Dataset), QStringLiteral("Import prices first"));
}

TEST(BacktestForm, ReadsNumbersAsPeopleWriteThem) {
    BacktestForm typed = form();
    typed.initialCash = QStringLiteral(" 2,500,000.50 ");
    typed.cashRate = QStringLiteral("\u22120.5");
    typed.lookback = QStringLiteral("1,000");
    const FormCheck check = checkForm(typed, datasets());
    ASSERT_TRUE(check.config.has_value());
    EXPECT_DOUBLE_EQ(check.config->initialCash, 2'500'000.5);
    EXPECT_DOUBLE_EQ(check.config->cashRateAnnual, -0.005);
    EXPECT_EQ(check.config->lookback, 1000);
}

TEST(BacktestForm, SaysWhatWillHappen) {
    BacktestForm typed = form();
    const auto words = [&] { return whatHappens(*checkForm(typed, datasets()).config, datasets().front()); };
    const QString first = words();
    for (const char* part :
         {"Each month", "hierarchical risk parity", "the last 252 returns", "$1,000,000",
          "120 symbols of Demo market", "3 Jan 2017", "31 Dec 2025", "10\u2009bp", "SYNX", "synthetic"})
        EXPECT_TRUE(first.contains(QString::fromUtf8(part))) << part << " in " << first.toStdString();
    typed.method = "equal";
    typed.schedule = "quarterly";
    typed.lookback.clear();
    typed.commission = typed.halfSpread = QStringLiteral("0");
    typed.from = QStringLiteral("2020-01-02");
    const QString second = words();
    for (const char* part :
         {"Each quarter", "the same weight", "all returns up to then", "cost nothing", "2 Jan 2020"})
        EXPECT_TRUE(second.contains(QString::fromUtf8(part))) << part << " in " << second.toStdString();
}

TEST(BacktestForm, KnowsWhatAMethodLooksAt) {
    const auto looksAt = [](const char* method, FormField field) {
        BacktestForm chosen = form();
        chosen.method = method;
        return uses(chosen, field);
    };
    EXPECT_FALSE(looksAt("equal", FormField::Covariance));
    EXPECT_TRUE(looksAt("inverse-volatility", FormField::Covariance));
    EXPECT_FALSE(looksAt("inverse-volatility", FormField::Linkage));
    EXPECT_TRUE(looksAt("hrp", FormField::Linkage));
    EXPECT_TRUE(looksAt("black-litterman", FormField::Views));
    EXPECT_FALSE(looksAt("hrp", FormField::Views));
}

TEST(BacktestForm, KeepsLimitsAndTradingOfAConfigurationThatIsRunAgain) {
    config::BacktestConfig config;
    config.name = "As traded";
    config.method = "min-variance";
    config.limits.minWeight = -0.02;
    config.limits.maxWeight = 0.07;
    config.limits.sectorCap = 0.2;
    config.limits.maxTurnover = 0.3;
    config.limits.minHolding = 0.005;
    config.limits.maxNames = 40;
    config.limits.forbidden = {"AAA", "BRK-B"};
    config.limits.fiveTenForty = true;
    config.engine.exposure = "long_short";
    config.engine.maxGross = 1.6;
    config.engine.universe = "members";
    config.engine.units = "whole";
    config.engine.participation = 0.07;
    config.engine.remainder = "carry";
    config.engine.lots = "hifo";
    config.engine.dividends = "reinvest";
    config.engine.delistingRecovery = 0.3;
    config.engine.commissionPerOrder = 1.25;
    config.engine.commissionPerUnit = 0.005;
    config.engine.commissionMin = 1.0;
    config.engine.impact = 0.9;
    config.engine.marginRateAnnual = 0.061;
    config.engine.borrowFeeAnnual = 0.007;
    EXPECT_EQ(checkForm(formOf(config, kData), datasets()).config, config);

    // What the form has no field for stays as it was.
    config.limits.sectorCaps = {{"Energy", 0.05}};
    config.limits.benchmarkWeights = {{"AAA", 0.5}, {"BBB", 0.5}};
    config.limits.maxTrackingError = 0.04;
    config.limits.riskBudgets = {{"AAA", 2.0}};
    config.limits.factors = 5;
    config.engine.commissionMax = 30.0;
    config.engine.impactSessions = 63;
    EXPECT_EQ(checkForm(formOf(config, kData), datasets()).config, config);
}

TEST(BacktestForm, ReadsViewsAndEnsemblesAsTheyAreTyped) {
    const auto views = viewsOf(QStringLiteral("AAA 6; BRK-B > CCC \u22121.5 %;")).value();
    ASSERT_EQ(views.size(), 2U);
    EXPECT_EQ(views[0].weights, (std::map<std::string, double>{{"AAA", 1.0}}));
    EXPECT_DOUBLE_EQ(views[0].annualReturn, 0.06);
    EXPECT_EQ(views[1].weights, (std::map<std::string, double>{{"BRK-B", 1.0}, {"CCC", -1.0}}));
    EXPECT_DOUBLE_EQ(views[1].annualReturn, -0.015);
    EXPECT_EQ(viewsOf(*viewsText(views)), views);
    EXPECT_TRUE(viewsOf(QString())->empty());
    for (const char* wrong : {"AAA", "AAA > 2", "AAA > AAA 2", "AAA six", "AAA 6, BBB 7 x", "AAA 1e9"})
        EXPECT_FALSE(viewsOf(QString::fromLatin1(wrong))) << wrong;
    EXPECT_FALSE(viewsText({{{{"AAA", 0.5}, {"BBB", 0.5}}, 0.01}})) << "a basket cannot be typed";

    const auto ensemble = ensembleOf(QStringLiteral("hrp 50, min-variance 50")).value();
    EXPECT_EQ(ensemble, (std::map<std::string, double>{{"hrp", 0.5}, {"min-variance", 0.5}}));
    EXPECT_EQ(ensembleOf(ensembleText(ensemble)), ensemble);
    for (const char* wrong : {"", "hrp", "hrp 0", "hrp 50 50", "nothing 50", "ensemble 50", "hrp 50, hrp 50"})
        EXPECT_FALSE(ensembleOf(QString::fromLatin1(wrong))) << wrong;
}

TEST(BacktestForm, AViewThatCannotBeTypedIsKeptUntilOthersAre) {
    config::BacktestConfig config;
    config.name = "Basket";
    config.method = "black-litterman";
    config.limits.views = {{{{"AAA", 0.5}, {"BBB", 0.5}}, 0.01}};
    BacktestForm kept = formOf(config, kData);
    EXPECT_EQ(checkForm(kept, datasets()).config, config);
    kept.views = QStringLiteral("AAA 6");
    EXPECT_EQ(checkForm(kept, datasets()).config->limits.views.front().weights.size(), 1U);
    config.limits.views = {{{{"AAA", 1.0}}, 0.06}};
    BacktestForm typed = formOf(config, kData);
    typed.views.clear();
    EXPECT_TRUE(checkForm(typed, datasets()).config->limits.views.empty()) << "views that are taken out go";
}

TEST(BacktestForm, NamesLimitsThatCannotBe) {
    using F = FormField;
    EXPECT_FALSE(problemAfter(F::MaxWeight, [](auto& f) { f.maxWeight = QStringLiteral("0"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::MaxWeight, [](auto& f) { f.maxWeight = QStringLiteral("101"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::MinWeight, [](auto& f) {
                     f.minWeight = QStringLiteral("8");
                     f.maxWeight = QStringLiteral("7");
                 }).isEmpty());
    EXPECT_FALSE(problemAfter(F::MinCash, [](auto& f) {
                     f.minCash = QStringLiteral("8");
                     f.maxCash = QStringLiteral("7");
                 }).isEmpty());
    EXPECT_FALSE(problemAfter(F::MaxNames, [](auto& f) { f.maxNames = QStringLiteral("0"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Impact, [](auto& f) { f.impact = QStringLiteral("11"); }).isEmpty());
    EXPECT_FALSE(
        problemAfter(F::Participation, [](auto& f) { f.participation = QStringLiteral("0"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Recovery, [](auto& f) { f.recovery = QStringLiteral("-1"); }).isEmpty());
    EXPECT_FALSE(problemAfter(F::Ensemble, [](auto& f) {
                     f.method = "ensemble";
                     f.ensemble = QStringLiteral("hrp");
                 }).isEmpty());
    EXPECT_TRUE(problemAfter(F::Ensemble, [](auto& f) { f.ensemble = QStringLiteral("hrp"); }).isEmpty())
        << "what the method does not look at is not read";
}

TEST(BacktestForm, SaysTheLimitsInWords) {
    BacktestForm typed = form();
    typed.maxWeight = QStringLiteral("5");
    typed.sectorCap = QStringLiteral("22.5");
    typed.maxNames = QStringLiteral("40");
    const QString words = whatHappens(*checkForm(typed, datasets()).config, datasets().front());
    for (const char* part : {"at most 5\u2009% a name", "at most 22.50\u2009% a sector", "at most 40 names"})
        EXPECT_TRUE(words.contains(QString::fromUtf8(part))) << part << " in " << words.toStdString();
}
