// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_readout.h"

#include <QCoreApplication>
#include <QPainter>
#include <vector>

#include "ui/kit/fonts.h"
#include "ui/kit/format.h"
#include "ui/kit/tabular_text.h"

namespace qd::ui::charts {
namespace {

/// tr() for what is no QObject.
struct ReadoutWords {
    Q_DECLARE_TR_FUNCTIONS(ReadoutWords)
};

/// One piece of the read-out in its own ink.
struct Piece {
    QString text;
    QColor ink;
};

std::vector<Piece> readoutPieces(const ChartView& view, int index, const Palette& p) {
    std::vector<Piece> pieces;
    if (index < 0 || index >= static_cast<int>(view.data->dates.size())) return pieces;
    const auto at = static_cast<std::size_t>(index);
    pieces.push_back({format::date(view.data->dates[at]), p.text});
    for (std::size_t i = 0; i < view.data->lines.size(); ++i) {
        const Line& line = view.data->lines[i];
        if (at >= line.values.size()) continue;
        const double value =
            view.options.rebased ? rebased(line.values, view.range.first)[at] : line.values[at];
        const ValueKind kind = view.options.rebased ? ValueKind::Number : view.data->kind;
        const QString text = valueText(value, kind, QLocale());
        const QColor ink = lineColour(p, line, static_cast<int>(i));
        if (line.role == LineRole::Portfolio)
            pieces.push_back({text, ink});
        else if (line.role == LineRole::Benchmark)
            pieces.push_back({ReadoutWords::tr("benchmark %1").arg(text), ink});
        else
            pieces.push_back({line.name + QLatin1Char(' ') + text, ink});
    }
    if (view.options.drawdown && at < view.drawdown.size())
        pieces.push_back(
            {ReadoutWords::tr("drawdown %1").arg(format::percent(view.drawdown[at], 1)), p.loss});
    return pieces;
}

}  // namespace

QString readoutText(const ChartView& view, int index) {
    QStringList parts;
    for (const Piece& piece : readoutPieces(view, index, Palette()))
        parts.append(piece.text);
    return parts.join(QStringLiteral(" \u00B7 "));
}

void paintReadout(QPainter& painter, const QRectF& box, const ChartView& view, const Palette& p) {
    const int index = view.cursor >= 0 ? view.cursor : view.range.last;
    const QFont f = font(FontRole::Secondary);
    painter.setFont(f);
    double x = box.left();
    const QString dot = QStringLiteral(" \u00B7 ");
    bool first = true;
    for (const Piece& piece : readoutPieces(view, index, p)) {
        const double room = box.right() - x;
        if (!first) {
            painter.setPen(p.faint);
            drawTabular(painter, QRectF(x, box.top(), room, box.height()), Qt::AlignLeft | Qt::AlignVCenter,
                        dot);
            x += tabularWidth(f, dot);
        }
        painter.setPen(piece.ink);
        drawTabular(painter, QRectF(x, box.top(), box.right() - x, box.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, piece.text);
        x += tabularWidth(f, piece.text);
        first = false;
        if (x >= box.right()) break;
    }
}

}  // namespace qd::ui::charts
