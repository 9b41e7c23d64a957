// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/what_if/latest.h"

#include <utility>

namespace qd::ui::pages::what_if {

Latest::Latest(JobBridge& jobs, QObject* parent) : QObject(parent), m_jobs(jobs) {}

void Latest::begin(const risk::WhatIfModelPtr& model, const DraftPtr& draft, const risk::WhatIfNumbers& start,
                   const Scales& scales) {
    m_model = model;
    m_draft = draft;
    m_start = start;
    m_scales = scales;
    m_waiting.clear();
    m_running = false;
    ++m_turn;
}

void Latest::stand(const DraftPtr& draft) {
    m_draft = draft;
    m_waiting.clear();
    if (m_running) {  // its answer would be about another draft
        m_running = false;
        ++m_turn;
    }
    ask({});
}

void Latest::ask(const Ask& ask) {
    if (!m_model) return;
    if (!m_waiting.empty() && !m_waiting.back().commit) {
        m_waiting.pop_back();
        ++m_dropped;
    }
    m_waiting.push_back(ask);
    next();
}

void Latest::next() {
    if (m_running || m_waiting.empty()) return;
    const Ask ask = m_waiting.front();
    m_waiting.pop_front();
    m_running = true;
    m_jobs.query<DisplayPtr>(
        [model = m_model, draft = m_draft, start = m_start, scales = m_scales,
         ask](jobs::JobContext& job) -> Result<DisplayPtr> {
            QD_TRY(auto edited, applied(*model, draft, ask.edit, ask.manner, job));
            return displayOf(model, scales, start, std::move(edited));
        },
        this,
        [this, ask, turn = m_turn](Result<DisplayPtr> answer) {
            if (turn != m_turn) return;
            m_running = false;
            finish(ask, std::move(answer));
        });
}

void Latest::finish(const Ask& ask, Result<DisplayPtr> answer) {
    if (!answer.ok()) {
        Q_EMIT failed(answer.error());
        next();
        return;
    }
    const DisplayPtr display = std::move(answer).value();
    if (ask.commit) {
        const DraftPtr before = std::exchange(m_draft, display->draft);
        if (before != display->draft) Q_EMIT committed(before, display->draft, ask.words);
    }
    next();  // works on while this is painted
    Q_EMIT shown(display);
}

}  // namespace qd::ui::pages::what_if
