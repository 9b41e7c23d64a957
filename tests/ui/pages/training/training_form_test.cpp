// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_form.h"

#include <QComboBox>
#include <QLineEdit>

#include <gtest/gtest.h>

#include "ui/pages/training/new_training_dialog.h"
#include "ui/pages/training/training_fields.h"

using namespace qd;
using namespace qd::ui::pages::training;

namespace {

std::vector<vault::DatasetRecord> prices() {
    vault::DatasetRecord record;
    record.id = DatasetId{4};
    record.name = "US large caps";
    record.rows = 1259;
    record.symbols = 489;
    return {record};
}

TrainingForm whole() {
    TrainingForm form = usualForm(true);
    form.dataset = DatasetId{4};
    return form;
}

}  // namespace

TEST(TrainingForm, TheUsualFormOfEachKindIsARequest) {
    for (const char* kind : {"lstm", "gat", "ensemble", "hrp"}) {
        for (const bool reduced : {true, false}) {
            TrainingForm form = usualForm(reduced);
            form.dataset = DatasetId{4};
            form.kind = kind;
            const auto check = checkForm(form, prices());
            EXPECT_EQ(check.problemCount(), 0) << kind << ' ' << check.problem.toStdString();
            ASSERT_TRUE(check.request) << kind;
            EXPECT_EQ(check.request->config.kind, kind);
        }
    }
}

TEST(TrainingForm, WhatIsWrongIsSaidAtItsField) {
    TrainingForm form = whole();
    form.numbers[FormField::Epochs] = QStringLiteral("0");
    form.numbers[FormField::LearningRate] = QStringLiteral("fast");
    form.numbers[FormField::Train] = QStringLiteral("100.5");
    const auto check = checkForm(form, prices());
    EXPECT_FALSE(check.request);
    EXPECT_EQ(check.problems.size(), 3);
    EXPECT_TRUE(check.problems.contains(FormField::Train)) << "sessions are whole";
    form = whole();
    form.dataset = DatasetId{9};
    EXPECT_FALSE(checkForm(form, prices()).datasetProblem.isEmpty());
}

TEST(TrainingForm, SaysWhatMemoryItTakesAndWhenThatIsTooMuch) {
    TrainingForm form = whole();
    auto check = checkForm(form, prices());
    ASSERT_TRUE(check.request);
    EXPECT_GT(check.predictedBytes, 0U);
    EXPECT_TRUE(whatHappens(check, prices()[0]).contains(QStringLiteral("of its budget")));
    EXPECT_FALSE(whatHappens(check, prices()[0]).contains(QStringLiteral("smaller pieces")));
    form.reduced = false;
    form.numbers[FormField::Memory] = QStringLiteral("0.5");
    check = checkForm(form, prices());
    ASSERT_TRUE(check.request);
    EXPECT_TRUE(whatHappens(check, prices()[0]).contains(QStringLiteral("smaller pieces")));
    form.kind = "hrp";
    EXPECT_EQ(checkForm(form, prices()).predictedBytes, 0U) << "nothing is trained";
}

TEST(TrainingForm, TheNameOfferedSaysKindAndSize) {
    TrainingForm form = whole();
    EXPECT_EQ(suggestedName(form), QStringLiteral("LSTM, reduced"));
    form.reduced = false;
    form.kind = "gat";
    EXPECT_EQ(suggestedName(form), QStringLiteral("GAT"));
    form.name = QStringLiteral(" Mine ");
    EXPECT_EQ(checkForm(form, prices()).request->config.run.name, "Mine");
}

TEST(TrainingFields, AnotherSizeBringsItsEpochsAndLeavesTheRest) {
    TrainingFields fields;
    fields.setDatasets(prices());
    fields.number(FormField::Train)->setText(QStringLiteral("300"));
    fields.size()->setCurrentIndex(1);
    EXPECT_EQ(fields.form().numbers.value(FormField::Epochs), QStringLiteral("50"));
    EXPECT_EQ(fields.form().numbers.value(FormField::Train), QStringLiteral("300"));
    EXPECT_FALSE(fields.form().reduced);
    EXPECT_EQ(fields.form().dataset, DatasetId{4});
}

TEST(NewTrainingDialog, DecidesOnlyWhenEveryFieldIsRight) {
    ui::Theme theme;
    NewTrainingDialog dialog(theme);
    EXPECT_FALSE(dialog.decideButton()->isEnabled() && dialog.decideButton()->isVisibleTo(&dialog))
        << "there is no data set";
    dialog.setDatasets(prices());
    EXPECT_TRUE(dialog.words().contains(QStringLiteral("held against HRP")));
    dialog.fields()->number(FormField::Seed)->setText(QStringLiteral("-1"));
    EXPECT_FALSE(dialog.words().contains(QStringLiteral("held against HRP")));
}
