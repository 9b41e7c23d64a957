// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/report/block_shape.h"
#include "core/report/escape.h"
#include "core/report/html_parts.h"
#include "core/report/render.h"

namespace qd::report {

namespace {

constexpr SceneSize kLineSize{896.0, 380.0, 12.0};
constexpr SceneSize kAreaSize{896.0, 320.0, 12.0};

std::string fact(const char* term, const std::string& text) {
    if (text.empty()) return {};
    return std::string("<div><dt>") + term + "</dt><dd>" + escapeHtml(text) + "</dd></div>\n";
}

std::string masthead(const Report& report) {
    std::string out =
        "<header>\n<div class=\"top\"><b>Quarterdeck</b><span>" + escapeHtml(report.workspace) + "</span>";
    if (!report.label.empty()) out += "<span class=\"chip end\">" + escapeHtml(report.label) + "</span>";
    out += "</div>\n<h1>" + escapeHtml(report.title) + "</h1>\n<p class=\"subtitle\">" +
           escapeHtml(report.subtitle) + "</p>\n<dl class=\"facts\">\n";
    out += fact("As of", report.asOf.iso()) + fact("Workspace", report.workspace) +
           fact("Currency", report.currency) + fact("Prepared by", report.generatedBy) +
           fact("Prepared at", report.generatedAt.iso());
    return out + "</dl>\n</header>\n";
}

std::string tiles(const Report& report) {
    if (report.tiles.empty()) return {};
    std::string out = "<dl class=\"tiles\">\n";
    for (const Tile& tile : report.tiles) {
        out += "<div class=\"tile\"><dt>" + escapeHtml(tile.label) + "</dt><dd class=\"value\"" +
               dataValue(tile.value) + ">" + escapeHtml(displayText(tile.value, tile.format));
        if (isMoney(tile.format) && numberOf(tile.value))
            out += "<span class=\"unit\">" + escapeHtml(report.currency) + "</span>";
        out += "</dd><dd class=\"context\">" + escapeHtml(tile.context) + "</dd></div>\n";
    }
    return out + "</dl>\n";
}

std::string contents(const Report& report) {
    if (report.sections.size() < 2) return {};
    std::string out = "<nav aria-label=\"Contents\">";
    for (std::size_t i = 0; i < report.sections.size(); ++i)
        out +=
            "<a href=\"#s" + std::to_string(i + 1) + "\">" + escapeHtml(report.sections[i].heading) + "</a>";
    return out + "</nav>\n";
}

std::string figure(const std::string& title, const Scene& scene, const std::string& note) {
    std::string out = "<figure><h3>" + escapeHtml(title) + "</h3>\n" + htmlSvg(scene);
    if (!note.empty()) out += "<figcaption class=\"note\">" + escapeHtml(note) + "</figcaption>\n";
    return out + "</figure>\n";
}

struct BlockMarkup {
    std::string operator()(const Paragraph& p) const { return "<p>" + escapeHtml(p.text) + "</p>\n"; }
    std::string operator()(const Table& table) const { return htmlTable(table); }
    std::string operator()(const MonthlyHeatmap& heatmap) const { return htmlHeatmap(heatmap); }
    std::string operator()(const LineChart& chart) const {
        return figure(chart.title, lineChartScene(chart, kLineSize), chart.note);
    }
    std::string operator()(const StackedArea& chart) const {
        return figure(chart.title, stackedAreaScene(chart, kAreaSize), chart.note);
    }
};

std::string provenance(const Report& report) {
    if (report.provenance.empty()) return {};
    std::string out =
        "<section id=\"provenance\"><h2>Provenance</h2>\n<table class=\"provenance\" "
        "data-kind=\"provenance\"><tbody>\n";
    for (const auto& [name, text] : report.provenance)
        out += "<tr><th scope=\"row\">" + escapeHtml(name) + "</th><td>" + escapeHtml(text) + "</td></tr>\n";
    return out + "</tbody></table></section>\n";
}

std::string treeHead(const Report& report) {
    if (!report.treeHead) return {};
    return "<p class=\"treehead\">" + escapeHtml(treeHeadText(report)) + "</p>";
}

}  // namespace

std::string renderHtml(const Report& report) {
    std::string out = "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n";
    out +=
        "<meta name=\"viewport\" content=\"width=device-width\">\n<meta name=\"generator\" "
        "content=\"Quarterdeck\">\n<meta name=\"author\" content=\"" +
        escapeHtml(report.generatedBy) + "\">\n<title>" + escapeHtml(report.title) + "</title>\n<style>\n" +
        htmlStyle() + "</style>\n</head>\n<body>\n<main class=\"sheet\">\n";
    out += masthead(report) + contents(report) + tiles(report);
    for (std::size_t i = 0; i < report.sections.size(); ++i) {
        const Section& section = report.sections[i];
        out += "<section id=\"s" + std::to_string(i + 1) + "\"" +
               (section.startsPage ? " class=\"page\"" : "") + "><h2>" + escapeHtml(section.heading) +
               "</h2>\n";
        for (const Block& block : section.blocks)
            out += std::visit(BlockMarkup{}, block);
        out += "</section>\n";
    }
    out += provenance(report) + "<footer>" + escapeHtml(report.label) +
           (report.label.empty() ? "" : " \u00b7 ") + escapeHtml(report.disclaimer) + treeHead(report) +
           "</footer>\n</main>\n</body>\n</html>\n";
    return out;
}

}  // namespace qd::report
