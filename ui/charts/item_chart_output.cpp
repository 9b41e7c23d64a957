// SPDX-License-Identifier: GPL-3.0-or-later
// What leaves a chart: pictures, text, its table, its words for screen readers.
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPainter>
#include <QTableView>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/charts/chart_export.h"
#include "ui/charts/item_chart.h"

namespace qd::ui::charts {
namespace {

/// Rows told to a screen reader at most; each stands for several points beyond that.
constexpr int kMostSpokenRows = 4000;
constexpr int kTableWidth = 560;
constexpr int kTableHeight = 480;

}  // namespace

ChartPicture ItemChart::chartPicture(const QSize& size) const {
    const QString line = isEmpty() ? QString() : summary();
    ChartPicture out;
    out.size = size;
    out.paint = [this, size, line](QPainter& painter) {
        paintWhole(painter, QRectF(QPointF(), QSizeF(size)), line);
    };
    out.ground = palette().surface;
    out.title = chartTitle();
    out.description = isEmpty() ? m_emptyText : line;
    return out;
}

QImage ItemChart::picture(const QSize& size, double devicePixelRatio) const {
    return chartImage(chartPicture(size), devicePixelRatio);
}
QByteArray ItemChart::png() const {
    return chartPng(chartPicture(size()));
}
QByteArray ItemChart::svg() const {
    return chartSvg(chartPicture(size()));
}

QByteArray ItemChart::csv() const {
    return tableCsv(ChartTableModel(table()));
}

QAbstractTableModel* ItemChart::makeTable(QObject* parent) const {
    return new ChartTableModel(table(), parent);
}

void ItemChart::showTable() {
    if (isEmpty()) return;
    auto* window = new QWidget(this, Qt::Window);
    window->setAttribute(Qt::WA_DeleteOnClose);
    window->setWindowTitle(chartTitle().isEmpty() ? accessibleName() : chartTitle());
    auto* column = new QVBoxLayout(window);
    column->setContentsMargins(0, 0, 0, 0);
    auto* view = new QTableView(window);
    view->setModel(makeTable(view));
    view->setAccessibleName(window->windowTitle());
    view->setWordWrap(false);
    view->verticalHeader()->hide();
    view->verticalHeader()->setDefaultSectionSize(m_theme.rowHeight());
    view->horizontalHeader()->setStretchLastSection(true);
    column->addWidget(view);
    window->resize(kTableWidth, kTableHeight);
    window->show();
}

void ItemChart::offerFile(const QByteArray& bytes, const QString& ending) {
    if (bytes.isEmpty()) return;
    const QString title = chartTitle().isEmpty() ? accessibleName() : chartTitle();
    Q_EMIT saveRequested(bytes, fileStem(title) + QLatin1Char('.') + ending);
}

void ItemChart::extendMenu(QMenu*) {}

void ItemChart::contextMenuEvent(QContextMenuEvent* event) {
    if (isEmpty()) return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    extendMenu(menu);
    if (!menu->isEmpty()) menu->addSeparator();
    menu->addAction(tr("Show as table"), this, &ItemChart::showTable);
    menu->addAction(tr("Copy picture"), this, [this] { copyChart(chartPicture(size())); });
    menu->addAction(tr("Copy data"), this,
                    [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(csv())); });
    menu->addSeparator();
    menu->addAction(tr("Save as PNG\u2026"), this, [this] { offerFile(png(), QStringLiteral("png")); });
    menu->addAction(tr("Save as SVG\u2026"), this, [this] { offerFile(svg(), QStringLiteral("svg")); });
    menu->addAction(tr("Save as CSV\u2026"), this, [this] { offerFile(csv(), QStringLiteral("csv")); });
    menu->popup(event->globalPos());
}

int ItemChart::pointOfRow(int row) const {
    const int rows = chartRows();
    if (row < 0 || row >= rows) return -1;
    // The row of the keyboard point speaks for exactly that point.
    if (m_current >= 0 && chartCurrent().row == row) return m_current;
    return static_cast<int>(static_cast<qint64>(row) * pointCount() / rows);
}

int ItemChart::chartRows() const {
    return isEmpty() ? 0 : std::min(pointCount(), kMostSpokenRows);
}
int ItemChart::chartColumns() const {
    return isEmpty() ? 0 : 1;
}
QString ItemChart::chartRowName(int row) const {
    const int point = pointOfRow(row);
    return point >= 0 ? sentence(point) : QString();
}
QString ItemChart::chartColumnName(int) const {
    return chartTitle();
}
QString ItemChart::chartCellText(ChartCell cell) const {
    return chartRowName(cell.row);
}
QRect ItemChart::chartCellRect(ChartCell cell) const {
    const int point = pointOfRow(cell.row);
    return point >= 0 ? pointRect(point).toAlignedRect() : QRect();
}
ChartCell ItemChart::chartCurrent() const {
    if (m_current < 0 || isEmpty()) return {};
    const int rows = std::min(pointCount(), kMostSpokenRows);
    return {static_cast<int>(static_cast<qint64>(m_current) * rows / pointCount()), 0};
}
QString ItemChart::chartSummary() const {
    return isEmpty() ? m_emptyText : summary();
}
void ItemChart::chartChoose(ChartCell cell) {
    setCurrent(pointOfRow(cell.row));
}

}  // namespace qd::ui::charts
