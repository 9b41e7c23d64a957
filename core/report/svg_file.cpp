// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/svg_file.h"

#include <array>
#include <utility>

#include "core/base/number_text.h"
#include "core/report/escape.h"
#include "core/report/html_parts.h"
#include "core/report/palette.h"

namespace qd::report {

namespace {

constexpr double kPadding = 20.0;
constexpr double kTitleSize = 15.0;
constexpr double kSubtitleSize = 12.0;

constexpr std::array<std::pair<const char*, Ink>, 8> kInks{{{"surface", Ink::Surface},
                                                            {"line", Ink::Line},
                                                            {"text", Ink::Text},
                                                            {"muted", Ink::Muted},
                                                            {"faint", Ink::Faint},
                                                            {"accent", Ink::Accent},
                                                            {"gain", Ink::Gain},
                                                            {"loss", Ink::Loss}}};

/// The rules of one ink where the markup uses it.
std::string rulesOf(const std::string& name, std::uint32_t colour, const std::string& markup) {
    std::string css;
    for (const auto& [prefix, property] : {std::pair("k-", "stroke"), std::pair("f-", "fill")}) {
        const std::string word = prefix + name;
        if (markup.find("\"" + word + "\"") == std::string::npos) continue;
        css += "." + word + "{" + property + ":" + hexText(colour) + "}";
    }
    return css;
}

std::string colours(Theme theme, const std::string& markup) {
    std::string css;
    for (const auto& [name, ink] : kInks)
        css += rulesOf(name, colourOf(ink, theme), markup);
    for (int i = 0; i < kSeriesColours; ++i)
        css += rulesOf("s" + std::to_string(i), colourOf(Ink::Series, theme, i), markup);
    return css;
}

std::string heading(const std::string& text, const char* ink, double y, double size, bool strong) {
    if (text.empty()) return {};
    return "<text class=\"f-" + std::string(ink) + "\" x=\"" + shortestText(kPadding) + "\" y=\"" +
           shortestText(y) + "\" font-size=\"" + shortestText(size) + "\"" +
           (strong ? " font-weight=\"600\"" : "") + ">" + escapeHtml(text) + "</text>\n";
}

}  // namespace

std::string svgFile(const Scene& scene, const std::string& title, const std::string& subtitle) {
    const double top = kPadding + kTitleSize + (subtitle.empty() ? 0.0 : kSubtitleSize * 1.6) + 14.0;
    const double width = scene.width + 2.0 * kPadding;
    const double height = scene.height + top + kPadding;
    std::string inner = htmlSvg(scene);
    inner.insert(4, " x=\"" + shortestText(kPadding) + "\" y=\"" + shortestText(top) + "\" width=\"" +
                        shortestText(scene.width) + "\" height=\"" + shortestText(scene.height) + "\"");
    const std::string body =
        "<rect class=\"f-surface\" width=\"" + shortestText(width) + "\" height=\"" + shortestText(height) +
        "\" rx=\"8\"/>\n<rect class=\"k-line\" x=\"0.5\" y=\"0.5\" width=\"" + shortestText(width - 1.0) +
        "\" height=\"" + shortestText(height - 1.0) + "\" rx=\"7.5\" fill=\"none\"/>\n" +
        heading(title, "text", kPadding + kTitleSize, kTitleSize, true) +
        heading(subtitle, "muted", kPadding + kTitleSize + kSubtitleSize * 1.6, kSubtitleSize, false) + inner;
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + shortestText(width) + " " +
           shortestText(height) + "\" width=\"" + shortestText(width) + "\" height=\"" +
           shortestText(height) +
           "\" role=\"img\" font-family=\"Inter,system-ui,-apple-system,'Segoe UI',sans-serif\">\n<title>" +
           escapeHtml(title) + "</title>\n<desc>" + escapeHtml(scene.summary) + "</desc>\n<style>" +
           colours(Theme::Light, body) + "@media (prefers-color-scheme:dark){" + colours(Theme::Dark, body) +
           "}text{font-variant-numeric:tabular-nums}</style>\n" + body + "</svg>\n";
}

}  // namespace qd::report
