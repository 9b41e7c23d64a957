// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/searches/search_form.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalSpy>

#include <gtest/gtest.h>

#include "ui/kit/theme.h"
#include "ui/pages/searches/new_search_dialog.h"
#include "ui/pages/searches/search_fields.h"

using namespace qd;
using namespace qd::ui;
using namespace qd::ui::pages::searches;

namespace {

std::vector<vault::DatasetRecord> datasets() {
    vault::DatasetRecord one;
    one.id = DatasetId{1};
    one.name = "Prices";
    one.from = Date::create(2020, 1, 2).value();
    one.to = Date::create(2024, 12, 31).value();
    return {one};
}

SearchForm form(backtest::SignalKind kind = backtest::SignalKind::MovingAverage) {
    SearchForm out;
    out.dataset = DatasetId{1};
    out.kind = kind;
    out.axes = usualAxes(kind);
    return out;
}

}  // namespace

TEST(SearchFormTest, UsualRangesAreAGridOfEveryStrategy) {
    for (const auto& strategy : backtest::strategyCatalog()) {
        const auto check = checkForm(form(strategy.kind), datasets());
        ASSERT_TRUE(check.request) << strategy.name << " " << check.problem.toStdString();
        EXPECT_TRUE(backtest::gridPoints(check.request->search.space).ok()) << strategy.name;
        EXPECT_GT(check.combinations, 20U);
        EXPECT_LT(check.combinations, 1000U);
        EXPECT_FALSE(whatHappens(check, datasets().front()).isEmpty());
    }
}

TEST(SearchFormTest, SaysWhatIsWrongAtItsField) {
    auto wrong = form();
    wrong.fees = QStringLiteral("much");
    wrong.slippage = QStringLiteral("-1");
    wrong.dataset = DatasetId{7};
    auto check = checkForm(wrong, datasets());
    EXPECT_EQ(check.problems.keys(),
              (QList<FormField>{FormField::Dataset, FormField::Fees, FormField::Slippage}));
    EXPECT_FALSE(check.request);
    wrong = form();
    wrong.method = backtest::SearchMethod::Bayes;
    wrong.trials = QStringLiteral("301");
    wrong.patience = QStringLiteral("some");
    wrong.seed = QStringLiteral("-4");
    check = checkForm(wrong, datasets());
    EXPECT_EQ(check.problems.keys(),
              (QList<FormField>{FormField::Trials, FormField::Patience, FormField::Seed}));
}

TEST(SearchFormTest, ParametersAreHeldAgainstTheStrategy) {
    auto wrong = form();
    wrong.axes[0].from = QStringLiteral("0");
    wrong.axes[1].step = QStringLiteral("0.5");
    const auto check = checkForm(wrong, datasets());
    EXPECT_EQ(check.axisProblems.keys(), (QList<int>{0, 1}));
    auto empty = form();
    empty.axes[0].from.clear();
    EXPECT_TRUE(checkForm(empty, datasets()).axisProblems.contains(0));
    auto backwards = form();
    backwards.axes[0].to = QStringLiteral("2");
    EXPECT_TRUE(checkForm(backwards, datasets()).axisProblems.contains(0));
}

TEST(SearchFormTest, AGridNeedsStepsAndOtherMethodsDoNot) {
    auto open = form(backtest::SignalKind::MeanReversion);
    open.axes[1].step.clear();
    EXPECT_TRUE(checkForm(open, datasets()).axisProblems.contains(1));
    open.method = backtest::SearchMethod::Random;
    const auto check = checkForm(open, datasets());
    ASSERT_TRUE(check.request);
    EXPECT_EQ(check.request->search.space.axes[1].step, 0.0);
}

TEST(SearchFormTest, AHugeGridIsRefusedWithoutBeingLaidOut) {
    auto huge = form();
    huge.axes[0] = {"fast", QStringLiteral("1"), QStringLiteral("1000"), QStringLiteral("1")};
    huge.axes[1] = {"slow", QStringLiteral("2"), QStringLiteral("2000"), QStringLiteral("1")};
    const auto check = checkForm(huge, datasets());
    EXPECT_FALSE(check.request);
    EXPECT_FALSE(check.problem.isEmpty());
}

TEST(SearchDialogTest, AsksForWhatTheFormSays) {
    Theme theme;
    NewSearchDialog dialog(theme);
    dialog.setDatasets(datasets());
    QSignalSpy asked(&dialog, &NewSearchDialog::searchRequested);
    EXPECT_TRUE(dialog.decideButton()->isEnabled());
    auto* fields = dialog.fields();
    fields->strategy()->setCurrentIndex(3);
    EXPECT_EQ(fields->axis(0)[0]->text(), QStringLiteral("20")) << "the usual ranges of the breakout";
    fields->axis(0)[1]->setText(QStringLiteral("10"));
    EXPECT_FALSE(dialog.decideButton()->isEnabled() && dialog.decideButton()->isVisibleTo(&dialog));
    fields->axis(0)[1]->setText(QStringLiteral("40"));
    dialog.show();
    dialog.decideButton()->click();
    ASSERT_EQ(asked.count(), 1);
    const auto request = asked[0][0].value<desk::RunSearchRequest>();
    EXPECT_EQ(request.subject.kind, backtest::SignalKind::Breakout);
    EXPECT_EQ(request.search.space.axes[0].high, 40.0);
}

TEST(SearchFieldsTest, GiveBackTheFormThatTheyShow) {
    SearchFields fields;
    fields.setDatasets(datasets());
    auto shown = form(backtest::SignalKind::Momentum);
    shown.name = QStringLiteral("N");
    shown.method = backtest::SearchMethod::Evolution;
    shown.objective = backtest::Objective::Calmar;
    shown.timeframe = backtest::Timeframe::Weekly;
    shown.price = market::PriceField::AdjClose;
    shown.patience = QStringLiteral("40");
    fields.setForm(shown);
    const auto back = fields.form();
    EXPECT_EQ(back.kind, shown.kind);
    EXPECT_EQ(back.method, shown.method);
    EXPECT_EQ(back.objective, shown.objective);
    EXPECT_EQ(back.timeframe, shown.timeframe);
    EXPECT_EQ(back.price, shown.price);
    EXPECT_EQ(back.patience, shown.patience);
    EXPECT_EQ(back.axes, shown.axes);
}
