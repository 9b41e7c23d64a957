// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/scene_frame.h"

#include <algorithm>

namespace qd::report {

namespace {

bool startsCharacter(char c) {
    return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
}

}  // namespace

double estimatedWidth(std::string_view text, double size, bool strong) {
    double em = 0.0;
    for (const char c : text) {
        if (!startsCharacter(c)) continue;
        if (std::string_view("ilj.,:;|'! ").find(c) != std::string_view::npos)
            em += 0.31;
        else if (std::string_view("MWmw%@").find(c) != std::string_view::npos)
            em += 0.90;
        else if (c >= 'A' && c <= 'Z')
            em += 0.70;
        else
            em += 0.60;
    }
    return em * size * (strong ? 1.06 : 1.0);
}

std::string fittedText(const std::string& text, double size, double width) {
    if (estimatedWidth(text, size) <= width) return text;
    std::string cut = text;
    while (!cut.empty() && estimatedWidth(cut, size) + size > width) {
        while (cut.size() > 1 && !startsCharacter(cut.back()))
            cut.pop_back();
        cut.pop_back();
    }
    return cut + "\u2026";
}

void addValueGrid(Scene& scene, const PlotArea& plot, const ValueAxis& axis) {
    for (const Tick& tick : axis.ticks) {
        const double y = plot.y(tick.position);
        scene.paths.push_back({{{plot.left, y}, {plot.right, y}}, Ink::Line, 0, 0.5});
        scene.texts.push_back(
            {{plot.left - 6.0, y + scene.textSize * 0.36}, tick.label, Anchor::End, Ink::Faint});
    }
}

void addDateAxis(Scene& scene, const PlotArea& plot, Date first, Date last) {
    scene.paths.push_back({{{plot.left, plot.bottom}, {plot.right, plot.bottom}}, Ink::Faint, 0, 0.6});
    const int most = std::max(2, static_cast<int>((plot.right - plot.left) / (scene.textSize * 4.2)));
    for (const Tick& tick : dateTicks(first, last, most)) {
        const double x = plot.x(tick.position);
        scene.paths.push_back({{{x, plot.bottom}, {x, plot.bottom + 3.0}}, Ink::Faint, 0, 0.6});
        const double half = estimatedWidth(tick.label, scene.textSize) / 2.0;
        const Anchor anchor = x + half > plot.right + 4.0                       ? Anchor::End
                              : x - half < plot.left - 4.0 && first.day() != 1U ? Anchor::Start
                                                                                : Anchor::Middle;
        scene.texts.push_back({{x, plot.bottom + 4.5 + scene.textSize}, tick.label, anchor, Ink::Faint});
    }
}

double labelGutter(const ValueAxis& axis, double textSize) {
    double widest = 0.0;
    for (const Tick& tick : axis.ticks)
        widest = std::max(widest, estimatedWidth(tick.label, textSize));
    return widest + 8.0;
}

void addNoData(Scene& scene) {
    scene.summary = "No data for this period.";
    scene.paths.push_back(
        {{{0.0, scene.height / 2.0}, {scene.width, scene.height / 2.0}}, Ink::Line, 0, 0.5});
    scene.texts.push_back(
        {{0.0, scene.height / 2.0 - 6.0}, "No data for this period", Anchor::Start, Ink::Muted});
}

bool inOrder(const std::vector<Date>& dates) {
    return std::is_sorted(dates.begin(), dates.end());
}

}  // namespace qd::report
