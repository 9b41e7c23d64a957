// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/desk/training_run.h"

#include <algorithm>
#include <iterator>
#include <limits>
#include <utility>

#include "core/base/out_of_memory.h"
#include "core/desk/dataset_choice.h"
#include "core/desk/recorded_runs.h"
#include "core/desk/train_worker.h"
#include "core/desk/training_panel.h"
#include "core/desk/training_spec.h"
#include "core/desk/version.h"

namespace qd::desk {

namespace {

constexpr double kLoaded = 0.02;
constexpr double kFeatured = 0.08;
constexpr double kTrained = 0.9;
constexpr double kEvaluated = 0.97;
constexpr double kNanos = 1e-9;

TrainingRow rowOf(const TrainingProgress& progress, const config::TrainingConfig& config,
                  std::int64_t number) {
    TrainingRow row;
    row.number = number;
    row.name = config.run.name;
    row.kind = config.kind;
    row.dataset = progress.setting.dataset;
    row.synthetic = progress.setting.synthetic;
    row.startedAt = progress.setting.startedAt;
    row.startedBy = progress.setting.startedBy;
    return row;
}

}  // namespace

TrainingRun::TrainingRun(Session& owner, const TrainWatch& watch, const jobs::JobContext& job,
                         std::size_t threads, TrainingProgress progress, TrainingJournal* journal)
    : m_session(owner),
      m_watch(watch),
      m_job(job),
      m_threads(threads),
      m_progress(std::move(progress)),
      m_journal(journal),
      m_started(owner.env().clock.monotonicNanos()),
      m_before(m_progress.seconds) {}

TrainingRun::~TrainingRun() = default;

Result<TrainingOutcome> TrainingRun::run(RunId before) {
    QD_TRY(m_config, config::parseTrainingConfig(m_progress.setting.config, "configuration"));
    QD_TRY(const auto stored, Json::parse(m_progress.setting.inputs));
    QD_TRY(m_inputs, inputsFromJson(stored));
    m_progress.words = {};
    m_show = std::make_unique<TrainingShow>(
        m_session.env().clock, m_watch,
        rowOf(m_progress, m_config, m_journal == nullptr ? 0 : m_journal->number()));
    m_show->begin(m_progress);
    QD_CHECK(loadData());
    QD_CHECK(makeFeatures());
    QD_CHECK(train());
    QD_CHECK(evaluate());
    return report(before);
}

Status TrainingRun::loadData() {
    m_show->enter(TrainingStage::Data, 0.0);
    QD_CHECK(m_job.checkpoint("Loading prices", 0.0));
    QD_TRY(const auto dataset, datasetOrNewest(m_session.vault(), m_progress.setting.dataset));
    QD_TRY(m_panel, m_session.vault().loadPanel(dataset.id));
    auto& setting = m_progress.setting;
    if (!setting.dataHash.empty() && setting.dataHash != m_panel.contentHash())
        return Error{ErrorCode::BadInput, say("the prices of data set %1 are not those of the training",
                                              std::to_string(dataset.id.value))};
    setting.dataHash = m_panel.contentHash();
    setting.sessions = m_panel.rows();
    m_hashes = m_inputs.hashes();
    m_job.log(say("Data set %1: %2 sessions of %3 symbols", std::to_string(dataset.id.value), m_panel.rows(),
                  m_panel.width()));
    return Ok{};
}

Status TrainingRun::makeFeatures() {
    m_show->enter(TrainingStage::Features, kLoaded);
    QD_TRY(m_learning,
           trainingPanel(m_panel, m_config, m_inputs, m_threads, m_job.slice(kLoaded, kFeatured)));
    QD_CHECK(model::validate(m_learning));
    QD_TRY(m_folds, trainingFolds(m_learning.dates, firstLearningRow(m_learning, m_config), m_config));
    QD_TRY(m_spec, evaluationSpec(m_config, m_panel, m_folds));
    m_progress.setting.symbols = m_learning.width();
    m_show->ground(m_panel.rows(), m_learning.width(), m_folds.size());
    m_job.log(
        say("%1 features of %2 names, %3 folds", m_learning.depth(), m_learning.width(), m_folds.size()));
    return Ok{};
}

Status TrainingRun::train() {
    m_show->enter(TrainingStage::Train, kFeatured);
    const auto kinds = config::trainedKinds(m_config);
    if (m_progress.nets.empty()) {
        for (const auto& kind : kinds) {
            m_progress.nets.emplace_back();
            m_progress.nets.back().kind = kind;
        }
    }
    if (!kinds.empty()) writeJournal();
    const double share = (kTrained - kFeatured) / static_cast<double>(std::max<std::size_t>(1, kinds.size()));
    double done = kFeatured;
    for (auto& net : m_progress.nets) {
        if (!net.done()) QD_CHECK(trainNet(net, done, share));
        done += share;
    }
    return Ok{};
}

Status TrainingRun::trainNet(NetProgress& net, double from, double share) {
    model::TrainTask task;
    QD_TRY(task.model, toModelSpec(m_config, net.kind));
    QD_TRY(task.train, toTrainSpec(m_config));
    task.panel = std::move(m_learning);  // lent, not copied
    task.folds = m_folds;
    task.checkpoint = net.checkpoint;
    task.codeVersion = programVersions().at("quarterdeck");
    WorkerSinks sinks;
    sinks.started = [&](std::int64_t pid) { m_show->started(pid); };
    sinks.hello = [&](const model::WorkerHello& hello) { net.torch = hello.torch; };
    sinks.rate = [&](const model::StepRate& rate) { m_show->rate(rate, from + share * rate.fraction); };
    // What is told of an epoch counts once its checkpoint is there: whoever resumes hears of it again.
    std::vector<model::EpochMetrics> epochs;
    std::vector<model::FoldResult> folds;
    sinks.epoch = [&](const model::EpochMetrics& epoch) {
        epochs.push_back(epoch);
        m_show->epoch(net.kind, epoch);
        asFarAsMemoryGoes([&] {
            m_job.log(say("%1, fold %2 of %3, epoch %4: validation loss %5", net.kind, epoch.fold + 1,
                          epoch.folds, epoch.epoch, epoch.validLoss));
        });
    };
    sinks.fold = [&](model::FoldResult fold) {
        m_show->fold(net.kind, fold);
        folds.push_back(std::move(fold));
    };
    sinks.notice = [&](const model::Notice& notice) {
        m_progress.notices.push_back(notice);
        m_show->notice(notice);
        asFarAsMemoryGoes([&] { m_job.log(notice.text); });
    };
    sinks.checkpoint = [&](std::string bytes) -> Status {
        net.checkpoint = std::move(bytes);
        net.epochs.insert(net.epochs.end(), epochs.begin(), epochs.end());
        std::move(folds.begin(), folds.end(), std::back_inserter(net.folds));
        epochs.clear();
        folds.clear();
        writeJournal();
        return Ok{};
    };
    sinks.paused = [&](bool asked, bool stands) { m_show->paused(asked, stands); };
    auto ended = runTrainer(m_watch.programs, task, sinks, m_job.slice(from, from + share));
    m_learning = std::move(task.panel);
    QD_TRY(auto done, std::move(ended));
    if (net.folds.size() != m_folds.size())
        return Error{ErrorCode::Internal,
                     say("qd-worker told of %1 folds, expected %2", net.folds.size(), m_folds.size())};
    net.device = done.device;
    net.bytesPeak = done.bytesPeak;
    net.bytesPredicted = done.bytesPredicted;
    net.modelFile = std::move(done.modelFile);
    net.checkpoint.clear();
    m_show->device(net.device);
    writeJournal();
    return Ok{};
}

Status TrainingRun::evaluate() {
    m_show->enter(TrainingStage::Evaluate, kTrained);
    std::vector<ModelTargets> targets;
    for (const auto& net : m_progress.nets) {
        QD_TRY(auto wanted, targetsOf(net.kind, m_learning.symbols, m_learning.dates, net.folds));
        targets.push_back(std::move(wanted));
    }
    QD_TRY(m_evaluation, evaluateTraining({m_panel, m_inputs, m_config, m_folds, targets, m_threads},
                                          m_job.slice(kTrained, kEvaluated)));
    if (m_progress.nets.empty()) return Ok{};
    for (std::size_t k = 0; k < m_evaluation.folds.size(); ++k) {
        for (const auto& fold : m_progress.nets.front().folds) {
            if (fold.fold != k) continue;
            m_evaluation.folds[k].epochs = fold.epochs;
            m_evaluation.folds[k].bestEpoch = fold.bestEpoch;
            m_evaluation.folds[k].validSharpe = fold.validSharpe;
        }
    }
    return Ok{};
}

Result<TrainingOutcome> TrainingRun::report(RunId before) {
    m_show->enter(TrainingStage::Report, kEvaluated);
    QD_CHECK(m_job.checkpoint("Making the report", kEvaluated));
    TrainingOutcome out;
    auto& record = out.record;
    const auto& setting = m_progress.setting;
    record.name = m_config.run.name;
    record.kind = kTrainingKind;
    record.createdAt = m_session.env().clock.now();
    record.createdBy = m_session.actor().user;
    record.dataset = setting.dataset;
    record.synthetic = setting.synthetic;
    record.config = setting.config;
    record.inputHash = setting.dataHash;
    QD_TRY(const auto plain, trainingSummary(material()));
    record.summary = plain.dump(2) + "\n";
    // It is a trial itself, the newest, and counts with all those before it.
    QD_TRY(auto runs, m_session.vault().runs());
    if (before.valid()) std::erase_if(runs, [&](const auto& run) { return !(run.id < before); });
    runs.push_back(record);
    runs.back().id = RunId{std::numeric_limits<std::int64_t>::max()};
    deflate(m_evaluation, trackedTrials(runs, record.inputHash));
    QD_TRY(out.summary, trainingSummary(material()));
    record.summary = out.summary.dump(2) + "\n";
    QD_TRY(out.files, trainingFiles(material()));
    record.seconds = seconds();
    return out;
}

Status TrainingRun::keep(const Error& why) {
    if (m_journal == nullptr || !m_kept) return Ok{};
    m_progress.words = why.said();
    m_progress.seconds = seconds();
    return m_journal->write(m_progress);
}

void TrainingRun::writeJournal() {
    if (m_journal == nullptr) return;
    m_progress.seconds = seconds();
    const Status written = m_journal->write(m_progress);
    m_kept = m_kept || written.ok();
    if (written.ok() || std::exchange(m_failed, true)) return;
    m_session.env().log.write(LogLevel::Warning,
                              "the training is not kept beside the workspace: " + written.error().describe());
    m_show->notice(
        {"journal", say("what is learnt is not kept beside the workspace: %1", written.error().said())});
}

double TrainingRun::seconds() const {
    return m_before + static_cast<double>(m_session.env().clock.monotonicNanos() - m_started) * kNanos;
}

TrainingMaterial TrainingRun::material() const {
    return {m_progress, m_config, m_evaluation, m_learning, m_folds, m_spec, m_hashes};
}

}  // namespace qd::desk
