// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/time_series_readout.h"

#include <QCoreApplication>
#include <QPainter>
#include <algorithm>
#include <cmath>
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

QString shownValue(const ChartView& view, std::size_t line, int index) {
    const Pyramid& values = view.series->lines[line];
    const double factor = view.options.rebased ? rebaseFactor(values.values(), view.range.first) : 1.0;
    return valueText(values.at(index) * factor, view.options.rebased ? ValueKind::Number : view.data().kind,
                     QLocale());
}

QString drawdownText(const ChartView& view, int index) {
    return ReadoutWords::tr("drawdown %1")
        .arg(format::percent(view.series->drawdown[static_cast<std::size_t>(index)], 1));
}

std::vector<Piece> readoutPieces(const ChartView& view, int index, const Palette& p) {
    std::vector<Piece> pieces;
    const TimeSeries& data = view.data();
    if (index < 0 || index >= data.count()) return pieces;
    pieces.push_back({timeText(data, index), p.text});
    for (std::size_t i = 0; i < data.lines.size(); ++i) {
        const Line& line = data.lines[i];
        const QString text = shownValue(view, i, index);
        const QColor ink = lineColour(p, line, static_cast<int>(i));
        if (line.role == LineRole::Portfolio)
            pieces.push_back({text, ink});
        else if (line.role == LineRole::Benchmark)
            pieces.push_back({ReadoutWords::tr("benchmark %1").arg(text), ink});
        else
            pieces.push_back({line.name + QLatin1Char(' ') + text, ink});
    }
    if (view.options.drawdown) pieces.push_back({drawdownText(view, index), p.loss});
    for (std::size_t i = 0; i < data.panels.size(); ++i)
        for (std::size_t k = 0; k < data.panels[i].lines.size(); ++k) {
            const Line& line = data.panels[i].lines[k];
            pieces.push_back(
                {line.name + QLatin1Char(' ') +
                     valueText(view.series->panels[i][k].at(index), data.panels[i].kind, QLocale()),
                 lineColour(p, line, static_cast<int>(k))});
        }
    const QString band = bandText(view, index);
    if (!band.isEmpty()) pieces.push_back({band, p.text});
    return pieces;
}

}  // namespace

QString bandText(const ChartView& view, int index) {
    const qint64 time = view.data().timeAt(index);
    QStringList names;
    for (const RegimeBand& band : view.bands)
        if (band.from <= time && time <= band.to)
            names.append(bandLetter(band.kind) + QLatin1Char(' ') + band.label);
    return names.join(QStringLiteral(", "));
}

QString readoutText(const ChartView& view, int index) {
    QStringList parts;
    for (const Piece& piece : readoutPieces(view, index, Palette()))
        parts.append(piece.text);
    return parts.join(QStringLiteral(" \u00B7 "));
}

QString spokenText(const ChartView& view, int line, int index) {
    const TimeSeries& data = view.data();
    if (index < 0 || index >= data.count()) return {};
    QStringList parts;
    if (line >= 0 && line < static_cast<int>(data.lines.size())) {
        const auto at = static_cast<std::size_t>(line);
        const bool missing = !std::isfinite(view.series->lines[at].at(index));
        parts.append(data.lines[at].name + QLatin1Char(' ') +
                     (missing ? ReadoutWords::tr("no value") : shownValue(view, at, index)));
    }
    parts.append(timeText(data, index));
    if (view.options.drawdown && line == 0 &&
        std::isfinite(view.series->drawdown[static_cast<std::size_t>(index)]))
        parts.append(drawdownText(view, index));
    const QString band = bandText(view, index);
    if (!band.isEmpty()) parts.append(band);
    for (const Annotation& note : view.notes)
        if (nearestIndex(data, note.time) == index) parts.append(ReadoutWords::tr("note: %1").arg(note.text));
    return parts.join(QStringLiteral(", "));
}

void paintReadout(QPainter& painter, const QRectF& box, const ChartView& view, const Palette& p,
                  Qt::LayoutDirection direction) {
    const int index = view.cursor >= 0 ? view.cursor : view.range.last;
    const QFont f = font(FontRole::Secondary);
    painter.setFont(f);
    const bool mirrored = direction == Qt::RightToLeft;
    const QString dot = QStringLiteral(" \u00B7 ");
    const double dotWidth = tabularWidth(f, dot);
    double room = box.width();
    double at = 0.0;
    const auto draw = [&](const QString& text, const QColor& ink, double width) {
        painter.setPen(ink);
        const double left = mirrored ? box.right() - at - width : box.left() + at;
        drawTabular(painter, QRectF(left, box.top(), width + 1.0, box.height()),
                    Qt::AlignLeft | Qt::AlignVCenter, text);
        at += width;
        room -= width;
    };
    bool first = true;
    for (const Piece& piece : readoutPieces(view, index, p)) {
        const double width = tabularWidth(f, piece.text);
        if (!first && width + dotWidth > room) {
            if (room > dotWidth * 3.0) draw(QStringLiteral(" \u2026"), p.faint, dotWidth * 2.0);
            break;
        }
        if (!first) draw(dot, p.faint, dotWidth);
        draw(piece.text, piece.ink, std::min(width, room));
        first = false;
    }
}

}  // namespace qd::ui::charts
