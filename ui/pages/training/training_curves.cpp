// SPDX-License-Identifier: GPL-3.0-or-later
// The charts of a training.
#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/kit/format.h"
#include "ui/pages/training/training_display.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

namespace {

constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kStart = 100.0;

using Read = double (*)(const model::EpochMetrics&);

QString pointName(const desk::TrainingCurves& curves, const model::EpochMetrics& at, bool several) {
    const QString place = Words::tr("Fold %1, epoch %2").arg(at.fold + 1).arg(at.epoch);
    return several ? Words::tr("%1, %2").arg(kindName(curves.kind), place) : place;
}

void addSection(charts::CurveData& data, const desk::TrainingCurves& curves, std::size_t fold, bool several) {
    const QString name = Words::tr("Fold %1").arg(fold + 1);
    data.sections.push_back(
        {data.count(), several ? Words::tr("%1, %2").arg(kindName(curves.kind), name) : name});
}

/// Two lines over all epochs, net after net and fold after fold.
charts::CurvePtr twoLines(const desk::TrainingView& view, const QString& title, const QString& valueName,
                          Read train, Read validate) {
    auto data = std::make_shared<charts::CurveData>();
    data->title = title;
    data->stepName = Words::tr("Epoch");
    data->valueName = valueName;
    data->lines = {{Words::tr("Training"), charts::LineRole::Benchmark, {}},
                   {Words::tr("Validation"), charts::LineRole::Portfolio, {}}};
    const bool several = view.curves.size() > 1;
    for (const auto& curves : view.curves) {
        std::size_t fold = std::numeric_limits<std::size_t>::max();
        std::optional<int> best;
        const auto mark = [&] {
            if (best) data->marks.push_back({1, *best, Words::tr("Weights kept")});
            best.reset();
        };
        for (const auto& at : curves.epochs) {
            if (at.fold != fold) {
                mark();
                addSection(*data, curves, at.fold, several);
            }
            fold = at.fold;
            if (at.best) best = data->count();
            data->steps.push_back(static_cast<double>(at.epoch));
            data->names.push_back(pointName(curves, at, several));
            data->lines[0].values.push_back(train(at));
            data->lines[1].values.push_back(validate(at));
        }
        mark();
    }
    if (data->sections.size() == 1 && view.row.state != desk::TrainingState::Done && data->count() > 0)
        data->expected = static_cast<int>(view.curves.front().epochs.front().epochs);
    return data;
}

}  // namespace

charts::CurvePtr lossCurves(const desk::TrainingView& view) {
    return twoLines(
        view, Words::tr("Loss by epoch"), Words::tr("Loss"), [](const auto& at) { return at.trainLoss; },
        [](const auto& at) { return at.validLoss; });
}

charts::CurvePtr sharpeCurves(const desk::TrainingView& view) {
    return twoLines(
        view, Words::tr("Sharpe ratio by epoch"), Words::tr("Sharpe ratio of the epoch, annual, after costs"),
        [](const auto& at) { return at.trainSharpe; }, [](const auto& at) { return at.validSharpe; });
}

charts::CurvePtr speedCurve(const desk::TrainingView& view) {
    auto data = std::make_shared<charts::CurveData>();
    data->title = Words::tr("Throughput");
    data->stepName = Words::tr("Reading");
    data->valueName = Words::tr("Sequences a second");
    data->lines = {{Words::tr("Sequences a second"), charts::LineRole::Portfolio, {}}};
    for (std::size_t i = 0; i < view.rates.size(); ++i) {
        const auto& rate = view.rates[i];
        data->steps.push_back(static_cast<double>(i + 1));
        data->names.push_back(
            Words::tr("Fold %1, epoch %2, step %3").arg(rate.fold + 1).arg(rate.epoch).arg(rate.step));
        data->lines[0].values.push_back(rate.sequencesPerSecond > 0.0 ? rate.sequencesPerSecond : kNaN);
    }
    return data;
}

charts::TimeSeriesPtr growthOf(const desk::TrainingView& view) {
    if (view.evaluation == nullptr || view.evaluation->dates.empty()) return nullptr;
    auto series = std::make_shared<charts::TimeSeries>();
    series->title = Words::tr("Growth of 100 out of sample");
    for (const auto& date : view.evaluation->dates)
        series->dates.push_back(format::toQDate(date));
    for (const auto& method : view.evaluation->methods) {
        const QString name = method.id == "model"          ? kindName(view.row.kind)
                             : method.id == "equal_weight" ? Words::tr("Equal weight")
                                                           : format::text(method.name);
        charts::Line line{name,
                          series->lines.empty()         ? charts::LineRole::Portfolio
                          : method.id == "equal_weight" ? charts::LineRole::Benchmark
                                                        : charts::LineRole::Other,
                          {}};
        double wealth = kStart;
        for (const double change : method.returns) {
            wealth *= 1.0 + change;
            line.values.push_back(wealth);
        }
        line.values.resize(series->dates.size(), kNaN);
        series->lines.push_back(std::move(line));
    }
    return series;
}

}  // namespace qd::ui::pages::training
