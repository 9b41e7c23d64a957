// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "ui/print/pieces.h"

namespace qd::print {

using report::Ink;

namespace {

constexpr Face kTitle{27.0, QFont::DemiBold, false};
constexpr Face kSubtitle{11.0, QFont::Normal, false};
constexpr Face kFactValue{8.6, QFont::Medium, false};

/// Lines of text as one piece.
Piece textPiece(const QStringList& lines, const Face& face, double leading, Ink ink, double left) {
    Piece piece;
    piece.height = leading * static_cast<double>(lines.size());
    piece.paint = [=](Canvas& canvas, double y) {
        double baseline = y + leading * 0.5 + face.size * 0.36;
        for (const QString& line : lines) {
            canvas.text(left, baseline, line, face, ink);
            baseline += leading;
        }
    };
    return piece;
}

struct Fact {
    QString name;
    QString value;
};

std::vector<Fact> factsOf(const report::Report& report) {
    std::vector<Fact> facts;
    const auto add = [&](const char* name, const std::string& value) {
        if (!value.empty()) facts.push_back({QString::fromUtf8(name), qtText(value)});
    };
    add("As of", report.asOf.iso());
    add("Workspace", report.workspace);
    add("Currency", report.currency);
    add("Prepared by", report.generatedBy);
    add("Prepared at", report.generatedAt.iso().substr(0, 16).replace(10, 1, " ") + " UTC");
    return facts;
}

void addFacts(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet) {
    const auto facts = factsOf(report);
    std::vector<double> widths;
    double sum = 0.0;
    for (const Fact& fact : facts) {
        widths.push_back(std::max(measure.width(fact.name, kLabel), measure.width(fact.value, kFactValue)) +
                         1.0);
        sum += widths.back();
    }
    // What is left over is the air between them; without any, all shrink alike and are cut.
    const double gaps = static_cast<double>(std::max<std::size_t>(facts.size(), 2) - 1);
    const double gap = std::clamp((sheet.contentWidth() - sum) / gaps, 10.0, 60.0);
    const double scale = std::min(1.0, (sheet.contentWidth() - gap * gaps) / sum);
    Piece piece;
    piece.spaceBefore = 18.0;
    piece.height = 26.0;
    piece.paint = [=](Canvas& canvas, double y) {
        double x = sheet.left;
        for (std::size_t i = 0; i < facts.size(); ++i) {
            const double width = widths[i] * scale;
            canvas.text(x, y + 8.0, facts[i].name, kLabel, Ink::Faint);
            canvas.text(x, y + 20.0, canvas.measure().fitted(facts[i].value, kFactValue, width), kFactValue,
                        Ink::Text);
            x += width + gap;
        }
    };
    out.push_back(std::move(piece));
}

}  // namespace

void addMasthead(Pieces& out, const report::Report& report, const TextMeasure& measure, const Sheet& sheet) {
    if (!report.title.empty()) {
        out.push_back(textPiece(measure.wrap(qtText(report.title), kTitle, sheet.contentWidth()), kTitle,
                                33.0, Ink::Text, sheet.left));
        // The one place with air above it: the title does not hang under the running header.
        out.back().height += 26.0;
        out.back().paint = [paint = out.back().paint](Canvas& canvas, double y) { paint(canvas, y + 26.0); };
    }
    if (!report.subtitle.empty()) {
        out.push_back(textPiece(measure.wrap(qtText(report.subtitle), kSubtitle, sheet.contentWidth()),
                                kSubtitle, 15.0, Ink::Muted, sheet.left));
        out.back().spaceBefore = 3.0;
    }
    addFacts(out, report, measure, sheet);
}

void addHeading(Pieces& out, const QString& heading, bool startsPage, const TextMeasure& measure,
                const Sheet& sheet) {
    Piece piece = textPiece(measure.wrap(heading, kSectionTitle, sheet.contentWidth()), kSectionTitle, 18.0,
                            Ink::Text, sheet.left);
    piece.spaceBefore = 28.0;
    piece.keepWithNext = true;
    piece.startsPage = startsPage;
    out.push_back(std::move(piece));
}

void addBlockTitle(Pieces& out, const QString& title, const TextMeasure& measure, const Sheet& sheet) {
    if (title.isEmpty()) return;
    Piece piece = textPiece(measure.wrap(title, kBlockTitle, sheet.contentWidth()), kBlockTitle, 13.0,
                            Ink::Text, sheet.left);
    piece.spaceBefore = 16.0;
    piece.height += 3.0;
    piece.keepWithNext = true;
    out.push_back(std::move(piece));
}

void addParagraph(Pieces& out, const QString& text, const TextMeasure& measure, const Sheet& sheet) {
    // A measure of some 95 characters reads better than the full width. A line is a piece: a long text
    // may break over pages, but not so that a single line is left behind.
    const auto lines = measure.wrap(text, kBody, std::min(sheet.contentWidth(), 440.0));
    for (qsizetype i = 0; i < lines.size(); ++i) {
        out.push_back(textPiece({lines[i]}, kBody, 13.0, Ink::Text, sheet.left));
        out.back().spaceBefore = i == 0 ? 7.0 : 0.0;
        out.back().keepWithNext = i + 1 < lines.size() && (i == 0 || i + 2 == lines.size());
    }
}

void addNote(Pieces& out, const QString& text, const TextMeasure& measure, const Sheet& sheet) {
    if (text.isEmpty()) return;
    // A note belongs to what stands above it.
    if (!out.empty()) out.back().keepWithNext = true;
    out.push_back(
        textPiece(measure.wrap(text, kLabel, sheet.contentWidth()), kLabel, 9.6, Ink::Muted, sheet.left));
    out.back().spaceBefore = 5.0;
}

void addProvenance(Pieces& out, const report::Report& report, const TextMeasure& measure,
                   const Sheet& sheet) {
    if (report.provenance.empty()) return;
    addHeading(out, QStringLiteral("Provenance"), false, measure, sheet);
    const std::size_t start = out.size();
    addParagraph(
        out,
        QStringLiteral("What this report was made from. The same inputs, configuration and seed give "
                       "the same numbers; the hashes show whether they are the same."),
        measure, sheet);
    double nameWidth = 60.0;
    for (const auto& [name, value] : report.provenance)
        nameWidth = std::max(nameWidth, std::min(measure.width(qtText(name), kTableText), 140.0));
    bool first = true;
    for (const auto& [name, value] : report.provenance) {
        const double left = sheet.left + nameWidth + 20.0;
        const auto names = measure.wrap(qtText(name), kTableText, nameWidth);
        const auto values = measure.wrap(qtText(value), kMono, sheet.right - left);
        const auto rows = static_cast<double>(std::max(names.size(), values.size()));
        Piece piece;
        piece.spaceBefore = first ? 12.0 : 0.0;
        piece.height = rows * 11.0 + 9.0;
        piece.paint = [=](Canvas& canvas, double y) {
            textPiece(names, kTableText, 11.0, Ink::Muted, sheet.left).paint(canvas, y + 4.0);
            textPiece(values, kMono, 11.0, Ink::Text, left).paint(canvas, y + 4.0);
            canvas.line(sheet.left, y + rows * 11.0 + 8.5, sheet.right, y + rows * 11.0 + 8.5, Ink::Line,
                        0.4);
        };
        out.push_back(std::move(piece));
        first = false;
    }
    // One page, not split: it is read as a whole.
    for (std::size_t i = start; i + 1 < out.size(); ++i)
        out[i].keepWithNext = true;
}

}  // namespace qd::print
