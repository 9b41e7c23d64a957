// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/rules/constraint_set.h"

namespace qd::rules::test {

/// A set with a rule of every kind over four assets.
inline ConstraintSet everything() {
    ConstraintSet set = ConstraintSet::longOnly(4, 0.5);
    set.names = {"A", "B", "C", "D"};
    set.minWeight = 0.01;
    set.bounds = {{0, 0.05, 0.3}};
    set.groups = {{"Technology", {0, 1}, 0.1, 0.6}};
    set.maxCash = 0.05;
    set.previous = {0.25, 0.25, 0.25, 0.25};
    set.maxTurnover = 0.2;
    set.benchmark = {0.25, 0.25, 0.25, 0.25};
    set.maxTrackingError = 0.04;
    set.maxNames = 3;
    set.minHolding = 0.02;
    set.restricted = {{2, Restriction::NoIncrease}, {3, Restriction::Forbidden}};
    set.fiveTenForty = true;
    set.diversified = true;
    return set;
}

}  // namespace qd::rules::test
