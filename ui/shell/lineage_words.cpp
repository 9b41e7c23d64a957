// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/lineage_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/kit/core_text.h"
#include "ui/kit/format.h"

namespace qd::ui::shell {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(qd::ui::shell::Lineage)
};

constexpr int kDigits = 5;       ///< significant ones of a ratio
constexpr int kMostPlaces = 12;  ///< behind the decimal mark
constexpr double kWhole = 1e-9;

/// Places that show kDigits significant digits.
int places(double value) {
    if (value == 0.0 || !std::isfinite(value)) return 2;
    return std::clamp(kDigits - 1 - static_cast<int>(std::floor(std::log10(std::abs(value)))), 2,
                      kMostPlaces);
}

QString wholeOr(double value, int decimals) {
    const bool whole = std::abs(value - std::round(value)) < kWhole && std::abs(value) < 1e15;
    return whole ? format::integer(static_cast<qint64>(std::llround(value)))
                 : format::number(value, decimals);
}

void add(QString& out, const desk::LineageNode& node, int depth) {
    const QString second = nodeText(node);
    out += QString(2 * depth, QLatin1Char(' ')) + core_text::text(node.label);
    if (!second.isEmpty()) out += QStringLiteral(": ") + second;
    out += QLatin1Char('\n');
    for (const auto& child : node.children)
        add(out, child, depth + 1);
}

}  // namespace

QString figureText(const desk::Figure& figure) {
    switch (figure.unit) {
        case desk::FigureUnit::Percent:
            return format::percent(figure.value, places(figure.value * 100.0));
        case desk::FigureUnit::Sessions:
            return Words::tr("%n session(s)", nullptr, static_cast<int>(figure.value));
        case desk::FigureUnit::Count:
        case desk::FigureUnit::Quantity:
            return wholeOr(figure.value, 6);
        case desk::FigureUnit::Money:
            return format::moneyFull(figure.value);
        case desk::FigureUnit::Price:
            return format::moneyFull(figure.value, QStringLiteral("$"), 4);
        case desk::FigureUnit::Ratio:
            break;
    }
    return format::number(figure.value, places(figure.value));
}

QString formulaDefinition(const desk::FilledFormula& formula) {
    return formula.definition.empty() ? QString()
                                      : QCoreApplication::translate("Metrics", formula.definition.c_str());
}

QString metricWords(const Message& words) {
    if (!words.id.empty()) return core_text::text(words);
    return QCoreApplication::translate("Metrics", words.text.c_str());
}

QString formulaText(const desk::FilledFormula& formula) {
    if (formula.pattern.empty()) return {};
    const QString pattern = format::text(formula.pattern);
    QString filled;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const int marker =
            pattern.at(i) == QLatin1Char('%') && i + 1 < pattern.size() ? pattern.at(i + 1).digitValue() : -1;
        if (marker < 1 || marker > static_cast<int>(formula.figures.size())) {
            filled += pattern.at(i);
            continue;
        }
        filled += figureText(formula.figures.at(static_cast<std::size_t>(marker) - 1));
        ++i;
    }
    if (formula.result) filled += QStringLiteral(" = ") + figureText(*formula.result);
    return filled;
}

QString nodeText(const desk::LineageNode& node) {
    QStringList parts;
    if (node.figure) parts << figureText(*node.figure);
    if (!node.text.empty()) parts << core_text::text(node.text);
    if (!node.code.empty()) parts << format::text(node.code);
    return parts.join(QStringLiteral(", "));
}

QString lineageText(const desk::Lineage& lineage) {
    QString out = Words::tr("%1 (%2)").arg(metricWords(lineage.title), core_text::text(lineage.subject));
    if (lineage.value) out += QStringLiteral(": ") + figureText(*lineage.value);
    const auto line = [&out](const QString& label, const QString& words) {
        if (!words.isEmpty())
            out += QLatin1Char('\n') + (label.isEmpty() ? words : Words::tr("%1: %2").arg(label, words));
    };
    line({}, core_text::text(lineage.verdict));
    line({}, metricWords(lineage.meaning));
    line(Words::tr("Formula"), formulaDefinition(lineage.formula));
    line(Words::tr("With numbers"), formulaText(lineage.formula));
    line(Words::tr("Source"), metricWords(lineage.source));
    out += QStringLiteral("\n\n");
    for (const auto& root : lineage.roots)
        add(out, root, 0);
    return out;
}

QString checkWord(desk::LineageCheck check) {
    switch (check) {
        case desk::LineageCheck::Matches:
            return Words::tr("Holds");
        case desk::LineageCheck::Differs:
            return Words::tr("Differs");
        case desk::LineageCheck::OnlyComputed:
            break;
    }
    return Words::tr("Computed");
}

}  // namespace qd::ui::shell
