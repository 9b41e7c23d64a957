// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>
#include <vector>

#include "app/console/console.h"
#include "core/base/json.h"
#include "ui/models/blotter_benchmark.h"

namespace qd::console {

/// Measures the parts of the window at the sizes that they are made for: palette, charts, and a blotter under
/// a stream of updates. Takes about half a minute; the charts' part keeps the GUI thread.
class ComponentFigures final : public QObject {
    Q_OBJECT

public:
    /// `parts` outlives it.
    explicit ComponentFigures(const ConsoleParts& parts, QObject* parent = nullptr);
    ~ComponentFigures() override;

    void start();
    [[nodiscard]] const std::vector<Json>& figures() const { return m_figures; }

Q_SIGNALS:
    void finished();

private:
    void addPalette();
    void addTimeSeries();
    void addOtherCharts();
    void addBlotter(const ui::models::BlotterSpeed& speed);

    const ConsoleParts& m_parts;
    std::unique_ptr<ui::models::BlotterBenchmark> m_blotter;
    std::vector<Json> m_figures;
};

}  // namespace qd::console
