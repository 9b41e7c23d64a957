// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>
#include <deque>

#include "ui/kit/job_bridge.h"
#include "ui/pages/what_if/display.h"

namespace qd::ui::pages::what_if {

/// What is asked of the latest-wins runner: an edit of the draft that stands when its turn comes.
struct Ask {
    Edit edit;
    Manner manner;
    bool commit = false;  ///< the draft becomes that of the answer; else it is a frame of a drag
    QString words = {};   ///< what undoing it is called
};

/// Carries out edits off the GUI thread, one at a time. Frames of a drag that were not begun when the next
/// one comes are dropped, so that the newest answer is never behind more than one edit; what commits is never
/// dropped. A frame is not stopped halfway: while one drags there is always an answer. Lives on the GUI
/// thread.
class Latest final : public QObject {
    Q_OBJECT

public:
    explicit Latest(JobBridge& jobs, QObject* parent = nullptr);

    /// Begins anew: what runs is dropped.
    void begin(const risk::WhatIfModelPtr& model, const DraftPtr& draft, const risk::WhatIfNumbers& start,
               const Scales& scales);
    [[nodiscard]] const DraftPtr& draft() const { return m_draft; }
    [[nodiscard]] const risk::WhatIfModelPtr& model() const { return m_model; }
    /// Another draft stands from now on (undo, redo); it is shown.
    void stand(const DraftPtr& draft);
    void ask(const Ask& ask);
    [[nodiscard]] bool busy() const { return m_running || !m_waiting.empty(); }
    /// How many frames were dropped so far.
    [[nodiscard]] int dropped() const { return m_dropped; }

Q_SIGNALS:
    void shown(const qd::ui::pages::what_if::DisplayPtr& display);
    /// The draft was changed by an edit.
    void committed(const qd::ui::pages::what_if::DraftPtr& before,
                   const qd::ui::pages::what_if::DraftPtr& after, const QString& words);
    void failed(const qd::Error& error);

private:
    void next();
    void finish(const Ask& ask, Result<DisplayPtr> answer);

    JobBridge& m_jobs;
    risk::WhatIfModelPtr m_model;
    risk::WhatIfNumbers m_start;
    Scales m_scales;
    DraftPtr m_draft;
    std::deque<Ask> m_waiting;
    bool m_running = false;
    int m_turn = 0;
    int m_dropped = 0;
};

}  // namespace qd::ui::pages::what_if
