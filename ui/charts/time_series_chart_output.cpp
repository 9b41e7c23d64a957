// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a TimeSeriesChart: pictures, files, the table, the menu that offers them.
#include <QBuffer>
#include <QClipboard>
#include <QDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

#include "ui/charts/series_table_model.h"
#include "ui/charts/time_series_chart.h"
#include "ui/charts/time_series_readout.h"
#include "ui/kit/fonts.h"

namespace qd::ui::charts {

QSize TimeSeriesChart::pictureSize() const {
    return size().expandedTo(QSize(900, 420));
}

QImage TimeSeriesChart::picture(const QSize& size, double devicePixelRatio) const {
    if (!m_series) {
        ChartPicture blank = chartPicture(size);
        blank.paint = [](QPainter&) {};
        return chartImage(blank, devicePixelRatio);
    }
    const ChartView shown = view();
    const QRectF bounds(QPointF(0, 0), QSizeF(size));
    const ChartLayout laid = layOut(bounds, shown);
    QImage image = renderGround(size, devicePixelRatio, laid, shown, m_theme.palette());
    if (image.isNull()) return image;
    image.setText(QStringLiteral("Title"), accessibleName());
    image.setText(QStringLiteral("Description"), chartSummary());
    QPainter painter(&image);
    painter.setLayoutDirection(layoutDirection());
    paintOverlay(painter, bounds, laid, shown, m_theme.palette());
    return image;
}

ChartPicture TimeSeriesChart::chartPicture(const QSize& size) const {
    ChartPicture out;
    out.size = size;
    out.ground = m_theme.palette().surface;
    out.title = accessibleName();
    out.description = chartSummary();
    out.paint = [this, size](QPainter& painter) {
        if (!m_series) return;
        const QRectF bounds(QPointF(0, 0), QSizeF(size));
        const ChartView shown = view();
        const ChartLayout laid = layOut(bounds, shown);
        painter.setLayoutDirection(layoutDirection());
        painter.save();
        paintGround(painter, laid, shown, m_theme.palette());
        painter.restore();
        paintOverlay(painter, bounds, laid, shown, m_theme.palette());
    };
    return out;
}

QByteArray TimeSeriesChart::png() const {
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    picture(pictureSize()).save(&buffer, "PNG");
    return bytes;
}

QByteArray TimeSeriesChart::svg() const {
    return chartSvg(chartPicture(pictureSize()));
}

void TimeSeriesChart::copyPicture() const {
    QGuiApplication::clipboard()->setImage(picture(pictureSize()));
}

QByteArray TimeSeriesChart::csv() const {
    return m_series ? seriesCsv(*m_series->data, m_range) : QByteArray();
}

QAbstractTableModel* TimeSeriesChart::makeTable(QObject* parent) const {
    return new SeriesTableModel(m_series, m_range, m_options.drawdown, parent);
}

void TimeSeriesChart::showTable() {
    auto* window = new QDialog(this);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(accessibleName());
    auto* table = new QTableView(window);
    table->setAccessibleName(accessibleName());
    table->setModel(makeTable(table));
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    table->setShowGrid(false);
    table->setFont(ui::font(FontRole::Body));
    table->horizontalHeader()->setStretchLastSection(true);
    table->setTabKeyNavigation(false);
    if (m_cursor >= m_range.first && m_cursor <= m_range.last)
        table->setCurrentIndex(table->model()->index(m_cursor - m_range.first, m_line + 1));
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(table);
    auto* copy = new QShortcut(QKeySequence::Copy, table);
    connect(copy, &QShortcut::activated, table,
            [table] { QGuiApplication::clipboard()->setText(QString::fromUtf8(tableCsv(*table->model()))); });
    window->resize(560, 560);
    window->show();
    table->setFocus();
}

void TimeSeriesChart::savePng() {
    if (m_series) Q_EMIT saveRequested(png(), fileStem(accessibleName()) + QStringLiteral(".png"));
}

void TimeSeriesChart::saveSvg() {
    if (m_series) Q_EMIT saveRequested(svg(), fileStem(accessibleName()) + QStringLiteral(".svg"));
}

void TimeSeriesChart::saveCsv() {
    if (m_series) Q_EMIT saveRequested(csv(), fileStem(accessibleName()) + QStringLiteral(".csv"));
}

void TimeSeriesChart::openMenu(const QPoint& at) {
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString& words, const QString& key, auto run) {
        QAction* action = menu->addAction(words, this, run);
        // Shown only: the chart itself listens to the key.
        if (!key.isEmpty()) action->setText(words + QLatin1Char('\t') + key);
        return action;
    };
    const auto tick = [](QAction* action, bool on) {
        action->setCheckable(true);
        action->setChecked(on);
    };
    tick(add(tr("Logarithmic axis"), QStringLiteral("L"), [this] { setLogScale(!m_options.logScale); }),
         m_options.logScale);
    tick(add(tr("Start at 100"), QStringLiteral("R"), [this] { setRebased(!m_options.rebased); }),
         m_options.rebased);
    tick(add(tr("Drawdown below"), QStringLiteral("D"), [this] { setDrawdownVisible(!m_options.drawdown); }),
         m_options.drawdown);
    add(tr("Show everything"), QStringLiteral("0"), [this] { showAll(); });
    add(tr("Go back to the last zoom"), QKeySequence(Qt::Key_Backspace).toString(QKeySequence::NativeText),
        [this] { zoomBack(); })
        ->setEnabled(canZoomBack());
    if (m_notesEditable && m_cursor >= 0) {
        menu->addSeparator();
        const auto key = [](Qt::Key k) { return QKeySequence(k).toString(QKeySequence::NativeText); };
        add(tr("Add a note here\u2026"), key(Qt::Key_Insert), [this] { handleNoteKey(Qt::Key_Insert); });
        if (noteAt(layout(), view(), m_cursor) != nullptr) {
            add(tr("Edit the note\u2026"), key(Qt::Key_F2), [this] { handleNoteKey(Qt::Key_F2); });
            add(tr("Remove the note"), key(Qt::Key_Delete), [this] { handleNoteKey(Qt::Key_Delete); });
        }
    }
    menu->addSeparator();
    add(tr("Show as table"), QStringLiteral("T"), [this] { showTable(); });
    add(tr("Copy picture"), QKeySequence(QKeySequence::Copy).toString(QKeySequence::NativeText),
        [this] { copyPicture(); });
    add(tr("Copy data"), {}, [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    add(tr("Save data as CSV\u2026"), {}, [this] { saveCsv(); });
    add(tr("Save picture as PNG\u2026"), {}, [this] { savePng(); });
    add(tr("Save picture as SVG\u2026"), {}, [this] { saveSvg(); });
    menu->popup(at);
}

}  // namespace qd::ui::charts
