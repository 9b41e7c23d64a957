// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>
#include <memory>

#include "core/desk/training_view.h"

namespace qd::ui::pages::training {

/// Two folds of four epochs each of an LSTM that is under way.
inline std::shared_ptr<desk::TrainingView> underWay() {
    auto view = std::make_shared<desk::TrainingView>();
    view->row.number = 3;
    view->row.name = "LSTM, reduced";
    view->row.kind = "lstm";
    view->row.state = desk::TrainingState::Running;
    view->row.stage = desk::TrainingStage::Train;
    view->row.startedBy = "petra";
    view->row.epochs = 7;
    view->config = "version: 1\nname: LSTM, reduced\n";
    view->sessions = 1259;
    view->symbols = 489;
    view->folds = 5;
    view->fraction = 0.34;
    view->etaSeconds = 95.0;
    view->device = "cpu";
    desk::TrainingCurves curves{"lstm", {}, {3}};
    for (std::size_t fold = 0; fold < 2; ++fold) {
        for (std::size_t epoch = 1; epoch <= (fold == 0 ? 4U : 3U); ++epoch) {
            model::EpochMetrics at;
            at.fold = fold;
            at.folds = 5;
            at.epoch = epoch;
            at.epochs = 8;
            at.trainLoss = 0.4 - 0.1 * static_cast<double>(epoch);
            at.validLoss = 0.5 - 0.05 * static_cast<double>(epoch == 4 ? 2 : epoch);
            at.trainSharpe = -at.trainLoss;
            at.validSharpe = -at.validLoss;
            at.best = epoch <= 3;
            curves.epochs.push_back(at);
        }
    }
    view->curves.push_back(curves);
    for (std::size_t i = 0; i < 12; ++i) {
        model::StepRate rate;
        rate.fold = 1;
        rate.epoch = 3;
        rate.step = i;
        rate.steps = 40;
        rate.sequencesPerSecond = 5200.0 + 80.0 * std::sin(static_cast<double>(i));
        rate.bytesNow = 900'000'000;
        rate.bytesPeak = 1'200'000'000;
        rate.bytesPredicted = 1'150'000'000;
        rate.bytesBudget = 4'000'000'000;
        view->rates.push_back(rate);
    }
    view->now = view->rates.back();
    return view;
}

/// The same, tested: the model against its two baselines.
inline std::shared_ptr<desk::TrainingView> tested(double low, double high) {
    auto view = underWay();
    view->row.number = 0;
    view->row.run = RunId{12};
    view->row.state = desk::TrainingState::Done;
    view->row.stage = desk::TrainingStage::Report;
    view->row.evidence = desk::SharpeEvidence{0.82, 0.21, 1.43, 0.99, 0.71, 6, 504, 400.0};
    view->now.reset();
    view->rates.clear();
    auto evaluation = std::make_shared<desk::TrainingEvaluation>();
    for (int day = 0; day < 60; ++day)
        evaluation->dates.push_back(Date::fromDays(17'000 + day));
    for (const char* id : {"model", "hrp", "equal_weight"}) {
        desk::EvaluatedMethod method;
        method.id = id;
        method.name = method.id == "model" ? "LSTM" : method.id == "hrp" ? "HRP" : "Equal weight";
        for (int day = 0; day < 60; ++day)
            method.returns.push_back(0.001 * std::sin(day + static_cast<double>(method.id.size())));
        method.turnoverAnnual = 2.4;
        method.costAnnual = 0.0024;
        evaluation->methods.push_back(method);
    }
    evaluation->gaps = {{"hrp", 0.5 * (low + high), low, high, 0.04, 5},
                        {"equal_weight", 0.5 * (low + high), low, high, 0.04, 5}};
    for (int fold = 0; fold < 5; ++fold)
        evaluation->folds.push_back({Date::fromDays(16'000), Date::fromDays(16'500 + 100 * fold),
                                     Date::fromDays(16'600 + 100 * fold), Date::fromDays(16'699 + 100 * fold),
                                     8, 5, 0.4, view->row.evidence});
    view->evaluation = evaluation;
    return view;
}

}  // namespace qd::ui::pages::training
