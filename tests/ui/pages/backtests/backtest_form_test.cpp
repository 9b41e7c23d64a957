// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/backtests/backtest_form.h"

#include <QLocale>

#include <gtest/gtest.h>

#include "core/desk/run_backtest.h"
#include "ui/pages/backtests/choices.h"

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
    tryAll(methodChoices(), &BacktestForm::method);
    tryAll(covarianceChoices(), &BacktestForm::covariance);
    tryAll(linkageChoices(), &BacktestForm::linkage);
    tryAll(distanceChoices(), &BacktestForm::distance);
    tryAll(scheduleChoices(), &BacktestForm::schedule);
    tryAll(fillChoices(), &BacktestForm::fill);
    tryAll(priceChoices(), &BacktestForm::price);
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
    EXPECT_FALSE(usesCovariance("equal"));
    EXPECT_TRUE(usesCovariance("inverse-volatility"));
    EXPECT_FALSE(usesLinkage("inverse-volatility"));
    EXPECT_TRUE(usesLinkage("hrp"));
}
