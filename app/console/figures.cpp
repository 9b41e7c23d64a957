// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/figures.h"

namespace qd::console {

namespace {

Json worded(const FigureWords& words, const std::string& unit) {
    Json item = Json::object();
    item.set("name", words.name).set("workload", words.workload).set("goal", words.goal).set("unit", unit);
    return item;
}

}  // namespace

Json figure(const FigureWords& words, const ui::FrameTimes& times) {
    Json item = worded(words, "s");
    item.set("median", times.p50Ms).set("p99", times.p99Ms).set("min", times.minMs).set("max", times.maxMs);
    item.set("samples", times.frames);
    return item;
}

Json figure(const FigureWords& words, std::vector<double> ms) {
    return figure(words, ui::frameTimes(std::move(ms)));
}

Json figure(const FigureWords& words, const std::string& unit, double amount) {
    Json item = worded(words, unit);
    item.set("median", amount).set("min", amount).set("max", amount).set("samples", 1);
    return item;
}

}  // namespace qd::console
