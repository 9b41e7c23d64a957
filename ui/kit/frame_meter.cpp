// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/frame_meter.h"

#include <QEvent>
#include <algorithm>
#include <cmath>

namespace qd::ui {

FrameTimes frameTimes(std::vector<double> ms) {
    FrameTimes times;
    if (ms.empty()) return times;
    std::sort(ms.begin(), ms.end());
    const auto rank = [&ms](double share) {
        const auto at = static_cast<std::size_t>(std::ceil(share * static_cast<double>(ms.size())));
        return ms[std::clamp<std::size_t>(at, 1, ms.size()) - 1];
    };
    times.frames = static_cast<int>(ms.size());
    times.minMs = ms.front();
    times.p50Ms = rank(0.50);
    times.p99Ms = rank(0.99);
    times.maxMs = ms.back();
    times.over16 = static_cast<int>(std::count_if(ms.begin(), ms.end(), [](double t) { return t > 16.0; }));
    times.over33 = static_cast<int>(std::count_if(ms.begin(), ms.end(), [](double t) { return t > 33.0; }));
    return times;
}

FrameMeter::FrameMeter(QWidget& window, const Clock& clock, QObject* parent)
    : QObject(parent), m_window(&window), m_clock(clock) {
    window.installEventFilter(this);
}

/// The event is handled here, inside the measured time, and not a second time afterwards.
bool FrameMeter::eventFilter(QObject* watched, QEvent* event) {
    if (m_inside || watched != m_window || event->type() != QEvent::UpdateRequest)
        return QObject::eventFilter(watched, event);
    m_inside = true;
    const auto start = m_clock.monotonicNanos();
    static_cast<QObject*>(m_window)->event(event);
    m_ms.push_back(static_cast<double>(m_clock.monotonicNanos() - start) * 1e-6);
    m_inside = false;
    Q_EMIT painted(m_ms.back());
    return true;
}

}  // namespace qd::ui
