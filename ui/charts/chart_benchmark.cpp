// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_benchmark.h"

#include <QPainter>
#include <algorithm>
#include <cmath>
#include <limits>

#include "core/base/random.h"
#include "ui/charts/time_series_chart.h"

namespace qd::ui::charts {
namespace {

constexpr int kFrames = 200;
constexpr qint64 kMinuteMs = 60'000;
constexpr qint64 kFirstMs = 1'577'836'800'000;  ///< 1 January 2020

TimeSeriesPtr walks(int points, int lines) {
    auto data = std::make_shared<TimeSeries>();
    Rng rng(20260714);
    for (int i = 0; i < points; ++i)
        data->times.push_back(kFirstMs + i * kMinuteMs);
    for (int k = 0; k < lines; ++k) {
        Line line;
        line.name = QStringLiteral("Line %1").arg(k + 1);
        line.role = k == 0 ? LineRole::Portfolio : k == 1 ? LineRole::Benchmark : LineRole::Other;
        double value = 100.0;
        for (int i = 0; i < points; ++i) {
            value *= 1.0 + 0.0004 * (rng.uniform() - 0.5);
            const bool missing = i % 50'000 > 49'000;
            line.values.push_back(missing ? std::numeric_limits<double>::quiet_NaN() : value);
        }
        data->lines.push_back(std::move(line));
    }
    return data;
}

class Bench {
public:
    Bench(TimeSeriesChart& chart, const Clock& clock, double ratio)
        : m_chart(chart),
          m_clock(clock),
          m_ratio(ratio),
          m_target((QSizeF(chart.size()) * ratio).toSize(), QImage::Format_RGB32) {
        m_target.setDevicePixelRatio(ratio);
    }

    template <class Act>
    double frame(Act act) {
        const std::int64_t start = m_clock.monotonicNanos();
        const QRegion region = act();
        QPainter painter(&m_target);
        painter.setClipRegion(region);
        m_chart.paintOn(painter, region, m_ratio);
        painter.end();
        return static_cast<double>(m_clock.monotonicNanos() - start) / 1e6;
    }

private:
    TimeSeriesChart& m_chart;
    const Clock& m_clock;
    double m_ratio;
    QImage m_target;
};

}  // namespace

double FrameTimes::percentile(std::vector<double> frames, double share) {
    if (frames.empty()) return 0.0;
    std::sort(frames.begin(), frames.end());
    const double rank = std::ceil(share * static_cast<double>(frames.size()));
    return frames[static_cast<std::size_t>(std::clamp(rank, 1.0, static_cast<double>(frames.size()))) - 1];
}

std::vector<double> FrameTimes::all() const {
    std::vector<double> out = pan;
    out.insert(out.end(), zoom.begin(), zoom.end());
    out.insert(out.end(), crosshair.begin(), crosshair.end());
    return out;
}

FrameTimes measureTimeSeriesChart(const Theme& theme, const Clock& clock, int points, int lines,
                                  const QSize& size, double devicePixelRatio) {
    FrameTimes times;
    TimeSeriesChart chart(theme);
    chart.resize(size);
    const TimeSeriesPtr data = walks(std::max(2, points), std::max(1, lines));
    const std::int64_t start = clock.monotonicNanos();
    PreparedSeriesPtr series = prepareSeries(data);
    times.prepareMs = static_cast<double>(clock.monotonicNanos() - start) / 1e6;
    chart.setPrepared(std::move(series));
    Bench bench(chart, clock, devicePixelRatio);
    const int count = data->count();
    const auto shown = [&](double from, double to) {
        return bench.frame([&] {
            chart.setVisibleTimes(data->timeAt(static_cast<int>(from * (count - 1))),
                                  data->timeAt(static_cast<int>(to * (count - 1))));
            return QRegion(chart.rect());
        });
    };
    for (int i = 0; i < kFrames; ++i)
        times.pan.push_back(shown(0.2 * i / kFrames, 0.8 + 0.2 * i / kFrames));
    for (int i = 0; i < kFrames; ++i) {
        const double half = 0.5 * std::pow(0.9, i < kFrames / 2 ? i : kFrames - i);
        times.zoom.push_back(shown(0.5 - half, 0.5 + half));
    }
    chart.setVisibleTimes(data->timeAt(0), data->timeAt(count - 1));
    bench.frame([&] { return QRegion(chart.rect()); });
    int at = 0;
    for (int i = 0; i < kFrames; ++i) {
        times.crosshair.push_back(bench.frame([&] {
            const int before = at;
            at = static_cast<int>(static_cast<qint64>(i) * (count - 1) / kFrames);
            chart.setCrosshairTime(data->timeAt(at));
            return chart.cursorRegion(before, at);
        }));
    }
    return times;
}

}  // namespace qd::ui::charts
