// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>
#include <memory>
#include <vector>

#include "core/desk/training_view.h"
#include "ui/charts/curve_data.h"
#include "ui/charts/gauge_layout.h"
#include "ui/charts/time_series.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/notice_stack.h"
#include "ui/kit/record_list.h"
#include "ui/kit/stepper.h"
#include "ui/kit/tile_strip.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::training {

/// A fold of the walk-forward as the table shows it.
struct FoldLine {
    int fold = 0;
    QString learned;  ///< dates
    QString tested;
    int epochs = 0;
    int best = 0;
    double validSharpe = 0.0;
    QString sharpe;  ///< out of sample, with its interval
};

/// A training as the page shows it; made off the GUI thread, immutable.
struct TrainingDisplay {
    std::shared_ptr<const desk::TrainingView> view;
    QString key;  ///< as in the list
    QString name;
    QString line;  ///< "LSTM · 489 names · 1,259 sessions · processor"
    QString chip;
    Severity severity = Severity::Neutral;
    QList<ProcessStep> steps;
    QList<Tile> tiles;
    QString words;  ///< what stands or came out, in plain words
    QString again;  ///< why it stands still, and what can be done; empty where nothing has to be
    charts::CurvePtr loss;
    charts::CurvePtr sharpe;
    charts::CurvePtr speed;
    charts::GaugePtr memory;  ///< null before the worker said what it takes
    QString memoryWords;
    charts::TimeSeriesPtr growth;  ///< out of sample, of the model and its baselines; null until it is done
    models::TableSnapshotPtr folds;
    QList<KeyValue> record;
    QList<Notice> notices;
    bool running = false;
    bool interrupted = false;
};
[[nodiscard]] std::shared_ptr<const TrainingDisplay> trainingDisplay(
    std::shared_ptr<const desk::TrainingView> view, const QString& key);

/// A training as the list shows it.
[[nodiscard]] ListedRecord listed(const desk::TrainingRow& row, const QString& key);
/// The key of a recorded or interrupted one: "12", "training 3".
[[nodiscard]] QString keyOf(const desk::TrainingRow& row);

// Parts of the display, each in a file of its own.
[[nodiscard]] charts::CurvePtr lossCurves(const desk::TrainingView& view);
[[nodiscard]] charts::CurvePtr sharpeCurves(const desk::TrainingView& view);
[[nodiscard]] charts::CurvePtr speedCurve(const desk::TrainingView& view);
[[nodiscard]] charts::TimeSeriesPtr growthOf(const desk::TrainingView& view);

}  // namespace qd::ui::pages::training
