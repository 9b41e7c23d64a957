// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QWidget>
#include <vector>

#include "core/base/clock.h"

namespace qd::ui {

/// How long frames took, in milliseconds: the median, the 99th percentile (nearest rank) and the longest.
struct FrameTimes {
    int frames = 0;
    double minMs = 0.0;
    double p50Ms = 0.0;
    double p99Ms = 0.0;
    double maxMs = 0.0;
    int over16 = 0;  ///< frames that took more than 16 ms
    int over33 = 0;  ///< frames that took more than 33 ms
};
/// All zero for no times. The order does not matter.
[[nodiscard]] FrameTimes frameTimes(std::vector<double> ms);

/// Measures each frame of a window: from its UpdateRequest to the end of its painting, layouts included. What
/// the window's platform does with the finished picture is not in it. Lives on the GUI thread.
class FrameMeter final : public QObject {
    Q_OBJECT

public:
    /// `window` is a top-level widget; `clock` outlives the meter.
    FrameMeter(QWidget& window, const Clock& clock, QObject* parent = nullptr);

    void reset() { m_ms.clear(); }
    [[nodiscard]] FrameTimes times() const { return frameTimes(m_ms); }
    [[nodiscard]] const std::vector<double>& all() const { return m_ms; }
    [[nodiscard]] double lastMs() const { return m_ms.empty() ? 0.0 : m_ms.back(); }

Q_SIGNALS:
    /// A frame has been painted.
    void painted(double ms);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QPointer<QWidget> m_window;
    const Clock& m_clock;
    std::vector<double> m_ms;
    bool m_inside = false;
};

}  // namespace qd::ui
