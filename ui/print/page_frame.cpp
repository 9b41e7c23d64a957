// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/page_frame.h"

namespace qd::print {

using report::Ink;

namespace {

constexpr double kHeaderBaseline = 42.0;
constexpr Face kProduct{9.0, QFont::DemiBold, false};
constexpr Face kRunning{7.4, QFont::Normal, false};
constexpr Face kFoot{6.4, QFont::Normal, false};
constexpr Face kChip{6.6, QFont::DemiBold, false};

/// Returns the chip's left edge.
double paintChip(Canvas& canvas, const QString& label, const Sheet& sheet) {
    const QString words = canvas.measure().fitted(label, kChip, 140.0);
    const double width = canvas.measure().width(words, kChip) + 14.0;
    const double left = sheet.right - width;
    canvas.outline(left, kHeaderBaseline - 9.6, width, 13.4, 6.7, Ink::Accent, 0.7);
    canvas.text(left + 7.0, kHeaderBaseline - 0.5, words, kChip, Ink::Accent);
    return left;
}

void paintHeader(Canvas& canvas, const report::Report& report, const Sheet& sheet, int page) {
    double room = sheet.right;
    if (!report.label.empty()) room = paintChip(canvas, qtText(report.label), sheet) - 12.0;
    canvas.text(sheet.left, kHeaderBaseline, QStringLiteral("Quarterdeck"), kProduct, Ink::Text);
    const double after = sheet.left + canvas.measure().width(QStringLiteral("Quarterdeck"), kProduct) + 10.0;
    // The first page says its title in full below.
    const std::string words = page == 1 ? report.workspace : report.title + " \u00b7 " + report.subtitle;
    canvas.text(after, kHeaderBaseline, canvas.measure().fitted(qtText(words), kRunning, room - after),
                kRunning, Ink::Muted);
    canvas.line(sheet.left, kHeaderBaseline + 10.0, sheet.right, kHeaderBaseline + 10.0, Ink::Line, 0.5);
}

}  // namespace

void paintFrame(Canvas& canvas, const report::Report& report, const Sheet& sheet, int page, int pages) {
    paintHeader(canvas, report, sheet, page);
    const double rule = sheet.bottom + 14.0;
    canvas.line(sheet.left, rule, sheet.right, rule, Ink::Line, 0.5);
    const QString number = QStringLiteral("Page %1 of %2").arg(page).arg(pages);
    canvas.text(sheet.right, rule + 13.0, number, kFoot, Ink::Muted, Align::Right);
    std::string where = report.title;
    where += (where.empty() ? "" : " \u00b7 ") + std::string("as of ") + report.asOf.iso();
    if (!report.label.empty()) where += " \u00b7 " + report.label;
    canvas.text(sheet.left, rule + 13.0,
                canvas.measure().fitted(qtText(where), kFoot, sheet.contentWidth() - 80.0), kFoot,
                Ink::Muted);
    double y = rule + 23.0;
    const auto lines = canvas.measure().wrap(qtText(report.disclaimer), kFoot, sheet.contentWidth());
    const qsizetype most = report.treeHead ? 2 : 3;
    for (qsizetype i = 0; i < std::min<qsizetype>(lines.size(), most) && !report.disclaimer.empty();
         ++i, y += 8.6)
        canvas.text(sheet.left, y, lines[i], kFoot, Ink::Faint);
    if (!report.treeHead) return;
    canvas.text(sheet.left, y,
                canvas.measure().fitted(qtText(report::treeHeadText(report)), kFoot, sheet.contentWidth()),
                kFoot, Ink::Faint);
}

}  // namespace qd::print
