// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "core/base/number_text.h"
#include "core/report/escape.h"
#include "core/report/html_parts.h"

namespace qd::report {

namespace {

std::string inkName(Ink ink, int series) {
    switch (ink) {
        case Ink::Canvas:
        case Ink::Surface:
            return "surface";
        case Ink::Raised:
        case Ink::Line:
            return "line";
        case Ink::Text:
            return "text";
        case Ink::Muted:
            return "muted";
        case Ink::Faint:
            return "faint";
        case Ink::Accent:
            return "accent";
        case Ink::Gain:
            return "gain";
        case Ink::Loss:
            return "loss";
        case Ink::Series:
            break;
    }
    return "s" + std::to_string(series % kSeriesColours);
}

/// A tenth of a unit is finer than a screen's pixel at any usual size.
std::string place(double value) {
    std::string text = fixedText(value, 1);
    if (text.ends_with(".0")) text.resize(text.size() - 2);
    return text;
}

std::string pathMarkup(const ScenePath& path) {
    if (path.points.empty()) return {};
    std::string d = "M";
    for (const Point& point : path.points) {
        if (d.size() > 1) d += ' ';
        d += place(point.x) + "," + place(point.y);
    }
    const std::string ink = inkName(path.ink, path.series);
    const std::string share = path.inkShare < 1.0 ? fixedText(path.inkShare, 2) : "";
    if (path.filled)
        return "<path class=\"f-" + ink + "\"" + (share.empty() ? "" : " fill-opacity=\"" + share + "\"") +
               " d=\"" + d + "Z\"/>\n";
    return "<path class=\"k-" + ink + "\" fill=\"none\" stroke-linejoin=\"round\" stroke-width=\"" +
           shortestText(path.width) + "\"" + (share.empty() ? "" : " stroke-opacity=\"" + share + "\"") +
           " d=\"" + d + "\"/>\n";
}

std::string textMarkup(const SceneText& text) {
    std::string out = "<text class=\"f-" + inkName(text.ink, 0) + "\" x=\"" + place(text.at.x) + "\" y=\"" +
                      place(text.at.y) + "\"";
    if (text.anchor == Anchor::Middle) out += " text-anchor=\"middle\"";
    if (text.anchor == Anchor::End) out += " text-anchor=\"end\"";
    if (text.strong) out += " font-weight=\"600\"";
    return out + ">" + escapeHtml(text.text) + "</text>\n";
}

}  // namespace

std::string htmlSvg(const Scene& scene) {
    std::string out = "<svg viewBox=\"0 0 " + place(scene.width) + " " + place(scene.height) +
                      "\" role=\"img\" aria-label=\"" + escapeHtml(scene.summary) + "\" font-size=\"" +
                      shortestText(scene.textSize) + "\">\n";
    for (const ScenePath& path : scene.paths)
        out += pathMarkup(path);
    for (const SceneText& text : scene.texts)
        out += textMarkup(text);
    return out + "</svg>\n";
}

}  // namespace qd::report
