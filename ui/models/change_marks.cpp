// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/change_marks.h"

#include <algorithm>
#include <cmath>

#include "ui/models/row_keys.h"

namespace qd::ui::models {

namespace {

constexpr int kFadeMs = 120;
constexpr int kStillMs = 1000;
constexpr int kBeats = 5;    ///< in a step: each mark ages on its own, so that no frame paints them all
constexpr int kMost = 4096;  ///< more than a screen of cells

quint64 keyOf(int row, int column) {
    return (static_cast<quint64>(row) << 16U) | static_cast<quint64>(column);
}

int rowOf(quint64 key) {
    return static_cast<int>(key >> 16U);
}

/// 1, −1, 0 for words; none where the cell reads as before.
std::optional<int> difference(const Column& was, int rowBefore, const Column& is, int row) {
    const bool number = isNumeric(is.kind);
    if (!number) {
        if (is.kind == ColumnKind::Sparkline || cellText(was, rowBefore) == cellText(is, row))
            return std::nullopt;
        return 0;
    }
    const double before = cellNumber(was, rowBefore);
    const double after = cellNumber(is, row);
    if (before == after || (std::isnan(before) && std::isnan(after))) return std::nullopt;
    if (numberText(was, before) == numberText(is, after)) return std::nullopt;
    return after > before ? 1 : after < before ? -1 : 0;
}

}  // namespace

ChangeMarks::ChangeMarks(const Theme& theme, QObject* parent) : QObject(parent), m_theme(theme) {
    connect(&m_timer, &QTimer::timeout, this, &ChangeMarks::age);
}

void ChangeMarks::compare(const TableSnapshot& before, int rowBefore, const TableSnapshot& after, int row) {
    if (before.columns.size() != after.columns.size()) return;
    bool any = false;
    for (std::size_t i = 0; i < after.columns.size(); ++i) {
        const auto direction = difference(before.columns[i], rowBefore, after.columns[i], row);
        if (!direction || m_marks.size() >= kMost) continue;
        m_marks.insert(keyOf(row, static_cast<int>(i)), {*direction, 0, m_beat});
        any = true;
    }
    if (!any) return;
    const int beat = (m_theme.reducedMotion() ? kStillMs : kFadeMs) / kBeats;
    if (!m_timer.isActive() || m_timer.interval() != beat) m_timer.start(beat);
    Q_EMIT changed({row});
}

void ChangeMarks::clear() {
    m_marks.clear();
    m_timer.stop();
}

std::optional<ChangeMarks::Mark> ChangeMarks::at(int row, int column) const {
    const auto found = m_marks.constFind(keyOf(row, column));
    if (found == m_marks.constEnd()) return std::nullopt;
    return *found;
}

double ChangeMarks::strength(const Mark& mark) const {
    if (m_theme.reducedMotion()) return 1.0;
    return 1.0 - static_cast<double>(mark.age) / kSteps;
}

void ChangeMarks::age() {
    m_beat = (m_beat + 1) % kBeats;
    std::vector<int> rows;
    for (auto it = m_marks.begin(); it != m_marks.end();) {
        if (it->beat != m_beat) {
            ++it;
            continue;
        }
        rows.push_back(rowOf(it.key()));
        it = ++it->age >= kSteps ? m_marks.erase(it) : std::next(it);
    }
    if (m_marks.isEmpty()) m_timer.stop();
    std::sort(rows.begin(), rows.end());
    rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    if (!rows.empty()) Q_EMIT changed(rows);
}

}  // namespace qd::ui::models
