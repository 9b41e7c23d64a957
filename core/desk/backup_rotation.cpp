// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <set>

#include "core/desk/backups.h"

namespace qd::desk {

namespace {

/// Days since 1970 of the Monday of the ISO week (1970-01-01 was a Thursday).
std::int64_t weekOf(Timestamp at) {
    const auto day = at.date();
    return day.days() - static_cast<std::int64_t>(day.weekday() - 1);
}

}  // namespace

std::vector<bool> keptByRotation(const std::vector<Timestamp>& times, const BackupPlan& plan) {
    std::vector<std::size_t> newestFirst(times.size());
    std::iota(newestFirst.begin(), newestFirst.end(), std::size_t{0});
    std::stable_sort(newestFirst.begin(), newestFirst.end(),
                     [&](std::size_t a, std::size_t b) { return times[a] > times[b]; });
    std::vector<bool> kept(times.size(), false);
    std::set<std::int64_t> days;
    std::set<std::int64_t> weeks;
    for (std::size_t rank = 0; rank < newestFirst.size(); ++rank) {
        const auto index = newestFirst[rank];
        if (rank < static_cast<std::size_t>(std::max(plan.keepLast, 0))) kept[index] = true;
        // The first that is met in a day or a week is the newest of it.
        if (std::ssize(days) < plan.keepDaily && days.insert(times[index].date().days()).second)
            kept[index] = true;
        if (std::ssize(weeks) < plan.keepWeekly && weeks.insert(weekOf(times[index])).second)
            kept[index] = true;
    }
    return kept;
}

}  // namespace qd::desk
