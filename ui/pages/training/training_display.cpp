// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/training/training_display.h"

#include <algorithm>
#include <utility>

#include "ui/kit/format.h"
#include "ui/pages/training/words.h"

namespace qd::ui::pages::training {

namespace {

using desk::TrainingState;
using desk::TrainingView;

QString missing() {
    return QString::fromUtf16(format::kMissing);
}

QString deviceName(const std::string& device) {
    if (device.empty()) return {};
    return device == "cpu" ? Words::tr("processor")
                           : Words::tr("graphics card (%1)").arg(format::text(device));
}

QString lineOf(const TrainingView& view) {
    QStringList parts{kindName(view.row.kind)};
    if (view.symbols > 0) {
        parts.append(Words::tr("%n name(s)", nullptr, static_cast<int>(view.symbols)));
        parts.append(Words::tr("%n session(s)", nullptr, static_cast<int>(view.sessions)));
    }
    parts.append(deviceName(view.device));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" \u00b7 "));
}

QList<ProcessStep> stepsOf(const TrainingView& view) {
    QList<ProcessStep> steps;
    const auto here = static_cast<int>(view.row.stage);
    using State = ProcessStep::State;
    for (int i = 0; i <= static_cast<int>(desk::TrainingStage::Report); ++i) {
        ProcessStep step{stageName(static_cast<desk::TrainingStage>(i)), State::Waiting};
        if (view.row.state == TrainingState::Done || i < here)
            step.state = State::Done;
        else if (i == here)
            step.state = view.row.state == TrainingState::Running ? State::Current : State::HeldUp;
        steps.append(step);
    }
    return steps;
}

const desk::SharpeGap* gapTo(const TrainingView& view, std::string_view id) {
    if (view.evaluation == nullptr) return nullptr;
    const auto& gaps = view.evaluation->gaps;
    const auto at =
        std::find_if(gaps.begin(), gaps.end(), [&](const auto& gap) { return gap.against == id; });
    return at == gaps.end() ? nullptr : &*at;
}

Tile gapTile(const QString& label, const desk::SharpeGap* gap) {
    if (gap == nullptr) return {label, missing(), {}};
    return {label, format::number(gap->difference, 2, {}, format::Sign::Always),
            Words::tr("95 %: %1 to %2").arg(format::number(gap->low, 2), format::number(gap->high, 2))};
}

QList<Tile> doneTiles(const TrainingView& view) {
    QList<Tile> tiles;
    const auto& evidence = view.row.evidence;
    tiles.append({Words::tr("Sharpe, out of sample"),
                  evidence ? format::number(evidence->sharpe, 2) : missing(),
                  evidence ? Words::tr("95 %: %1 to %2")
                                 .arg(format::number(evidence->low, 2), format::number(evidence->high, 2))
                           : QString()});
    if (evidence && evidence->dsr)
        tiles.append(
            {Words::tr("Deflated (DSR)"), format::percent(evidence->dsr, 1),
             Words::tr("over %1 trials").arg(format::integer(static_cast<qint64>(evidence->trials)))});
    tiles.append(gapTile(Words::tr("Against HRP"), gapTo(view, "hrp")));
    tiles.append(gapTile(Words::tr("Against equal weight"), gapTo(view, "equal_weight")));
    return tiles;
}

QList<Tile> openTiles(const TrainingView& view) {
    QList<Tile> tiles;
    const model::EpochMetrics* last = nullptr;
    for (const auto& curves : view.curves)
        if (!curves.epochs.empty()) last = &curves.epochs.back();
    tiles.append(
        {Words::tr("Epoch"),
         last != nullptr ? Words::tr("%1 of %2").arg(last->epoch).arg(last->epochs) : missing(),
         last != nullptr ? Words::tr("fold %1 of %2").arg(last->fold + 1).arg(last->folds) : QString()});
    tiles.append(
        {Words::tr("Validation loss"), last != nullptr ? format::number(last->validLoss, 4) : missing(),
         last != nullptr ? Words::tr("training %1").arg(format::number(last->trainLoss, 4)) : QString()});
    tiles.append({Words::tr("Sequences a second"),
                  view.now ? format::integer(static_cast<qint64>(view.now->sequencesPerSecond)) : missing(),
                  view.now && view.now->steps > 0
                      ? Words::tr("step %1 of %2").arg(view.now->step).arg(view.now->steps)
                      : QString()});
    const bool runs = view.row.state == TrainingState::Running;
    const QString left = runs ? format::timeLeft(view.etaSeconds) : QString();
    tiles.append({Words::tr("Done"), format::percent(view.fraction, 0), left});
    return tiles;
}

QString verdict(const TrainingView& view) {
    const auto* hrp = gapTo(view, "hrp");
    const auto* equal = gapTo(view, "equal_weight");
    if (!view.row.evidence || hrp == nullptr || equal == nullptr)
        return Words::tr("Its returns out of sample do not vary: nothing can be said of its Sharpe ratio.");
    const QString facts = Words::tr("Out of sample and after costs its Sharpe ratio is %1.")
                              .arg(sharpeText(*view.row.evidence));
    const bool beats = hrp->low > 0.0 && equal->low > 0.0;
    const bool loses = hrp->high < 0.0 || equal->high < 0.0;
    const QString end =
        beats ? Words::tr("It lies above HRP and above equal weight, and neither interval holds zero.")
        : loses
            ? Words::tr("It lies below a baseline, and the interval does not hold zero: use the baseline.")
            : Words::tr(
                  "The intervals of its difference to HRP or to equal weight hold zero: these prices "
                  "do not show that it is better.");
    return facts + QLatin1Char(' ') + end;
}

void addMemory(TrainingDisplay& out) {
    const auto& now = out.view->now;
    if (!now || now->bytesBudget == 0) return;
    constexpr double kGib = 1024.0 * 1024.0 * 1024.0;
    auto gauge = std::make_shared<charts::GaugeData>();
    gauge->name = Words::tr("Memory of the worker, GiB");
    gauge->kind = charts::ValueKind::Number;
    gauge->used = static_cast<double>(now->bytesPeak) / kGib;
    gauge->limit = static_cast<double>(now->bytesBudget) / kGib;
    gauge->warn = 0.9 * gauge->limit;
    out.memory = gauge;
    out.memoryWords = Words::tr("Now %1, at most so far %2; %3 was predicted before it began.")
                          .arg(format::bytes(static_cast<qint64>(now->bytesNow)),
                               format::bytes(static_cast<qint64>(now->bytesPeak)),
                               format::bytes(static_cast<qint64>(now->bytesPredicted)));
}

models::TableSnapshotPtr foldTable(const TrainingView& view) {
    auto lines = std::make_shared<std::vector<FoldLine>>();
    if (view.evaluation != nullptr) {
        const auto span = [](const Date& from, const Date& to) {
            return Words::tr("%1 to %2").arg(format::date(from), format::date(to));
        };
        int number = 0;
        for (const auto& fold : view.evaluation->folds)
            lines->push_back({++number, span(fold.trainFrom, fold.trainTo), span(fold.testFrom, fold.testTo),
                              static_cast<int>(fold.epochs), static_cast<int>(fold.bestEpoch),
                              fold.validSharpe, fold.evidence ? sharpeText(*fold.evidence) : missing()});
    }
    models::TableBuilder<FoldLine> table(lines, *lines);
    table.number(
        "fold", Words::tr("Fold"), 56, [](const FoldLine& l) { return static_cast<double>(l.fold); }, 0);
    table.text("learned", Words::tr("Learned from"), 200, [](const FoldLine& l) { return l.learned; });
    table.text("tested", Words::tr("Tested on"), 200, [](const FoldLine& l) { return l.tested; });
    table.number(
        "epochs", Words::tr("Epochs"), 72, [](const FoldLine& l) { return static_cast<double>(l.epochs); },
        0);
    table.number(
        "best", Words::tr("Kept"), 64, [](const FoldLine& l) { return static_cast<double>(l.best); }, 0);
    auto& sharpe = table.text("sharpe", Words::tr("Sharpe, out of sample"), 190,
                              [](const FoldLine& l) { return l.sharpe; });
    sharpe.stretch = true;
    table.key([](const FoldLine& l) { return QString::number(l.fold); });
    return table.build();
}

QList<KeyValue> recordOf(const TrainingView& view) {
    QList<KeyValue> items{{Words::tr("Model"), kindName(view.row.kind)}};
    items.append({Words::tr("Started"), format::dateTime(view.row.startedAt)});
    items.append({Words::tr("By"), format::text(view.row.startedBy)});
    if (view.row.run.valid()) items.append({Words::tr("Run"), QString::number(view.row.run.value)});
    items.append({Words::tr("Data set"), QString::number(view.row.dataset.value)});
    items.append({Words::tr("Folds"), format::integer(static_cast<qint64>(view.folds))});
    items.append({Words::tr("Epochs run"), format::integer(static_cast<qint64>(view.row.epochs))});
    if (!view.device.empty()) items.append({Words::tr("Device"), deviceName(view.device)});
    if (view.evaluation != nullptr && !view.evaluation->methods.empty()) {
        const auto& own = view.evaluation->methods.front();
        items.append({Words::tr("Turnover a year"), format::percent(own.turnoverAnnual, 0)});
        items.append({Words::tr("Costs a year"), format::percent(own.costAnnual, 2)});
    }
    return items;
}

}  // namespace

QString keyOf(const desk::TrainingRow& row) {
    return row.run.valid() ? QString::number(row.run.value) : QStringLiteral("training %1").arg(row.number);
}

ListedRecord listed(const desk::TrainingRow& row, const QString& key) {
    ListedRecord out;
    out.key = key;
    out.name = format::text(row.name);
    out.chip = stateChip(row.state);
    out.severity = stateSeverity(row.state);
    if (out.chip.isEmpty() && row.synthetic) out.chip = Words::tr("SYNTHETIC");
    out.made = format::date(format::toQDateTime(row.startedAt).date());
    out.kind = kindName(row.kind);
    out.count = Words::tr("%n epoch(s)", nullptr, static_cast<int>(row.epochs));
    if (row.evidence) out.figures = Words::tr("Sharpe %1").arg(sharpeText(*row.evidence));
    return out;
}

std::shared_ptr<const TrainingDisplay> trainingDisplay(std::shared_ptr<const TrainingView> shown,
                                                       const QString& key) {
    auto out = std::make_shared<TrainingDisplay>();
    out->view = std::move(shown);
    const TrainingView& view = *out->view;
    out->key = key;
    out->name = format::text(view.row.name);
    out->line = lineOf(view);
    out->chip = stateChip(view.row.state);
    out->severity = stateSeverity(view.row.state);
    if (out->chip.isEmpty() && view.row.synthetic) out->chip = Words::tr("SYNTHETIC");
    out->running = view.row.state == TrainingState::Running || view.row.state == TrainingState::Paused;
    out->interrupted = view.row.state == TrainingState::Interrupted;
    out->steps = stepsOf(view);
    const bool done = view.row.state == TrainingState::Done;
    out->tiles = done ? doneTiles(view) : openTiles(view);
    if (done) out->words = verdict(view);
    if (out->interrupted) {
        out->again = format::text(view.row.words);
        out->words =
            Words::tr("What it learned up to its last whole epoch is kept beside the workspace, sealed.");
    }
    out->loss = lossCurves(view);
    out->sharpe = sharpeCurves(view);
    out->speed = speedCurve(view);
    addMemory(*out);
    out->growth = growthOf(view);
    out->folds = foldTable(view);
    out->record = recordOf(view);
    for (const auto& notice : view.notices)
        out->notices.append({Severity::Warn, format::text(notice.text)});
    return out;
}

}  // namespace qd::ui::pages::training
