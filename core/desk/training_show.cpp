// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <utility>

#include "core/desk/training_run.h"

namespace qd::desk {

namespace {

constexpr std::int64_t kBetweenNanos = 100'000'000;
constexpr double kNanos = 1e-9;

}  // namespace

TrainingShow::TrainingShow(const Clock& clock, const TrainWatch& watch, TrainingRow row)
    : m_clock(clock), m_watch(watch) {
    m_view.row = std::move(row);
    m_view.row.state = TrainingState::Running;
    m_view.row.stage = TrainingStage::Data;
}

void TrainingShow::begin(const TrainingProgress& progress) {
    m_view.config = progress.setting.config;
    m_view.notices = progress.notices;
    for (const auto& net : progress.nets) {
        auto& curves = curvesOf(net.kind);
        curves.epochs = net.epochs;
        m_view.row.epochs += net.epochs.size();
        for (const auto& fold : net.folds)
            curves.bestEpochs.push_back(fold.bestEpoch);
        if (!net.device.empty()) m_view.device = net.device;
    }
    pass(true);
}

void TrainingShow::enter(TrainingStage stage, double fraction) {
    m_view.row.stage = stage;
    m_view.fraction = std::max(m_view.fraction, fraction);
    m_view.etaSeconds.reset();
    if (stage != TrainingStage::Train) m_view.workerPid = 0;
    pass(true);
}

void TrainingShow::ground(std::size_t sessions, std::size_t symbols, std::size_t folds) {
    m_view.sessions = sessions;
    m_view.symbols = symbols;
    m_view.folds = folds;
}

void TrainingShow::started(std::int64_t pid) {
    m_view.workerPid = pid;
    m_first.reset();
    pass(true);
}

void TrainingShow::rate(const model::StepRate& rate, double fraction) {
    if (m_view.rates.size() == kMostRates) m_view.rates.erase(m_view.rates.begin());
    m_view.rates.push_back(rate);
    m_view.now = rate;
    m_view.fraction = std::max(m_view.fraction, fraction);
    const std::int64_t now = m_clock.monotonicNanos();
    if (!m_first) m_first = {now, rate.fraction};
    const double gone = rate.fraction - m_first->second;
    if (gone > 0.0)
        m_view.etaSeconds = static_cast<double>(now - m_first->first) * kNanos * (1.0 - rate.fraction) / gone;
    pass(false);
}

void TrainingShow::epoch(const std::string& kind, const model::EpochMetrics& epoch) {
    curvesOf(kind).epochs.push_back(epoch);
    ++m_view.row.epochs;
    pass(false);
}

void TrainingShow::fold(const std::string& kind, const model::FoldResult& fold) {
    curvesOf(kind).bestEpochs.push_back(fold.bestEpoch);
    pass(false);
}

void TrainingShow::notice(const model::Notice& notice) {
    m_view.notices.push_back(notice);
    pass(true);
}

void TrainingShow::device(const std::string& device) {
    m_view.device = device;
    pass(true);
}

void TrainingShow::paused(bool asked, bool stands) {
    m_view.pausing = asked && !stands;
    m_view.row.state = stands ? TrainingState::Paused : TrainingState::Running;
    m_first.reset();  // time at a gate is no time of work
    pass(true);
}

TrainingCurves& TrainingShow::curvesOf(const std::string& kind) {
    for (auto& curves : m_view.curves) {
        if (curves.kind == kind) return curves;
    }
    m_view.curves.push_back({kind, {}, {}});
    return m_view.curves.back();
}

void TrainingShow::pass(bool now) {
    if (!m_watch.grown) return;
    const std::int64_t at = m_clock.monotonicNanos();
    if (!now && at < m_next) return;
    m_next = at + kBetweenNanos;
    m_watch.grown(std::make_shared<const TrainingView>(m_view));
}

}  // namespace qd::desk
