// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/print/pdf.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QMarginsF>
#include <QPageSize>
#include <QPdfWriter>

#include "ui/print/page_frame.h"
#include "ui/print/paginate.h"
#include "ui/print/pdf_update.h"
#include "ui/print/pieces.h"

namespace qd::print {

namespace {

Error internal(const char* what) {
    return {ErrorCode::Internal, what};
}

/// Paints every page; false when the writer could not go on.
bool paintPages(QPdfWriter& writer, const report::Report& report, const Sheet& sheet, TabularUse& use) {
    const TextMeasure measure;
    const Pieces pieces = layOut(report, measure, sheet);
    const auto pages = paginate(pieces, sheet.contentHeight());
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    Canvas canvas(painter, measure);
    for (std::size_t p = 0; p < pages.size(); ++p) {
        if (p > 0 && !writer.newPage()) return false;
        paintFrame(canvas, report, sheet, static_cast<int>(p) + 1, static_cast<int>(pages.size()));
        for (const PlacedPiece& placed : pages[p]) {
            if (placed.piece->paint) placed.piece->paint(canvas, sheet.top + placed.y);
        }
    }
    use = canvas.tabularUse();
    return painter.end();
}

QString documentTitle(const report::Report& report) {
    return qtText(report.subtitle.empty() ? report.title : report.title + " \u00b7 " + report.subtitle);
}

}  // namespace

Result<std::string> renderPdf(const report::Report& report) {
    if (qobject_cast<QGuiApplication*>(QCoreApplication::instance()) == nullptr)
        return internal("a PDF needs a running Qt application for its fonts");
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly)) return internal("the PDF's memory could not be opened");
    TabularUse use;
    bool painted = false;
    {
        QPdfWriter writer(&buffer);
        writer.setResolution(static_cast<int>(kUnits * 72.0));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF(0.0, 0.0, 0.0, 0.0));
        writer.setTitle(documentTitle(report));
        writer.setCreator(QStringLiteral("Quarterdeck"));
        painted = paintPages(writer, report, Sheet{}, use);
    }
    if (!painted || bytes.isEmpty()) return internal("Qt could not write the PDF");
    const PdfMetadata metadata{documentTitle(report), qtText(report.generatedBy),
                               qtText("As of " + report.asOf.iso()), qtText(report.label),
                               report.generatedAt};
    QList<PdfObject> objects = textMapObjects(bytes, use);
    objects.append(informationObject(bytes, metadata));
    const QByteArray whole = withUpdate(std::move(bytes), objects, report.generatedAt);
    if (whole.isEmpty()) return internal("the PDF has no trailer");
    return whole.toStdString();
}

}  // namespace qd::print
